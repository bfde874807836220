// The supervisor's console: the draft in words, undo and redo, what to do about a kept draft, and a
// view-model for each page. GUI thread.
#pragma once

#include "plugin/console/actionsviewmodel.h"
#include "plugin/console/articlesviewmodel.h"
#include "plugin/console/auditviewmodel.h"
#include "plugin/console/experienceviewmodel.h"
#include "plugin/console/findingsmodel.h"
#include "plugin/console/guidesviewmodel.h"
#include "plugin/console/insightsviewmodel.h"
#include "plugin/console/mappingsviewmodel.h"
#include "plugin/console/masksviewmodel.h"
#include "plugin/console/newsviewmodel.h"
#include "plugin/console/panelsviewmodel.h"
#include "plugin/console/pastviewmodel.h"
#include "plugin/console/previewviewmodel.h"
#include "plugin/console/publishviewmodel.h"
#include "plugin/console/retentionviewmodel.h"
#include "plugin/console/rulesviewmodel.h"
#include "plugin/console/themeviewmodel.h"
#include "plugin/text/timewords.h"
#include "plugin/viewmodels/appearanceviewmodel.h"
#include "plugin/viewmodels/signinviewmodel.h"

namespace sidelight::console
{

class ConsoleViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(Page page READ page WRITE setPage NOTIFY pageChanged)
    Q_PROPERTY(QString fileText READ fileText NOTIFY changed)
    Q_PROPERTY(QString draftText READ draftText NOTIFY changed) // "Draft of version 13 · 4 changes"
    Q_PROPERTY(bool draftChanged READ draftChanged NOTIFY changed)
    Q_PROPERTY(bool dirty READ dirty NOTIFY changed)
    Q_PROPERTY(QString savedText READ savedText NOTIFY changed)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY changed)
    Q_PROPERTY(QString undoText READ undoText NOTIFY changed) // "Undo: change the name of …"
    Q_PROPERTY(QString redoText READ redoText NOTIFY changed)
    Q_PROPERTY(
        QString faultsText READ faultsText NOTIFY changed) // "2 things to put right"; or empty
    Q_PROPERTY(QString matterTitle READ matterTitle NOTIFY changed) // empty: there is none
    Q_PROPERTY(QString matterDetail READ matterDetail NOTIFY changed)
    Q_PROPERTY(bool matterOfTwo READ matterOfTwo NOTIFY changed) // both can be put together
    Q_PROPERTY(QString conflictsText READ conflictsText NOTIFY changed)
    Q_PROPERTY(QString failure READ failure NOTIFY changed)
    Q_PROPERTY(QString ruleCount READ ruleCount NOTIFY changed)
    Q_PROPERTY(sidelight::console::RulesViewModel *rules READ rules CONSTANT)
    Q_PROPERTY(sidelight::console::ExperienceViewModel *experience READ experience CONSTANT)
    Q_PROPERTY(sidelight::console::PanelsViewModel *panels READ panels CONSTANT)
    Q_PROPERTY(sidelight::console::ActionsViewModel *actions READ actions CONSTANT)
    Q_PROPERTY(sidelight::console::PastViewModel *past READ past CONSTANT)
    Q_PROPERTY(sidelight::console::PublishViewModel *publishing READ publishing CONSTANT)
    Q_PROPERTY(sidelight::console::InsightsViewModel *insights READ insights CONSTANT)
    Q_PROPERTY(sidelight::console::AuditViewModel *audit READ audit CONSTANT)
    Q_PROPERTY(sidelight::console::ArticlesViewModel *articles READ articles CONSTANT)
    Q_PROPERTY(sidelight::console::GuidesViewModel *guides READ guides CONSTANT)
    Q_PROPERTY(sidelight::console::MappingsViewModel *mappings READ mappings CONSTANT)
    Q_PROPERTY(sidelight::console::MasksViewModel *masks READ masks CONSTANT)
    Q_PROPERTY(sidelight::console::RetentionViewModel *retention READ retention CONSTANT)
    Q_PROPERTY(sidelight::console::ThemeViewModel *looks READ looks CONSTANT)
    Q_PROPERTY(sidelight::console::PreviewViewModel *preview READ preview CONSTANT)
    Q_PROPERTY(sidelight::console::NewsViewModel *news READ news CONSTANT)
    Q_PROPERTY(sidelight::console::FindingsModel *findings READ findings CONSTANT)
    Q_PROPERTY(sidelight::viewmodels::AppearanceViewModel *appearance READ appearance CONSTANT)
    Q_PROPERTY(sidelight::viewmodels::SignInViewModel *signIn READ signIn CONSTANT)

