#include "hub/migration/moveexecutor.h"
#include "hub/migration/mover.h"

namespace sidelight::hub
{

namespace
{

constexpr auto putPatience = std::chrono::milliseconds(30'000);

Mover::Said notCopied()
{
    return failure(std::string("What hubs share (bundles, revocations) cannot be copied."));
}

Mover::Said copyOne(SharedState &from, SharedState &to, const std::string &key,
                    MoveExecutor &executor)
{
    const auto text = from.readNow(key);
    const auto there = to.readNow(key);
    if (!text || !text->text || !there)
        return notCopied();
    if (there->text && *there->text == *text->text)
        return {};
    std::optional<bool> isPut;
    to.put(key, *text->text, there->revision,
           [&isPut](const auto &put) { isPut = put.has_value(); });
    if (!executor.runUntil([&isPut] { return isPut.has_value(); }, putPatience) || !*isPut)
        return notCopied();
    const auto now = to.readNow(key);
    return now && now->text && *now->text == *text->text ? Mover::Said() : notCopied();
}

} // namespace

Mover::Said copyShared(SharedState &from, SharedState &to, const std::vector<std::string> &places,
                       MoveExecutor &executor)
{
    for (const std::string &place : places) {
        for (const SharedState::Entry &entry : from.list(place)) {
            if (auto copied = copyOne(from, to, entry.key, executor); !copied)
                return copied;
        }
    }
    return {};
}

} // namespace sidelight::hub
