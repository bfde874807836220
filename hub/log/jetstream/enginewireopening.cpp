// How a connection to the engine is opened, and left for one to another node.
#include <algorithm>
#include <string_view>

#include "hub/log/jetstream/enginewire.h"

namespace sidelight::hub
{

namespace
{

constexpr std::int64_t connectMs = 5'000;
constexpr std::int64_t reconnectMs = 200;
// A node that was cut off is left after the third: six seconds.
constexpr std::int64_t pingMs = 2'000;
constexpr int mostPings = 2;
constexpr auto asideLooks = std::chrono::milliseconds(50);
constexpr int pendingBytes = 8 * 1024 * 1024;
// Who cannot be written to for so long is as good as gone.
constexpr std::int64_t writeMs = 5'000;

struct OptionsDeleter {
    void operator()(natsOptions *options) const { natsOptions_Destroy(options); }
};

bool needsTls(const EngineAccess &access)
{
    return !access.caFile.empty() ||
           std::any_of(access.servers.begin(), access.servers.end(),
                       [](const std::string &server) { return server.starts_with("tls://"); });
}

LogError errorOf(const char *what, natsStatus status)
{
    return {LogErrc::Io, std::string(what) + ": " + natsStatus_GetText(status)};
}

} // namespace

natsStatus EngineLink::Wire::open(const std::vector<std::string> &all, bool inBackground)
{
    natsOptions *raw = nullptr;
    natsStatus status = natsOptions_Create(&raw);
    if (status != NATS_OK)
        return status;
    const std::unique_ptr<natsOptions, OptionsDeleter> options(raw);
    std::vector<const char *> servers;
    for (const std::string &server : all)
        servers.push_back(server.c_str());
    auto *const closure = new OneConnection{shared_from_this(), ++m_generation};
    constexpr int forEver = -1;
    const auto set = [&status](natsStatus next) {
        if (status == NATS_OK)
            status = next;
    };
    set(natsOptions_SetServers(raw, servers.data(), static_cast<int>(servers.size())));
    set(natsOptions_SetNoRandomize(raw, inBackground));
    set(natsOptions_SetName(raw, m_access.name.c_str()));
    set(natsOptions_SetTimeout(raw, connectMs));
    set(natsOptions_SetMaxReconnect(raw, forEver));
    set(natsOptions_SetReconnectWait(raw, reconnectMs));
    set(natsOptions_SetReconnectBufSize(raw, pendingBytes));
    set(natsOptions_SetPingInterval(raw, pingMs));
    set(natsOptions_SetMaxPingsOut(raw, mostPings));
    set(natsOptions_SetWriteDeadline(raw, writeMs));
    set(natsOptions_UseGlobalMessageDelivery(raw, true));
    set(natsOptions_SetMaxPendingMsgs(raw, 1'000'000));
    set(natsOptions_SetErrorHandler(raw, &Wire::failed, closure));
    set(natsOptions_SetDisconnectedCB(raw, &Wire::disconnected, closure));
    set(natsOptions_SetReconnectedCB(raw, &Wire::reconnected, closure));
    set(natsOptions_SetClosedCB(raw, &Wire::closed, closure));
    if (inBackground)
        set(natsOptions_SetRetryOnFailedConnect(raw, true, &Wire::reconnected, closure));
    if (!m_access.seedFile.empty())
        set(natsOptions_SetNKeyFromSeed(raw, m_access.publicKey.c_str(),
                                        m_access.seedFile.c_str()));
    // The scheme alone says nothing to cnats.
    if (needsTls(m_access))
        set(natsOptions_SetSecure(raw, true));
    if (!m_access.caFile.empty())
        set(natsOptions_LoadCATrustedCertificates(raw, m_access.caFile.c_str()));
    if (status == NATS_OK)
        status = natsConnection_Connect(&m_connection, raw);
    if (status != NATS_OK && status != NATS_NOT_YET_CONNECTED)
        delete closure;
    return status;
}

bool EngineLink::Wire::doAside(const std::function<void()> &work,
                               const std::function<void()> &ifLeft,
                               const std::function<bool()> &isEnough)
{
    struct Aside {
        std::mutex mutex; // guards the two below
        bool hasEnded = false;
        bool isLeft = false;
        std::condition_variable ended;
    };
    const auto aside = std::make_shared<Aside>();
    std::thread thread([self = shared_from_this(), aside, work, ifLeft] {
        work();
        bool isLeft = false;
        {
            const std::lock_guard lock(aside->mutex);
            aside->hasEnded = true;
            isLeft = aside->isLeft;
        }
        aside->ended.notify_all();
        if (isLeft)
            ifLeft();
    });
    bool isLeft = false;
    {
        std::unique_lock lock(aside->mutex);
        while (!aside->hasEnded && !aside->isLeft) {
            if (isEnough())
                aside->isLeft = true;
            else
                aside->ended.wait_for(lock, asideLooks);
        }
        isLeft = aside->isLeft;
    }
    if (isLeft)
        thread.detach();
    else
        thread.join();
    return !isLeft;
}

natsStatus EngineLink::Wire::openOrGiveUp()
{
    const auto status = std::make_shared<natsStatus>(NATS_TIMEOUT);
    const bool isOpened = doAside([this, status] { *status = open(m_access.servers, false); },
                                  [this] { natsConnection_Close(m_connection); },
                                  [this] { return m_access.isGivenUp(); });
    m_isAbandoned = !isOpened;
    return isOpened ? *status : NATS_TIMEOUT;
}

LogResult<void> EngineLink::Wire::connect(const EngineAccess &access, const std::string &inbox)
{
    m_access = access;
    const natsStatus status = access.givesUp ? openOrGiveUp() : open(access.servers, false);
    if (status != NATS_OK)
        return failure(errorOf("the engine cannot be reached", status));
    m_maxPayload = static_cast<std::size_t>(natsConnection_GetMaxPayload(m_connection));
    m_isConnected = true;
    if (!listen(inbox, replies))
        return failure(errorOf("the engine lets nobody wait for answers", NATS_ERR));
    m_ticker = std::thread([this] { tick(); });
    m_worker = std::thread([this] { work(); });
    return {};
}

void EngineLink::Wire::leave()
{
    m_orders.push({Order::Kind::Leave, 0, {}});
}

// The one that is left comes last.
std::vector<std::string> EngineLink::Wire::serversFromHere() const
{
    std::vector<std::string> servers = m_access.servers;
    char url[256];
    if (natsConnection_GetConnectedUrl(m_connection, url, sizeof url) != NATS_OK)
        return servers;
    const std::string_view place(url);
    const auto here =
        std::find_if(servers.begin(), servers.end(), [place](std::string_view server) {
            return server.substr(server.find("://") + 1) == place.substr(place.find("://") + 1);
        });
    if (here != servers.end())
        std::rotate(servers.begin(), std::next(here), servers.end());
    return servers;
}

void EngineLink::Wire::goElsewhere()
{
    const std::vector<std::string> servers = serversFromHere();
    ++m_generation; // what the old connection says from now on is of no interest
    m_isConnected = false;
    m_isGivenUp = false;
    ++m_losses;
    endSubscriptions();
    natsConnection_Close(m_connection);
    natsConnection_Destroy(std::exchange(m_connection, nullptr));
    const natsStatus status = open(servers, true);
    if (status != NATS_OK && status != NATS_NOT_YET_CONNECTED) {
        m_isGivenUp = true;
        return;
    }
    for (const auto &[route, subject] : m_subjects)
        (void)listen(subject, route);
    if (status == NATS_OK) {
        m_isConnected = true;
        push({Kind::Reconnected, 0, {}});
    }
}

} // namespace sidelight::hub
