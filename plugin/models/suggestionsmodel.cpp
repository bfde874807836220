#include "plugin/models/suggestionsmodel.h"

#include <algorithm>

#include "plugin/models/actionwords.h"
#include "plugin/models/groundwords.h"
#include "plugin/models/reasonwords.h"
#include "plugin/models/trackwords.h"
#include "plugin/text/bidi.h"

namespace sidelight::models
{

namespace
{

// What was foreseen from the conversation stands out only when it is sure.
bool isStrong(const Suggestion &suggestion)
{
    return suggestion.spokenFor.empty() || suggestion.isSure;
}

QString whyWords(const Suggestion &suggestion)
{
    const QString said = text::textOf(suggestion.why.text);
    const QString grounds = groundWords(suggestion);
    return said.isEmpty() || grounds.isEmpty() ? said + grounds : said + u' ' + grounds;
}

QString detailWords(const Suggestion &suggestion)
{
    if (suggestion.article)
        return SuggestionsModel::tr("An article that fits");
    if (!suggestion.nextStep)
        return text::textOf(suggestion.detail);
    const NextStep &step = *suggestion.nextStep;
    return SuggestionsModel::tr("Next step: %1")
        .arg(step.guide.empty() ? actionWords(step.action) : text::isolated(step.guide));
}

QString verbWords(const Suggestion &suggestion)
{
    if (suggestion.nextStep)
        return suggestion.nextStep->asks ? SuggestionsModel::tr("Open…")
                                         : SuggestionsModel::tr("Done");
    if (suggestion.article)
        return SuggestionsModel::tr("Read");
    return suggestion.verb.empty() ? SuggestionsModel::tr("Start") : text::textOf(suggestion.verb);
}

} // namespace

SuggestionsModel::SuggestionsModel(text::TimeWords words, QObject *parent)
    : LinesModel(parent)
    , m_words(std::move(words))
{
}

QHash<int, QByteArray> SuggestionsModel::roleNames() const
{
    return {{Qt::UserRole + static_cast<int>(Role::Id), "key"},
            {Qt::UserRole + static_cast<int>(Role::Rank), "rank"},
            {Qt::UserRole + static_cast<int>(Role::Title), "title"},
            {Qt::UserRole + static_cast<int>(Role::Detail), "detail"},
            {Qt::UserRole + static_cast<int>(Role::Verb), "verb"},
            {Qt::UserRole + static_cast<int>(Role::Strong), "strong"},
            {Qt::UserRole + static_cast<int>(Role::ScoreText), "scoreText"},
            {Qt::UserRole + static_cast<int>(Role::WhyText), "whyText"},
            {Qt::UserRole + static_cast<int>(Role::WhyRule), "whyRule"},
            {Qt::UserRole + static_cast<int>(Role::EvidenceText), "evidenceText"},
            {Qt::UserRole + static_cast<int>(Role::WhyOpen), "whyOpen"},
            {Qt::UserRole + static_cast<int>(Role::TrackText), "trackText"}};
}

void SuggestionsModel::setSuggestions(const std::vector<Suggestion> &suggestions)
{
    m_newest = suggestions;
    // A list that was empty cannot be misread.
    if (m_hold && !m_shown.empty())
        return;
    m_shown = m_newest;
    rebuild();
}

void SuggestionsModel::setLeftOut(const std::vector<session::LeftOutRow> &rows)
{
    QString words = leftOutWords(rows);
    if (words == m_leftOut)
        return;
    m_leftOut = std::move(words);
    Q_EMIT leftOutChanged();
    Q_EMIT wantedChanged();
}

void SuggestionsModel::setHold(bool hold)
{
    m_hold = hold;
    if (hold || m_shown == m_newest)
        return;
    m_shown = m_newest;
    rebuild();
}

void SuggestionsModel::toggleWhy(const SuggestionId &suggestion)
{
    const auto found = std::find(m_open.begin(), m_open.end(), suggestion);
    if (found == m_open.end())
        m_open.push_back(suggestion);
    else
        m_open.erase(found);
    rebuild();
}

void SuggestionsModel::turn()
{
    setHold(false);
    setSuggestions({});
    setLeftOut({});
    m_places.turn(m_words.monotonicMs());
    setNotice({});
}

bool SuggestionsModel::stands(const SuggestionId &suggestion) const
{
    return std::any_of(m_newest.begin(), m_newest.end(),
                       [&](const Suggestion &s) { return s.id == suggestion; });
}

SuggestionsModel::Meant SuggestionsModel::meant(int place) const
{
    const ShownPlaces::Meant meant = m_places.at(place, m_words.monotonicMs());
    if (meant.id.empty())
        return {nullptr, meant.changed};
    const Suggestion *shown = find(meant.id);
    return shown && stands(meant.id) ? Meant{shown, meant.changed} : Meant{nullptr, true};
}

SuggestionsModel::Meant SuggestionsModel::shownAt(int row) const
{
    const Suggestion *shown = at(row);
    return !shown || stands(shown->id) ? Meant{shown, false} : Meant{nullptr, true};
}

void SuggestionsModel::refuse()
{
    m_noticeSince = m_words.monotonicMs();
    setNotice(tr("The list has just changed. Nothing was started."));
}

void SuggestionsModel::tick()
{
    if (m_words.monotonicMs() >= m_noticeSince + noticeMs)
        setNotice({});
}

void SuggestionsModel::setNotice(const QString &notice)
{
    if (notice == m_notice)
        return;
    m_notice = notice;
    Q_EMIT noticeChanged();
}

const Suggestion *SuggestionsModel::at(int row) const
{
    return row < 0 || row >= static_cast<int>(m_shown.size())
               ? nullptr
               : &m_shown[static_cast<std::size_t>(row)];
}

const Suggestion *SuggestionsModel::find(const SuggestionId &suggestion) const
{
    const auto found = std::find_if(m_shown.begin(), m_shown.end(),
                                    [&](const Suggestion &s) { return s.id == suggestion; });
    return found == m_shown.end() ? nullptr : &*found;
}

bool SuggestionsModel::isWhyOpen(const SuggestionId &suggestion) const
{
    return std::find(m_open.begin(), m_open.end(), suggestion) != m_open.end();
}

void SuggestionsModel::rebuild()
{
    std::vector<Line> lines;
    int rank = 0;
    for (const Suggestion &s : m_shown) {
        ++rank;
        const QLocale &locale = m_words.locale();
        lines.push_back(
            {s.id.value,
             {text::textOf(s.id.value), rank,
              s.title.empty() ? actionWords(s.action) : text::textOf(s.title), detailWords(s),
              verbWords(s), rank == 1 && isStrong(s), scoreWords(s, locale), whyWords(s),
              ruleWords(s.why), evidenceWords(s.why), isWhyOpen(s.id), trackWords(s, locale)}});
    }
    setLines(std::move(lines));
    std::vector<SuggestionId> ids;
    for (const Suggestion &s : m_shown)
        ids.push_back(s.id);
    m_places.show(std::move(ids), m_words.monotonicMs());
    Q_EMIT wantedChanged();
}

} // namespace sidelight::models
