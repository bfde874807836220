#include "plugin/console/handedinviewmodel.h"

#include <algorithm>
#include <utility>

#include "core/domain/event.h"
#include "plugin/console/figurewords.h"
#include "plugin/console/plainwords.h"
#include "plugin/console/publishwords.h"

namespace sidelight::console
{

HandedInViewModel::HandedInViewModel(PublishSession &session, DraftSession &draft, Asks asks,
                                     text::TimeWords words, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_draft(draft)
    , m_asks(std::move(asks))
    , m_words(std::move(words))
    , m_changes(new ChangesModel(this))
{
    connect(&session, &PublishSession::inForceChanged, this, &HandedInViewModel::follow);
    connect(&session, &PublishSession::changed, this, &HandedInViewModel::changed);
    connect(&draft, &DraftSession::changed, this, &HandedInViewModel::compareWithDraft);
}

// What is in force is another: what this one changes about it is, too.
void HandedInViewModel::follow()
{
    if (!m_opened)
        return;
    const auto &newest = m_session.newest();
    if (!newest || newest->envelope == m_opened->bundle.envelope ||
        m_session.published() == m_opened->bundle.version)
        return close();
    // What was looked at, not what the file holds by now.
    m_session.judgeHandedIn(*m_opened, [this, run = ++m_run](const auto &handedIn) {
        if (run == m_run)
            takeUp(handedIn);
    });
}

void HandedInViewModel::setFile(const QString &file)
{
    if (m_file == file)
        return;
    close();
    m_file = file;
    Q_EMIT changed();
}

bool HandedInViewModel::canOpen() const
{
    return m_session.isConnected() && !m_file.trimmed().isEmpty();
}

void HandedInViewModel::open()
{
    if (!canOpen())
        return;
    m_session.readHandedIn(m_file.trimmed(), [this, run = ++m_run](const auto &handedIn) {
        if (run == m_run)
            takeUp(handedIn);
    });
}

void HandedInViewModel::takeUp(const Result<PublishSession::HandedIn, std::string> &handedIn)
{
    if (!m_opened || !handedIn || m_opened->bundle.envelope != handedIn->bundle.envelope)
        m_floods = false;
    m_opened = handedIn ? std::optional(*handedIn) : std::nullopt;
    m_failure = handedIn ? std::string() : handedIn.error();
    m_changes->rebuild(m_opened ? m_opened->differences : std::vector<config::Difference>());
    compareWithDraft();
    Q_EMIT changed();
}

void HandedInViewModel::compareWithDraft()
{
    const bool isInDraft =
        m_opened && config::sameContent(m_opened->bundle.document, m_draft.draft().document());
    const bool isOther = std::exchange(m_inDraft, isInDraft) != isInDraft;
    noteTrial();
    if (isOther)
        Q_EMIT changed();
}

// What floods does so until somebody lets it through, wherever the draft has gone meanwhile.
void HandedInViewModel::noteTrial()
{
    if (!m_inDraft)
        return;
    if (const Trial says = m_asks.trial(); says != Trial::None)
        m_floods = says == Trial::Flood;
}

void HandedInViewModel::followTrial()
{
    noteTrial();
    Q_EMIT changed();
}

void HandedInViewModel::close()
{
    ++m_run;
    m_opened.reset();
    m_failure.clear();
    m_inDraft = false;
    m_floods = false;
    m_changes->rebuild({});
    Q_EMIT changed();
}

QString HandedInViewModel::failure() const
{
    return sentence(m_failure);
}

QString HandedInViewModel::title() const
{
    if (!m_opened)
        return {};
    const publication::PublishedBundle &bundle = m_opened->bundle;
    const QString whom = bundle.pilot ? audienceWords(*bundle.pilot) : tr("all panels");
    //: A version's number, and for whom it is
    QString words = tr("Version %1 for %2").arg(numberWords(bundle.version), whom);
    if (const auto until = expires())
        words += tr(", until %1").arg(m_words.day(*until));
    return words;
}

std::optional<Timestamp> HandedInViewModel::expires() const
{
    return m_opened ? parseRfc3339(textOrEmpty(m_opened->bundle.document, "expires"))
                    : std::nullopt;
}

QString HandedInViewModel::signers() const
{
    if (!m_opened)
        return {};
    if (m_opened->signers.empty())
        return {}; // hindrance() says so
    QStringList who;
    for (const publication::Signer &signer : m_opened->signers)
        who += signerWords(signer);
    const QString words = tr("Signed by %1.").arg(who.join(QStringLiteral(", ")));
    const bool isAllKnown =
        std::all_of(m_opened->signers.begin(), m_opened->signers.end(),
                    [](const publication::Signer &signer) { return signer.role.has_value(); });
    return isAllKnown ? words
                      : words + QLatin1Char(' ') +
                            tr("Of a key that what is in force does not name, only the hub knows "
                               "whose it is and whether it signed this.");
}

QString HandedInViewModel::changesText() const
{
    const int many = m_changes->count();
    if (!m_session.newest())
        return tr("It would be the first.");
    return many == 0 ? tr("It changes nothing about what is in force.")
                     : tr("It changes %n thing(s) about what is in force:", nullptr, many);
}

// It can only become the version after the one in force, of this team, as it was signed.
QString HandedInViewModel::whyNotNext() const
{
    const publication::PublishedBundle &bundle = m_opened->bundle;
    const std::int64_t inForce = m_session.newest() ? m_session.newest()->version : 0;
    const auto &signers = m_opened->signers;
    if (signers.empty())
        return tr("Nobody has signed it.");
    if (std::any_of(signers.begin(), signers.end(), [](const publication::Signer &signer) {
            return signer.role && !signer.isGood; // of others the hub judges
        }))
        return tr("It was changed after it was signed. Ask for it anew.");
    if (textOrEmpty(bundle.document, "team") != m_session.place().team.toStdString())
        return tr("It was made for another team.");
    if (const auto until = expires(); until && *until <= m_words.now())
        return tr("Its time is over: it has to be handed in anew.");
    if (bundle.version <= inForce)
        return tr("Version %1 is in force meanwhile: it has to be handed in anew.")
            .arg(numberWords(inForce));
    if (bundle.version > inForce + 1)
        return tr("It is not the next version: it has to be handed in anew.");
    return {};
}

QString HandedInViewModel::hindrance() const
{
    if (!m_opened)
        return {};
    if (const QString why = whyNotNext(); !why.isEmpty())
        return why;
    if (m_floods)
        return m_inDraft
                   ? tr("A rule would have fired far too often: let it through at your draft "
                        "first.")
                   : tr("A rule of it would have fired far too often: take it into the editor, and "
                        "let it through at your draft first.");
    if (!m_asks.sign())
        return tr("Choose the key to sign with first.");
    const auto &signers = m_opened->signers;
    const bool isEditorsAlone =
        m_asks.isEditors() &&
        std::all_of(signers.begin(), signers.end(), [](const publication::Signer &signer) {
            return signer.role == config::KeyRole::Editor;
        });
    return isEditorsAlone ? tr("Your key is an editor's, too: a publisher has to sign it.")
                          : QString();
}

QString HandedInViewModel::publishText() const
{
    return m_opened ? tr("Sign and publish version %1").arg(numberWords(m_opened->bundle.version))
                    : QString();
}

bool HandedInViewModel::ofRules() const
{
    return m_opened && changesRules(m_opened->differences);
}

void HandedInViewModel::publish()
{
    const auto by = m_asks.sign();
    if (m_opened && by && hindrance().isEmpty())
        m_session.publishHandedIn(m_opened->bundle.envelope, *by);
}

bool HandedInViewModel::canTake() const
{
    return m_opened && !m_inDraft && whyNotNext().isEmpty();
}

void HandedInViewModel::take()
{
    if (canTake() && m_session.takeHandedIn(*m_opened))
        Q_EMIT taken(m_opened->bundle.pilot, expires());
}

void HandedInViewModel::tryOnPast()
{
    take();
    if (m_inDraft)
        Q_EMIT trialWanted();
}

} // namespace sidelight::console
