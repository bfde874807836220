#include "core/signin/desk/signinthread.h"

#include <utility>

#include <QThread>

namespace sidelight::signin
{

SignInThread::SignInThread(SignInSettings settings, SignInParts parts, QObject *parent)
    : SignInSession(parent)
    , m_thread(std::make_unique<QThread>())
    , m_desk(new SignInDesk(std::move(settings), std::move(parts)))
{
    qRegisterMetaType<SignInState>();
    qRegisterMetaType<HubToken>();
    m_thread->setObjectName(QStringLiteral("signin"));
    m_desk->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_desk, &QObject::deleteLater);
    connect(m_desk, &SignInDesk::told, this, &SignInSession::changed);
    connect(m_desk, &SignInDesk::browserAsked, this, &SignInSession::browserWanted);
    connect(m_desk, &SignInDesk::agentKnown, this, &SignInSession::recognised);
    connect(m_desk, &SignInDesk::tokenCame, this, &SignInSession::tokenReady);
    connect(m_desk, &SignInDesk::leaseOver, this, &SignInSession::leaseEnded);
    connect(m_desk, &SignInDesk::ended, this, &SignInSession::signedOut);
    connect(m_desk, &SignInDesk::finished, m_thread.get(), &QThread::quit, Qt::DirectConnection);
    connect(m_thread.get(), &QThread::finished, this, &SignInThread::finished);
}

SignInThread::~SignInThread()
{
    shutDown();
}

void SignInThread::start()
{
    m_thread->start();
    QMetaObject::invokeMethod(
        m_desk, [desk = m_desk] { desk->start(); }, Qt::QueuedConnection);
}

void SignInThread::wish(void (SignInMachine::*what)())
{
    if (m_desk)
        QMetaObject::invokeMethod(
            m_desk, [desk = m_desk, what] { desk->wish(what); }, Qt::QueuedConnection);
}

void SignInThread::finish()
{
    if (!m_desk)
        return;
    disconnect(m_desk, nullptr, this, nullptr);
    SignInDesk *desk = std::exchange(m_desk, nullptr);
    if (!m_thread->isRunning()) {
        delete desk;
        Q_EMIT finished();
        return;
    }
    // Behind every wish that was made before.
    QMetaObject::invokeMethod(
        desk, [desk] { desk->finish(); }, Qt::QueuedConnection);
}

void SignInThread::shutDown()
{
    finish();
    m_thread->wait();
}

} // namespace sidelight::signin
