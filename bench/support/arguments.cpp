#include "bench/support/arguments.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string_view>

#include <unistd.h>

namespace sidelight::bench
{

Arguments readArguments(int argc, char **argv, const char *what)
{
    Arguments arguments;
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == "--quick") {
            arguments.quick = true;
        } else if (argument == "--data" && i + 1 < argc) {
            arguments.folder = argv[++i];
        } else {
            std::printf("%s\n  --quick      fewer rounds, less data\n"
                        "  --data DIR   keep its files there, and use them again\n",
                        what);
            std::exit(argument == "--help" ? 0 : 2);
        }
    }
    return arguments;
}

WorkFolder::WorkFolder(const Arguments &arguments)
    : m_path(arguments.folder)
    , m_isTemporary(arguments.folder.empty())
{
    if (m_isTemporary)
        m_path = (std::filesystem::temp_directory_path() /
                  ("sidelight-bench-" + std::to_string(getpid())))
                     .string();
    std::filesystem::create_directories(m_path);
    std::filesystem::permissions(m_path, std::filesystem::perms::owner_all);
}

WorkFolder::~WorkFolder()
{
    std::error_code ignored;
    if (m_isTemporary)
        std::filesystem::remove_all(m_path, ignored);
}

} // namespace sidelight::bench
