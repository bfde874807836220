// The console's side of the benchmark, as a process of its own: rules tried on a profile's cache,
// to the end or not. Prints one line of figures.
#pragma once

#include <cstdint>

#include <QString>

namespace sidelight::bench
{

struct Trying {
    QString profile;
    QString passphraseFile;
    bool floods = false;        // two rules of the draft fire on each touchpoint
    std::int64_t cancelsAt = 0; // events; 0: it goes to the end
};

// What a trial came to: what the process prints, and what is read from it.
struct Tried {
    double seconds = 0;
    double events = 0;
    double alerts = 0;
    double steps = 0;         // of the progress bar, as the GUI thread heard them
    double longestStepMs = 0; // between two of them
    double cancelMs = 0;      // from the press to the report of what was found by then
    double freeMs = 0;        // from the press until the thread could begin another
};
[[nodiscard]] Tried readTried(const QByteArray &line);

// The event loop's main(); the exit code.
[[nodiscard]] int tryAsConsole(const Trying &trying);

} // namespace sidelight::bench
