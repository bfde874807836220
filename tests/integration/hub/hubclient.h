// Small blocking clients for tests: HTTP requests, and a panel's WebSocket without manners.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/wire/cloudevents.h"
#include "core/wire/framecodec.h"
#include "tests/integration/hub/hubprocess.h"

namespace sidelight::test
{

struct Answer {
    int status = 0; // 0: the connection failed
    std::string body;
};

// One request on a connection of its own, or kept.
class HttpClient
{
public:
    explicit HttpClient(const HubProcess &hub);
    ~HttpClient();
    Answer request(const std::string &method, const std::string &target, const std::string &token,
                   const std::vector<wire::Header> &headers = {}, const std::string &body = {});
    Answer post(const std::string &body,
                const std::string &contentType = "application/cloudevents+json");

private:
    struct Parts;
    std::string m_host;
    std::string m_port;
    std::string m_token;
    std::unique_ptr<Parts> m_parts;
};

class PanelClient
{
public:
    PanelClient();
    ~PanelClient();
    // False when the upgrade fails.
    bool connect(const HubProcess &hub, const std::string &subprotocol = "cloudevents.json",
                 const std::string &origin = {});
    // Connects and says hello.
    bool open(const HubProcess &hub, wire::Window window = {});
    void say(const wire::ClientMessage &message);
    void sendText(const std::string &text);
    void sendBinary(const std::string &bytes);
    // Of WebSocket's own; what answers it is passed over when something is received.
    void ping();
    // The next message; nothing when the connection ends or nothing comes for `ms`.
    std::optional<std::string> receiveText(int ms = 5000);
    std::optional<wire::ServerFrame> receive(int ms = 5000);
    // Skips messages of other kinds.
    template<class T>
    std::optional<T> receive(int ms = 5000)
    {
        while (auto frame = receive(ms)) {
            if (auto *message = std::get_if<T>(&frame->message))
                return std::move(*message);
        }
        return std::nullopt;
    }
    // Of the hub's close frame; 0 while there is none.
    [[nodiscard]] int closeCode() const;
    // Reads until the connection ends, and gives the close code.
    int waitForClose(int ms = 5000);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
    int m_requests = 0;
};

} // namespace sidelight::test
