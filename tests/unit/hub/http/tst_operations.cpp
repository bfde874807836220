// Figures as Prometheus reads them, the log's lines, and what the service manager is told.
#include <catch2/catch_test_macros.hpp>

#include <array>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "core/json/json.h"
#include "hub/http/answers.h"
#include "hub/http/metrics.h"
#include "hub/operations/jsonlogger.h"
#include "hub/operations/servicenotice.h"
#include "hub/operations/tally.h"
#include "tests/support/scratchfolder.h"

using namespace sidelight;
using namespace sidelight::hub;

TEST_CASE("a histogram counts into the bucket whose bound it does not pass")
{
    Histogram histogram;
    for (const std::int64_t microseconds : {-1, 250, 251, 2'500, 99'000'000})
        histogram.observe(microseconds);
    MetricsText text;
    text.add("x_seconds", "Help.", histogram);
    const std::string &all = text.text();
    CHECK(
        all.starts_with("# HELP x_seconds Help.\n# TYPE x_seconds histogram\n"
                        "x_seconds_bucket{le=\"0.00025\"} 2\nx_seconds_bucket{le=\"0.0005\"} 3\n"));
    CHECK(all.find("x_seconds_bucket{le=\"0.0025\"} 4\n") != std::string::npos);
    CHECK(all.find("x_seconds_bucket{le=\"1\"} 4\n") != std::string::npos);
    CHECK(all.ends_with("x_seconds_bucket{le=\"+Inf\"} 5\nx_seconds_sum 99.003001\n"
                        "x_seconds_count 5\n"));
}

TEST_CASE("however many codes there are, a tally stays small")
{
    Tally tally;
    for (int i = 0; i < 1000; ++i)
        tally.add("code" + std::to_string(i));
    tally.add("code1");
    CHECK(tally.counts().size() == Tally::mostCodes + 1);
    CHECK(tally.counts().at("code1") == 2);
    CHECK(tally.counts().at("other") == 1000 - Tally::mostCodes);
}

TEST_CASE("a line of the log is one JSON object, whatever is in it")
{
    const std::string line =
        logLine("2026-01-01T00:00:00Z", LogLevel::Warning, "event\n\"x\"",
                {{"detail", "a\nb\x01\xff"}, {"count", std::int64_t{7}}, {"level", "forged"}});
    CHECK(line.find('\n') == line.size() - 1);
    const auto value = json::parse(std::string_view(line).substr(0, line.size() - 1), 4096, 4);
    REQUIRE(value);
    CHECK(value->at("level") == "warning");
    CHECK(value->at("event") == "event\n\"x\"");
    CHECK(value->at("detail") == "a\nb\x01?");
    CHECK(value->at("count") == "7");
    CHECK(logLevelOf("debug") == LogLevel::Debug);
    CHECK_FALSE(logLevelOf("loud"));
}

TEST_CASE("the service manager hears by its socket, and nobody is missed without one")
{
    ServiceNotice("").ready();
    ServiceNotice("relative").ready();
    ServiceNotice(std::string(500, '/')).ready();
    test::ScratchFolder folder;
    for (const std::string &path :
         {folder.file("notify"), "@sidelight-test-" + std::to_string(::getpid())}) {
        const int socket = ::socket(AF_UNIX, SOCK_DGRAM, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        path.copy(address.sun_path, sizeof address.sun_path - 1);
        if (path.front() == '@')
            address.sun_path[0] = '\0';
        REQUIRE(::bind(socket, reinterpret_cast<const sockaddr *>(&address),
                       static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + path.size())) == 0);
        const ServiceNotice notice(path);
        notice.ready();
        notice.alive();
        std::array<char, 100> heard{};
        const auto got = ::recv(socket, heard.data(), heard.size(), 0);
        CHECK(std::string(heard.data(), static_cast<std::size_t>(got)).starts_with("READY=1\n"));
        CHECK(::recv(socket, heard.data(), heard.size(), MSG_DONTWAIT) == 10);
        ::close(socket);
    }
}

TEST_CASE(
    "an answer over the line tells its length, to HEAD without the body, and whether it is last")
{
    const HttpResponse answer{503, "application/json", "{}", {{"Retry-After", "1"}}};
    const std::string head =
        "HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/json\r\n"
        "Cache-Control: no-store\r\nRetry-After: 1\r\n";
    CHECK(answerText(answer, true, false) == head + "Content-Length: 2\r\n\r\n{}");
    CHECK(answerText(answer, false, true) ==
          head + "Connection: close\r\nContent-Length: 2\r\n\r\n");
}
