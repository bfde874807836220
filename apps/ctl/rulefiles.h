// The rules that `sidelightctl rules` reads. What is wrong with them, or with events, is printed
// here.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include <QString>

#include "core/rules/rule.h"

namespace sidelight::ctl
{

inline constexpr std::size_t maxConfigBytes = std::size_t{4} * 1024 * 1024;
inline constexpr std::size_t maxConfigDepth = 32;

// A bundle, a list of rules or one rule; null when it cannot be read. A bundle's pointers begin
// with /rules.
[[nodiscard]] std::shared_ptr<const rules::RuleSet> readRuleFile(const QString &name);

// Prints a line of events that is none, and why.
void printRefused(std::uint64_t line, const std::string &sentence);

} // namespace sidelight::ctl
