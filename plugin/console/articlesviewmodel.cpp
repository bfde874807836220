#include "plugin/console/articlesviewmodel.h"

#include <algorithm>

#include <QLocale>

#include "core/domain/event.h"
#include "plugin/console/namelists.h"

namespace sidelight::console
{

namespace
{

namespace bj = boost::json;
using Empty = DraftPlace::Empty;

} // namespace

ArticlesViewModel::ArticlesViewModel(DraftSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_articles(new PickLinesModel(this))
{
    connect(&session, &DraftSession::changed, this, &ArticlesViewModel::refresh);
    connect(&session, &DraftSession::findingsChanged, this, &ArticlesViewModel::refresh);
    refresh();
}

DraftPlace ArticlesViewModel::article() const
{
    return m_current < 0 ? DraftPlace(m_session, {})
                         : list().below(static_cast<std::size_t>(m_current));
}

QString ArticlesViewModel::titleOf(std::size_t place) const
{
    const QString title = list().below(place).text("title");
    return title.isEmpty() ? tr("An article without a title") : title;
}

QString ArticlesViewModel::detailOf(std::size_t place) const
{
    const DraftPlace one = list().below(place);
    QStringList parts;
    if (const QString language = one.text("language"); !language.isEmpty())
        parts += language;
    if (one.object()) {
        parts += namesIn(*one.object(), "tags");
        parts += namesIn(*one.object(), "queues");
    }
    return parts.isEmpty() ? one.text("text").section(u'\n', 0, 0)
                           : parts.join(QStringLiteral(" · "));
}

bool ArticlesViewModel::fits(std::size_t place) const
{
    const DraftPlace one = list().below(place);
    return (titleOf(place) + u'\n' + one.text("id") + u'\n' + detailOf(place) + u'\n' +
            one.text("text"))
        .contains(m_query, Qt::CaseInsensitive);
}

void ArticlesViewModel::refresh()
{
    const int count = static_cast<int>(list().count());
    m_current = count == 0 ? -1 : std::clamp(m_current, 0, count - 1);
    std::vector<models::Line> lines;
    for (std::size_t i = 0; i < list().count(); ++i) {
        if (fits(i))
            lines.push_back(
                {std::to_string(i),
                 {static_cast<int>(i), titleOf(i), detailOf(i), static_cast<int>(i) == m_current,
                  !list().below(i).errorsUnder().isEmpty()}});
    }
    m_articles->set(std::move(lines));
    Q_EMIT changed();
}

QString ArticlesViewModel::summary() const
{
    const int all = static_cast<int>(list().count());
    return m_query.isEmpty()
               ? tr("%n article(s)", nullptr, all)
               : tr("%1 of %2 articles")
                     .arg(QLocale().toString(m_articles->count()), QLocale().toString(all));
}

QString ArticlesViewModel::names(const char *member) const
{
    return article().object() ? namesIn(*article().object(), member).join(QStringLiteral(", "))
                              : QString();
}

QString ArticlesViewModel::error() const
{
    return m_current < 0 ? list().errorAt() : article().errorAt();
}

void ArticlesViewModel::setQuery(const QString &query)
{
    if (query == m_query)
        return;
    m_query = query;
    refresh();
}

void ArticlesViewModel::choose(int place)
{
    if (place == m_current || place < 0 || place >= static_cast<int>(list().count()))
        return;
    m_session.endStep();
    m_current = place;
    refresh();
}

void ArticlesViewModel::stepBy(int rows)
{
    const int row = m_articles->rowOf(std::to_string(m_current)) + rows;
    if (m_articles->count() > 0)
        choose(std::stoi(m_articles->line(std::clamp(row, 0, m_articles->count() - 1)).key));
}

// ---- what is changed

void ArticlesViewModel::change(const QString &step, const char *member, const QString &text,
                               Empty empty)
{
    if (article().object())
        article().setText(step.arg(titleOf(static_cast<std::size_t>(m_current))), member, text,
                          empty);
}

void ArticlesViewModel::setId(const QString &id)
{
    change(tr("change the id of %1"), "id", id, Empty::Kept);
}

void ArticlesViewModel::setTitle(const QString &title)
{
    change(tr("change the title of %1"), "title", title, Empty::Kept);
}

void ArticlesViewModel::setText(const QString &text)
{
    change(tr("change the text of %1"), "text", text, Empty::Kept);
}

void ArticlesViewModel::setLanguage(const QString &language)
{
    change(tr("change the language of %1"), "language", language.trimmed(), Empty::LeftOut);
}

void ArticlesViewModel::changeNames(const QString &step, const char *member, const QString &names)
{
    if (!article().object() || namesOf(names) == namesIn(*article().object(), member))
        return;
    bj::array list;
    for (const QString &name : namesOf(names))
        list.emplace_back(name.toStdString());
    article().set(step.arg(titleOf(static_cast<std::size_t>(m_current))), member,
                  list.empty() ? std::nullopt : std::optional<bj::value>(std::move(list)), true);
}

void ArticlesViewModel::setTags(const QString &names)
{
    changeNames(tr("change the topics of %1"), "tags", names);
}

void ArticlesViewModel::setQueues(const QString &names)
{
    changeNames(tr("change the queues of %1"), "queues", names);
}

std::string ArticlesViewModel::freeId(const std::string &wanted) const
{
    const auto isTaken = [this](const std::string &id) {
        for (std::size_t i = 0; i < list().count(); ++i) {
            if (list().below(i).text("id").toStdString() == id)
                return true;
        }
        return false;
    };
    std::string id = wanted;
    for (int i = 2; isTaken(id); ++i)
        id = wanted + '-' + std::to_string(i);
    return id;
}

void ArticlesViewModel::insert(const QString &step, bj::object article)
{
    const auto place = static_cast<std::size_t>(m_current + 1);
    std::vector<config::Edit> edits;
    if (!list().array())
        edits.push_back(config::setEdit("/knowledge", bj::array()));
    edits.push_back(config::insertEdit(list().below(place).pointer(), std::move(article)));
    m_session.endStep();
    m_query.clear();
    if (m_session.apply({step.toStdString(), std::move(edits), {}}))
        choose(static_cast<int>(place));
}

void ArticlesViewModel::add()
{
    insert(tr("add an article"), {{"id", freeId("new-article")},
                                  {"title", tr("New article").toStdString()},
                                  {"text", tr("What agents are to know.").toStdString()}});
}

void ArticlesViewModel::duplicate()
{
    const bj::object *known = article().object();
    if (!known)
        return;
    bj::object copy = *known;
    copy["id"] = freeId(id().toStdString());
    insert(tr("duplicate %1").arg(titleOf(static_cast<std::size_t>(m_current))), std::move(copy));
}

void ArticlesViewModel::remove()
{
    if (m_current < 0)
        return;
    m_session.endStep();
    const bool isLast = list().count() == 1;
    m_session.apply(
        {tr("delete %1").arg(titleOf(static_cast<std::size_t>(m_current))).toStdString(),
         {config::removeEdit(isLast ? "/knowledge" : article().pointer())},
         {}});
}

} // namespace sidelight::console
