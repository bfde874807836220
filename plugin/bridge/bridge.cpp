#include "plugin/bridge/bridge.h"

#include <QMetaEnum>

namespace sidelight::bridge
{

namespace
{

using viewmodels::AppearanceViewModel;
using viewmodels::HostApi;

// "catchingup" of CatchingUp.
template<class Enum>
std::string wordOf(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(static_cast<int>(value)))
        .toLower()
        .toStdString();
}

bool isLookUp(const QString &interaction)
{
    return interaction.startsWith(QLatin1String("lookup-"));
}

} // namespace

Bridge::Bridge(viewmodels::PanelViewModel &panel, BridgeSettings settings, const BridgeParts &parts,
               QObject *parent)
    : QObject(parent)
    , m_panel(panel)
    , m_server(new BridgeServer(std::move(settings), parts))
{
    m_server->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    listenToPanel();
    listenToServer();
    m_thread.setObjectName(QStringLiteral("bridge"));
}

Bridge::~Bridge()
{
    if (!m_thread.isRunning()) {
        delete m_server;
        return;
    }
    onServer([](BridgeServer &server) { server.stop(); });
    m_thread.quit();
    m_thread.wait();
}

void Bridge::start()
{
    m_thread.start();
    onServer([](BridgeServer &server) { server.start(); });
    tellState();
}

template<class Work>
void Bridge::onServer(Work work)
{
    QMetaObject::invokeMethod(
        m_server, [server = m_server, work = std::move(work)] { work(*server); },
        Qt::QueuedConnection);
}

void Bridge::listenToPanel()
{
    HostApi &host = *m_panel.host();
    connect(&host, &HostApi::answered, this, &Bridge::answered);
    connect(&host, &HostApi::actionRequested, this, &Bridge::requested);
    connect(&host, &HostApi::linkChanged, this, &Bridge::tellState);
    connect(&host, &HostApi::interactionChanged, this, &Bridge::tellState);
    viewmodels::PagesViewModel &pages = *m_panel.pages();
    connect(&pages, &viewmodels::PagesViewModel::codeTyped, this, [this](const QString &code) {
        onServer([code = code.toStdString()](BridgeServer &server) { server.typed(code); });
    });
    connect(&pages, &viewmodels::PagesViewModel::refused, this,
            [this] { onServer([](BridgeServer &server) { server.refuseAsking(); }); });
    connect(&pages, &viewmodels::PagesViewModel::revokeWanted, this, [this](const QString &page) {
        onServer([page = page.toStdString()](BridgeServer &server) { server.revoke(page); });
    });
}

// The server's thread speaks, this one listens.
void Bridge::listenToServer()
{
    qRegisterMetaType<PageMessage>("sidelight::bridge::PageMessage");
    qRegisterMetaType<AskingPage>("sidelight::bridge::AskingPage");
    qRegisterMetaType<std::vector<PairedPage>>("std::vector<sidelight::bridge::PairedPage>");
    connect(m_server, &BridgeServer::wished, this, &Bridge::perform);
    connect(m_server, &BridgeServer::listening, this, [this](quint16 port) {
        m_panel.pages()->setAvailable(port != 0);
        Q_EMIT listening(port);
    });
    connect(m_server, &BridgeServer::askingChanged, this, [this](const AskingPage &asking) {
        m_panel.pages()->setAsking(QString::fromStdString(asking.origin),
                                   QString::fromStdString(asking.name), asking.triesLeft);
    });
    connect(m_server, &BridgeServer::pagesChanged, this,
            [this](const std::vector<PairedPage> &pages) {
                std::vector<models::ConnectedPage> rows;
                for (const PairedPage &page : pages)
                    rows.push_back({page.id, page.origin, page.name, page.since});
                m_panel.pages()->setPages(rows);
            });
}

void Bridge::perform(quint64 connection, const PageMessage &wish)
{
    HostApi &host = *m_panel.host();
    Wish asked{connection, 0};
    qulonglong request = 0;
    if (const auto *open = std::get_if<OpenInteractionWish>(&wish)) {
        asked.request = open->request;
        request = host.openInteraction(QString::fromStdString(open->interaction));
    } else if (const auto *pop = std::get_if<PopCustomerWish>(&wish)) {
        asked.request = pop->request;
        request = host.popCustomer(QString::fromStdString(pop->customer));
    } else if (const auto *known = std::get_if<PopIdentityWish>(&wish)) {
        asked.request = known->request;
        request = host.popIdentity(QString::fromStdString(known->kind),
                                   QString::fromStdString(known->value));
    } else if (const auto *theme = std::get_if<ThemeWish>(&wish)) {
        using Mode = AppearanceViewModel::Mode;
        host.setTheme(theme->theme == "dark"    ? Mode::Dark
                      : theme->theme == "light" ? Mode::Light
                                                : Mode::System);
    }
    if (request == 0)
        return;
    if (m_wishes.size() >= maxWishes)
        m_wishes.erase(m_wishes.begin());
    m_wishes.emplace(request, asked);
}

void Bridge::answered(qulonglong request, HostApi::Outcome outcome, const QString &interaction)
{
    const auto found = m_wishes.find(request);
    if (found == m_wishes.end())
        return;
    const Wish wish = found->second;
    if (outcome != HostApi::Outcome::Waiting && outcome != HostApi::Outcome::Choose)
        m_wishes.erase(found);
    if (isLookUp(interaction)) {
        if (m_lookUps.size() >= maxWishes)
            m_lookUps.clear();
        m_lookUps[interaction] = wish.connection;
    }
    onServer(
        [wish, message = answerMessage(wish.request, wordOf(outcome), interaction.toStdString())](
            BridgeServer &server) { server.tell(wish.connection, message); });
}

// A look-up is named after a customer: only the page that asked for it hears of it.
void Bridge::requested(const QString &action, const QString &interaction)
{
    quint64 connection = 0;
    if (isLookUp(interaction)) {
        const auto found = m_lookUps.find(interaction);
        if (found == m_lookUps.end())
            return;
        connection = found->second;
    }
    onServer([connection, message = actionMessage(action.toStdString(), interaction.toStdString())](
                 BridgeServer &server) { server.tell(connection, message); });
}

void Bridge::tellState()
{
    const HostApi &host = *m_panel.host();
    onServer([state = State{wordOf(host.link()), host.interaction().toStdString()}](
                 BridgeServer &server) { server.setState(state); });
}

} // namespace sidelight::bridge
