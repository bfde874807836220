// The console's side of the benchmark, as a process of its own: rules tried on a profile's cache,
// to the end or not. Prints one line of figures.
#pragma once

#include <cstdint>

#include <QString>
#include <QStringList>

namespace sidelight::bench
{

struct Trying {
    QString profile;
    QString passphraseFile;
    enum class Draft {
        Starter, // as it ships
        Looks,   // and a rule that has to look into each touchpoint, and hardly ever fires
        Floods,  // and two that fire on each touchpoint
    };
    Draft draft = Draft::Starter;
    enum class Cancel {
        Never,
        Opening,   // 100 ms after it was started
        AtEvents,  // once so many are done
        SummingUp, // once all are done
    };
    Cancel cancel = Cancel::Never;
    std::int64_t atEvents = 0;
    int days = 30; // the profile's are thirty, up to when it was filled
};
// As arguments of the process, and back.
[[nodiscard]] QStringList argumentsOf(const Trying &trying);
[[nodiscard]] Trying tryingOf(const QStringList &arguments);

// What a trial came to: what the process prints, and what is read from it.
struct Tried {
    double seconds = 0;
    double events = 0;
    double alerts = 0;
    double steps = 0;         // of the progress bar, as the GUI thread heard them
    double longestStepMs = 0; // between two of them
    double cancelMs = 0;      // from the press until all is said about what was found by then
    double freeMs = 0;        // from the press until the thread could begin another
};
[[nodiscard]] Tried readTried(const QByteArray &line);

// The event loop's main(); the exit code.
[[nodiscard]] int tryAsConsole(const Trying &trying);

} // namespace sidelight::bench
