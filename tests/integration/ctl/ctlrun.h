// One run of sidelightctl, from arguments to exit code.
#pragma once

#include <array>
#include <cstdio>
#include <string>

#include <sys/wait.h>

#include "tests/support/scratchfolder.h"

namespace sidelight::test
{

struct Outcome {
    int code = -1;
    std::string output;
    std::string errors;
    [[nodiscard]] std::string both() const { return output + errors; }
};

// By a shell, so the arguments may be quoted and redirected. Code -1: the shell did not start.
// `seconds`: then it is interrupted; 0: it ends by itself.
inline Outcome runCtl(const std::string &arguments, int seconds = 0)
{
    const std::string within =
        seconds > 0 ? "timeout -s INT " + std::to_string(seconds) + " " : std::string();
    const ScratchFolder folder;
    const std::string errors = folder.file("errors");
    Outcome outcome;
    std::FILE *pipe = popen((within + SIDELIGHTCTL " " + arguments + " 2>" + errors).c_str(), "r");
    if (!pipe)
        return outcome;
    std::array<char, 4096> chunk{};
    while (const std::size_t got = fread(chunk.data(), 1, chunk.size(), pipe))
        outcome.output.append(chunk.data(), got);
    outcome.code = WEXITSTATUS(pclose(pipe));
    outcome.errors = contentsOf(errors);
    return outcome;
}

// A file with this text; its path.
inline std::string written(const ScratchFolder &folder, const std::string &name,
                           const std::string &text)
{
    std::ofstream(folder.file(name), std::ios::binary) << text;
    return folder.file(name);
}

} // namespace sidelight::test
