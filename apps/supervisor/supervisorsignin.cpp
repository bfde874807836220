#include "apps/supervisor/supervisorsignin.h"

#include <QDir>

namespace sidelight::supervisor
{

SupervisorSignIn::SupervisorSignIn(signin::SignInSettings settings, const QString &folder,
                                   const Clock &clock, console::ConsoleViewModel &console,
                                   console::PublishSession &publishing,
                                   std::shared_ptr<SignedInToken> token)
    : m_console(console)
    , m_publishing(publishing)
    , m_token(std::move(token))
{
    if (!folder.isEmpty())
        QDir().mkpath(folder);
    settings.leaseMs = 0; // drafts are no customers' data
    m_thread =
        signin::makeSignIn(std::move(settings), {folder.toStdString(), {}}, clock, m_random, m_log,
                           *console.signIn(), viewmodels::SignInViewModel::AfterSignOut::Stays);
    m_console.publishing()->setSignedIn(false);
    connect(m_thread.get(), &signin::SignInSession::tokenReady, this, &SupervisorSignIn::take);
    connect(m_thread.get(), &signin::SignInSession::signedOut, this, &SupervisorSignIn::leave);
    m_thread->start();
}

void SupervisorSignIn::take(const signin::HubToken &given)
{
    const bool isFirst = m_token->get().isEmpty();
    m_token->set(QByteArray::fromStdString(given.token));
    m_publishing.renew(m_token->get());
    m_console.publishing()->setSignedIn(true);
    if (isFirst)
        m_console.publishing()->connectToHub(); // where it is said which one
}

void SupervisorSignIn::leave()
{
    m_token->set({});
    m_console.publishing()->setSignedIn(false);
    m_publishing.disconnectFromHub();
}

} // namespace sidelight::supervisor
