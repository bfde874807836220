// The draft's way to a team's panels: what the hub has in force, what somebody else published
// meanwhile, signing, publishing for all or for a pilot, growing, going back. One thing at a time;
// every answer comes later, and nothing waits. GUI thread; keys and token files are the worker's.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QObject>

#include "core/config/difference.h"
#include "core/publication/nextbundle.h"
#include "core/publication/signers.h"
#include "plugin/console/draftsession.h"
#include "plugin/console/publishparts.h"
#include "plugin/console/stepmarks.h"

namespace sidelight::console
{

class PublishSession : public QObject
{
    Q_OBJECT

public:
    enum class State { Away, Connecting, Ready, Working };
    enum class Step { None, Token, Asking, Key, Putting };

    // The draft outlives this.
    PublishSession(DraftSession &draft, PublishParts parts, Worker::Mode mode,
                   QObject *parent = nullptr);
    ~PublishSession() override;

    void connectTo(const HubPlace &place);
    void disconnectFromHub();
    // A newer token of the same person, for what is connected.
    void renew(const QByteArray &token);
    // Asks anew what is in force.
    void refresh();
    // Of what is under way nothing is waited for any more; what is in force is asked for.
    void cancel();

    struct Signature {
        QString keyFile;
        QString passphraseFile;
        // Not empty: what is signed goes there, for somebody else to sign and publish.
        QString handInFile;
    };
    struct Audience {
        double share = 1; // of the panels
        std::vector<TeamId> teams;
        std::optional<Timestamp> expires;
        [[nodiscard]] bool isPilot() const { return share < 1 || !teams.empty(); }
    };
    // The draft as the next version. Not while it has findings or somebody else's is not looked at.
    void publish(const Audience &audience, const Signature &by);
    // The pilot in force for more panels; 1 is for all.
    void grow(double share, const Signature &by);
    // What was in force before, as the next version: for all, before a pilot; else of that number.
    void stopPilot(const Signature &by);
    void rollBack(std::int64_t version, const Signature &by);

    // What somebody else has signed and handed in as a file.
    struct HandedIn {
        publication::PublishedBundle bundle;
        std::vector<publication::Signer> signers;
        std::vector<config::Difference> differences; // from what is in force
    };
    using ThenHandedIn = std::function<void(const Result<HandedIn, std::string> &)>;
    // `then` gets it, or a sentence that says why it is none.
    void readHandedIn(const QString &file, ThenHandedIn then);
    // The same again, against what is in force now; no file is read.
    void judgeHandedIn(const HandedIn &handedIn, ThenHandedIn then);
    // With a second signature.
    void publishHandedIn(const std::string &envelope, const Signature &by);
    // Into the draft, in one step that can be undone. False when it does not fit.
    bool takeHandedIn(const HandedIn &handedIn);
    // What the hub refused last for want of a second signature, to a file for somebody else.
    void handInRefused(const QString &file);

    // The answers to somebody else's version (isOther): both in one, theirs into the draft, or mine
    // over it. Whoever undoes one of the first two is asked again.
    void mergeOther();
    void takeOther();
    void keepMine();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] const HubPlace &place() const { return m_place; }
    [[nodiscard]] bool isConnected() const { return m_isConnected; }
    // For what else is asked there; nothing while it is not connected, and gone with changed().
    [[nodiscard]] publication::BundleDesk *desk() const
    {
        return m_isConnected ? m_desk.get() : nullptr;
    }
    // Nothing: no version was ever published.
    [[nodiscard]] const std::optional<publication::PublishedBundle> &newest() const
    {
        return m_newest;
    }
    // Of a pilot in force: what the others have.
    [[nodiscard]] const std::optional<publication::PublishedBundle> &forAll() const
    {
        return m_forAll;
    }
    [[nodiscard]] const std::vector<std::int64_t> &versions() const { return m_versions; }
    // What is in force is neither what the draft was begun from nor what it has taken in.
    [[nodiscard]] bool isOther() const;
    // What the draft changes about what is in force.
    [[nodiscard]] const std::vector<config::Difference> &differences() const
    {
        return m_differences;
    }
    [[nodiscard]] const std::string &failure() const { return m_failure; }
    // What names the keys of the team: of a pilot's keys the hub and the others know nothing.
    [[nodiscard]] boost::json::object naming() const;
    // The hub refused the last one because another person has to sign it, too.
    [[nodiscard]] bool isSecondMissing() const { return !m_refused.empty(); }
    // Of the last success; 0: none yet.
    [[nodiscard]] std::int64_t published() const { return m_published; }
    // Of what was written for somebody else to sign; 0: nothing was last.
    [[nodiscard]] std::int64_t handedIn() const { return m_handedIn; }
    // The key that signed last, and its file.
    [[nodiscard]] const std::optional<config::PublicKey> &key() const { return m_key; }
    [[nodiscard]] const QString &keyFile() const { return m_keyFile; }
    // What each panel said last.
    [[nodiscard]] const std::map<std::string, PanelWord> &panels() const { return m_panels; }

Q_SIGNALS:
    void changed();
    void panelsChanged();
    void inForceChanged(); // what newest() and forAll() are

private:
    // Makes the envelope of the next version, or says why not.
    using Make = std::function<Result<std::string, std::string>(const config::SigningKey &key,
                                                                std::int64_t version)>;
    // What a bundle was brought for: only the draft's own can stand against somebody else's.
    enum class Whose { Drafts, Hubs };
    void begin(Step step);
    void fail(const std::string &sentence);
    void settle();
    void opened(const QByteArray &token);
    // What is in force, for all, and the numbers; `then` once they are here.
    void ask(std::function<void()> then);
    void know(std::optional<publication::PublishedBundle> newest,
              std::optional<publication::PublishedBundle> forAll);
    void askVersions(std::function<void()> then);
    bool take(const publication::Answer &answer, std::optional<publication::PublishedBundle> &into);
    void heard(const PanelWord &word);
    void bring(const Signature &by, Make make, Whose whose);
    void put(const std::string &envelope, Whose whose);
    void handOver(const std::string &envelope);
    void agree(const boost::json::object &document);
    void agreeByStep();
    void compare();
    // A callback that is nothing any more once something else was begun.
    template<class Then>
    auto inThisRun(Then then)
    {
        return [this, run = m_run, then = std::move(then)](auto &&...given) {
            if (run == m_run)
                then(std::forward<decltype(given)>(given)...);
        };
    }

    DraftSession &m_draft;
    PublishParts m_parts;
    State m_state = State::Away;
    Step m_step = Step::None;
    bool m_isConnected = false;
    HubPlace m_place;
    std::unique_ptr<publication::BundleDesk> m_desk;
    std::unique_ptr<TeamWatch> m_watch;
    std::optional<publication::PublishedBundle> m_newest;
    std::optional<publication::PublishedBundle> m_forAll;
    std::vector<std::int64_t> m_versions;
    std::optional<boost::json::object> m_agreed; // in force, and in the draft or begun from
    StepMarks m_marks;                           // where agreeing is a step of the draft
    std::vector<config::Difference> m_differences;
    std::map<std::string, PanelWord> m_panels;
    std::optional<config::PublicKey> m_key;
    QString m_keyFile;
    std::string m_failure;
    std::int64_t m_published = 0;
    std::int64_t m_handedIn = 0;
    std::string m_refused; // for want of a second signature; or empty
    int m_run = 0;
    bool m_isComparing = false;
    bool m_comparesAgain = false;
    Worker m_worker; // last: it ends first
};

} // namespace sidelight::console