public:
    enum class Page {
        Panels,
        Rules,
        Actions,
        Experience,
        Past,
        Publish,
        Insights,
        Audit,
        Masks,
        Mappings,
        Guides,
        Knowledge,
        Looks
    };
    Q_ENUM(Page)

    // All of them outlive this.
    ConsoleViewModel(DraftSession &session, TrialSession &trial, PublishSession &publishing,
                     InsightsSession &insights, AuditSession &audit, text::TimeWords words,
                     QObject *parent = nullptr);

    [[nodiscard]] Page page() const { return m_page; }
    void setPage(Page page);
    [[nodiscard]] QString fileText() const;
    [[nodiscard]] QString draftText() const;
    [[nodiscard]] bool draftChanged() const { return m_session.draft().isChanged(); }
    [[nodiscard]] bool dirty() const { return m_session.draft().isDirty(); }
    [[nodiscard]] QString savedText() const;
    [[nodiscard]] bool canUndo() const { return m_session.draft().canUndo(); }
    [[nodiscard]] bool canRedo() const { return m_session.draft().canRedo(); }
    [[nodiscard]] QString undoText() const;
    [[nodiscard]] QString redoText() const;
    [[nodiscard]] QString faultsText() const;
    [[nodiscard]] QString matterTitle() const;
    [[nodiscard]] QString matterDetail() const;
    [[nodiscard]] bool matterOfTwo() const;
    [[nodiscard]] QString conflictsText() const;
    [[nodiscard]] const QString &failure() const { return m_failure; }
    [[nodiscard]] QString ruleCount() const;
    [[nodiscard]] RulesViewModel *rules() const { return m_rules; }
    [[nodiscard]] ExperienceViewModel *experience() const { return m_experience; }
    [[nodiscard]] PanelsViewModel *panels() const { return m_panels; }
    [[nodiscard]] ActionsViewModel *actions() const { return m_actions; }
    [[nodiscard]] PastViewModel *past() const { return m_past; }
    [[nodiscard]] PublishViewModel *publishing() const { return m_publishing; }
    [[nodiscard]] InsightsViewModel *insights() const { return m_insights; }
    [[nodiscard]] AuditViewModel *audit() const { return m_audit; }
    [[nodiscard]] ArticlesViewModel *articles() const { return m_articles; }
    [[nodiscard]] GuidesViewModel *guides() const { return m_guides; }
    [[nodiscard]] MappingsViewModel *mappings() const { return m_mappings; }
    [[nodiscard]] MasksViewModel *masks() const { return m_masks; }
    [[nodiscard]] RetentionViewModel *retention() const { return m_retention; }
    [[nodiscard]] ThemeViewModel *looks() const { return m_looks; }
    [[nodiscard]] PreviewViewModel *preview() const { return m_preview; }
    [[nodiscard]] NewsViewModel *news() const { return m_news; }
    [[nodiscard]] FindingsModel *findings() const { return m_findings; }
    [[nodiscard]] viewmodels::AppearanceViewModel *appearance() const { return m_appearance; }
    [[nodiscard]] viewmodels::SignInViewModel *signIn() const { return m_signIn; }

    // To the page so many further in the order of the navigation; stops at its ends.
    Q_INVOKABLE void turnPages(int by);
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();
    // Asks where to when there is no file yet.
    Q_INVOKABLE void save();
    Q_INVOKABLE void keepMine();
    Q_INVOKABLE void mergeBoth();
    Q_INVOKABLE void takeTheirs();
    Q_INVOKABLE void dropFailure();
    // To where it stands.
    Q_INVOKABLE void show(int finding);

Q_SIGNALS:
    void changed();
    void pageChanged();
    // Whoever made the console asks for a file: open() or saveAs() of the session.
    void openWanted();
    void saveAsWanted();

private:
    DraftSession &m_session;
    text::TimeWords m_words;
    RulesViewModel *m_rules;
    ExperienceViewModel *m_experience;
    PanelsViewModel *m_panels;
    ActionsViewModel *m_actions;
    PastViewModel *m_past;
    PublishViewModel *m_publishing;
    InsightsViewModel *m_insights;
    AuditViewModel *m_audit;
    FindingsModel *m_findings;
    viewmodels::AppearanceViewModel *m_appearance;
    viewmodels::SignInViewModel *m_signIn;
    MasksViewModel *m_masks;
    MappingsViewModel *m_mappings;
    GuidesViewModel *m_guides;
    ArticlesViewModel *m_articles;
    RetentionViewModel *m_retention;
    ThemeViewModel *m_looks;
    PreviewViewModel *m_preview;
    NewsViewModel *m_news;
    Page m_page = Page::Rules;
    QString m_failure;
};

} // namespace sidelight::console
