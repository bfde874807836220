// The file in which a draft outlives its program: what it was opened from and what it is now, so
// that nothing is lost by a kill, and a draft of another version is known as one.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/base/timestamp.h"
#include "core/config/draft/draft.h"

namespace sidelight::config
{

struct KeptDraft {
    std::string file;     // where the bundle came from, and is saved to; empty: not yet
    std::string base;     // the text it was opened from
    std::string document; // its canonical text as it is now
    Timestamp kept;
};

enum class DraftFileError {
    CannotRead,  // the file is there and cannot be read, or is larger than any draft
    NotADraft,   // it holds something else, or is damaged
    CannotWrite, // the folder is missing, full or not ours
};

// One after the other: written beside, synced, renamed. Any thread.
[[nodiscard]] Result<void, DraftFileError> keepDraft(const std::string &path,
                                                     const KeptDraft &draft);
// Nothing when there is none.
[[nodiscard]] Result<std::optional<KeptDraft>, DraftFileError> findDraft(const std::string &path);
[[nodiscard]] Result<void, DraftFileError> dropDraft(const std::string &path);

// How a kept draft stands to the bundle that is live now.
enum class Standing {
    Current,      // it was begun from this very text
    OtherVersion, // from another version
    OtherContent, // from the same version number with another content
};
[[nodiscard]] Standing standingOf(const KeptDraft &draft, std::string_view live);

} // namespace sidelight::config
