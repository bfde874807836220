// The files that `sidelightctl rules` reads: rules, and events. What is wrong is printed here.
#pragma once

#include <memory>

#include <QString>

#include "apps/ctl/eventlines.h"
#include "core/domain/event.h"
#include "core/rules/rule.h"

namespace sidelight::ctl
{

inline constexpr std::size_t maxConfigBytes = std::size_t{4} * 1024 * 1024;
inline constexpr std::size_t maxConfigDepth = 32;

// A bundle, a list of rules or one rule; null when it cannot be read. A bundle's pointers begin
// with /rules.
[[nodiscard]] std::shared_ptr<const rules::RuleSet> readRuleFile(const QString &name);

class EventsFile
{
public:
    // "-": standard input.
    explicit EventsFile(const QString &name);
    EventsFile(const EventsFile &) = delete;
    EventsFile &operator=(const EventsFile &) = delete;
    ~EventsFile();
    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    [[nodiscard]] std::uint64_t refused() const { return m_refused; }
    // Null at the end. Lines that are no event are printed and passed over.
    [[nodiscard]] EventPtr next();

private:
    int m_descriptor;
    EventLines m_lines;
    std::uint64_t m_refused = 0;
};

} // namespace sidelight::ctl
