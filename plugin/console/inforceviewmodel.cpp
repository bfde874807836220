#include "plugin/console/inforceviewmodel.h"

#include <algorithm>

#include "core/domain/event.h"
#include "plugin/console/figurewords.h"
#include "plugin/console/plainwords.h"
#include "plugin/console/publishwords.h"

namespace sidelight::console
{

InForceViewModel::InForceViewModel(PublishSession &session, std::function<Hand()> hand,
                                   text::TimeWords words, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_hand(std::move(hand))
    , m_words(std::move(words))
{
    connect(&session, &PublishSession::inForceChanged, this, [this] { setVersion(0); });
    connect(&session, &PublishSession::changed, this, [this] { setVersion(m_version); });
}

QString InForceViewModel::title() const
{
    const auto &newest = m_session.newest();
    if (!newest)
        return tr("Nothing was published for this team yet");
    if (newest->pilot)
        return tr("Version %1, a pilot for %2")
            .arg(numberWords(newest->version), audienceWords(*newest->pilot));
    return tr("Version %1, for all").arg(numberWords(newest->version));
}

QString InForceViewModel::detail() const
{
    const auto &newest = m_session.newest();
    if (!newest)
        return {};
    QStringList parts;
    if (newest->pilot)
        parts +=
            m_session.forAll()
                ? tr("The others have version %1.").arg(numberWords(m_session.forAll()->version))
                : tr("The others have what came with their panel.");
    QStringList signers;
    for (const std::string &signer : newest->signers)
        signers += signerWords(publication::signerOf(signer, m_session.naming()));
    parts += tr("Signed by %1.").arg(signers.join(QStringLiteral(", ")));
    const auto expires = parseRfc3339(textOrEmpty(newest->document, "expires"));
    if (expires)
        parts += *expires < m_words.now() ? tr("It expired on %1.").arg(m_words.day(*expires))
                                          : tr("It expires on %1.").arg(m_words.day(*expires));
    return parts.join(u' ');
}

std::vector<double> InForceViewModel::largerShares() const
{
    std::vector<double> larger;
    if (!pilot())
        return larger;
    const config::Pilot &now = *m_session.newest()->pilot;
    for (const double share : {0.25, 0.5})
        if (share > now.share)
            larger.push_back(share);
    larger.push_back(1.0); // of all teams, too
    return larger;
}

QStringList InForceViewModel::steps() const
{
    QStringList words;
    for (const double share : largerShares())
        words += share >= 1 ? tr("To all") : tr("To %1").arg(shareWords(share));
    return words;
}

void InForceViewModel::setGrowPercent(const QString &percent)
{
    m_growPercent = percent;
    Q_EMIT changed();
}

bool InForceViewModel::canGrowTo() const
{
    const auto percent = percentIn(m_growPercent);
    return canSign() && pilot() && percent && *percent / 100.0 > m_session.newest()->pilot->share;
}

QString InForceViewModel::former() const
{
    return pilot() && m_session.forAll()
               ? tr("Stop it: back to version %1").arg(numberWords(m_session.forAll()->version))
               : QString();
}

std::vector<std::int64_t> InForceViewModel::formerVersions() const
{
    std::vector<std::int64_t> numbers;
    for (const std::int64_t one : m_session.versions()) {
        if (m_session.newest() && one < m_session.newest()->version)
            numbers.push_back(one);
    }
    std::reverse(numbers.begin(), numbers.end());
    return numbers;
}

QStringList InForceViewModel::versions() const
{
    QStringList words;
    for (const std::int64_t one : formerVersions())
        words += tr("version %1").arg(numberWords(one));
    return words;
}

void InForceViewModel::setVersion(int version)
{
    const int last = std::max(0, static_cast<int>(formerVersions().size()) - 1);
    m_version = std::clamp(version, 0, last);
    Q_EMIT changed();
}

QString InForceViewModel::note() const
{
    if (!pilot() && formerVersions().empty())
        return {};
    const Hand hand = m_hand();
    const QString what = tr("Going back publishes the former content as a new version.");
    if (!hand.by)
        return m_session.state() == PublishSession::State::Ready
                   ? what + u' ' + tr("Choose the key to sign with first.")
                   : what;
    if (hand.isEditors)
        return what + u' ' +
               tr("Your key is an editor's: a publisher has to sign it, too. Press the button, and "
                  "you can hand it in.");
    if (hand.handsIn)
        return what + u' ' +
               tr("What you press here goes to the panels at once; only your draft is handed in.");
    return what + u' ' + tr("What you press here goes to the panels at once.");
}

void InForceViewModel::grow(int step)
{
    const std::vector<double> larger = largerShares();
    const auto by = m_hand().by;
    if (by && step >= 0 && step < static_cast<int>(larger.size()))
        m_session.grow(larger[static_cast<std::size_t>(step)], *by);
}

void InForceViewModel::growTo()
{
    if (canGrowTo())
        m_session.grow(*percentIn(m_growPercent) / 100.0, *m_hand().by);
}

void InForceViewModel::stopPilot()
{
    if (const auto by = m_hand().by)
        m_session.stopPilot(*by);
}

void InForceViewModel::rollBack()
{
    const std::vector<std::int64_t> former = formerVersions();
    const auto by = m_hand().by;
    if (by && m_version < static_cast<int>(former.size()))
        m_session.rollBack(former[static_cast<std::size_t>(m_version)], *by);
}

} // namespace sidelight::console
