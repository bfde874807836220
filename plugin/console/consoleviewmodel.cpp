#include "plugin/console/consoleviewmodel.h"

#include <algorithm>
#include <array>

#include <QFileInfo>
#include <QLocale>
#include <boost/json/serialize.hpp>

#include "core/domain/event.h"

namespace sidelight::console
{

using Matter = DraftSession::Matter;

namespace
{

using Page = ConsoleViewModel::Page;

// As the navigation has them.
constexpr std::array pagesInOrder{Page::Panels,     Page::Rules, Page::Actions, Page::Guides,
                                  Page::Knowledge,  Page::Masks, Page::Looks,   Page::Mappings,
                                  Page::Experience, Page::Past,  Page::Publish, Page::Insights,
                                  Page::Audit};

// "/steps/2/title": 2.
int stepOf(const std::string &field)
{
    constexpr std::string_view before = "/steps/";
    if (field.rfind(before, 0) != 0)
        return 0;
    return QString::fromStdString(field.substr(before.size())).section(u'/', 0, 0).toInt();
}

} // namespace

ConsoleViewModel::ConsoleViewModel(DraftSession &session, TrialSession &trial,
                                   PublishSession &publishing, InsightsSession &insights,
                                   AuditSession &audit, text::TimeWords words, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_words(std::move(words))
    , m_rules(new RulesViewModel(session, this))
    , m_experience(new ExperienceViewModel(session, this))
    , m_panels(new PanelsViewModel(session, this))
    , m_actions(new ActionsViewModel(session, this))
    , m_past(new PastViewModel(trial, m_words, this))
    , m_publishing(new PublishViewModel(publishing, session, trial, m_words, this))
    , m_insights(new InsightsViewModel(insights, session, m_words, this))
    , m_audit(new AuditViewModel(audit, m_words, this))
    , m_findings(new FindingsModel(this))
    , m_appearance(new viewmodels::AppearanceViewModel(this))
    , m_signIn(new viewmodels::SignInViewModel(m_words, this))
    , m_masks(new MasksViewModel(session, this))
    , m_mappings(new MappingsViewModel(session, this))
    , m_guides(new GuidesViewModel(session, this))
    , m_articles(new ArticlesViewModel(session, this))
    , m_retention(new RetentionViewModel(session, this))
    , m_looks(new ThemeViewModel(session, this))
    , m_preview(new PreviewViewModel(session, *m_appearance, m_words, session.mode(), this))
    , m_news(new NewsViewModel(*m_past, *m_publishing, this))
{
    connect(&session, &DraftSession::changed, this, &ConsoleViewModel::changed);
    connect(&session, &DraftSession::matterChanged, this, &ConsoleViewModel::changed);
    connect(&session, &DraftSession::findingsChanged, this, [this] {
        m_findings->rebuild(m_session);
        Q_EMIT changed();
    });
    connect(&session, &DraftSession::failed, this, [this](const QString &sentence) {
        m_failure = sentence;
        Q_EMIT changed();
    });
    connect(&session, &DraftSession::saved, this, &ConsoleViewModel::dropFailure);
    connect(m_publishing, &PublishViewModel::trialWanted, this, [this] { setPage(Page::Past); });
    // What is tried is held against what the agents have.
    connect(&publishing, &PublishSession::inForceChanged, this, [&publishing, &trial] {
        const auto &newest = publishing.newest();
        trial.setInForce(newest ? boost::json::serialize(newest->document) : std::string());
    });
    connect(m_past, &PastViewModel::pageWanted, this, [this] { setPage(Page::Past); });
    connect(m_rules, &RulesViewModel::changed, this,
            [this] { m_past->ofRule()->setRule(m_rules->form()->id()); });
}

void ConsoleViewModel::setPage(Page page)
{
    if (page == m_page)
        return;
    m_session.endStep();
    m_page = page;
    if (page == Page::Insights)
        m_insights->look();
    if (page == Page::Audit)
        m_audit->look();
    Q_EMIT pageChanged();
}

void ConsoleViewModel::turnPages(int by)
{
    const auto at = std::find(pagesInOrder.begin(), pagesInOrder.end(), m_page);
    const auto place = static_cast<int>(at - pagesInOrder.begin()) + by;
    const auto last = static_cast<int>(pagesInOrder.size()) - 1;
    setPage(pagesInOrder[static_cast<std::size_t>(std::clamp(place, 0, last))]);
}

QString ConsoleViewModel::fileText() const
{
    return m_session.file().isEmpty() ? tr("Not saved yet")
                                      : QFileInfo(m_session.file()).fileName();
}

QString ConsoleViewModel::draftText() const
{
    const auto version = static_cast<qlonglong>(m_session.draft().version());
    if (!draftChanged())
        return tr("Version %1").arg(QLocale().toString(version));
    const int steps = static_cast<int>(m_session.draft().steps());
    const QString draft = tr("Draft of version %1").arg(QLocale().toString(version));
    return steps == 0 ? draft : draft + QStringLiteral(" · ") + tr("%n change(s)", nullptr, steps);
}

QString ConsoleViewModel::savedText() const
{
    if (m_session.file().isEmpty() && !dirty())
        return fileText();
    //: The file, and how the draft stands to it
    return tr("%1 · %2").arg(fileText(), dirty() ? tr("kept as a draft") : tr("saved"));
}

QString ConsoleViewModel::undoText() const
{
    return canUndo() ? tr("Undo: %1").arg(QString::fromStdString(m_session.draft().undoName()))
                     : tr("Nothing to undo");
}

QString ConsoleViewModel::redoText() const
{
    return canRedo() ? tr("Redo: %1").arg(QString::fromStdString(m_session.draft().redoName()))
                     : tr("Nothing to redo");
}

QString ConsoleViewModel::faultsText() const
{
    return m_findings->count() == 0 ? QString()
                                    : tr("%n thing(s) to put right", nullptr, m_findings->count());
}

QString ConsoleViewModel::matterTitle() const
{
    switch (m_session.matter()) {
    case Matter::None:
        return conflictsText().isEmpty() ? QString() : tr("Both changed the same");
    case Matter::Found:
        return tr("Your draft goes on where it was left");
    case Matter::OtherVersion:
        return tr("Your draft was begun from another version");
    case Matter::FileChanged:
        return tr("Somebody else has saved this meanwhile");
    }
    return {};
}

QString ConsoleViewModel::matterDetail() const
{
    const auto &kept = m_session.keptDraft();
    switch (m_session.matter()) {
    case Matter::None:
        return conflictsText();
    case Matter::Found:
        return kept ? tr("Kept at %1. Undo takes you back to the version you began from.")
                          .arg(m_words.clockTimeWithDay(kept->kept))
                    : QString();
    case Matter::OtherVersion:
        return tr("The version in the file has changed since. Put both together, or go on with one "
                  "of them.");
    case Matter::FileChanged:
        return tr("Nothing is saved yet. Put both together, or choose one of them.");
    }
    return {};
}

bool ConsoleViewModel::matterOfTwo() const
{
    return m_session.matter() == Matter::OtherVersion || m_session.matter() == Matter::FileChanged;
}

QString ConsoleViewModel::conflictsText() const
{
    QStringList lines;
    for (const config::Conflict &conflict : m_session.conflicts()) {
        const QString member = QString::fromStdString(conflict.member);
        const QString name = QString::fromStdString(conflict.name);
        lines += name.isEmpty() ? member : member.isEmpty() ? name : tr("%1: %2").arg(name, member);
    }
    return lines.isEmpty() ? QString()
                           : tr("Yours stands for: %1.").arg(lines.join(QStringLiteral("; ")));
}

QString ConsoleViewModel::ruleCount() const
{
    const auto *rules = arrayMember(m_session.draft().document(), "rules");
    return QLocale().toString(static_cast<qlonglong>(rules ? rules->size() : 0));
}

void ConsoleViewModel::undo()
{
    m_session.undo();
}

void ConsoleViewModel::redo()
{
    m_session.redo();
}

void ConsoleViewModel::save()
{
    if (m_session.file().isEmpty())
        Q_EMIT saveAsWanted();
    else
        m_session.save();
}

void ConsoleViewModel::keepMine()
{
    m_session.keepMine();
}

void ConsoleViewModel::mergeBoth()
{
    m_session.mergeBoth();
}

void ConsoleViewModel::takeTheirs()
{
    m_session.takeTheirs();
}

void ConsoleViewModel::dropFailure()
{
    if (m_failure.isEmpty())
        return;
    m_failure.clear();
    Q_EMIT changed();
}

void ConsoleViewModel::show(int finding)
{
    const auto &findings = m_session.findings();
    const auto place = static_cast<std::size_t>(finding);
    if (finding < 0 || place >= findings.size())
        return;
    const config::Place &where = findings[place].place;
    switch (where.section) {
    case config::Section::Rules:
        setPage(Page::Rules);
        m_rules->setQuery({});
        m_rules->choose(static_cast<int>(where.index.value_or(0)));
        break;
    case config::Section::Suggestions:
        setPage(Page::Actions);
        break;
    case config::Section::Experience:
        setPage(Page::Experience);
        break;
    case config::Section::Mappings:
        setPage(Page::Mappings);
        m_mappings->choose(static_cast<int>(where.index.value_or(0)));
        break;
    case config::Section::Guides:
        setPage(Page::Guides);
        m_guides->setQuery({});
        m_guides->choose(static_cast<int>(where.index.value_or(0)));
        m_guides->chooseStep(stepOf(where.field));
        break;
    case config::Section::Knowledge:
        setPage(Page::Knowledge);
        m_articles->setQuery({});
        m_articles->choose(static_cast<int>(where.index.value_or(0)));
        break;
    case config::Section::Theme:
        setPage(Page::Looks);
        break;
    case config::Section::Masks:
    case config::Section::Retention:
        setPage(Page::Masks);
        break;
    case config::Section::Layout:
    case config::Section::Budget:
        setPage(Page::Panels);
        break;
    default:
        break; // no page yet: the sentence stands in the list
    }
}

} // namespace sidelight::console
