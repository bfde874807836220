#include "apps/ctl/output.h"

#include <cstdio>

#include <boost/json/serialize.hpp>

namespace sidelight::ctl
{

void printLine(std::string_view json)
{
    std::fwrite(json.data(), 1, json.size(), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

void printLine(const boost::json::object &object)
{
    printLine(std::string_view(boost::json::serialize(object)));
}

void complain(std::string_view sentence)
{
    std::fprintf(stderr, "sidelightctl: %.*s\n", static_cast<int>(sentence.size()),
                 sentence.data());
}

void tell(std::string_view words)
{
    std::fprintf(stderr, "%.*s\n", static_cast<int>(words.size()), words.data());
}

} // namespace sidelight::ctl
