#include "apps/preview/samples.h"

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include "apps/demo/script/script.h"
#include "core/domain/eventtypes.h"
#include "core/wire/cloudevents.h"

namespace sidelight::preview
{

namespace
{

// The outage has begun, and nobody has hung up.
constexpr std::int64_t untilMs = 70'000;
constexpr std::int64_t beforeNowMs = 4 * 60'000;

bool isAnEnd(std::string_view type)
{
    return type == types::interactionEnded || type == types::alertCleared ||
           type == types::suggestionWithdrawn || type == types::actionTaken;
}

StreamId streamFor(const Event &event, const Seat &seat, bool isLive)
{
    if (isLive && event.type.rfind("sidelight.interaction.", 0) == 0)
        return streamOf(seat.agent);
    if (event.subject)
        return StreamId{StreamKind::Customer, *event.subject};
    if (const auto interaction = event.correlationId())
        return StreamId{StreamKind::Unmatched, std::string(*interaction)};
    return streamOf(seat.team);
}

class Deliveries
{
public:
    void add(std::string body, Event event, StreamId stream)
    {
        Delivery delivery;
        delivery.event = std::make_shared<const Event>(std::move(event));
        delivery.stream = stream;
        delivery.epoch = Epoch("preview");
        delivery.offset = Offset{++m_top};
        delivery.prev = std::exchange(m_last[stream], delivery.offset);
        delivery.body = std::move(body);
        m_all.push_back(std::move(delivery));
    }
    std::vector<Delivery> take() && { return std::move(m_all); }

private:
    std::vector<Delivery> m_all;
    std::map<StreamId, Offset> m_last;
    std::uint64_t m_top = 0;
};

} // namespace

Result<std::vector<Delivery>, std::string> samples(const std::vector<std::string> &scripts,
                                                   const Seat &seat, Timestamp now)
{
    const demo::Play play{Timestamp{now.ms - beforeNowMs}, 0, "sample", 1};
    Deliveries deliveries;
    for (const std::string &script : scripts) {
        const auto steps = demo::readScript(script);
        if (!steps)
            return failure(steps.error().sentence);
        for (const demo::Step &step : *steps) {
            const std::int64_t atMs = step.atMs.value_or(0);
            if (!step.event || atMs > untilMs)
                continue;
            auto text = demo::eventOf(step, play, Timestamp{play.start.ms + atMs});
            if (!text)
                continue;
            auto event = wire::decodeEvent(*text);
            if (!event || (step.atMs && isAnEnd(event->type)))
                continue;
            const StreamId stream = streamFor(*event, seat, step.atMs.has_value());
            deliveries.add(std::move(*text), std::move(*event), stream);
        }
    }
    return std::move(deliveries).take();
}

} // namespace sidelight::preview
