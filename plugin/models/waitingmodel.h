// What is written here and not at the hub yet, in the order of writing.
#pragma once

#include "core/session/panelstate.h"
#include "plugin/models/linesmodel.h"
#include "plugin/text/timewords.h"

namespace sidelight::models
{

class WaitingModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")

public:
    enum class Role { Sequence, Icon, Title, Detail, Refused, Withdrawable };
    Q_ENUM(Role)

    explicit WaitingModel(text::TimeWords words, QObject *parent = nullptr);
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    // 0 for none.
    [[nodiscard]] std::uint64_t firstRefused() const;
    void setWaiting(const std::vector<session::WaitingRow> &rows);

private:
    text::TimeWords m_words;
    std::uint64_t m_firstRefused = 0;
};

} // namespace sidelight::models
