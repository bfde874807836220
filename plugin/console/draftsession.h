// The draft that is open, kept and judged while it is edited. What is typed is in the draft's file
// half a second later, and found again whatever happened. GUI thread; disk and judgement are the
// worker's. Trouble is a sentence (`failed`), never a lost draft.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <QObject>
#include <QTimer>

#include "core/base/clock.h"
#include "core/config/draft/draft.h"
#include "core/config/draft/draftfile.h"
#include "core/config/draft/finding.h"
#include "core/config/draft/merge.h"
#include "plugin/console/worker.h"

namespace sidelight::console
{

class DraftSession : public QObject
{
    Q_OBJECT

public:
    // What stands between what is open and what was expected.
    enum class Matter {
        None,
        Found,        // a draft was kept, and goes on
        OtherVersion, // one was kept, begun from another version than the bundle that was opened
        FileChanged,  // somebody else saved the file meanwhile: not saved yet
    };

    // Drafts are kept in `folder` (empty: nowhere). The clock outlives this.
    DraftSession(const Clock &clock, QString folder, Worker::Mode mode, QObject *parent = nullptr);
    ~DraftSession() override;

    // The text of a bundle and the file it is of (empty: none yet). False, and failed(), when it
    // cannot be edited; what was open stays. A kept draft of the same file is taken up.
    bool open(const std::string &text, const QString &file);
    void openFile(const QString &file);

    [[nodiscard]] const config::Draft &draft() const { return m_draft; }
    // How it works, for those who work beside it.
    [[nodiscard]] Worker::Mode mode() const { return m_worker.mode(); }
    [[nodiscard]] const QString &file() const { return m_file; }
    [[nodiscard]] const std::vector<config::Finding> &findings() const { return m_findings; }
    [[nodiscard]] Matter matter() const { return m_matter; }
    // Of Found and OtherVersion: what was kept. Of FileChanged: nothing.
    [[nodiscard]] const std::optional<config::KeptDraft> &keptDraft() const { return m_kept; }
    [[nodiscard]] const std::vector<config::Conflict> &conflicts() const { return m_conflicts; }

    // False, and failed(), when it does not fit.
    bool apply(config::Change change);
    void undo();
    void redo();
    void endStep() { m_draft.endStep(); }

    // failed() when there is no file yet.
    void save();
    void saveAs(const QString &file);
    // The answers to `matter`: mine over what is there, both in one, or theirs alone.
    void keepMine();
    void mergeBoth();
    void takeTheirs();
    // Somebody else's work: both in one since the base, with conflicts(); or theirs alone.
    // False, and failed(), when it does not fit.
    bool mergeIn(const boost::json::object &base, const boost::json::object &theirs);
    bool takeIn(const boost::json::object &theirs, const QString &name);
    // Written before the program ends; blocks for as long as the disk takes.
    void keepNow();

Q_SIGNALS:
    void opened();
    void changed(); // the document, or how it stands to its file
    void findingsChanged();
    void matterChanged();
    void saved();
    void failed(const QString &sentence);

private:
    struct Saved {
        bool isWritten = false;
        bool isOther = false; // the file is no longer what was opened
        std::string text;     // what was written, or was to be
        std::string theirs;
    };
    [[nodiscard]] std::string draftPath(const QString &file) const;
    void takeUp(const std::string &live);
    void documentChanged();
    void judge();
    void keep();
    void settle(Matter matter);
    void write(bool overOthers);
    void written(const Saved &result);

    const Clock &m_clock;
    QString m_folder;
    config::Draft m_draft;
    QString m_file;
    std::string m_onDisk; // the file's text, as last read or written
    std::string m_theirs; // of a matter: what is there
    std::optional<config::KeptDraft> m_kept;
    std::vector<config::Conflict> m_conflicts;
    std::vector<config::Finding> m_findings;
    Matter m_matter = Matter::None;
    QTimer m_keepTimer;
    bool m_isJudging = false;
    bool m_judgesAgain = false;
    Worker m_worker; // last: it ends first
};

} // namespace sidelight::console
