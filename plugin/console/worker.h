// One thread beside the GUI's for what takes time: disk, judging a bundle. Jobs run in order; what
// comes of one arrives on the GUI thread later. Inline runs all at once, for tests.
#pragma once

#include <memory>
#include <utility>

#include <QObject>
#include <QThreadPool>

namespace sidelight::console
{

class Worker
{
public:
    enum class Mode { Thread, Inline };

    explicit Worker(Mode mode)
        : m_mode(mode)
    {
        m_pool.setMaxThreadCount(1);
    }
    // Every job is done afterwards; what was to follow on the GUI thread may not have.
    ~Worker() { m_pool.waitForDone(); }
    [[nodiscard]] Mode mode() const { return m_mode; }
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    // `then` gets what `job` gave, unless `context` is gone; the context outlives the worker.
    template<class Job, class Then>
    void run(QObject &context, Job job, Then then)
    {
        if (m_mode == Mode::Inline)
            return then(job());
        QObject *receiver = &context;
        m_pool.start([receiver, job = std::move(job), then = std::move(then)]() mutable {
            auto result = std::make_shared<decltype(job())>(job());
            QMetaObject::invokeMethod(
                receiver, [then = std::move(then), result]() mutable { then(std::move(*result)); },
                Qt::QueuedConnection);
        });
    }

private:
    Mode m_mode;
    QThreadPool m_pool;
};

} // namespace sidelight::console
