// The hub's log in memory: streams of events at offsets that rise over all streams.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/domain/event.h"

namespace sidelight::tests
{

class FakeLog
{
public:
    struct Entry {
        EventPtr event;
        std::string body;
        Offset offset;
        Offset prev;
    };
    struct Appended {
        Offset offset;
        bool duplicate = false;
    };

    // The same (source, id) again answers the same.
    Appended append(const StreamId &stream, const Event &event);
    // Everything above `keep` is gone and the epoch is another.
    void restore(Offset keep);

    [[nodiscard]] const Epoch &epoch() const { return m_epoch; }
    [[nodiscard]] Offset top(const StreamId &stream) const;
    [[nodiscard]] Offset top() const { return m_top; }
    [[nodiscard]] const std::vector<Entry> &entries(const StreamId &stream) const;
    // Whether a reader at that position still reads this log.
    [[nodiscard]] bool holds(const StreamId &stream, const Position &position) const;
    [[nodiscard]] std::size_t count(const std::string &source, const std::string &id) const;
    [[nodiscard]] const std::map<StreamId, std::vector<Entry>> &streams() const
    {
        return m_streams;
    }

private:
    Epoch m_epoch{"epoch-1"};
    int m_epochs = 1;
    Offset m_top;
    std::map<StreamId, std::vector<Entry>> m_streams;
    std::map<std::pair<std::string, std::string>, Offset> m_known;
};

} // namespace sidelight::tests
