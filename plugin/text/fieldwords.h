// The words of the field: channels, languages, refusals, what happened when nobody gave it a title.
#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QString>

#include "core/domain/channel.h"
#include "core/domain/interaction.h"
#include "core/domain/touchpoint.h"

namespace sidelight::text
{

class FieldWords
{
    Q_DECLARE_TR_FUNCTIONS(sidelight::text::FieldWords)

public:
    [[nodiscard]] static QString channel(Channel channel);
    // "Portuguese" for "pt"; what came when nobody knows it.
    [[nodiscard]] static QString language(const std::string &bcp47);
    // "prefers chat"; empty for an empty channel.
    [[nodiscard]] static QString preferred(const std::string &channel);
    // "No marketing", "Recording allowed".
    [[nodiscard]] static QString consent(const Consent &consent);
    // "€84.20".
    [[nodiscard]] static QString amount(const Amount &amount, const QLocale &locale);
    // "IVR “card declined”", "the page “Limits” twice".
    [[nodiscard]] static QString step(const SelfServiceStep &step);
    // A sentence for a machine code of the link or of a refusal.
    [[nodiscard]] static QString problem(const std::string &code);
    // What the agent decided, for the list of what waits: "Alert acknowledged" for
    // "sidelight.alert.acknowledged".
    [[nodiscard]] static QString decision(const std::string &type);
    // The last part of an event's type, when there is nothing better: "device.restarted".
    [[nodiscard]] static QString type(const std::string &type);
};

} // namespace sidelight::text
