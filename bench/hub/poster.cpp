#include "bench/hub/poster.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include <sys/epoll.h>
#include <unistd.h>

namespace sidelight::bench
{

namespace
{

constexpr std::int64_t second = 1'000'000'000;
constexpr std::int64_t longestWaitNs = 50'000'000;

} // namespace

std::int64_t nowNs()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

HttpPosting::HttpPosting(const std::string &token, bool batches)
    : m_head("POST /v1/events HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token +
             "\r\nContent-Type: application/cloudevents" + (batches ? "-batch" : "") +
             "+json\r\nContent-Length: ")
{
}

std::string HttpPosting::request(std::string_view event, std::size_t) const
{
    std::string text = m_head + std::to_string(event.size()) + "\r\n\r\n";
    text += event;
    return text;
}

std::optional<int> HttpPosting::answered(std::string &input) const
{
    const auto end = input.find("\r\n\r\n");
    const auto length = input.find("Content-Length: ");
    if (end == std::string::npos || length == std::string::npos)
        return std::nullopt;
    const auto whole = end + 4 + static_cast<std::size_t>(std::atoll(input.c_str() + length + 16));
    if (input.size() < whole)
        return std::nullopt;
    const int status = std::atoi(input.c_str() + 9);
    input.erase(0, whole);
    return status;
}

Poster::Poster(Target target, std::function<std::string(std::int64_t)> eventOf,
               std::function<void(std::int64_t)> posting,
               std::function<void(std::int64_t)> answered)
    : m_target(std::move(target))
    , m_eventOf(std::move(eventOf))
    , m_posting(std::move(posting))
    , m_answered(std::move(answered))
    , m_epoll(epoll_create1(EPOLL_CLOEXEC))
    , m_lines(m_target.connections)
{
    if (!m_target.posting)
        m_target.posting = std::make_shared<HttpPosting>(m_target.token, m_target.batches);
    connectAll();
}

Poster::~Poster()
{
    close(m_epoll);
}

void Poster::connectAll()
{
    std::vector<int> ports = m_target.otherPorts;
    ports.insert(ports.begin(), m_target.port);
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        Line &line = m_lines[i];
        epoll_event event{};
        event.events = EPOLLIN | EPOLLOUT | EPOLLET;
        event.data.u64 = i;
        if (!line.stream.connect(ports[i % ports.size()], m_target.tls) ||
            epoll_ctl(m_epoll, EPOLL_CTL_ADD, line.stream.socket(), &event) != 0) {
            std::fprintf(stderr, "the server cannot be reached\n");
            std::exit(1);
        }
        const std::string greeting = m_target.posting->greeting(i);
        line.isWaiting = !greeting.empty();
        if (line.isWaiting)
            line.stream.send(greeting);
    }
    while (std::any_of(m_lines.begin(), m_lines.end(), [](const Line &l) { return l.isWaiting; }))
        wait(longestWaitNs, nullptr);
}

void Poster::prepare(std::size_t place, const Stretch &stretch)
{
    Line &line = m_lines[place];
    line.prepared = line.next < stretch.count
                        ? m_target.posting->request(m_eventOf(stretch.first + line.next), place)
                        : std::string();
}

std::int64_t Poster::post(std::int64_t first, std::int64_t count, double perSecond,
                          const std::function<bool()> &isOver)
{
    Stretch stretch{first, count, perSecond, nowNs(), 0, 0};
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        m_lines[i].next = static_cast<std::int64_t>(i);
        prepare(i, stretch);
    }
    while (stretch.answered < count) {
        const bool stops = isOver && isOver();
        if (stops && stretch.answered == stretch.sent)
            break;
        const std::int64_t untilNext = stops ? longestWaitNs : sendDue(stretch);
        wait(std::min(untilNext, longestWaitNs), &stretch);
    }
    return stretch.sent;
}

std::int64_t Poster::sendDue(Stretch &stretch)
{
    std::int64_t untilNext = longestWaitNs;
    const std::int64_t now = nowNs();
    for (Line &line : m_lines) {
        if (line.isWaiting || line.next >= stretch.count)
            continue;
        const auto due = stretch.startNs +
                         static_cast<std::int64_t>(static_cast<double>(line.next) *
                                                   static_cast<double>(second) / stretch.perSecond);
        if (due > now) {
            untilNext = std::min(untilNext, due - now);
            continue;
        }
        line.isWaiting = true;
        ++stretch.sent;
        m_posting(stretch.first + line.next);
        line.stream.send(line.prepared);
    }
    return untilNext;
}

void Poster::wait(std::int64_t ns, Stretch *stretch)
{
    std::array<epoll_event, 64> ready{};
    const timespec patience{0, static_cast<long>(ns)};
    const int count =
        epoll_pwait2(m_epoll, ready.data(), static_cast<int>(ready.size()), &patience, nullptr);
    for (int i = 0; i < count; ++i)
        take(m_lines[ready[static_cast<std::size_t>(i)].data.u64], stretch);
}

void Poster::take(Line &line, Stretch *stretch)
{
    if (!line.stream.isOpen())
        return;
    const bool isOpen = line.stream.goOn();
    const auto status = m_target.posting->answered(line.stream.input);
    if (status && line.isWaiting)
        finish(line, *status, stretch);
    if (isOpen)
        return;
    // What was to go over it is lost.
    line.stream.close();
    while (stretch && line.next < stretch->count)
        finish(line, 0, stretch);
    line.isWaiting = true;
}

void Poster::finish(Line &line, int status, Stretch *stretch)
{
    line.isWaiting = false;
    if (!stretch)
        return; // the greeting
    if (status != 202)
        ++m_refused;
    m_answered(stretch->first + line.next);
    ++stretch->answered;
    line.next += static_cast<std::int64_t>(m_lines.size());
    prepare(static_cast<std::size_t>(&line - m_lines.data()), *stretch);
}

} // namespace sidelight::bench
