// Whom the caller may be, with what speaks for each; best first, as the hub ranks them.
#pragma once

#include "core/domain/masks.h"
#include "core/session/panelstate.h"
#include "plugin/models/linesmodel.h"
#include "plugin/text/timewords.h"

namespace sidelight::models
{

class CandidatesModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")

public:
    enum class Role { Customer, Rank, Initials, Name, Tier, Evidence, Best };
    Q_ENUM(Role)

    explicit CandidatesModel(text::TimeWords words, QObject *parent = nullptr);
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setCandidates(const std::vector<Candidate> &candidates, const Masks &masks);
    [[nodiscard]] CustomerKey at(int row) const;

private:
    text::TimeWords m_words;
    std::vector<Candidate> m_candidates;
};

} // namespace sidelight::models
