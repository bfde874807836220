#include "plugin/models/journeymodel.h"

#include <algorithm>
#include <array>

#include "plugin/models/journeyplaces.h"
#include "plugin/models/journeywords.h"
#include "plugin/text/fieldwords.h"

namespace sidelight::models
{

namespace
{

// What the customer does alone stands above what we do together.
constexpr std::array laneOrder{
    Channel::Web,     Channel::Shop, Channel::Community, Channel::Social,  Channel::Chat,
    Channel::Message, Channel::Mail, Channel::Voice,     Channel::Product, Channel::Other};
// Of the window, as far as what falls due is told apart.
constexpr double dueShare = 0.25;

std::vector<Channel> lanesOf(const session::JourneyState &state)
{
    std::vector<Channel> lanes;
    for (const Channel channel : laneOrder) {
        const bool used =
            std::any_of(state.marks.begin(), state.marks.end(),
                        [channel](const auto &mark) { return mark.channel == channel; });
        if (used)
            lanes.push_back(channel);
    }
    return lanes;
}

int toneOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Good:
        return static_cast<int>(Tone::Good);
    case Outcome::Partial:
        return static_cast<int>(Tone::Warning);
    case Outcome::Bad:
        return static_cast<int>(Tone::Bad);
    case Outcome::None:
        break;
    }
    return static_cast<int>(Tone::None);
}

// What a mark has room for.
QString writtenInside(int count, const text::TimeWords &words)
{
    if (count <= 1)
        return {};
    return count > 99 ? QStringLiteral("…") : words.locale().toString(count);
}

} // namespace

JourneyModel::JourneyModel(text::TimeWords words, QObject *parent)
    : LinesModel(parent)
    , m_words(std::move(words))
{
}

QHash<int, QByteArray> JourneyModel::roleNames() const
{
    return {{Qt::UserRole + static_cast<int>(Role::At), "at"},
            {Qt::UserRole + static_cast<int>(Role::Lane), "lane"},
            {Qt::UserRole + static_cast<int>(Role::Tone), "tone"},
            {Qt::UserRole + static_cast<int>(Role::Shape), "shape"},
            {Qt::UserRole + static_cast<int>(Role::Count), "count"},
            {Qt::UserRole + static_cast<int>(Role::ReadOut), "readOut"}};
}

double JourneyModel::placeOf(Timestamp time, const session::JourneyState &state)
{
    const auto window = static_cast<double>(state.to.ms - state.from.ms);
    if (window <= 0)
        return nowAt;
    const double share = static_cast<double>(time.ms - state.from.ms) / window;
    if (share <= 1)
        return std::max(0.0, share) * nowAt;
    return nowAt + (1 - nowAt) * std::min(1.0, (share - 1) / dueShare);
}

std::vector<JourneyModel::Entry> JourneyModel::entriesOf(const session::JourneyState &state) const
{
    std::vector<Entry> entries;
    const std::vector<Channel> lanes = lanesOf(state);
    const auto add = [&entries](const std::string &key, double at, int lane, int tone, Shape shape,
                                const QString &count, const QString &words,
                                std::vector<EventKey> keys) {
        entries.push_back(
            {{key, {at, lane, tone, static_cast<int>(shape), count, words}}, at, std::move(keys)});
    };
    const auto byPlace = [](const Entry &a, const Entry &b) { return a.at < b.at; };
    const int last = static_cast<int>(lanes.size());
    for (const session::OpenCase &open : state.cases)
        add("case " + open.matter.id.value, placeOf(open.matter.updated.value_or(state.to), state),
            last, static_cast<int>(Tone::None), Square, {}, readOut(open, m_words), {open.said});
    for (const session::OpenPromise &open : state.promises)
        add("promise " + open.matter.id, placeOf(open.matter.due.value_or(state.to), state), last,
            static_cast<int>(isOverdue(open, m_words) ? Tone::Bad : Tone::Warning), Diamond, {},
            readOut(open, m_words), {open.said});
    std::stable_sort(entries.begin(), entries.end(), byPlace);
    moveApartIn(entries);
    for (int lane = 0; lane < last; ++lane) {
        std::vector<PlacedMark> marks;
        for (const session::JourneyMark &mark : state.marks) {
            if (mark.channel == lanes[static_cast<std::size_t>(lane)])
                marks.push_back({mark, placeOf(mark.time, state)});
        }
        const std::vector<PlacedMark> shown = placed(std::move(marks), m_room);
        for (const PlacedMark &one : shown)
            add(one.mark.id, one.at, lane, toneOf(one.mark.outcome), one.mark.inFront ? Ring : Dot,
                writtenInside(one.mark.count, m_words), readOut(one.mark, m_words), one.mark.keys);
    }
    std::stable_sort(entries.begin(), entries.end(), byPlace);
    return entries;
}

void JourneyModel::moveApartIn(std::vector<Entry> &open) const
{
    std::vector<OpenPlace> places;
    for (const Entry &entry : open) {
        const int shape = entry.line.values[static_cast<std::size_t>(Role::Shape)].toInt();
        places.push_back({entry.at, shape == Diamond ? diamondRadius : dotRadius});
    }
    moveApart(places, m_room);
    for (std::size_t i = 0; i < open.size(); ++i) {
        open[i].at = places[i].at;
        open[i].line.values[static_cast<std::size_t>(Role::At)] = places[i].at;
    }
}

void JourneyModel::setState(const session::JourneyState &state)
{
    m_state = state;
    rebuild();
}

void JourneyModel::setRoom(double room)
{
    if (room == m_room)
        return;
    m_room = room;
    rebuild();
}

void JourneyModel::rebuild()
{
    const session::JourneyState &state = m_state;
    m_lanes.clear();
    for (const Channel channel : lanesOf(state))
        m_lanes += text::FieldWords::channel(channel);
    if (!state.cases.empty() || !state.promises.empty())
        m_lanes += tr("Open", "lane of open cases and promises");
    std::vector<Line> lines;
    m_keys.clear();
    for (Entry &entry : entriesOf(state)) {
        lines.push_back(std::move(entry.line));
        m_keys.push_back(std::move(entry.keys));
    }
    setLines(std::move(lines));
}

void JourneyModel::clear()
{
    m_state = {};
    m_lanes.clear();
    m_keys.clear();
    setLines({});
}

QString JourneyModel::readOutAt(int row) const
{
    return data(index(row), Qt::UserRole + static_cast<int>(Role::ReadOut)).toString();
}

std::vector<EventKey> JourneyModel::keysAt(int row) const
{
    const bool there = row >= 0 && row < static_cast<int>(m_keys.size());
    return there ? m_keys[static_cast<std::size_t>(row)] : std::vector<EventKey>();
}

} // namespace sidelight::models
