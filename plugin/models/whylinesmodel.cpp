#include "plugin/models/whylinesmodel.h"

#include "plugin/models/measurewords.h"
#include "plugin/models/reasonwords.h"
#include "plugin/models/remarkwords.h"
#include "plugin/text/bidi.h"
#include "plugin/text/masks.h"

namespace sidelight::models
{

namespace
{

const char *iconOf(session::WhyLeaf::Outcome outcome)
{
    switch (outcome) {
    case session::WhyLeaf::Outcome::Holds:
        return "check";
    case session::WhyLeaf::Outcome::Fails:
        return "close";
    case session::WhyLeaf::Outcome::Undecided:
        return "help_outline";
    case session::WhyLeaf::Outcome::NotReached:
        break;
    }
    return "remove";
}

} // namespace

WhyLinesModel::WhyLinesModel(text::TimeWords words, QObject *parent)
    : LinesModel(parent)
    , m_words(std::move(words))
{
}

QHash<int, QByteArray> WhyLinesModel::roleNames() const
{
    return {{Qt::UserRole + static_cast<int>(Role::Icon), "icon"},
            {Qt::UserRole + static_cast<int>(Role::Title), "title"},
            {Qt::UserRole + static_cast<int>(Role::Detail), "detail"},
            {Qt::UserRole + static_cast<int>(Role::IsHeading), "isHeading"},
            {Qt::UserRole + static_cast<int>(Role::IsEvent), "isEvent"},
            {Qt::UserRole + static_cast<int>(Role::Fails), "fails"}};
}

void WhyLinesModel::setRecord(const session::WhyRecord &record)
{
    begin();
    addRule(record);
    addBody(record);
    setLines(std::move(m_next));
}

void WhyLinesModel::setRecords(const std::vector<session::WhyRecord> &records)
{
    begin();
    for (const session::WhyRecord &record : records) {
        addHeading(record.version > 0 ? tr("%1, v%2", "rule, its version")
                                            .arg(text::isolated(record.name),
                                                 m_words.locale().toString(record.version))
                                      : text::isolated(record.name));
        if (record.missing)
            add("info_outline", remarkWords(*record.missing, m_words));
        addBody(record);
    }
    setLines(std::move(m_next));
}

void WhyLinesModel::setTexts(const std::vector<WhyLine> &texts)
{
    begin();
    for (const WhyLine &text : texts) {
        m_next.push_back(
            {std::to_string(m_next.size()),
             {text.icon, text.title, text.detail, false, text.event.has_value(), text.fails}});
        m_events.push_back(text.event);
    }
    setLines(std::move(m_next));
}

void WhyLinesModel::clear()
{
    begin();
    setLines({});
}

std::optional<EventKey> WhyLinesModel::eventAt(int row) const
{
    const bool there = row >= 0 && row < static_cast<int>(m_events.size());
    return there ? m_events[static_cast<std::size_t>(row)] : std::nullopt;
}

void WhyLinesModel::hide(std::vector<Identity> identities, const Masks &masks)
{
    m_identities = std::move(identities);
    m_masks = masks;
}

void WhyLinesModel::begin()
{
    m_next.clear();
    m_events.clear();
}

void WhyLinesModel::add(const char *icon, const QString &title, const QString &detail)
{
    m_next.push_back({std::to_string(m_next.size()),
                      {QString::fromLatin1(icon), text::withoutHidden(title, m_identities, m_masks),
                       text::withoutHidden(detail, m_identities, m_masks), false, false, false}});
    m_events.emplace_back();
}

void WhyLinesModel::addHeading(const QString &title)
{
    add("", title);
    m_next.back().values[static_cast<std::size_t>(Role::IsHeading)] = true;
}

void WhyLinesModel::addRule(const session::WhyRecord &record)
{
    if (!record.description.empty())
        add("notes", text::textOf(record.description));
    const QString rule = ruleWords({{}, record.name, record.owner, record.version, {}, {}});
    if (!rule.isEmpty())
        add("gavel", rule,
            record.windowMs ? tr("Looks at %1 at a time").arg(m_words.duration(*record.windowMs))
                            : QString());
}

void WhyLinesModel::addBody(const session::WhyRecord &record)
{
    addEvents(record);
    for (const RuleMeasure &measure : record.measures) {
        const QString wanted = wantedWords(measure, m_words);
        add("straighten", measureWords(measure, m_words),
            wanted.isEmpty() ? QString() : tr("The rule asks for %1").arg(wanted));
    }
    addConditions(record);
    if (!record.wouldChange.empty())
        addHeading(tr("What would have changed it"));
    for (const RuleRemark &remark : record.wouldChange)
        add("alt_route", remarkWords(remark, m_words));
    if (record.partial)
        add("info_outline", tr("More happened than the rule looks at: there may be more to it."));
}

void WhyLinesModel::addEvents(const session::WhyRecord &record)
{
    if (!record.events.empty())
        addHeading(tr("%n event(s)", nullptr, static_cast<int>(record.events.size())));
    for (const session::WhyEvent &event : record.events) {
        const QString time = event.time ? m_words.clockTimeWithDay(*event.time) : QString();
        const QString title = text::isolated(!event.title.empty()  ? event.title
                                             : !event.type.empty() ? event.type
                                                                   : event.key.id);
        add("event", text::dotted({time, title}),
            event.time ? QString() : tr("Not among what is kept here"));
        m_next.back().values[static_cast<std::size_t>(Role::IsEvent)] = event.time.has_value();
        if (event.time)
            m_events.back() = event.key;
    }
}

void WhyLinesModel::addConditions(const session::WhyRecord &record)
{
    if (!record.leaves.empty())
        addHeading(tr("Conditions"));
    for (const session::WhyLeaf &leaf : record.leaves) {
        QStringList parts;
        parts += clauseWords(leaf.of);
        for (const auto &[name, value] : leaf.operands)
            parts += tr("%1 is %2", "a field of an event, its value")
                         .arg(text::isolated(name), text::isolated(value));
        if (!leaf.sentence.empty())
            parts += text::isolated(leaf.sentence);
        if (leaf.outcome == session::WhyLeaf::Outcome::NotReached)
            parts += tr("not looked at");
        add(iconOf(leaf.outcome), text::isolated(leaf.text), text::dotted(parts));
        m_next.back().values[static_cast<std::size_t>(Role::Fails)] =
            leaf.outcome == session::WhyLeaf::Outcome::Fails;
    }
}

} // namespace sidelight::models
