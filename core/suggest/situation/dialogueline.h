// Recorded conversations as training and evaluation read them: one JSON object a line, in the shape
// of docs/suggestions.md (that of the STAR data).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/suggest/situation/transcript.h"

namespace sidelight::suggest
{

struct Dialogue {
    std::int64_t id = 0;
    std::vector<std::string> tasks; // what it was about; several where it changed
    std::vector<Turn> turns;
    // The task where there was exactly one.
    [[nodiscard]] std::string_view task() const
    {
        return tasks.size() == 1 ? std::string_view(tasks.front()) : std::string_view();
    }
};

struct DialogueLimits {
    static constexpr std::size_t lineBytes = std::size_t{1024} * 1024;
    static constexpr std::size_t depth = 16;
    static constexpr std::size_t turns = 2000;
    static constexpr std::size_t tasks = 32;
};

// The error is a sentence without anything of the text.
[[nodiscard]] Result<Dialogue, std::string> readDialogue(std::string_view line);

} // namespace sidelight::suggest
