#include "apps/assembly/hardening.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#include <sys/resource.h>
#endif

namespace sidelight::assembly
{

void hardenProcess()
{
    for (const char *name : {"QML_IMPORT_PATH", "QML2_IMPORT_PATH", "QML_XHR_ALLOW_FILE_READ",
                             "QML_XHR_ALLOW_FILE_WRITE", "QT_PLUGIN_PATH"})
        qunsetenv(name);
#if defined(Q_OS_LINUX) && defined(NDEBUG)
    const rlimit none{0, 0};
    (void)setrlimit(RLIMIT_CORE, &none);
    (void)prctl(PR_SET_DUMPABLE, 0);
#endif
}

} // namespace sidelight::assembly
