#include "plugin/viewmodels/statusviewmodel.h"

#include <algorithm>

#include "plugin/text/bidi.h"
#include "plugin/text/fieldwords.h"

namespace sidelight::viewmodels
{

using session::LinkPhase;
using session::StoreCondition;

StatusViewModel::StatusViewModel(session::PanelSession &session, text::TimeWords words,
                                 QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_words(std::move(words))
{
}

void StatusViewModel::setLink(const session::LinkStatus &link)
{
    m_link = link;
    if (link.phase == LinkPhase::Live || link.phase == LinkPhase::CatchingUp)
        m_chosenOffline = false;
    Q_EMIT changed();
}

void StatusViewModel::setStore(const session::StoreStatus &store)
{
    m_store = store;
    Q_EMIT changed();
}

void StatusViewModel::setWaiting(int rows)
{
    if (rows == m_waiting)
        return;
    m_waiting = rows;
    Q_EMIT changed();
}

StatusViewModel::Phase StatusViewModel::phase() const
{
    switch (m_link.phase) {
    case LinkPhase::CatchingUp:
        return Phase::CatchingUp;
    case LinkPhase::Live:
        return Phase::Live;
    case LinkPhase::Offline:
        return Phase::Offline;
    case LinkPhase::Refused:
        return Phase::Refused;
    case LinkPhase::Starting:
        break;
    }
    return Phase::Starting;
}

QString StatusViewModel::label() const
{
    switch (m_link.phase) {
    case LinkPhase::CatchingUp:
        return tr("Catching up");
    case LinkPhase::Live:
        return tr("Live");
    case LinkPhase::Offline:
        return tr("Offline");
    case LinkPhase::Refused:
        return tr("Signed out");
    case LinkPhase::Starting:
        break;
    }
    return m_link.asOf ? tr("As of %1").arg(m_words.clockTimeWithDay(*m_link.asOf))
                       : tr("Connecting");
}

bool StatusViewModel::offline() const
{
    return m_link.phase == LinkPhase::Offline;
}

bool StatusViewModel::refused() const
{
    return m_link.phase == LinkPhase::Refused;
}

QString StatusViewModel::bannerTitle() const
{
    if (refused())
        return text::FieldWords::problem(m_link.problem);
    if (!offline())
        return {};
    return m_link.since ? tr("Offline since %1").arg(m_words.clockTimeWithDay(*m_link.since))
                        : tr("Offline");
}

QString StatusViewModel::bannerDetail() const
{
    if (!offline() && !refused())
        return {};
    return text::dotted(
        {tr("Showing what this laptop knows"),
         m_waiting > 0 ? tr("%n change(s) waiting", nullptr, m_waiting) : QString()});
}

QString StatusViewModel::bannerIcon() const
{
    return refused() ? QStringLiteral("block") : QStringLiteral("cloud_off");
}

bool StatusViewModel::catchingUp() const
{
    return m_link.phase == LinkPhase::CatchingUp;
}

QString StatusViewModel::catchUpTitle() const
{
    if (m_link.total <= 0)
        return tr("Catching up");
    return tr("Catching up: %1 of %2 events")
        .arg(m_words.locale().toString(static_cast<qlonglong>(std::min(m_link.done, m_link.total))),
             m_words.locale().toString(static_cast<qlonglong>(m_link.total)));
}

QString StatusViewModel::catchUpDetail() const
{
    const QString quiet = tr("No alerts from the past will pop.");
    if (!m_link.asOf)
        return quiet;
    return tr("What you see is as of %1. %2").arg(m_words.clockTimeWithDay(*m_link.asOf), quiet);
}

double StatusViewModel::progress() const
{
    if (m_link.total <= 0)
        return -1;
    return std::clamp(static_cast<double>(m_link.done) / static_cast<double>(m_link.total), 0.0,
                      1.0);
}

bool StatusViewModel::storeTroubled() const
{
    return m_store.condition != StoreCondition::Fine;
}

bool StatusViewModel::storeSevere() const
{
    return m_store.condition == StoreCondition::OutboxDamaged ||
           m_store.condition == StoreCondition::DiskFull ||
           m_store.condition == StoreCondition::Locked;
}

QString StatusViewModel::storeIcon() const
{
    switch (m_store.condition) {
    case StoreCondition::MemoryOnly:
        return QStringLiteral("memory");
    case StoreCondition::Rebuilt:
        return QStringLiteral("build_circle");
    case StoreCondition::OutboxDamaged:
        return QStringLiteral("report");
    case StoreCondition::DiskFull:
        return QStringLiteral("disc_full");
    case StoreCondition::ReadOnly:
        return QStringLiteral("edit_off");
    case StoreCondition::Locked:
        return QStringLiteral("lock");
    case StoreCondition::Fine:
        break;
    }
    return {};
}

QString StatusViewModel::storeTitle() const
{
    switch (m_store.condition) {
    case StoreCondition::MemoryOnly:
        return tr("Nothing is kept on this laptop");
    case StoreCondition::Rebuilt:
        return tr("The local copy is being rebuilt");
    case StoreCondition::OutboxDamaged:
        return tr("%n thing(s) you wrote could not be read back", nullptr,
                  static_cast<int>(std::min<std::int64_t>(m_store.lost, 1'000'000)));
    case StoreCondition::DiskFull:
        return tr("The disk is full");
    case StoreCondition::ReadOnly:
        return tr("This laptop does not let us write");
    case StoreCondition::Locked:
        return tr("The local copy is locked");
    case StoreCondition::Fine:
        break;
    }
    return {};
}

QString StatusViewModel::storeDetail() const
{
    switch (m_store.condition) {
    case StoreCondition::MemoryOnly:
        return tr("There is no key store and no passphrase. Notes go out at once or not at all.");
    case StoreCondition::Rebuilt:
        return tr("It was damaged and set aside. What is missing comes from the hub; nothing you "
                  "wrote is affected.");
    case StoreCondition::OutboxDamaged:
        return tr("The damaged file was put aside, not deleted. Please tell your supervisor.");
    case StoreCondition::DiskFull:
        return tr("You can read, but new notes and decisions are not kept until there is space.");
    case StoreCondition::ReadOnly:
        return tr("Notes and decisions need the hub: they are not kept here.");
    case StoreCondition::Locked:
        return tr("Its key is missing or wrong. Nothing has been deleted.");
    case StoreCondition::Fine:
        break;
    }
    return {};
}

void StatusViewModel::goOnline()
{
    m_chosenOffline = false;
    m_session.post(session::GoOnline{});
    Q_EMIT changed();
}

void StatusViewModel::goOffline()
{
    m_chosenOffline = true;
    m_session.post(session::GoOffline{});
    Q_EMIT changed();
}

void StatusViewModel::toggleOffline()
{
    if (offline() || m_chosenOffline)
        goOnline();
    else
        goOffline();
}

void StatusViewModel::setConfig(const session::ConfigStatus &config)
{
    if (m_configKnown && config == m_config)
        return;
    const bool taken =
        config.problems.empty() && config.version > 0 && config.version != m_config.version;
    const bool refused = !config.problems.empty() && config.problems != m_config.problems;
    // What it begins with, from the disk and before the hub is asked, is no news.
    const bool linked = m_link.phase == LinkPhase::Live || m_link.phase == LinkPhase::CatchingUp;
    const bool began = !linked && m_config.version == 0;
    const bool news = refused || (taken && !began && m_configKnown);
    if (taken && news)
        m_configSince = m_words.now();
    m_config = config;
    m_configKnown = true;
    if (news)
        m_newsUntil = m_words.monotonicMs() + (refused ? refusedMs : takenMs);
    else
        m_newsUntil.reset();
    Q_EMIT changed();
    if (news)
        Q_EMIT said(configTitle());
}

void StatusViewModel::setGone(const session::ErasureNotice &gone)
{
    m_gone = gone;
    m_goneUntil = m_words.monotonicMs() + goneMs;
    Q_EMIT changed();
    Q_EMIT said(goneTitle());
}

void StatusViewModel::tick()
{
    const auto isOver = [this](std::optional<std::int64_t> &until) {
        const bool over = until && m_words.monotonicMs() >= *until;
        if (over)
            until.reset();
        return over;
    };
    const bool newsOver = isOver(m_newsUntil);
    if (isOver(m_goneUntil) || newsOver)
        Q_EMIT changed();
}

QString StatusViewModel::goneTitle() const
{
    return m_gone.revoked ? tr("You no longer have access to this customer")
                          : tr("A customer was erased");
}

QString StatusViewModel::goneDetail() const
{
    if (m_gone.revoked)
        return tr(
            "What this laptop knew of them is gone. What you wrote and did not send is kept.");
    return text::dotted(
        {tr("Everything about them is gone from this laptop"),
         m_gone.drafts > 0 ? tr("with %n draft(s) and unsent note(s) of yours", nullptr,
                                static_cast<int>(std::min<std::int64_t>(m_gone.drafts, 1'000'000)))
                           : QString()});
}

QString StatusViewModel::configTitle() const
{
    return configRefused() ? tr("The new configuration is not in force")
                           : tr("A new configuration is in force");
}

QString StatusViewModel::configDetail() const
{
    if (!configRefused())
        return tr("Version %1. You can go on as you are.")
            .arg(m_words.locale().toString(static_cast<qlonglong>(m_config.version)));
    const int more = static_cast<int>(m_config.problems.size()) - 1;
    const std::string place = m_config.source.empty() ? "" : m_config.source + ": ";
    QStringList parts{text::isolated(place + m_config.problems.front())};
    if (more > 0)
        parts += tr("%n more problem(s)", nullptr, more);
    parts += tr("The last good one stays.");
    return parts.join(u'\n');
}

QString StatusViewModel::configState() const
{
    if (!m_config.unknownCards.empty()) {
        QStringList names;
        for (const std::string &name : m_config.unknownCards)
            names += text::isolated(name);
        //: The state of the configuration; names of cards that only newer versions have
        return tr("%1 Cards that this version does not have are left out: %2.")
            .arg(configInForce(), names.join(QStringLiteral(", ")));
    }
    return configInForce();
}

QString StatusViewModel::configInForce() const
{
    if (configRefused())
        return configTitle() + u'\n' + configDetail();
    if (m_config.version <= 0)
        return tr("The built-in configuration is in force.");
    const QString version = m_words.locale().toString(static_cast<qlonglong>(m_config.version));
    return m_configSince ? tr("Version %1 is in force since %2.")
                               .arg(version, m_words.clockTimeWithDay(*m_configSince))
                         : tr("Version %1 is in force.").arg(version);
}

} // namespace sidelight::viewmodels
