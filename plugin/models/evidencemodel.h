// The events behind a why, as lines of the history: also those that the list of the history does
// not reach.
#pragma once

#include "core/session/panelstate.h"
#include "plugin/models/linesmodel.h"
#include "plugin/text/timewords.h"

namespace sidelight::models
{

class EvidenceModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")

public:
    enum class Role { Icon, Title, Detail, Time, Tone, Section, SectionStart, Waiting, Marked };
    Q_ENUM(Role)

    explicit EvidenceModel(text::TimeWords words, QObject *parent = nullptr);
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setRows(const std::vector<session::HistoryRow> &rows);

private:
    text::TimeWords m_words;
};

} // namespace sidelight::models
