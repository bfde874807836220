#include "apps/past/eventlines.h"

#include <array>
#include <cerrno>

#include <poll.h>
#include <unistd.h>

#include "core/domain/limits.h"
#include "core/wire/json.h"

namespace sidelight::past
{

namespace
{

constexpr std::size_t maxArrayBytes = std::size_t{256} * 1024 * 1024;
constexpr std::size_t maxElements = 1'000'000;
// Long enough to tell that a line is too long, short enough not to fill memory with it.
constexpr std::size_t maxLineBytes = std::size_t{1024} * 1024;
constexpr std::string_view blank = " \t\r\n";

std::string_view trimmed(std::string_view text)
{
    const auto start = text.find_first_not_of(blank);
    if (start == std::string_view::npos)
        return {};
    return text.substr(start, text.find_last_not_of(blank) - start + 1);
}

EventLine judged(std::uint64_t number, std::string text)
{
    EventLine line{number, std::move(text), {}, {}};
    if (const auto value = wire::parseJson(line.text); !value) {
        line.code = std::string(wire::codeOf(value.error().code));
        line.sentence = wire::sentenceOf(value.error());
    }
    return line;
}

bool hasSomethingToRead(int descriptor)
{
    pollfd wanted{descriptor, POLLIN, 0};
    return poll(&wanted, 1, 0) > 0;
}

} // namespace

void EventLines::readMore()
{
    std::array<char, 65536> chunk{};
    if (m_ended || !hasSomethingToRead(m_descriptor))
        return;
    const ssize_t got = read(m_descriptor, chunk.data(), chunk.size());
    if (got > 0)
        m_buffer.append(chunk.data(), static_cast<std::size_t>(got));
    else if (got == 0 || (errno != EINTR && errno != EAGAIN))
        m_ended = true;
}

// An array is taken whole, once all of it is there. False: not yet.
bool EventLines::takeArray()
{
    while (!m_ended && m_buffer.size() <= maxArrayBytes) {
        const std::size_t before = m_buffer.size();
        readMore();
        if (m_buffer.size() == before && !m_ended)
            return false;
    }
    const std::string_view text = trimmed(m_buffer);
    const auto elements = wire::splitArray(text, maxArrayBytes, maxElements);
    if (!elements) { // then its lines are judged as what they are
        m_form = Form::Lines;
        return true;
    }
    for (auto element = elements->rbegin(); element != elements->rend(); ++element)
        m_elements.emplace_back(*element);
    m_buffer.clear();
    return true;
}

std::optional<EventLine> EventLines::nextElement()
{
    if (m_elements.empty())
        return std::nullopt;
    std::string text = std::move(m_elements.back());
    m_elements.pop_back();
    return judged(++m_number, std::move(text));
}

std::optional<EventLine> EventLines::next()
{
    if (m_form == Form::Unknown) {
        readMore();
        const std::string_view start = trimmed(m_buffer);
        if (start.empty()) {
            if (m_ended)
                m_buffer.clear();
            return std::nullopt;
        }
        m_form = start.front() == '[' ? Form::Array : Form::Lines;
    }
    if (m_form == Form::Array) {
        if (m_elements.empty() && !m_buffer.empty() && !takeArray())
            return std::nullopt;
        if (m_form == Form::Array)
            return nextElement();
    }
    while (true) {
        const auto end = m_buffer.find('\n');
        const bool isTooLong = end == std::string::npos && m_buffer.size() > maxLineBytes;
        if (end == std::string::npos && !m_ended && !isTooLong) {
            const std::size_t before = m_buffer.size();
            readMore();
            if (m_buffer.size() == before && !m_ended)
                return std::nullopt;
            continue;
        }
        std::string line = m_buffer.substr(0, end);
        m_buffer.erase(0, end == std::string::npos ? end : end + 1);
        const bool isRest = m_skipping;
        m_skipping = isTooLong;
        if (isRest)
            continue;
        if (line.empty() && m_buffer.empty() && m_ended)
            return std::nullopt;
        ++m_number;
        if (const std::string_view text = trimmed(line); !text.empty())
            return judged(m_number, std::string(text));
    }
}

} // namespace sidelight::past
