// Bodies of vendors and what the shipped mappings have to make of them.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <boost/json/value.hpp>

#include "core/mapping/mapping.h"

namespace sidelight::test
{

struct MappingCase {
    const char *file;
    const char *mapping;
    bool isKeptRaw; // no event comes out of it
};

// Vendors' real bodies; they are not in this repository.
[[nodiscard]] const std::vector<MappingCase> &realCases();
// Bodies of our own making in the vendors' shapes: tests/data/mappings/bodies.
[[nodiscard]] const std::vector<MappingCase> &ownCases();

[[nodiscard]] std::optional<std::string> readFile(const std::string &path);
// Where the real ones are: $SIDELIGHT_PAYLOADS, or beside the project; empty when nowhere.
[[nodiscard]] std::string realFolder();
// The same text each time: placeholders of test collections filled in.
[[nodiscard]] std::string filled(std::string text);
// Null, with a failed check, when it cannot be read.
[[nodiscard]] std::shared_ptr<const mapping::Mapping> starterMapping(const std::string &id);
// {"events": […], "troubles": […]}, the form of the expected files.
[[nodiscard]] boost::json::value documentOf(const mapping::Mapped &mapped);

} // namespace sidelight::test
