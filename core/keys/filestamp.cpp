#include "core/keys/filestamp.h"

#include <sys/stat.h>

namespace sidelight::keys
{

FileStamp FileStamp::of(const std::string &path)
{
    struct stat status {
    };
    if (::stat(path.c_str(), &status) != 0)
        return {};
    return {status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_size, status.st_ino};
}

} // namespace sidelight::keys
