// A team's insights as lists: the figures on top, the bars of a chart, panels by version, a line
// for each rule and action.
#pragma once

#include <functional>
#include <set>

#include "core/publication/teamfigures.h"
#include "plugin/console/daybarsmodel.h"
#include "plugin/text/timewords.h"

namespace sidelight::console
{

// The four figures one looks at first.
class FiguresModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")

public:
    // Tone: 0 neither, 1 better, 2 worse. Way: 0 none, 1 up, -1 down.
    enum class Role { Title, Value, Note, Tone, Way };
    Q_ENUM(Role)

    using LinesModel::LinesModel;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void rebuild(const publication::TeamFigures *figures, const text::TimeWords &words);
};

// Suggestions a day: of the most that were shown on one, how many were shown, and of these taken.
class InsightDaysModel : public sidelight::console::DayBarsModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")

public:
    using DayBarsModel::DayBarsModel;
    void rebuild(const publication::TeamFigures *figures);
};

// The parts of a bar: panels on the newest version, on others, not there.
class PanelPartsModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")

public:
    enum class Kind { Newest, Other, Unknown, Away };
    Q_ENUM(Kind)
    enum class Role { PartKind, Share, Number, Words };
    Q_ENUM(Role)

    using LinesModel::LinesModel;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void rebuild(const publication::TeamFigures *figures, const text::TimeWords &words);
};

// Rules or actions of a version, or the versions themselves, a line each; at most `most` of them.
// Versions of one stand together, newest first, and what was shown most stands first.
class FigureLinesModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")
    Q_PROPERTY(QString rest READ rest NOTIFY restChanged) // how many are left out; or empty

public:
    static constexpr std::size_t most = 60;
    enum class Of { Actions, Rules, Bundles };
    // Lead and Tail stand beside the bar: of actions what was opened and dismissed, of rules how
    // long it took and what was snoozed. Narrow and Spoken say it all.
    enum class Role {
        Key,
        Name,
        Version,
        Shown,
        Lead,
        Share,
        Few,
        Bar,
        Tail,
        Narrow,
        Spoken,
        Reasons,
        Unfolded,
        Follows // it is another version of the one above
    };
    Q_ENUM(Role)

    FigureLinesModel(Of of, QObject *parent);
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    // Of bundles there are none: the version is the name.
    using Names = std::function<QString(const std::string &)>;
    void rebuild(const std::vector<publication::FigureLine> &lines, const Names &names,
                 const text::TimeWords &words);
    // Its reasons, or no longer.
    Q_INVOKABLE void unfold(const QString &key);
    [[nodiscard]] const QString &rest() const { return m_rest; }

Q_SIGNALS:
    void restChanged();

private:
    [[nodiscard]] static std::vector<publication::FigureLine>
    grouped(std::vector<publication::FigureLine> lines);

    Of m_of;
    std::set<std::string> m_unfolded;
    QString m_rest;
};

} // namespace sidelight::console
