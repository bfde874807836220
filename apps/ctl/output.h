// Lines on the two outputs.
#pragma once

#include <string_view>

#include <boost/json/object.hpp>

namespace sidelight::ctl
{

// One JSON line on standard output, flushed: readers may be waiting for it.
void printLine(const boost::json::object &object);
void printLine(std::string_view json);
// One sentence on standard error, with the program's name before it.
void complain(std::string_view sentence);
// Words on standard error that nobody parses.
void tell(std::string_view words);

} // namespace sidelight::ctl
