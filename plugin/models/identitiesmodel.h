// What the customer is known by, and whatever else of the profile the masks hide: hidden until the
// agent asks for one of them. What was shown is hidden again after a while, each by itself.
#pragma once

#include "core/domain/customer.h"
#include "core/domain/masks.h"
#include "plugin/models/linesmodel.h"
#include "plugin/text/timewords.h"

namespace sidelight::models
{

// One of them.
struct HiddenFact {
    std::string field; // for the audit: never the value
    QString icon;
    QString value;
    QString hidden; // what stands in its place
    QString label;
    Showing showing = Showing::Shown;
    bool operator==(const HiddenFact &) const = default;
};

class IdentitiesModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")

public:
    enum class Role { Field, KindIcon, Shown, Masked, Label, Revealable };
    Q_ENUM(Role)

    explicit IdentitiesModel(text::TimeWords words, QObject *parent = nullptr);
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    // What was asked for stays shown where nothing has changed.
    void setFacts(std::vector<HiddenFact> facts);
    // The name of the field for the audit; empty when there is no such row, it is shown already, or
    // it never is.
    [[nodiscard]] QString reveal(int row);
    // Those that were shown longer than that ago.
    void hideAfter(std::int64_t ms);
    // The first that would be shown if one asked; -1 for none.
    [[nodiscard]] int firstMasked() const;

private:
    [[nodiscard]] bool isRevealable(std::size_t row) const;
    void rebuild();

    text::TimeWords m_words;
    std::vector<HiddenFact> m_facts;
    std::vector<std::optional<std::int64_t>> m_shown; // since when, monotonic
};

// The identities as the masks say, then the fields of the profile that are not shown.
[[nodiscard]] std::vector<HiddenFact>
hiddenFactsOf(const CustomerProfile &profile, const Masks &masks, const text::TimeWords &words);

} // namespace sidelight::models
