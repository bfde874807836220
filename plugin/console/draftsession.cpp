#include "plugin/console/draftsession.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include "core/config/bundle.h"
#include "core/config/starter.h"
#include "core/domain/limits.h"
#include "core/json/json.h"

namespace sidelight::console
{

namespace
{

constexpr int keepAfterMs = 500;

config::Draft starterDraft()
{
    // Tests hold that what is compiled in can be read.
    return std::move(*config::Draft::open(config::starterText()));
}

std::optional<std::string> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray bytes = file.read(static_cast<qint64>(config::maxBundleBytes) + 1);
    return bytes.toStdString();
}

bool writeFile(const QString &path, const std::string &text)
{
    QSaveFile file(path);
    const auto size = static_cast<qint64>(text.size());
    return file.open(QIODevice::WriteOnly) && file.write(text.data(), size) == size &&
           file.commit();
}

boost::json::object objectOf(const std::string &text)
{
    auto value = json::parse(text, config::maxBundleBytes, limits::maxJsonDepth);
    return value && value->is_object() ? std::move(value->get_object()) : boost::json::object();
}

} // namespace

DraftSession::DraftSession(const Clock &clock, QString folder, Worker::Mode mode, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_folder(std::move(folder))
    , m_draft(starterDraft())
    , m_worker(mode)
{
    m_keepTimer.setSingleShot(true);
    m_keepTimer.setInterval(keepAfterMs);
    connect(&m_keepTimer, &QTimer::timeout, this, &DraftSession::keep);
}

DraftSession::~DraftSession()
{
    keepNow();
}

std::string DraftSession::draftPath(const QString &file) const
{
    if (m_folder.isEmpty())
        return {};
    const QByteArray name =
        file.isEmpty() ? QByteArray("new")
                       : QCryptographicHash::hash(QFileInfo(file).absoluteFilePath().toUtf8(),
                                                  QCryptographicHash::Sha256)
                             .toHex()
                             .left(32);
    return QDir(m_folder).filePath(QString::fromLatin1(name + ".draft")).toStdString();
}

bool DraftSession::open(const std::string &text, const QString &file)
{
    auto draft = config::Draft::open(text);
    if (!draft) {
        Q_EMIT failed(QString::fromStdString(draft.error().sentence));
        return false;
    }
    keepNow();
    m_draft = std::move(*draft);
    m_file = file;
    m_onDisk = file.isEmpty() ? std::string() : text;
    m_conflicts.clear();
    m_findings.clear();
    m_kept.reset();
    m_matter = Matter::None;
    takeUp(text);
    Q_EMIT opened();
    Q_EMIT matterChanged();
    Q_EMIT changed();
    judge();
    return true;
}

void DraftSession::takeUp(const std::string &live)
{
    const std::string path = draftPath(m_file);
    auto kept = path.empty() ? std::nullopt : config::findDraft(path).value_or(std::nullopt);
    if (!kept || kept->document == live)
        return;
    m_kept = std::move(kept);
    auto draft = config::Draft::open(m_kept->base);
    if (!draft)
        return;
    m_matter = config::standingOf(*m_kept, live) == config::Standing::Current
                   ? Matter::Found
                   : Matter::OtherVersion;
    m_theirs = live;
    m_draft = std::move(*draft);
    const QString name = tr("go on with the draft that was kept");
    static_cast<void>(
        m_draft.apply({name.toStdString(), {config::setEdit("", objectOf(m_kept->document))}, {}}));
}

void DraftSession::openFile(const QString &file)
{
    m_worker.run(
        *this, [file] { return readFile(file); },
        [this, file](const std::optional<std::string> &text) {
            if (!text)
                Q_EMIT failed(tr("%1 cannot be read.").arg(QFileInfo(file).fileName()));
            else
                open(*text, file);
        });
}

bool DraftSession::apply(config::Change change)
{
    const auto applied = m_draft.apply(change);
    if (!applied) {
        Q_EMIT failed(applied.error() == config::EditFault::NoSuchPlace
                          ? tr("What this changes is no longer there.")
                          : tr("A bundle cannot be that large."));
        return false;
    }
    documentChanged();
    return true;
}

void DraftSession::undo()
{
    m_draft.undo();
    documentChanged();
}

void DraftSession::redo()
{
    m_draft.redo();
    documentChanged();
}

void DraftSession::documentChanged()
{
    if (!m_keepTimer.isActive())
        m_keepTimer.start();
    Q_EMIT changed();
    judge();
}

// One judgement at a time; what changed meanwhile is judged afterwards, once.
void DraftSession::judge()
{
    if (m_isJudging) {
        m_judgesAgain = true;
        return;
    }
    m_isJudging = true;
    m_judgesAgain = false;
    m_worker.run(
        *this, [text = m_draft.text()] { return config::judge(text); },
        [this](std::vector<config::Finding> findings) {
            m_isJudging = false;
            m_findings = std::move(findings);
            Q_EMIT findingsChanged();
            if (m_judgesAgain)
                judge();
        });
}

void DraftSession::keep()
{
    m_keepTimer.stop();
    const std::string path = draftPath(m_file);
    if (path.empty())
        return;
    const bool isKept = m_draft.isDirty();
    const config::KeptDraft draft{m_file.toStdString(), m_draft.base(), m_draft.text(),
                                  m_clock.now()};
    m_worker.run(
        *this,
        [path, draft, isKept, folder = m_folder] {
            QDir().mkpath(folder);
            const auto result = isKept ? config::keepDraft(path, draft) : config::dropDraft(path);
            return result.has_value();
        },
        [this](bool isWritten) {
            if (!isWritten)
                Q_EMIT failed(tr("The draft cannot be kept: the disk does not take it. Save it "
                                 "somewhere else."));
        });
}

void DraftSession::keepNow()
{
    if (m_keepTimer.isActive())
        keep();
}

void DraftSession::settle(Matter matter)
{
    m_matter = matter;
    Q_EMIT matterChanged();
}

void DraftSession::save()
{
    write(false);
}

void DraftSession::saveAs(const QString &file)
{
    const std::string before = draftPath(m_file);
    m_file = file;
    if (!before.empty())
        m_worker.run(
            *this, [before] { return config::dropDraft(before).has_value(); }, [](bool) {});
    write(true); // whoever chose it wants it replaced
}

void DraftSession::write(bool overOthers)
{
    if (m_file.isEmpty()) {
        Q_EMIT failed(tr("Say first where this is to be saved."));
        return;
    }
    m_worker.run(
        *this,
        [file = m_file, text = m_draft.text(), known = m_onDisk, overOthers] {
            Saved saved;
            saved.text = text;
            saved.theirs = readFile(file).value_or(known);
            saved.isOther = saved.theirs != known && saved.theirs != text;
            saved.isWritten = (overOthers || !saved.isOther) && writeFile(file, text);
            return saved;
        },
        [this](const Saved &saved) { written(saved); });
}

void DraftSession::written(const Saved &result)
{
    if (!result.isWritten) {
        if (result.isOther) {
            m_theirs = result.theirs;
            return settle(Matter::FileChanged);
        }
        Q_EMIT failed(tr("%1 cannot be written.").arg(QFileInfo(m_file).fileName()));
        return;
    }
    // What was typed while the disk wrote is not in the file.
    m_onDisk = result.text;
    if (result.text == m_draft.text())
        m_draft.markSaved();
    m_kept.reset();
    m_conflicts.clear();
    keep();
    settle(Matter::None);
    Q_EMIT changed();
    Q_EMIT saved();
}

void DraftSession::keepMine()
{
    const bool wasSaving = m_matter == Matter::FileChanged;
    if (m_matter != Matter::None)
        m_onDisk = m_file.isEmpty() ? std::string() : m_theirs;
    m_conflicts.clear();
    settle(Matter::None);
    if (wasSaving)
        write(true);
}

bool DraftSession::takeIn(const boost::json::object &theirs, const QString &name)
{
    m_conflicts.clear();
    return apply({name.toStdString(), {config::setEdit("", theirs)}, {}});
}

bool DraftSession::mergeIn(const boost::json::object &base, const boost::json::object &theirs)
{
    config::Merge merged = config::merge(base, m_draft.document(), theirs);
    if (!takeIn(merged.document, tr("put both versions together")))
        return false;
    m_conflicts = std::move(merged.conflicts);
    Q_EMIT matterChanged();
    return true;
}

void DraftSession::mergeBoth()
{
    const auto base = objectOf(m_matter == Matter::FileChanged ? m_onDisk : m_draft.base());
    m_onDisk = m_file.isEmpty() ? std::string() : m_theirs;
    mergeIn(base, objectOf(m_theirs));
    settle(Matter::None);
}

void DraftSession::takeTheirs()
{
    m_onDisk = m_file.isEmpty() ? std::string() : m_theirs;
    takeIn(objectOf(m_theirs), tr("take the other version"));
    settle(Matter::None);
}

} // namespace sidelight::console
