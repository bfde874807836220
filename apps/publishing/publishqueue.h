// Events on their way to a hub: what to send next and what an answer means. Pure; one thread. The
// order of events is kept: one request is under way at a time.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/random.h"

namespace sidelight::publishing
{

struct PublishSettings {
    bool batched = true; // else one event a request
    std::size_t batchEvents = 100;
    std::size_t batchBytes = std::size_t{512} * 1024;
    // Waiting before the n-th try in a row: half of it fixed, half of it at random.
    std::int64_t firstDelayMs = 250;
    std::int64_t maxDelayMs = 10'000;
    // Give up after this many tries in a row without an answer that counts; 0 = never.
    int maxTries = 0;
};

struct Request {
    std::string contentType;
    std::string body;
    std::size_t events = 0;
};

// The answer to a request, as far as it matters here.
struct Answer {
    int status = 0; // 0: none came
    std::string body;
    std::string problem; // of status 0, a sentence
    std::optional<std::int64_t> retryAfterMs;
};

struct Refusal {
    std::uint64_t index = 0; // of the event, from 0 in the order of enqueue()
    std::string code;
    std::string sentence;
};

struct Counts {
    std::uint64_t accepted = 0; // duplicates included
    std::uint64_t duplicates = 0;
    std::uint64_t refused = 0;
    std::uint64_t tries = 0;
    std::uint64_t repeats = 0; // requests that had to be sent again
    [[nodiscard]] std::uint64_t settled() const { return accepted + refused; }
};

class PublishQueue
{
public:
    PublishQueue(PublishSettings settings, Random &random)
        : m_settings(settings)
        , m_random(random)
    {
    }

    void enqueue(std::string event) { m_waiting.push_back(std::move(event)); }
    [[nodiscard]] bool idle() const { return m_waiting.empty(); }
    [[nodiscard]] const Counts &counts() const { return m_counts; }

    // The next request; the same one again until its answer counted. Nothing when idle.
    [[nodiscard]] std::optional<Request> next();

    // What to do after an answer to the request of next().
    struct Next {
        std::int64_t delayMs = 0; // until next() is to be sent
        std::string reason;       // a sentence: why the same request is to be sent again
        std::vector<Refusal> refusals;
        std::optional<std::string> giveUp; // a sentence; nothing more is to be sent
    };
    [[nodiscard]] Next answered(const Answer &answer);

private:
    [[nodiscard]] Next again(const Answer &answer);
    [[nodiscard]] std::size_t nextCount() const;
    void settleFirst(std::size_t count);

    PublishSettings m_settings;
    Random &m_random;
    std::deque<std::string> m_waiting; // not settled; the first nextCount() are the request
    std::uint64_t m_firstIndex = 0;    // of m_waiting
    std::size_t m_alone = 0;           // this many go one by one, after a batch was refused whole
    int m_triesInRow = 0;
    Counts m_counts;
};

} // namespace sidelight::publishing
