// The keys that a bundle brings, or that an installation trusts: who may sign bundles.
#pragma once

#include <string>
#include <vector>

#include <boost/json/value.hpp>

#include "core/domain/ids.h"
#include "core/domain/problem.h"

namespace sidelight::config
{

enum class KeyRole {
    Editor,   // may be the second of two who sign
    Publisher // without one nothing comes into force
};

struct BundleKey {
    std::string publicHex; // 64 lower-case hex digits, Ed25519
    KeyRole role = KeyRole::Publisher;
    std::vector<TeamId> teams; // empty: all
    bool operator==(const BundleKey &) const = default;
};

inline constexpr std::size_t maxKeys = 64;

// A list of {"public", "role", "teams", "name"}. Problems are added, their pointers below `under`.
[[nodiscard]] std::vector<BundleKey>
readKeys(const boost::json::value &given, const std::string &under, std::vector<Problem> &problems);

} // namespace sidelight::config
