// Runs a function in another object's thread. Qt's event queue orders the two threads, but thread
// sanitizers do not see inside an uninstrumented Qt: the hand-over is told to them here, so that
// everything after it is judged.
#pragma once

#include <memory>
#include <utility>

#include <QMetaObject>
#include <QObject>

#if defined(__SANITIZE_THREAD__)
#define SIDELIGHT_TSAN 1
#elif defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define SIDELIGHT_TSAN 1
#endif
#endif

#ifdef SIDELIGHT_TSAN
extern "C" {
void __tsan_acquire(void *);
void __tsan_release(void *);
}
#endif

namespace sidelight::session
{

namespace posting
{
inline void handOver([[maybe_unused]] void *cell)
{
#ifdef SIDELIGHT_TSAN
    __tsan_release(cell);
#endif
}

inline void takeOver([[maybe_unused]] void *cell)
{
#ifdef SIDELIGHT_TSAN
    __tsan_acquire(cell);
#endif
}
} // namespace posting

// Not run if the receiver is gone by then.
template<class Work>
void postTo(QObject *receiver, Work work)
{
    auto cell = std::make_shared<Work>(std::move(work));
    posting::handOver(cell.get());
    QMetaObject::invokeMethod(
        receiver,
        [cell = std::move(cell)]() {
            posting::takeOver(cell.get());
            (*cell)();
        },
        Qt::QueuedConnection);
}

} // namespace sidelight::session
