// A profile in a scratch folder with a clock that stands still.
#pragma once

#include "core/keys/memoryvault.h"
#include "core/store/profile.h"
#include "tests/support/sampleevents.h"
#include "tests/support/scratchfolder.h"

namespace sidelight::test
{

struct StoreFixture {
    ScratchFolder scratch;
    std::string folder = scratch.file("profile");
    sqlite::Library library = sqlite::Library::load().value();
    keys::MemoryVault vault;
    ManualClock clock{Timestamp{1'700'000'000'000}};
    SeededRandom random{21};
    store::ProfileParts parts{library, vault, clock, random, {}};

    [[nodiscard]] store::Profile open() { return store::Profile::open(folder, parts).value(); }
};

} // namespace sidelight::test
