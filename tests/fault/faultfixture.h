// A profile's two databases, new and empty, kept as a template that every run copies.
#pragma once

#include <filesystem>

#include "core/keys/memoryvault.h"
#include "core/store/profile.h"
#include "tests/fault/counts.h"
#include "tests/fault/workload.h"
#include "tests/support/scratchfolder.h"

namespace sidelight::test
{

struct FaultFixture {
    ScratchFolder scratch;
    sqlite::Library library = sqlite::Library::load().value();
    keys::MemoryVault vault;
    SystemClock clock;
    std::uint64_t seed =
        static_cast<std::uint64_t>(countFromEnvironment("SIDELIGHT_SEED", 20261122));
    SeededRandom random{seed};
    store::ProfileParts parts{library, vault, clock, random, {}};
    std::string pristine = scratch.file("pristine");
    std::string folder = scratch.file("run");

    FaultFixture() { static_cast<void>(store::Profile::open(pristine, parts).value()); }

    void copyTo(const std::string &from, const std::string &to) const
    {
        std::filesystem::remove_all(to);
        std::filesystem::copy(from, to);
    }
    [[nodiscard]] keys::KeyRing ring() { return keys::KeyRing::decode(**vault.load()).value(); }
};

} // namespace sidelight::test
