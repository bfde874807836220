// What the customer is known by: masked, until the agent asks for one of them. What was shown is
// hidden again after a while, each by itself.
#pragma once

#include "core/session/panelstate.h"
#include "plugin/models/linesmodel.h"
#include "plugin/text/timewords.h"

namespace sidelight::models
{

class IdentitiesModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")

public:
    enum class Role { Field, KindIcon, Shown, Masked, Label };
    Q_ENUM(Role)

    explicit IdentitiesModel(text::TimeWords words, QObject *parent = nullptr);
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setIdentities(const std::vector<Identity> &identities);
    // The name of the field for the audit; empty when there is no such row or it is shown already.
    [[nodiscard]] QString reveal(int row);
    // Those that were shown longer than that ago.
    void hideAfter(std::int64_t ms);
    // The first that is masked; -1 for none.
    [[nodiscard]] int firstMasked() const;

private:
    void rebuild();

    text::TimeWords m_words;
    std::vector<Identity> m_identities;
    std::vector<std::optional<std::int64_t>> m_shown; // since when, monotonic
};

} // namespace sidelight::models
