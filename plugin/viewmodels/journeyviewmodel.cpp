#include "plugin/viewmodels/journeyviewmodel.h"

#include <algorithm>
#include <cmath>

#include "plugin/models/journeywords.h"
#include "plugin/text/bidi.h"

namespace sidelight::viewmodels
{

namespace
{
constexpr int zooms[] = {7, 30, 365};
// Of 100.
constexpr double lowBelow = 40;
constexpr double highFrom = 65;
} // namespace

JourneyViewModel::JourneyViewModel(session::PanelSession &session, const text::TimeWords &words,
                                   QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_words(words)
    , m_marks(words)
    , m_why(words)
{
    m_state.loading = true;
}

void JourneyViewModel::apply(const session::JourneyState &state)
{
    if (state.interaction != m_state.interaction)
        return;
    m_state = state;
    m_marks.setState(state);
    m_line.clear();
    for (const session::JourneyPoint &point : state.line) {
        if (point.score)
            m_line << models::JourneyModel::placeOf(point.time, state) << *point.score / 100;
        else
            m_line << -1 << 0;
    }
    m_why.setTexts(models::whyLinesOf(state, m_words));
    Q_EMIT changed();
    setCurrent(m_currentKey.empty() ? -1 : m_marks.rowOf(m_currentKey));
}

void JourneyViewModel::setAsOf(std::optional<Timestamp> asOf)
{
    if (asOf == m_asOf)
        return;
    m_asOf = asOf;
    Q_EMIT changed();
}

void JourneyViewModel::expect(const InteractionId &interaction)
{
    // Zoom and fold are the agent's, whoever is in front.
    session::JourneyState next;
    next.interaction = interaction;
    next.shown = m_state.shown;
    next.days = m_state.days;
    next.loading = true;
    m_state = std::move(next);
    m_marks.clear();
    m_line.clear();
    m_why.clear();
    m_asOf.reset();
    m_whyOpen = false;
    Q_EMIT changed();
    setCurrent(-1);
}

bool JourneyViewModel::loading() const
{
    return shown() && m_state.loading && m_marks.count() == 0;
}

bool JourneyViewModel::empty() const
{
    return shown() && !m_state.loading && m_marks.count() == 0;
}

QString JourneyViewModel::emptyText() const
{
    return m_state.knownFrom
               ? tr("Nothing in the last %n day(s) that is known here.", nullptr, m_state.days)
               : tr("Nothing in the last %n day(s).", nullptr, m_state.days);
}

QString JourneyViewModel::startText() const
{
    return m_words.day(m_state.from);
}

QString JourneyViewModel::middleText() const
{
    return m_words.day(Timestamp{(m_state.from.ms + m_state.to.ms) / 2});
}

QString JourneyViewModel::endText() const
{
    return m_asOf ? tr("as of %1").arg(m_words.clockTimeWithDay(*m_asOf)) : tr("now");
}

QString JourneyViewModel::knownText() const
{
    return m_state.knownFrom && plotted() ? tr("What was before %1 is not here yet.")
                                                .arg(m_words.clockTimeWithDay(*m_state.knownFrom))
                                          : QString();
}

QString JourneyViewModel::score() const
{
    return hasScore() ? m_words.locale().toString(std::lround(m_state.score->value)) : QString();
}

JourneyViewModel::Level JourneyViewModel::level() const
{
    const double value = hasScore() ? m_state.score->value : 50;
    return value < lowBelow ? Level::Low : value < highFrom ? Level::Middle : Level::High;
}

QString JourneyViewModel::trend() const
{
    const auto trend = std::lround(hasScore() ? m_state.score->trend.value_or(0) : 0);
    return trend == 0 ? QString() : m_words.locale().toString(std::abs(trend));
}

bool JourneyViewModel::falling() const
{
    return hasScore() && m_state.score->trend.value_or(0) < 0;
}

QString JourneyViewModel::scoreSpoken() const
{
    return models::scoreWords(m_state, m_words);
}

QString JourneyViewModel::summary() const
{
    int touchpoints = 0;
    for (const session::JourneyMark &mark : m_state.marks)
        touchpoints += mark.count;
    const int cases = static_cast<int>(m_state.cases.size());
    const int promises = static_cast<int>(m_state.promises.size());
    return text::dotted({tr("%n touchpoint(s)", nullptr, touchpoints),
                         cases > 0 ? tr("%n open case(s)", nullptr, cases) : QString(),
                         promises > 0 ? tr("%n open promise(s)", nullptr, promises) : QString()});
}

QString JourneyViewModel::readOut() const
{
    return m_current < 0 ? summary() : m_marks.readOutAt(m_current);
}

void JourneyViewModel::toggleShown()
{
    m_session.post(session::ShowJourney{!shown()});
}

void JourneyViewModel::zoom(int days)
{
    if (days != m_state.days)
        m_session.post(session::ZoomJourney{days});
}

void JourneyViewModel::widen()
{
    const auto wider = std::upper_bound(std::begin(zooms), std::end(zooms), m_state.days);
    if (wider != std::end(zooms))
        zoom(*wider);
}

void JourneyViewModel::loadOlder()
{
    m_session.post(session::LoadOlder{m_state.interaction});
}

void JourneyViewModel::toggleWhy()
{
    m_whyOpen = !whyOpen();
    Q_EMIT changed();
}

void JourneyViewModel::setCurrent(int row)
{
    m_current = row >= 0 && row < m_marks.count() ? row : -1;
    m_currentKey = m_current < 0 ? std::string() : m_marks.line(m_current).key;
    Q_EMIT currentChanged();
}

void JourneyViewModel::setRoom(double room)
{
    if (room == m_room)
        return;
    m_room = room;
    m_marks.setRoom(room);
    Q_EMIT roomChanged();
    setCurrent(m_currentKey.empty() ? -1 : m_marks.rowOf(m_currentKey));
}

void JourneyViewModel::look(int row)
{
    if (row != m_current)
        setCurrent(row);
}

void JourneyViewModel::goTo(int row)
{
    if (m_marks.count() == 0)
        return;
    setCurrent(std::clamp(row, 0, m_marks.count() - 1));
    Q_EMIT said(readOut());
}

void JourneyViewModel::step(int marks)
{
    goTo(m_current < 0 ? m_marks.count() - 1 : m_current + marks);
}

void JourneyViewModel::toOldest()
{
    goTo(0);
}

void JourneyViewModel::toNewest()
{
    goTo(m_marks.count() - 1);
}

void JourneyViewModel::showCurrent()
{
    showMark(m_current);
}

void JourneyViewModel::showMark(int row)
{
    const std::vector<EventKey> keys = m_marks.keysAt(row);
    if (!keys.empty())
        Q_EMIT eventsWanted(keys);
}

void JourneyViewModel::showWhyEvent(int line)
{
    if (const auto event = m_why.eventAt(line))
        Q_EMIT eventsWanted({*event});
}

} // namespace sidelight::viewmodels
