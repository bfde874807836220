// W3C Trace Context: what is carried on, and what is dropped.
#include <catch2/catch_test_macros.hpp>

#include "hub/ingest/tracecontext.h"

using namespace sidelight;
using namespace sidelight::hub;

TEST_CASE("a traceparent is valid as W3C says, or it is none")
{
    const std::string good = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    CHECK(isTraceparent(good));
    CHECK(traceIdOf(good) == "4bf92f3577b34da6a3ce929d0e0e4736");
    CHECK(isTraceparent("cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-later"));
    for (const std::string &bad :
         {std::string(), good + "-x", good.substr(1), good + "0",
          std::string("ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
          std::string("00-00000000000000000000000000000000-00f067aa0ba902b7-01"),
          std::string("00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01"),
          std::string("00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01"),
          std::string("00-4bf92f3577b34da6a3ce929d0e0e473g-00f067aa0ba902b7-01"),
          std::string("cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01x"),
          std::string("cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-\n")}) {
        INFO(bad);
        CHECK_FALSE(isTraceparent(bad));
    }
}

TEST_CASE("an event keeps a good trace and loses a bad one with its state")
{
    Event event;
    event.extensions["traceparent"] = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    event.extensions["tracestate"] = "vendor=1";
    CHECK_FALSE(dropBadTrace(event));
    CHECK(event.extensions.size() == 2);
    event.extensions["traceparent"] = "Mara Muster";
    CHECK(dropBadTrace(event));
    CHECK(event.extensions.empty());
    event.extensions["traceparent"] = 7;
    CHECK(dropBadTrace(event));
    event.extensions["tracestate"] = "vendor=1";
    CHECK(dropBadTrace(event));
    CHECK(event.extensions.empty());
}
