#include "bench/frame/panelunderload.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include <QQuickItem>

#include "apps/profile/profilevault.h"

namespace sidelight::bench
{

namespace
{

session::SessionSettings settingsOf(const PanelPlace &place)
{
    session::SessionSettings settings;
    settings.hubUrl = place.hubUrl;
    settings.token = place.token;
    settings.agent = AgentId{"dev"};
    settings.teams = {TeamId{"default"}};
    settings.startOffline = place.offline;
    settings.reconnect = link::ReconnectDelays::zero();
    return settings;
}

sqlite::Library loaded()
{
    auto library = sqlite::Library::load();
    if (!library) {
        std::fprintf(stderr, "SQLCipher cannot be loaded\n");
        std::exit(1);
    }
    return std::move(*library);
}

std::unique_ptr<keys::KeyVault> vaultOf(const std::string &folder)
{
    constexpr std::string_view passphrase = "made up for a benchmark";
    keys::SecretBytes bytes(passphrase.size());
    std::copy(passphrase.begin(), passphrase.end(), bytes.bytes().begin());
    return profile::vaultOf(folder, std::move(bytes));
}

session::EngineListeners listenersOf(std::atomic<std::int64_t> &events)
{
    session::EngineListeners listeners;
    listeners.committed = [&events](const session::Committed &committed) {
        events += static_cast<std::int64_t>(committed.deliveries.size());
    };
    return listeners;
}

bool shows(const QQuickItem &item, const QString &text)
{
    if (!item.isVisible() || item.opacity() == 0)
        return false;
    if (item.property("text").toString().contains(text)) {
        const QRectF where = item.mapRectToScene(item.boundingRect());
        return item.window() && QRectF(QPointF(), item.window()->size()).intersects(where);
    }
    const QList<QQuickItem *> children = item.childItems();
    for (const QQuickItem *child : children) {
        if (shows(*child, text))
            return true;
    }
    return false;
}

} // namespace

PanelUnderLoad::PanelUnderLoad(const PanelPlace &place)
    : m_library(loaded())
    , m_engine(settingsOf(place), {m_clock, m_random, m_log, m_library,
                                   [folder = place.profileFolder] { return vaultOf(folder); },
                                   place.profileFolder, listenersOf(m_committed)})
    , m_panel(m_engine, text::TimeWords(m_clock, QLocale(QLocale::English), QTimeZone::utc()), {})
    , m_view(m_panel)
{
    for (const QString &error : m_view.errors())
        std::fprintf(stderr, "%s\n", qPrintable(error));
    connect(&m_engine, &session::PanelSession::changed, this,
            [this](const session::DeltaPtr &delta) {
                if (delta->link)
                    m_phase = delta->link->phase;
                if (delta->customer)
                    m_hasCustomer = delta->customer->profile.has_value();
                if (delta->tabs)
                    m_tabs = *delta->tabs;
                if (delta->history)
                    m_lines = delta->history->counts.all;
            });
    models::HistoryModel *lines = m_panel.history()->entries();
    connect(lines, &QAbstractItemModel::rowsInserted, this,
            [this, lines](const QModelIndex &, int first, int last) {
                constexpr int title =
                    Qt::UserRole + static_cast<int>(models::HistoryModel::Role::Title);
                for (int row = first; row <= last; ++row) {
                    m_taken += lines->data(lines->index(row), title).toString();
                    Q_EMIT lineTaken(m_taken.back());
                }
            });
    // The basic render loop draws on this thread, so nothing can change in the middle of a frame.
    connect(&m_view.window(), &QQuickWindow::frameSwapped, this, [this] {
        const QStringList shown = std::exchange(m_taken, {});
        Q_EMIT frameShown(shown);
    });
    m_engine.start();
}

PanelUnderLoad::~PanelUnderLoad()
{
    m_engine.shutDown();
}

void PanelUnderLoad::show()
{
    // Tall enough for the history to be in view.
    m_view.window().resize(420, 1600);
    m_view.window().show();
}

std::optional<InteractionPhase> PanelUnderLoad::phaseOf(const InteractionId &id) const
{
    const auto found = std::find_if(m_tabs.begin(), m_tabs.end(),
                                    [&id](const session::TabRow &tab) { return tab.id == id; });
    return found == m_tabs.end() ? std::nullopt : std::optional(found->phase);
}

bool PanelUnderLoad::isOnScreen(const QString &text)
{
    return shows(*m_view.window().contentItem(), text);
}

long pssKib()
{
    std::ifstream file("/proc/self/smaps_rollup");
    std::string word;
    while (file >> word) {
        long kib = 0;
        if (word == "Pss:" && file >> kib)
            return kib;
    }
    return 0;
}

} // namespace sidelight::bench
