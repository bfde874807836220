#include "core/keys/keychain/keychainvault.h"

#include <future>
#include <memory>

#include <QByteArray>
#include <QCoreApplication>
#include <QObject>
#include <QString>
#include <QThread>

#include <qt6keychain/keychain.h>
#include <sodium.h>

namespace sidelight::keys
{

namespace
{

Error toError(QKeychain::Error error)
{
    const std::string detail = "keychain error " + std::to_string(static_cast<int>(error));
    switch (error) {
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return Error{ErrorCode::Denied, detail};
    default:
        return Error{ErrorCode::Unavailable, detail};
    }
}

// In place: the job's own reference to the same bytes is wiped with it (a detached copy would not
// be).
void wipe(const QByteArray &bytes)
{
    sodium_memzero(const_cast<char *>(bytes.constData()), static_cast<std::size_t>(bytes.size()));
}

} // namespace

struct KeychainVault::Answer {
    QKeychain::Error error = QKeychain::OtherError;
    SecretBytes data;
};

// QtKeychain queues the jobs of a whole process in one object of the thread that asked first, so
// all of them, ours and the host's, have to run on the application's thread. They are asynchronous
// there; it is the caller's thread that waits.
template<class Job, class Prepare, class Finish>
Result<KeychainVault::Answer> KeychainVault::run(Prepare prepare, Finish finish) const
{
    QCoreApplication *application = QCoreApplication::instance();
    if (application == nullptr || application->thread() == QThread::currentThread())
        return failure(Error{ErrorCode::Unavailable, "the keychain cannot be waited for here"});
    // Shared: an answer that comes after the caller gave up has somewhere to go.
    auto promise = std::make_shared<std::promise<Answer>>();
    std::future<Answer> future = promise->get_future();
    const auto start = [service = m_service, entry = m_entry, application, promise, prepare,
                        finish] {
        auto *job = new Job(QString::fromStdString(service)); // deletes itself when finished
        job->setKey(QString::fromStdString(entry));
        job->setInsecureFallback(false);
        prepare(*job);
        QObject::connect(job, &QKeychain::Job::finished, application,
                         [job, promise, finish](QKeychain::Job *) {
                             Answer answer;
                             answer.error = job->error();
                             finish(*job, answer);
                             promise->set_value(std::move(answer));
                         });
        job->start();
    };
    QMetaObject::invokeMethod(application, start, Qt::QueuedConnection);
    if (future.wait_for(m_timeout) != std::future_status::ready)
        return failure(Error{ErrorCode::Unavailable, "the keychain does not answer"});
    return future.get();
}

KeychainVault::KeychainVault(std::string service, std::string entry,
                             std::chrono::milliseconds timeout)
    : m_service(std::move(service))
    , m_entry(std::move(entry))
    , m_timeout(timeout)
{
}

Result<std::optional<SecretBytes>> KeychainVault::load()
{
    auto answer = run<QKeychain::ReadPasswordJob>(
        [](QKeychain::ReadPasswordJob &) {},
        [](QKeychain::ReadPasswordJob &job, Answer &out) {
            const QByteArray data = job.binaryData();
            out.data =
                SecretBytes::copyOf({reinterpret_cast<const std::uint8_t *>(data.constData()),
                                     static_cast<std::size_t>(data.size())});
            wipe(data);
        });
    if (!answer)
        return failure(std::move(answer.error()));
    // Nothing else means that there is no key: a session without D-Bus answers OtherError.
    if (answer->error == QKeychain::EntryNotFound)
        return std::optional<SecretBytes>();
    if (answer->error != QKeychain::NoError)
        return failure(toError(answer->error));
    return std::optional<SecretBytes>(std::move(answer->data));
}

Result<void> KeychainVault::store(const SecretBytes &item)
{
    // Deep copy: wiped in place afterwards, also when the answer comes too late.
    const QByteArray secret(reinterpret_cast<const char *>(item.bytes().data()),
                            static_cast<qsizetype>(item.size()));
    auto answer = run<QKeychain::WritePasswordJob>(
        [secret](QKeychain::WritePasswordJob &job) { job.setBinaryData(secret); },
        [secret](QKeychain::WritePasswordJob &, Answer &) { wipe(secret); });
    if (!answer)
        return failure(std::move(answer.error()));
    if (answer->error != QKeychain::NoError)
        return failure(toError(answer->error));
    return {};
}

Result<void> KeychainVault::erase()
{
    auto answer = run<QKeychain::DeletePasswordJob>(
        [](QKeychain::DeletePasswordJob &) {}, [](QKeychain::DeletePasswordJob &, Answer &) {});
    if (!answer)
        return failure(std::move(answer.error()));
    if (answer->error != QKeychain::NoError && answer->error != QKeychain::EntryNotFound)
        return failure(toError(answer->error));
    return {};
}

} // namespace sidelight::keys
