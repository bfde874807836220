// A connection over the log in memory, with a clock and a transport of the test's.
#pragma once

#include <catch2/catch_test_macros.hpp>

#include "core/wire/framecodec.h"
#include "hub/auth/devauthoriser.h"
#include "hub/ws/panelconnection.h"
#include "tests/unit/hub/ingest/failinglog.h"

namespace sidelight::hub
{

class RecordingTransport final : public PanelTransport
{
public:
    void send(Frame frame) override
    {
        REQUIRE(frame->size() <= limits::maxMessageBytes);
        queued += holdsBack ? frame->size() : 0;
        frames.push_back(std::move(frame));
    }
    void close(wire::CloseCode c, std::string_view) override { code = c; }
    [[nodiscard]] std::size_t queuedBytes() const override { return queued; }

    std::vector<Frame> frames;
    std::optional<wire::CloseCode> code;
    bool holdsBack = false; // the socket takes nothing
    std::size_t queued = 0;
};

class LenientValidator final : public EventValidator
{
public:
    [[nodiscard]] std::optional<Refusal> judge(const Event &event) const override
    {
        if (event.type == "bad")
            return Refusal{400, "bad_data", "No.", false, {}};
        return std::nullopt;
    }
};

struct PanelRig {
    PanelRig()
    {
        intake.start([](LogResult<void>) {});
        run();
    }

    ManualClock clock{Timestamp{1'700'000'000'000}};
    SeededRandom random{7};
    NullLogger logger;
    ManualExecutor executor;
    FailingLog log{executor, clock, random};
    DevTokens tokens = DevTokens::make(random);
    DevAuthoriser authoriser{tokens};
    Router router{RouterSettings{}, clock};
    LenientValidator validator;
    Intake intake{log, router, validator, clock, logger, IntakeLimits{}};
    Fanout fanout{log};
    DeliveryCounters counters;
    PanelServices services{log,   fanout, intake, router,   authoriser,
                           clock, random, logger, counters, PanelSettings{}};
    RecordingTransport transport;
    std::unique_ptr<PanelConnection> panel;
    int requests = 0;

    void run() { executor.run(); }
    void tick(std::int64_t ms)
    {
        clock.advanceMs(ms);
        panel->tick();
        run();
    }

    void open(bool subprotocol = true)
    {
        transport.frames.clear();
        transport.code.reset();
        panel = std::make_unique<PanelConnection>(services, transport,
                                                  PanelUpgrade{tokens.agent, subprotocol});
        panel->opened();
    }
    void say(const wire::ClientMessage &message)
    {
        wire::Envelope envelope{"r" + std::to_string(++requests), "/panel/laptop", {}};
        panel->received(wire::encodeFrame(envelope, message));
        run();
    }
    void sayText(const std::string &text)
    {
        panel->received(text);
        run();
    }
    void hello(wire::Window window = {})
    {
        open();
        wire::Hello hello;
        hello.clientName = "test";
        hello.clientVersion = "1";
        hello.device = "laptop";
        hello.window = window;
        say(hello);
        REQUIRE(take<wire::Welcome>());
    }
    void subscribe(const std::string &stream, wire::From from)
    {
        say(wire::Subscribe{{{*StreamId::parse(stream), std::move(from)}}});
    }
    wire::SubscribeResult subscribed()
    {
        const auto answer = take<wire::Subscribed>();
        REQUIRE(answer);
        REQUIRE(answer->results.size() == 1);
        return answer->results.front();
    }
    // Publishes for a customer.
    void publish(const std::string &customer, const std::string &id, const std::string &text = "x")
    {
        Submission submission;
        submission.event.id = id;
        submission.event.source = "/test";
        submission.event.type = "test.happened";
        submission.event.subject = customer;
        submission.event.data = {{"text", text}};
        std::vector<Submission> one;
        one.push_back(std::move(submission));
        intake.submit(std::move(one), [](std::vector<Verdict>) {});
        run();
    }

    // The next frame, whatever it is.
    std::optional<wire::ServerFrame> next()
    {
        if (transport.frames.empty())
            return std::nullopt;
        auto frame = wire::decodeServerFrame(*transport.frames.front());
        transport.frames.erase(transport.frames.begin());
        REQUIRE(frame);
        return *std::move(frame);
    }
    template<class T>
    std::optional<T> take()
    {
        auto frame = next();
        if (!frame)
            return std::nullopt;
        auto *message = std::get_if<T>(&frame->message);
        REQUIRE(message);
        return *std::move(message);
    }
    std::vector<std::string> deliveredIds()
    {
        std::vector<std::string> ids;
        while (auto frame = next()) {
            if (const auto *delivery = std::get_if<Delivery>(&frame->message))
                ids.push_back(delivery->event->id);
        }
        return ids;
    }
};

inline wire::From fromStart()
{
    return {wire::From::Kind::Start, {}};
}
inline wire::From fromTail()
{
    return {wire::From::Kind::Tail, {}};
}
inline wire::From fromSnapshot()
{
    return {wire::From::Kind::Snapshot, {}};
}
inline wire::From fromPosition(Epoch epoch, Offset offset, std::string fence)
{
    return {wire::From::Kind::At, {std::move(epoch), offset, std::move(fence)}};
}

} // namespace sidelight::hub
