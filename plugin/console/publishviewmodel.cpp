#include "plugin/console/publishviewmodel.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/domain/event.h"
#include "plugin/console/figurewords.h"
#include "plugin/console/plainwords.h"
#include "plugin/console/publishwords.h"
#include "plugin/console/trialmodels.h"

namespace sidelight::console
{

namespace
{

using Step = PublishSession::Step;

constexpr std::array pilotShares{1.0, 0.5, 0.25, 0.1};
constexpr std::array expiryDays{0, 30, 90, 365};

} // namespace

PublishViewModel::PublishViewModel(PublishSession &session, DraftSession &draft,
                                   TrialSession &trial, text::TimeWords words, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_draft(draft)
    , m_trial(trial)
    , m_words(std::move(words))
    , m_team(QStringLiteral("default"))
    , m_marks(draft)
    , m_changes(new ChangesModel(this))
    , m_refusals(new RefusalsModel(this))
    , m_live(new InForceViewModel(
          session,
          [this]() -> InForceViewModel::Hand {
              return {hasKey() ? std::optional(signature()) : std::nullopt, isEditors(), m_handsIn};
          },
          m_words, this))
    , m_handedIn(new HandedInViewModel(
          session, draft,
          {[this] { return hasKey() ? std::optional(signature()) : std::nullopt; },
           [this] { return isEditors(); }, [this] { return trialSays(); }},
          m_words, this))
{
    connect(this, &PublishViewModel::edited, m_live, &InForceViewModel::changed);
    connect(this, &PublishViewModel::edited, m_handedIn, &HandedInViewModel::followTrial);
    connect(m_handedIn, &HandedInViewModel::taken, this, &PublishViewModel::aimAs);
    connect(m_handedIn, &HandedInViewModel::trialWanted, this, &PublishViewModel::trialWanted);
    connect(&session, &PublishSession::changed, this, [this] {
        m_changes->rebuild(m_session.differences());
        Q_EMIT changed();
        Q_EMIT edited();
    });
    connect(&session, &PublishSession::panelsChanged, this, &PublishViewModel::refreshPanels);
    connect(&session, &PublishSession::inForceChanged, this, &PublishViewModel::refreshPanels);
    connect(&draft, &DraftSession::findingsChanged, this, &PublishViewModel::edited);
    connect(&draft, &DraftSession::changed, this, &PublishViewModel::edited);
    connect(&trial, &TrialSession::changed, this, [this] {
        m_floodAccepted = false;
        Q_EMIT edited();
    });
}

void PublishViewModel::edit(QString &field, const QString &text)
{
    if (field == text)
        return;
    field = text;
    Q_EMIT edited();
}

void PublishViewModel::setShare(int share)
{
    m_aim.share = std::clamp(share, 0, static_cast<int>(pilotShares.size()));
    Q_EMIT edited();
}

bool PublishViewModel::otherShare() const
{
    return m_aim.share == static_cast<int>(pilotShares.size());
}

bool PublishViewModel::percentFaulty() const
{
    return otherShare() && !percentIn(m_aim.percent);
}

double PublishViewModel::chosenShare() const
{
    return otherShare() ? percentIn(m_aim.percent).value_or(100) / 100.0
                        : pilotShares[static_cast<std::size_t>(m_aim.share)];
}

void PublishViewModel::setHandsIn(bool handsIn)
{
    m_handsIn = handsIn;
    Q_EMIT edited();
}

void PublishViewModel::setExpiry(int expiry)
{
    const int last = static_cast<int>(expiryDays.size()) - (m_aim.expires ? 0 : 1);
    m_aim.expiry = std::clamp(expiry, 0, last);
    Q_EMIT edited();
}

void PublishViewModel::setFloodAccepted(bool accepted)
{
    m_floodAccepted = accepted;
    Q_EMIT edited();
}

bool PublishViewModel::canConnect() const
{
    const bool hasToken = m_signsIn ? m_isSignedIn : !m_tokenFile.trimmed().isEmpty();
    return !busy() && !m_hub.trimmed().isEmpty() && hasToken && !m_team.trimmed().isEmpty();
}

void PublishViewModel::setSignedIn(bool isSignedIn)
{
    m_signsIn = true;
    m_isSignedIn = isSignedIn;
    Q_EMIT edited();
}

bool PublishViewModel::busy() const
{
    return m_session.state() == PublishSession::State::Connecting ||
           m_session.state() == PublishSession::State::Working;
}

QString PublishViewModel::busyText() const
{
    switch (m_session.step()) {
    case Step::None:
        return {};
    case Step::Token:
        return tr("Reading the token…");
    case Step::Asking:
        return tr("Asking the hub what is in force…");
    case Step::Key:
        return tr("Signing…");
    case Step::Putting:
        return tr("Publishing…");
    }
    return {};
}

QString PublishViewModel::failure() const
{
    return sentence(m_session.failure());
}

QString PublishViewModel::success() const
{
    if (m_session.handedIn() != 0 && m_session.failure().empty())
        return tr("Version %1 is signed and handed in. Somebody else opens the file on this page, "
                  "sees what it changes, signs and publishes.")
            .arg(numberWords(m_session.handedIn()));
    return m_session.published() == 0 || !m_session.failure().empty()
               ? QString()
               : tr("Version %1 is published.").arg(numberWords(m_session.published()));
}

QString PublishViewModel::otherTitle() const
{
    return m_session.newest() ? tr("Version %1 in force is not what your draft was begun from")
                                    .arg(numberWords(m_session.newest()->version))
                              : QString();
}

QString PublishViewModel::changesText() const
{
    if (!m_session.newest())
        return tr("It would be the first.");
    const int many = m_changes->count();
    return many == 0 ? tr("The draft changes nothing about it.")
                     : tr("The draft changes %n thing(s) about it:", nullptr, many);
}

QString PublishViewModel::hindrance() const
{
    if (!connected())
        return tr("Connect to the hub first.");
    if (faulty())
        return tr("%n thing(s) in the draft are to be put right first.", nullptr,
                  static_cast<int>(m_draft.findings().size()));
    if (other())
        return tr("Look at the version in force first.");
    if (!floods().isEmpty() && !m_floodAccepted)
        return tr("A rule would have fired far too often.");
    if (const auto expires = chosenExpiry(); expires && *expires <= m_words.now())
        return tr("Choose a time to expire that is not over.");
    if (percentFaulty())
        return tr("The share is a whole number from 1 to 99\u00a0%.");
    if (!hasKey())
        return tr("Choose the key to sign with first.");
    if (m_handsIn)
        return m_handInFile.trimmed().isEmpty() ? tr("Choose the file to hand in first.")
                                                : QString();
    return isEditors() ? tr("Your key is an editor's: a publisher has to sign, too. Hand it in for "
                            "a second signature.")
                       : QString();
}

QStringList PublishViewModel::floods() const
{
    return m_trial.report() && !m_trial.isOutdated()
               ? TrialRulesModel::floodsOf(*m_trial.report(), m_trial.task().days)
               : QStringList();
}

HandedInViewModel::Trial PublishViewModel::trialSays() const
{
    using Trial = HandedInViewModel::Trial;
    if (!floods().isEmpty())
        return m_floodAccepted ? Trial::Fine : Trial::Flood;
    const bool isTried = m_trial.state() == TrialSession::State::Done && !m_trial.isOutdated();
    return isTried ? Trial::Fine : Trial::None;
}

bool PublishViewModel::untried() const
{
    const bool isTried = m_trial.report() && !m_trial.isOutdated();
    return connected() && !isTried && changesRules(m_session.differences());
}

QStringList PublishViewModel::shares() const
{
    QStringList words;
    for (const double share : pilotShares)
        words += share >= 1 ? tr("all panels") : tr("%1 of the panels").arg(shareWords(share));
    return words << tr("another share…");
}

QStringList PublishViewModel::expiries() const
{
    QStringList words;
    for (const int days : expiryDays)
        words += days == 0 ? tr("never") : tr("after %n day(s)", nullptr, days);
    if (m_aim.expires)
        //: When a version expires, as in: on May 5
        words += tr("on %1, as handed in").arg(m_words.day(*m_aim.expires));
    return words;
}

QString PublishViewModel::publishText() const
{
    const auto &newest = m_session.newest();
    return (m_handsIn ? tr("Hand in version %1") : tr("Publish version %1"))
        .arg(numberWords((newest ? newest->version : 0) + 1));
}

bool PublishViewModel::hasKey() const
{
    return connected() && !busy() && !m_keyFile.trimmed().isEmpty() &&
           !m_passphraseFile.trimmed().isEmpty();
}

bool PublishViewModel::isEditors() const
{
    const auto key = knownKey();
    return key && key->role == config::KeyRole::Editor;
}

std::optional<publication::Signer> PublishViewModel::knownKey() const
{
    if (!m_session.key() || m_session.keyFile() != m_keyFile.trimmed() || !m_session.newest())
        return std::nullopt;
    return publication::signerOf(m_session.key()->id(), m_session.naming());
}

QString PublishViewModel::keyText() const
{
    const auto key = knownKey();
    if (!key)
        return {};
    if (!key->role)
        return tr("Key %1. Whether it is a publisher's, the hub and the panels know from their "
                  "lists of trusted keys.")
            .arg(QString::fromStdString(key->keyId));
    return *key->role == config::KeyRole::Editor
               ? tr("%1. A publisher has to sign as well.").arg(signerWords(*key))
               : tr("%1.").arg(signerWords(*key));
}

QString PublishViewModel::panels() const
{
    std::map<std::int64_t, int, std::greater<>> taken;
    for (const auto &[panel, word] : m_session.panels()) {
        if (word.kind == PanelWord::Kind::Applied)
            ++taken[word.version];
    }
    QStringList lines;
    for (const auto &[version, many] : taken)
        lines += tr("%n panel(s) took version %1", nullptr, many).arg(numberWords(version));
    return lines.isEmpty() ? tr("No panel has said anything yet.")
                           : lines.join(QStringLiteral(" · "));
}

void PublishViewModel::refreshPanels()
{
    m_refusals->rebuild(m_session.panels());
    Q_EMIT panelsChanged();
}

PublishSession::Signature PublishViewModel::signature() const
{
    return {m_keyFile.trimmed(), m_passphraseFile.trimmed(), {}};
}

void PublishViewModel::connectToHub()
{
    if (canConnect())
        m_session.connectTo({QUrl(m_hub.trimmed()), m_signsIn ? QString() : m_tokenFile.trimmed(),
                             m_team.trimmed()});
}

void PublishViewModel::publish()
{
    if (!hindrance().isEmpty())
        return;
    PublishSession::Audience audience;
    audience.share = chosenShare();
    for (const QString &team : m_aim.teams.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (!team.trimmed().isEmpty())
            audience.teams.push_back(TeamId(team.trimmed().toStdString()));
    }
    audience.expires = chosenExpiry();
    PublishSession::Signature by = signature();
    if (m_handsIn)
        by.handInFile = m_handInFile.trimmed();
    m_session.publish(audience, by);
}

bool PublishViewModel::canHandInRefused() const
{
    return secondMissing() && !busy() && !m_handInFile.trimmed().isEmpty();
}

void PublishViewModel::handInRefused()
{
    if (canHandInRefused())
        m_session.handInRefused(m_handInFile.trimmed());
}

std::optional<Timestamp> PublishViewModel::chosenExpiry() const
{
    if (m_aim.expiry == static_cast<int>(expiryDays.size()))
        return m_aim.expires;
    const int days = expiryDays[static_cast<std::size_t>(m_aim.expiry)];
    return days > 0 ? std::optional(Timestamp{m_words.now().ms + days * dayMs}) : std::nullopt;
}

// As whoever handed it in meant it, for as long as it is in the draft.
void PublishViewModel::aimAs(const std::optional<config::Pilot> &pilot,
                             const std::optional<Timestamp> &expires)
{
    const Aim former = m_aim;
    Aim theirs = m_aim;
    const double share = pilot ? pilot->share : 1;
    const auto known = std::find(pilotShares.begin(), pilotShares.end(), share);
    theirs.share = static_cast<int>(known - pilotShares.begin());
    if (known == pilotShares.end())
        theirs.percent = QString::number(std::lround(100 * share));
    QStringList teams;
    for (const TeamId &team : pilot ? pilot->teams : std::vector<TeamId>())
        teams += QString::fromStdString(team.value);
    theirs.teams = teams.join(QStringLiteral(", "));
    theirs.expires = expires;
    theirs.expiry = expires ? static_cast<int>(expiryDays.size()) : 0;
    m_marks.mark([this, former] { aim(former); }, [this, theirs] { aim(theirs); });
    aim(theirs);
}

void PublishViewModel::aim(const Aim &at)
{
    m_aim = at;
    Q_EMIT expiriesChanged();
    Q_EMIT edited();
}

} // namespace sidelight::console
