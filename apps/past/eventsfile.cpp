#include "apps/past/eventsfile.h"

#include <algorithm>
#include <array>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/wire/cloudevents.h"

namespace sidelight::past
{

namespace
{

constexpr std::int64_t tailBytes = std::int64_t{1024} * 1024;

std::int64_t sizeOf(int descriptor)
{
    struct stat status {
    };
    const bool isFile = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    return isFile ? static_cast<std::int64_t>(status.st_size) : 0;
}

int openedAt(const std::string &name)
{
    return name == "-" ? STDIN_FILENO : ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
}

} // namespace

EventsFile::EventsFile(const std::string &name, Refused refused)
    : m_descriptor(openedAt(name))
    , m_lines(m_descriptor)
    , m_tell(std::move(refused))
{
}

EventsFile::~EventsFile()
{
    if (m_descriptor > STDIN_FILENO)
        ::close(m_descriptor);
}

EventPtr EventsFile::next()
{
    const auto refuse = [this](std::uint64_t line, const std::string &sentence) {
        ++m_refused;
        if (m_tell)
            m_tell(line, sentence);
    };
    while (!m_lines.atEnd()) {
        const auto line = m_lines.next();
        if (!line) {
            pollfd wanted{m_descriptor, POLLIN, 0};
            ::poll(&wanted, 1, -1);
            continue;
        }
        if (!line->code.empty()) {
            refuse(line->number, line->sentence);
            continue;
        }
        auto event = wire::decodeEvent(line->text);
        if (event)
            return std::make_shared<const Event>(std::move(*event));
        refuse(line->number, wire::sentenceOf(event.error()));
    }
    return nullptr;
}

std::int64_t EventsFile::position() const
{
    return std::max<std::int64_t>(0, ::lseek(m_descriptor, 0, SEEK_CUR));
}

std::int64_t EventsFile::size() const
{
    return sizeOf(m_descriptor);
}

std::optional<Timestamp> EventsFile::newestIn(const std::string &name)
{
    std::optional<Timestamp> newest;
    EventsFile file(name);
    if (!file.isOpen() || file.size() == 0)
        return newest;
    std::array<char, 1> first{};
    const bool isArray = ::pread(file.m_descriptor, first.data(), 1, 0) == 1 && first[0] == '[';
    // In the middle of a line: what is left of it is no event, and passed over.
    if (!isArray && file.size() > tailBytes)
        ::lseek(file.m_descriptor, -tailBytes, SEEK_END);
    while (const EventPtr event = file.next()) {
        if (event->time && (!newest || *event->time > *newest))
            newest = event->time;
    }
    return newest;
}

} // namespace sidelight::past
