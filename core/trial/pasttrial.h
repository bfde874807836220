// A draft of rules on some past, wherever that is kept: what programs drive, in slices, on a thread
// of their own. One thread at a time.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/base/result.h"
#include "core/rules/trial/trial.h"

namespace sidelight::trial
{

class PastTrial
{
public:
    virtual ~PastTrial() = default;

    // Reads the next events, some milliseconds of work; false when there are no more. The error is
    // a sentence, and ends it.
    [[nodiscard]] virtual Result<bool, std::string> goOn() = 0;

    struct Progress {
        std::int64_t done = 0; // of `all`: events or bytes, whatever the past counts
        std::int64_t all = 0;  // 0: not known
        std::uint64_t events = 0;
        std::uint64_t alerts = 0;
    };
    [[nodiscard]] virtual Progress progress() const = 0;
    // Of the past, what was no event and was passed over.
    [[nodiscard]] virtual std::uint64_t refused() const { return 0; }
    // The trial is over, whether all was read or not.
    [[nodiscard]] virtual rules::TrialReport finish(rules::Trial::End end) = 0;
};

// Where the past is, and what is tried on it.
struct PastTask {
    enum class Kind {
        Profile, // the cache of a panel, running or not
        File,    // CloudEvents as JSON lines or one array, in the order in which they came
    };
    Kind kind = Kind::Profile;
    std::string path;
    std::optional<std::string> passphraseFile; // of a profile that is in no keychain
    std::shared_ptr<const rules::RuleSet> draft;
    std::shared_ptr<const rules::RuleSet> inForce; // may be null
    int days = 30;
    std::optional<Timestamp> until; // nothing: the newest event of a file, else the present
    rules::Site site = rules::Site::Panel;
    // As of rules::Trial::Settings; a slice that is under way ends early, too.
    std::shared_ptr<const std::atomic<bool>> stops = nullptr;
};

// Opens it, which may wait for a keychain or the disk: not for a thread that draws. The error is a
// sentence.
using PastOpener = std::function<Result<std::unique_ptr<PastTrial>, std::string>(const PastTask &)>;

} // namespace sidelight::trial
