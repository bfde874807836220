#include "plugin/console/auditviewmodel.h"

#include <algorithm>
#include <array>

#include <QFileInfo>

#include "plugin/console/auditwords.h"
#include "plugin/console/figurewords.h"
#include "plugin/text/bidi.h"

namespace sidelight::console
{

namespace
{

namespace kinds = audit::kinds;

constexpr std::array<const char *, 5> kindPrefixes{"", "config.", "customer.", "access.", "hub."};
constexpr std::array auditSpanDays{0, 1, 7, 30, 90};
constexpr int shownDigits = 8; // of a customer's hash: enough to tell two apart

struct Kind {
    std::string_view what;
    const char *icon;
    const char *words;
    int tone;
};

constexpr Kind known[] = {
    {kinds::published, "publish",
     QT_TRANSLATE_NOOP("sidelight::console::AuditRecordsModel", "Published"), 0},
    {kinds::pilotChanged, "call_split",
     QT_TRANSLATE_NOOP("sidelight::console::AuditRecordsModel", "Published for a part"), 0},
    {kinds::rolledBack, "undo",
     QT_TRANSLATE_NOOP("sidelight::console::AuditRecordsModel", "Rolled back"), 0},
    {kinds::refused, "block",
     QT_TRANSLATE_NOOP("sidelight::console::AuditRecordsModel", "A bundle was not taken"), 1},
    {kinds::reloaded, "refresh",
     QT_TRANSLATE_NOOP("sidelight::console::AuditRecordsModel", "Taken out of the hub's file"), 0},
    {kinds::revealed, "visibility",
     QT_TRANSLATE_NOOP("sidelight::console::AuditRecordsModel", "Looked at a hidden value"), 0},
    {kinds::lookedUp, "person_search",
     QT_TRANSLATE_NOOP("sidelight::console::AuditRecordsModel", "Looked a customer up"), 0},
    {kinds::followed, "person_search",
     QT_TRANSLATE_NOOP("sidelight::console::AuditRecordsModel",
                       "Opened a customer without a contact"),
     0},
    {kinds::erased, "delete_forever",
     QT_TRANSLATE_NOOP("sidelight::console::AuditRecordsModel", "Erased a customer"), 0},
    {kinds::revoked, "lock",
     QT_TRANSLATE_NOOP("sidelight::console::AuditRecordsModel", "Took access back"), 1},
    {kinds::denied, "block",
     QT_TRANSLATE_NOOP("sidelight::console::AuditRecordsModel", "Was refused"), 1},
    {kinds::hubStarted, "power_settings_new",
     QT_TRANSLATE_NOOP("sidelight::console::AuditRecordsModel", "The hub was started"), 0},
    {kinds::moveBegun, "swap_horiz",
     QT_TRANSLATE_NOOP("sidelight::console::AuditRecordsModel", "Began to move the log"), 0},
    {kinds::moveCancelled, "undo",
     QT_TRANSLATE_NOOP("sidelight::console::AuditRecordsModel", "Cancelled the move of the log"),
     0},
    {kinds::cutOver, "swap_horiz",
     QT_TRANSLATE_NOOP("sidelight::console::AuditRecordsModel", "Asked for the log's cut-over"), 0},
    {kinds::logMoved, "swap_horiz",
     QT_TRANSLATE_NOOP("sidelight::console::AuditRecordsModel", "The log was moved"), 0},
    {kinds::logReclaimed, "undo",
     QT_TRANSLATE_NOOP("sidelight::console::AuditRecordsModel",
                       "The log was taken back from a hub that is lost"),
     1},
    {kinds::dropped, "delete_sweep",
     QT_TRANSLATE_NOOP("sidelight::console::AuditRecordsModel", "Old records went"), 0},
    {kinds::broken, "gpp_bad",
     QT_TRANSLATE_NOOP("sidelight::console::AuditRecordsModel", "The chain was found broken"), 2},
};

} // namespace

QHash<int, QByteArray> AuditRecordsModel::roleNames() const
{
    return {{Qt::UserRole + static_cast<int>(Role::Icon), "icon"},
            {Qt::UserRole + static_cast<int>(Role::Title), "title"},
            {Qt::UserRole + static_cast<int>(Role::Who), "who"},
            {Qt::UserRole + static_cast<int>(Role::Detail), "detail"},
            {Qt::UserRole + static_cast<int>(Role::When), "when"},
            {Qt::UserRole + static_cast<int>(Role::Number), "number"},
            {Qt::UserRole + static_cast<int>(Role::Tone), "tone"}};
}

void AuditRecordsModel::rebuild(const std::vector<audit::Record> &records,
                                std::optional<std::uint64_t> broken, const text::TimeWords &words)
{
    std::vector<models::Line> lines;
    for (const audit::Record &record : records) {
        const audit::Deed &deed = record.deed;
        const auto kind = std::find_if(std::begin(known), std::end(known),
                                       [&deed](const Kind &one) { return deed.what == one.what; });
        const bool isKnown = kind != std::end(known);
        QString title = isKnown ? tr(kind->words) : text::textOf(deed.what);
        QStringList parts;
        if (!deed.detail.empty())
            parts += auditDetailWords(deed);
        if (!deed.subject.empty())
            //: The beginning of a hash that stands for a customer
            parts += tr("customer %1").arg(QString::fromStdString(deed.subject).left(shownDigits));
        if (!deed.team.empty())
            parts += tr("team %1").arg(text::textOf(deed.team));
        int tone = isKnown ? kind->tone : 1;
        if (broken == record.number) {
            tone = 2;
            parts.prepend(tr("not as it was written"));
        }
        //: Who, and as what: "ana, supervisor"
        const QString who = deed.who == deed.role
                                ? text::textOf(deed.who)
                                : tr("%1, %2").arg(text::textOf(deed.who), text::textOf(deed.role));
        lines.push_back({std::to_string(record.number),
                         {QString::fromLatin1(isKnown ? kind->icon : "help_outline"),
                          std::move(title), who, parts.join(QStringLiteral(" · ")),
                          words.clockTimeWithDay(record.at), numberWords(record.number), tone}});
    }
    setLines(std::move(lines));
}

AuditViewModel::AuditViewModel(AuditSession &session, text::TimeWords words, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_words(std::move(words))
    , m_records(new AuditRecordsModel(this))
{
    connect(&session, &AuditSession::changed, this, &AuditViewModel::refreshAll);
}

void AuditViewModel::refreshAll()
{
    const auto &page = m_session.page();
    m_records->rebuild(page ? page->records : std::vector<audit::Record>(),
                       page ? page->broken : std::nullopt, m_words);
    Q_EMIT changed();
}

QString AuditViewModel::busyText() const
{
    switch (m_session.busy()) {
    case AuditSession::Busy::No:
        return {};
    case AuditSession::Busy::Asking:
        return tr("Asking the hub…");
    case AuditSession::Busy::Verifying:
        return tr("The hub goes through the whole chain…");
    case AuditSession::Busy::Exporting:
        return tr("Writing: %1 records so far…").arg(numberWords(m_session.exportedRecords()));
    }
    return {};
}

QString AuditViewModel::failure() const
{
    return QString::fromStdString(m_session.failure());
}

QString AuditViewModel::success() const
{
    const QString &file = m_session.exported();
    return file.isEmpty()
               ? QString()
               : tr("%1 records were written to %2")
                     .arg(numberWords(m_session.exportedRecords()), QFileInfo(file).fileName());
}

QString AuditViewModel::asOf() const
{
    return loaded() ? tr("As of %1").arg(m_words.clockTimeWithDay(m_session.asOf())) : QString();
}

QStringList AuditViewModel::kinds() const
{
    return {tr("Everything"), tr("Bundles"), tr("Customers"), tr("Refused"), tr("The hub")};
}

QStringList AuditViewModel::spans() const
{
    QStringList texts{tr("Any time")};
    for (std::size_t i = 1; i < auditSpanDays.size(); ++i)
        texts += tr("Last %n day(s)", nullptr, auditSpanDays[i]);
    return texts;
}

void AuditViewModel::setKind(int kind)
{
    m_kind = std::clamp(kind, 0, static_cast<int>(kindPrefixes.size()) - 1);
    filter();
}

void AuditViewModel::setSpan(int span)
{
    m_span = std::clamp(span, 0, static_cast<int>(auditSpanDays.size()) - 1);
    filter();
}

void AuditViewModel::setWho(const QString &who)
{
    m_who = who.trimmed();
    filter();
}

void AuditViewModel::setText(const QString &text)
{
    m_text = text.trimmed();
    filter();
}

void AuditViewModel::filter()
{
    publication::AuditFilter next;
    next.what = kindPrefixes[static_cast<std::size_t>(m_kind)];
    next.who = m_who.toStdString();
    next.text = m_text.toStdString();
    if (const int days = auditSpanDays[static_cast<std::size_t>(m_span)]; days > 0)
        // To the minute: the same choice again is the same question.
        next.since = Timestamp{(m_words.now().ms - days * dayMs) / 60'000 * 60'000};
    m_session.setFilter(next);
    Q_EMIT changed();
}

bool AuditViewModel::chainBroken() const
{
    return m_session.chain() && m_session.chain()->broken;
}

bool AuditViewModel::chainWhole() const
{
    const auto &chain = m_session.chain();
    return chain && !chain->broken && chain->last > 0 && chain->checked >= chain->last;
}

QString AuditViewModel::chain() const
{
    const auto &chain = m_session.chain();
    if (!chain || chain->last == 0)
        return {};
    if (chain->broken)
        return tr("The chain is broken at record %1: it is not as it was written, or one before it "
                  "is missing.")
            .arg(numberWords(*chain->broken));
    if (chainWhole())
        return tr("The chain is whole: %1 records.")
            .arg(numberWords(chain->last - chain->first + 1));
    if (chain->checked == 0)
        return tr("The chain was not gone through yet.");
    return tr("The chain is whole up to record %1 of %2.")
        .arg(numberWords(chain->checked), numberWords(chain->last));
}

QString AuditViewModel::retention() const
{
    const auto &chain = m_session.chain();
    return chain && chain->keepsDays > 0
               ? tr("Kept for %n day(s). Customers are in it as hashes that only the hub can make.",
                    nullptr, static_cast<int>(chain->keepsDays))
               : QString();
}

} // namespace sidelight::console
