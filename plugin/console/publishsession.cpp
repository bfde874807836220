#include "plugin/console/publishsession.h"

#include "core/config/bundle.h"
#include "core/domain/limits.h"
#include "core/http/httpclient.h"
#include "core/json/json.h"

namespace sidelight::console
{

namespace
{

namespace bj = boost::json;
using publication::Answer;

bj::object objectOf(const std::string &text)
{
    auto value = json::parse(text, config::maxBundleBytes, limits::maxJsonDepth);
    return value && value->is_object() ? std::move(value->get_object()) : bj::object();
}

} // namespace

PublishSession::PublishSession(DraftSession &draft, PublishParts parts, Worker::Mode mode,
                               QObject *parent)
    : QObject(parent)
    , m_draft(draft)
    , m_parts(std::move(parts))
    , m_marks(draft)
    , m_worker(mode)
{
    connect(&draft, &DraftSession::changed, this, &PublishSession::compare);
    connect(&draft, &DraftSession::opened, this, [this] {
        m_agreed.reset();
        if (m_newest)
            agree(m_newest->document);
    });
}

PublishSession::~PublishSession() = default;

void PublishSession::begin(Step step)
{
    ++m_run;
    m_state = m_isConnected ? State::Working : State::Connecting;
    m_step = step;
    m_failure.clear();
    m_refused.clear();
    Q_EMIT changed();
}

void PublishSession::fail(const std::string &sentence)
{
    m_failure = sentence;
    settle();
}

void PublishSession::settle()
{
    m_state = m_isConnected ? State::Ready : State::Away;
    m_step = Step::None;
    Q_EMIT changed();
}

void PublishSession::connectTo(const HubPlace &place)
{
    disconnectFromHub();
    m_place = place;
    if (!http::HttpClient::isAllowed(place.hub))
        return fail("The hub's address is to begin with https, or to be of this computer.");
    begin(Step::Token);
    m_worker.run(
        *this, [read = m_parts.readToken, file = place.tokenFile] { return read(file); },
        inThisRun([this](const Result<QByteArray, std::string> &token) {
            if (!token)
                return fail(token.error());
            opened(*token);
        }));
}

void PublishSession::opened(const QByteArray &token)
{
    m_desk = m_parts.openDesk(m_place, token);
    m_step = Step::Asking;
    Q_EMIT changed();
    ask(inThisRun([this, token] {
        m_isConnected = true;
        if (m_parts.watch)
            m_watch = m_parts.watch(m_place, token, [this](const PanelWord &word) { heard(word); });
        settle();
    }));
}

void PublishSession::disconnectFromHub()
{
    ++m_run;
    m_watch.reset();
    m_desk.reset();
    m_isConnected = false;
    m_newest.reset();
    m_forAll.reset();
    m_versions.clear();
    m_agreed.reset();
    m_panels.clear();
    m_differences.clear();
    m_published = 0;
    m_handedIn = 0;
    m_failure.clear();
    settle();
    Q_EMIT panelsChanged();
    Q_EMIT inForceChanged();
}

void PublishSession::renew(const QByteArray &token)
{
    if (m_desk)
        m_desk->setToken(token.toStdString());
    if (m_watch)
        m_watch->renew(token);
}

void PublishSession::refresh()
{
    if (!m_isConnected || m_state != State::Ready)
        return;
    begin(Step::Asking);
    ask(inThisRun([this] { settle(); }));
}

void PublishSession::cancel()
{
    if (m_state == State::Connecting)
        return disconnectFromHub();
    if (m_state != State::Working)
        return;
    const bool wasPutting = m_step == Step::Putting;
    begin(Step::Asking);
    ask(inThisRun([this, wasPutting] {
        if (!wasPutting)
            return settle();
        fail("It was cancelled on its way. What is in force now is what the hub says.");
    }));
}

// False when there is no answer to go on with.
bool PublishSession::take(const Answer &answer, std::optional<publication::PublishedBundle> &into)
{
    into.reset();
    if (answer.status == 404 && answer.code() == "no_config")
        return true;
    if (!answer.isGood()) {
        fail(answer.sentence());
        return false;
    }
    into = publication::readPublished(answer.body);
    if (!into)
        fail("The hub's answer is no signed bundle.");
    return into.has_value();
}

void PublishSession::ask(std::function<void()> then)
{
    m_desk->newest(inThisRun([this, then = std::move(then)](const Answer &answer) {
        std::optional<publication::PublishedBundle> newest;
        if (!take(answer, newest))
            return;
        if (!newest || !newest->pilot) {
            know(std::move(newest), {});
            return askVersions(then);
        }
        m_desk->newestForAll(inThisRun([this, then, newest](const Answer &ofAll) {
            std::optional<publication::PublishedBundle> forAll;
            if (!take(ofAll, forAll))
                return;
            know(newest, std::move(forAll));
            askVersions(then);
        }));
    }));
}

// Both at once: whoever looks at a pilot judges by the keys of what is for all.
void PublishSession::know(std::optional<publication::PublishedBundle> newest,
                          std::optional<publication::PublishedBundle> forAll)
{
    const bool isAnother = newest.has_value() != m_newest.has_value() ||
                           (newest && newest->envelope != m_newest->envelope);
    m_newest = std::move(newest);
    m_forAll = std::move(forAll);
    if (isAnother) {
        if (m_newest)
            agree(m_newest->document);
        Q_EMIT inForceChanged();
    }
    compare();
}

// In agreement without anybody's doing: the draft was begun from it, or says the same.
void PublishSession::agree(const bj::object &document)
{
    if (publication::sameContent(document, objectOf(m_draft.draft().base())) ||
        publication::sameContent(document, m_draft.draft().document()))
        m_agreed = document;
}

// By what the step has just brought into the draft: no longer once it is undone.
void PublishSession::agreeByStep()
{
    const auto with = [this](const std::optional<bj::object> &document) {
        m_agreed = document;
        Q_EMIT changed();
    };
    m_marks.mark([with, former = m_agreed] { with(former); },
                 [with, now = m_newest->document] { with(now); });
    m_agreed = m_newest->document;
}

void PublishSession::askVersions(std::function<void()> then)
{
    m_desk->versions(inThisRun([this, then = std::move(then)](const Answer &answer) {
        if (!answer.isGood())
            return fail(answer.sentence());
        m_versions = publication::versionsIn(answer);
        then();
    }));
}

bj::object PublishSession::naming() const
{
    if (m_forAll)
        return m_forAll->document;
    return m_newest && !m_newest->pilot ? m_newest->document : bj::object();
}

bool PublishSession::isOther() const
{
    return m_newest && (!m_agreed || !publication::sameContent(*m_agreed, m_newest->document));
}

void PublishSession::bring(const Signature &by, Make make, Whose whose)
{
    begin(Step::Key);
    m_handedIn = 0;
    // The key is gone with the job: nothing secret stays.
    struct Made {
        std::string envelope;
        std::string failure;
        std::optional<config::PublicKey> key;
    };
    const std::int64_t version = (m_newest ? m_newest->version : 0) + 1;
    m_worker.run(
        *this,
        [open = m_parts.openKey, write = m_parts.writeHandedIn, by, make = std::move(make),
         version]() mutable {
            Made made;
            const auto key = open(by.keyFile, by.passphraseFile);
            if (!key) {
                made.failure = key.error();
                return made;
            }
            made.key = key->publicKey();
            auto envelope = make(*key, version);
            if (envelope)
                made.envelope = *std::move(envelope);
            else
                made.failure = envelope.error();
            if (!by.handInFile.isEmpty() && made.failure.empty()) {
                if (auto written = write(by.handInFile, made.envelope); !written)
                    made.failure = written.error();
            }
            return made;
        },
        inThisRun([this, whose, keyFile = by.keyFile,
                   isHandedIn = !by.handInFile.isEmpty()](const Made &made) {
            m_key = made.key; // none: it did not open
            m_keyFile = keyFile;
            if (!made.failure.empty())
                return fail(made.failure);
            if (isHandedIn)
                return handOver(made.envelope);
            put(made.envelope, whose);
        }));
}

void PublishSession::put(const std::string &envelope, Whose whose)
{
    m_step = Step::Putting;
    Q_EMIT changed();
    m_desk->put(
        envelope, inThisRun([this, envelope, whose](const Answer &answer) {
            // Somebody else was faster, or nobody knows: what is in force says it.
            if (!answer.isGood()) {
                const std::string sentence = answer.sentence();
                if (answer.code() == "too_few_signatures")
                    m_refused = envelope;
                m_step = Step::Asking;
                return ask(inThisRun([this, sentence] { fail(sentence); }));
            }
            const auto mine = publication::readPublished(envelope);
            if (mine) {
                m_published = mine->version;
                if (whose == Whose::Drafts) {
                    m_agreed = mine->document;
                    m_draft.takeIn(
                        mine->document,
                        tr("publish version %1").arg(static_cast<qlonglong>(mine->version)));
                }
            }
            m_step = Step::Asking;
            ask(inThisRun([this] { settle(); }));
        }));
}

void PublishSession::mergeOther()
{
    if (!isOther())
        return;
    const bj::object base = m_agreed ? *m_agreed : objectOf(m_draft.draft().base());
    if (m_draft.mergeIn(base, m_newest->document))
        agreeByStep();
    compare();
    Q_EMIT changed();
}

void PublishSession::takeOther()
{
    if (!isOther())
        return;
    if (m_draft.takeIn(m_newest->document, tr("take the version in force")))
        agreeByStep();
    compare();
    Q_EMIT changed();
}

void PublishSession::keepMine()
{
    if (!isOther())
        return;
    m_agreed = m_newest->document;
    Q_EMIT changed();
}

void PublishSession::heard(const PanelWord &word)
{
    if (word.kind == PanelWord::Kind::Published) {
        if (!m_newest || word.version > m_newest->version)
            refresh();
        return;
    }
    PanelWord &known = m_panels[word.panel];
    if (known.version > word.version)
        return;
    known = word;
    Q_EMIT panelsChanged();
}

// One comparison at a time; what changed meanwhile is compared afterwards, once.
void PublishSession::compare()
{
    if (!m_newest)
        return;
    if (m_isComparing) {
        m_comparesAgain = true;
        return;
    }
    m_isComparing = true;
    m_comparesAgain = false;
    m_worker.run(
        *this,
        [before = m_newest->document, after = m_draft.draft().document()] {
            return publication::contentChanges(before, after);
        },
        [this](std::vector<config::Difference> differences) {
            m_isComparing = false;
            m_differences = std::move(differences);
            Q_EMIT changed();
            if (m_comparesAgain)
                compare();
        });
}

} // namespace sidelight::console
