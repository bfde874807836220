#include "tests/integration/hub/chaosengine.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <sys/stat.h>

#include <catch2/catch_test_macros.hpp>

namespace sidelight::test
{

std::optional<std::uint64_t> chaosSeconds()
{
    const char *text = std::getenv("SIDELIGHT_CHAOS_SECONDS");
    if (!text)
        return std::nullopt;
    return std::strtoull(text, nullptr, 10);
}

std::vector<std::string> onEngine(const std::vector<std::string> &urls, const std::string &keyFile)
{
    std::string all;
    for (const std::string &url : urls)
        all += (all.empty() ? "" : ",") + url;
    return {"--engine", all, "--key-file", keyFile, "--set", "engineReplicas=3"};
}

std::string keyFileIn(const ScratchFolder &folder)
{
    std::string path = folder.file("log.key");
    std::ofstream(path) << std::string(96, 'a');
    ::chmod(path.c_str(), S_IRUSR | S_IWUSR);
    return path;
}

void keepLogs(const NatsServers &engine, const HubPair &hubs)
{
    const char *keep = std::getenv("SIDELIGHT_CHAOS_KEEP");
    if (!keep)
        return;
    const std::filesystem::path folder(keep);
    std::filesystem::create_directories(folder);
    for (std::size_t i = 0; i < 3; ++i)
        std::filesystem::copy_file(engine.folderOf(i) + ".log",
                                   folder / ("node-" + std::to_string(i)),
                                   std::filesystem::copy_options::overwrite_existing);
    for (std::size_t i = 0; i < 2; ++i)
        std::ofstream(folder / ("hub-" + std::to_string(i))) << hubs.at(i).errors();
}

void check(HubLoad &load)
{
    for (const std::string &fault : load.faults())
        FAIL_CHECK(fault);
}

bool isWhole(NatsServers &engine)
{
    constexpr int tries = 4; // of half a minute each
    for (int i = 0; i < tries; ++i) {
        if (engine.waitUntilReady())
            return true;
    }
    return false;
}

} // namespace sidelight::test
