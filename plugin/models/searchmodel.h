// What a search over everything found, in one list, kind after kind. GUI thread.
#pragma once

#include <functional>

#include "core/session/panelstate.h"
#include "plugin/models/linesmodel.h"
#include "plugin/text/timewords.h"

namespace sidelight::models
{

class SearchModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")

public:
    enum class Role { Section, SectionStart, Icon, Title, TitleParts, Detail, DetailParts, Time };
    Q_ENUM(Role)
    enum class Kind { Interaction, Command, Customer, Article, Note, History };

    // A line that can be opened, whatever it is.
    struct Target {
        Kind kind = Kind::History;
        std::string id; // of an interaction, a command, a customer
        EventKey event; // of an article, a note, an entry of the history
    };
    struct Command {
        std::string id;
        QString title;
        QString icon;
        QString key; // how it is reached without the search
    };

    explicit SearchModel(text::TimeWords words, QObject *parent = nullptr);
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void clear();
    // What the panel itself knows: interactions and commands that have the words.
    void setOwn(const QString &query, const std::vector<session::TabRow> &tabs,
                const std::vector<Command> &commands);
    // For what is set from now on.
    void setMasks(const Masks &masks) { m_masks = masks; }
    void setResult(const session::SearchResult &result);
    [[nodiscard]] QString titleAt(int row) const;
    // Nothing when there is no such row.
    [[nodiscard]] std::optional<Target> at(int row) const;

private:
    struct Found {
        Target target;
        Line line; // without its section
    };
    void rebuild();
    [[nodiscard]] static QString sectionOf(Kind kind);
    [[nodiscard]] Found history(const session::SearchHit &hit, Kind kind) const;

    text::TimeWords m_words;
    Masks m_masks;
    std::vector<Found> m_own;
    std::vector<Found> m_found;
    std::vector<Target> m_targets;
};

} // namespace sidelight::models
