// The command line of a benchmark.
#pragma once

#include <string>

namespace sidelight::bench
{

struct Arguments {
    bool quick = false;
    std::string folder; // for its files; empty: a temporary one
};

// Ends the process after --help and after anything it does not know.
[[nodiscard]] Arguments readArguments(int argc, char **argv, const char *what);

// A folder that goes away with the object, unless it was named on the command line.
class WorkFolder
{
public:
    explicit WorkFolder(const Arguments &arguments);
    ~WorkFolder();
    WorkFolder(const WorkFolder &) = delete;
    WorkFolder &operator=(const WorkFolder &) = delete;
    [[nodiscard]] std::string file(const std::string &name) const { return m_path + '/' + name; }

private:
    std::string m_path;
    bool m_isTemporary = false;
};

} // namespace sidelight::bench
