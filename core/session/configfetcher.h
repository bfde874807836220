// Asks the hub for the team's bundle: when told to, and again after a while when there was no
// answer. Engine thread, with its event loop.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include <QTimer>

#include "core/domain/ids.h"
#include "core/http/httpclient.h"

namespace sidelight::session
{

class ConfigFetcher
{
public:
    static constexpr int patienceMs = 10'000; // until an unanswered request is made again

    // `socketUrl`: the hub's as SessionSettings has it. `arrived` gets an envelope's text; nothing
    // is said while the newest is the one in force, or while nothing was published.
    ConfigFetcher(const std::string &socketUrl, const std::string &token, const TeamId &team,
                  std::function<void(std::string)> arrived);
    ~ConfigFetcher();

    void setToken(const std::string &token);
    // `tag`: of the envelope that is known. A request under way is enough for both.
    void ask(std::string tag);
    // The newest that is for all, where the newest is a pilot's. Once, and not again by itself.
    void askForAll();

private:
    void hear(const http::Reply &reply);

    QUrl m_base;
    QString m_path;
    std::function<void(std::string)> m_arrived;
    std::unique_ptr<http::HttpClient> m_client;
    QTimer m_again;
    std::string m_tag;
    bool m_underWay = false;
    bool m_wanted = false; // asked for while one was under way: what that brings may be older
};

} // namespace sidelight::session
