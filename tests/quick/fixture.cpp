#include "tests/quick/fixture.h"

#include <algorithm>
#include <map>

#include <QAccessible>
#include <QTimeZone>

#include "core/config/starter.h"
#include "tests/fixture/connectedpages.h"
#include "tests/fixture/signinhand.h"
#include "tests/fixture/workscenes.h"
#include "tests/quick/madeuphub.h"
#include "tests/quick/madeuppast.h"

namespace sidelight::test
{

namespace
{

class MadeUpPreview final : public console::PreviewStage
{
public:
    explicit MadeUpPreview(int &shown)
        : m_shown(shown)
    {
    }
    session::PanelSession &session() override { return fixture; }
    void start() override { fixture.play(fixture::callDelta()); }
    void show(std::shared_ptr<const config::Bundle> bundle) override { m_shown += bundle ? 1 : 0; }

    fixture::FixtureSession fixture;

private:
    int &m_shown;
};

} // namespace

struct Fixture::Stage {
    int previewsShown = 0;
    MadeUpPreview *preview = nullptr; // the desk's
    ManualClock clock{fixture::now()};
    fixture::FixtureSession session;
    fixture::SignInHand signIn;
    viewmodels::PanelViewModel panel{
        session,
        text::TimeWords(clock, QLocale(QLocale::English, QLocale::UnitedKingdom),
                        QTimeZone("Europe/Berlin")),
        {QStringLiteral("fixture 1.0")}};
    viewmodels::CompanionViewModel companion{viewmodels::CompanionViewModel::Beside::Edge};
    console::DraftSession draft{clock, {}, console::Worker::Mode::Inline};
    console::TrialSession trial{draft, madeUpPast, console::Worker::Mode::Inline};
    std::string hub;
    console::PublishSession publishing{draft, madeUpHub(hub), console::Worker::Mode::Inline};
    console::InsightsSession insights{publishing, clock, console::Worker::Mode::Inline};
    console::AuditSession audit{publishing, clock, console::Worker::Mode::Inline};
    console::ConsoleViewModel desk{
        draft,
        trial,
        publishing,
        insights,
        audit,
        text::TimeWords(clock, QLocale(QLocale::English, QLocale::UnitedKingdom),
                        QTimeZone("Europe/Berlin"))};
};

Fixture::Fixture()
    : m_stage(std::make_unique<Stage>())
{
}

Fixture::~Fixture() = default;

viewmodels::PanelViewModel *Fixture::panel() const
{
    return &m_stage->panel;
}

viewmodels::CompanionViewModel *Fixture::companion() const
{
    return &m_stage->companion;
}

console::ConsoleViewModel *Fixture::desk() const
{
    return &m_stage->desk;
}

bool Fixture::openRule(const QString &id)
{
    console::RulesViewModel &rules = *m_stage->desk.rules();
    rules.setQuery(id);
    rules.choose(-1);
    rules.step(0);
    rules.setQuery({});
    return rules.form()->id() == id;
}

void Fixture::offerPreview()
{
    Stage *stage = m_stage.get();
    stage->desk.preview()->offer([stage] {
        auto preview = std::make_unique<MadeUpPreview>(stage->previewsShown);
        stage->preview = preview.get();
        return preview;
    });
}

int Fixture::previewsShown() const
{
    return m_stage->previewsShown;
}

int Fixture::previewPosts() const
{
    return m_stage->preview == nullptr
               ? 0
               : static_cast<int>(m_stage->preview->fixture.all<session::TakeAction>().size());
}

bool Fixture::publish(const QString &scene)
{
    console::PublishViewModel &page = *m_stage->desk.publishing();
    m_stage->hub = scene.toStdString();
    page.setHub(QStringLiteral("https://hub.example"));
    page.setTokenFile(QStringLiteral("token"));
    page.setTeam(QStringLiteral("blue"));
    page.connectToHub();
    return page.connected() || !page.failure().isEmpty();
}

bool Fixture::start(const QString &scene)
{
    m_before = std::exchange(m_stage, std::make_unique<Stage>());
    m_stage->panel.appearance()->setMode(viewmodels::AppearanceViewModel::Mode::Light);
    m_stage->panel.appearance()->setReducedMotion(true);
    m_stage->desk.appearance()->setMode(viewmodels::AppearanceViewModel::Mode::Light);
    m_stage->desk.appearance()->setReducedMotion(true);
    m_stage->draft.open(config::starterText(), {});
    Q_EMIT restarted();
    for (const fixture::Scene &known : fixture::scenes()) {
        if (known.name != scene.toStdString())
            continue;
        for (const session::Delta &delta : known.deltas)
            m_stage->session.play(delta);
        return true;
    }
    return false;
}

QString Fixture::wishedOfSignIn() const
{
    return m_stage->signIn.wished.join(u' ');
}

bool Fixture::bring(const QString &what)
{
    if (what == QLatin1String("signed in desk")) {
        m_stage->desk.publishing()->setSignedIn(true);
        return true;
    }
    if (what.startsWith(QLatin1String("signin "))) {
        if (!m_stage->panel.signIn()->offered())
            m_stage->panel.signIn()->offer(m_stage->signIn);
        return m_stage->signIn.play(what.section(u' ', 1));
    }
    viewmodels::PanelViewModel &panel = m_stage->panel;
    session::Delta settings;
    settings.settings.emplace();
    session::Delta theme;
    theme.theme = PanelTheme{PanelTheme::Mode::System, PanelTheme::Density::Compact,
                             colourOf("#1F6B3A"), colourOf("#6FCF8E")};
    session::Delta ownTheme;
    ownTheme.theme.emplace();
    session::Delta darkTheme;
    darkTheme.settings.emplace();
    darkTheme.theme = PanelTheme{PanelTheme::Mode::Dark, {}, {}, {}};
    const std::map<QString, std::function<session::Delta()>> answers{
        {QStringLiteral("search"),
         [&] {
             panel.search()->setQuery(QStringLiteral("card"));
             return fixture::searchDelta();
         }},
        {QStringLiteral("article"),
         [&] {
             panel.knowledge()->openKey({"/kb", "ev-1"});
             return fixture::articleDelta();
         }},
        {QStringLiteral("evidence"),
         [&] {
             panel.history()->show({{"/old", "ev-1"}});
             return fixture::evidenceDelta();
         }},
        {QStringLiteral("why"),
         [&] {
             panel.toggleAlertWhy(QStringLiteral("al-1"));
             return fixture::whyDelta();
         }},
        {QStringLiteral("misses"),
         [&] {
             panel.why()->askMisses();
             return fixture::nearMissDelta();
         }},
        {QStringLiteral("knowledge"), [] { return fixture::knowledgeDelta(); }},
        {QStringLiteral("settings"), [&] { return settings; }},
        {QStringLiteral("theme"), [&] { return theme; }},
        {QStringLiteral("own theme"), [&] { return ownTheme; }},
        {QStringLiteral("dark theme"), [&] { return darkTheme; }},
        {QStringLiteral("pages"),
         [&] {
             fixture::fillPages(*panel.pages());
             return session::Delta();
         }},
    };
    const auto answer = answers.find(what);
    if (answer == answers.end())
        return false;
    m_stage->session.play(answer->second());
    return true;
}

int Fixture::posted(const QString &command) const
{
    using Is = bool (*)(const session::Command &);
    const auto is = []<class T>(T *) -> Is {
        return [](const session::Command &one) { return std::holds_alternative<T>(one); };
    };
    using namespace session;
    static const std::map<QString, Is> known{
        {QStringLiteral("ArrangeCards"), is(static_cast<ArrangeCards *>(nullptr))},
        {QStringLiteral("AcknowledgeAlert"), is(static_cast<AcknowledgeAlert *>(nullptr))},
        {QStringLiteral("SnoozeAlert"), is(static_cast<SnoozeAlert *>(nullptr))},
        {QStringLiteral("ChangeDraft"), is(static_cast<ChangeDraft *>(nullptr))},
        {QStringLiteral("ChangeFilter"), is(static_cast<ChangeFilter *>(nullptr))},
        {QStringLiteral("ChangeSettings"), is(static_cast<ChangeSettings *>(nullptr))},
        {QStringLiteral("ChangeWrapUp"), is(static_cast<ChangeWrapUp *>(nullptr))},
        {QStringLiteral("ConfirmMatch"), is(static_cast<ConfirmMatch *>(nullptr))},
        {QStringLiteral("FocusInteraction"), is(static_cast<FocusInteraction *>(nullptr))},
        {QStringLiteral("ChooseBranch"), is(static_cast<ChooseBranch *>(nullptr))},
        {QStringLiteral("TypeField"), is(static_cast<TypeField *>(nullptr))},
        {QStringLiteral("RenewGuide"), is(static_cast<RenewGuide *>(nullptr))},
        {QStringLiteral("LeaveArticle"), is(static_cast<LeaveArticle *>(nullptr))},
        {QStringLiteral("MarkStep"), is(static_cast<MarkStep *>(nullptr))},
        {QStringLiteral("OpenGuide"), is(static_cast<OpenGuide *>(nullptr))},
        {QStringLiteral("ShowJourney"), is(static_cast<ShowJourney *>(nullptr))},
        {QStringLiteral("OpenArticle"), is(static_cast<OpenArticle *>(nullptr))},
        {QStringLiteral("RateArticle"), is(static_cast<RateArticle *>(nullptr))},
        {QStringLiteral("RetryWaiting"), is(static_cast<RetryWaiting *>(nullptr))},
        {QStringLiteral("RevealField"), is(static_cast<RevealField *>(nullptr))},
        {QStringLiteral("SaveDraft"), is(static_cast<SaveDraft *>(nullptr))},
        {QStringLiteral("Search"), is(static_cast<Search *>(nullptr))},
        {QStringLiteral("TakeAction"), is(static_cast<TakeAction *>(nullptr))},
        {QStringLiteral("WithdrawWaiting"), is(static_cast<WithdrawWaiting *>(nullptr))},
        {QStringLiteral("ZoomJourney"), is(static_cast<ZoomJourney *>(nullptr))},
    };
    const auto found = known.find(command);
    if (found == known.end())
        return -1;
    const auto &all = m_stage->session.posted;
    return static_cast<int>(std::count_if(all.begin(), all.end(), found->second));
}

QString Fixture::spokenName(QQuickItem *item) const
{
    QAccessibleInterface *told = QAccessible::queryAccessibleInterface(item);
    return told != nullptr ? told->text(QAccessible::Name) : QString();
}

int Fixture::spokenRole(QQuickItem *item) const
{
    QAccessibleInterface *told = QAccessible::queryAccessibleInterface(item);
    return told != nullptr ? told->role() : QAccessible::NoRole;
}

bool Fixture::spokenChecked(QQuickItem *item) const
{
    QAccessibleInterface *told = QAccessible::queryAccessibleInterface(item);
    return told != nullptr && (told->state().checked || told->state().selected);
}

QString Fixture::spoken(QQuickItem *item) const
{
    if (!item->isVisible())
        return {};
    QString all;
    if (QAccessibleInterface *told = QAccessible::queryAccessibleInterface(item))
        all = told->text(QAccessible::Name) + u'\n' + told->text(QAccessible::Description) + u'\n';
    const QList<QQuickItem *> children = item->childItems();
    for (QQuickItem *child : children)
        all += spoken(child);
    return all;
}

} // namespace sidelight::test
