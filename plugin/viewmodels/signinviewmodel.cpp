#include "plugin/viewmodels/signinviewmodel.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "plugin/text/bidi.h"

namespace sidelight::viewmodels
{

using signin::Problem;
using signin::Stage;

SignInViewModel::SignInViewModel(text::TimeWords words, QObject *parent)
    : QObject(parent)
    , m_words(std::move(words))
{
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &SignInViewModel::codeLeftChanged);
}

void SignInViewModel::offer(signin::SignInSession &session, AfterSignOut after)
{
    m_after = after;
    m_session = &session;
    connect(&session, &signin::SignInSession::changed, this, &SignInViewModel::hear);
    Q_EMIT changed();
}

void SignInViewModel::hear(const signin::SignInState &state)
{
    const bool isFirst = !m_state;
    const Step before = step();
    const QString troubleBefore = problem();
    const QString titleBefore = title();
    m_state = state;
    const bool isStep = isFirst || before != step();
    if (isStep) {
        m_browserFailed = false;
        m_copied = false;
    }
    if (step() == Step::Code)
        m_second.start();
    else
        m_second.stop();
    Q_EMIT changed();
    Q_EMIT codeLeftChanged();
    if (isFirst) {
        if (step() == Step::SignedOut)
            Q_EMIT sheetWanted();
        return;
    }
    if (isStep && step() == Step::SignedIn)
        Q_EMIT done();
    if (isStep || problem() != troubleBefore || title() != titleBefore)
        Q_EMIT said(problem().isEmpty() ? title() : problem());
}

void SignInViewModel::browserFailed()
{
    m_browserFailed = true;
    Q_EMIT changed();
    Q_EMIT said(problem());
}

SignInViewModel::Step SignInViewModel::step() const
{
    switch (m_state ? m_state->stage : Stage::SignedOut) {
    case Stage::SignedOut:
        return Step::SignedOut;
    case Stage::Asking:
        return Step::Asking;
    case Stage::WaitingForBrowser:
        return Step::Browser;
    case Stage::ShowingCode:
        return Step::Code;
    case Stage::SignedIn:
        return Step::SignedIn;
    case Stage::Expired:
        break;
    }
    return Step::Expired;
}

bool SignInViewModel::wanted() const
{
    return offered() && (step() != Step::SignedIn || m_state->locked);
}

bool SignInViewModel::canBegin() const
{
    return offered() && (step() == Step::SignedOut || step() == Step::Expired);
}

bool SignInViewModel::canUseDevice() const
{
    return (canBegin() || step() == Step::Browser) && m_state->offersDevice;
}

bool SignInViewModel::canCancel() const
{
    return step() == Step::Asking || step() == Step::Browser || step() == Step::Code;
}

bool SignInViewModel::isShut() const
{
    return m_state && m_state->locked && (step() == Step::SignedIn || step() == Step::Expired);
}

QString SignInViewModel::title() const
{
    if (isShut() && step() == Step::SignedIn)
        return tr("Locked");
    switch (step()) {
    case Step::SignedOut:
        return tr("Sign in");
    case Step::Asking:
        return tr("One moment…");
    case Step::Browser:
        return tr("Sign in in the browser");
    case Step::Code:
        return tr("Sign in on another device");
    case Step::SignedIn:
        return tr("Signed in");
    case Step::Expired:
        break;
    }
    return tr("Sign in again");
}

QString SignInViewModel::detail() const
{
    if (isShut() && step() == Step::Expired)
        return tr("The sign-in service asks you to sign in again. Until then what is kept here is "
                  "locked. What you wrote is safe, and is here again once you are signed in.");
    if (isShut())
        return tr("The sign-in service has not been reached for too long, so what is kept here is "
                  "locked. What you wrote is safe, and is here again once you are signed in.");
    switch (step()) {
    case Step::SignedOut:
        return tr("The sign-in of your organisation opens in the browser. No password is typed "
                  "here.");
    case Step::Asking:
        return tr("The sign-in service is asked.");
    case Step::Browser:
        return tr("Its page is open in the browser. When you are done there, it goes on here by "
                  "itself.");
    case Step::Code:
        return tr("Open this address on a phone or another computer, and type the code there.");
    case Step::SignedIn: {
        const QString name = text::isolated(QString::fromStdString(m_state->name));
        //: A person's name
        return m_state->isKept
                   ? tr("You are signed in as %1.").arg(name)
                   : tr("You are signed in as %1, until the program ends: this computer cannot "
                        "keep it.")
                         .arg(name);
    }
    case Step::Expired:
        break;
    }
    return tr("What is here stays readable, and what you write is kept. Nothing new comes before "
              "you sign in.");
}

QString SignInViewModel::problem() const
{
    if (m_browserFailed)
        return tr("The browser could not be opened. Use another device instead.");
    switch (m_state ? m_state->problem : Problem::None) {
    case Problem::None:
        return {};
    case Problem::Unreachable:
        return signedIn()
                   ? tr("The sign-in service cannot be reached. It is tried again by itself.")
                   : tr("The sign-in service did not answer. Check the network, then try "
                        "again.");
    case Problem::BadProvider:
        return tr(
            "The sign-in service's answer is not one to be trusted. Tell your administrator.");
    case Problem::BadToken:
        return tr("The sign-in service's word about who you are does not hold. Tell your "
                  "administrator.");
    case Problem::Denied:
        return tr("The sign-in was refused. Try again, or ask your administrator whether you may "
                  "use this program.");
    case Problem::TimedOut:
        return tr("Nobody signed in within the time. Try again.");
    case Problem::NoListener:
        return tr("The browser cannot report back on this computer. Use another device instead.");
    case Problem::NoDevice:
        return tr("This sign-in service knows no sign-in on another device. Use the browser.");
    case Problem::SomebodyElse:
        return tr("What is kept here is another agent's. Sign in as that agent, or ask your "
                  "administrator for a profile of your own.");
    case Problem::Misconfigured:
        break;
    }
    return tr("The sign-in service does not know this program. Tell your administrator.");
}

QString SignInViewModel::menuText() const
{
    return signedIn() ? tr("Signed in…") : tr("Sign in…");
}

QString SignInViewModel::beginText() const
{
    return problem().isEmpty() ? tr("Open the browser") : tr("Try in the browser");
}

QString SignInViewModel::signOutText() const
{
    return m_after == AfterSignOut::Closes ? tr("Sign out and close") : tr("Sign out");
}

QString SignInViewModel::code() const
{
    return m_state ? QString::fromStdString(m_state->code) : QString();
}

QString SignInViewModel::spokenCode() const
{
    QStringList letters;
    for (const QChar letter : code())
        letters.append(letter);
    return letters.join(u' ');
}

QString SignInViewModel::address() const
{
    return m_state ? QString::fromStdString(m_state->address) : QString();
}

QString SignInViewModel::codeLeft() const
{
    if (step() != Step::Code)
        return {};
    const std::int64_t left = std::max<std::int64_t>(0, m_state->codeEnds.ms - m_words.now().ms);
    //: Minutes and seconds that a code is still good for
    return tr("Good for %1 more").arg(text::isolated(m_words.running(left)));
}

void SignInViewModel::begin()
{
    if (m_session)
        m_session->signIn();
}

void SignInViewModel::useDevice()
{
    if (m_session)
        m_session->useDevice();
}

void SignInViewModel::openAgain()
{
    m_browserFailed = false;
    Q_EMIT changed();
    if (m_session)
        m_session->openAgain();
}

void SignInViewModel::cancel()
{
    if (m_session)
        m_session->cancel();
}

void SignInViewModel::signOut()
{
    if (m_session)
        m_session->signOut();
}

void SignInViewModel::copyCode()
{
    if (code().isEmpty())
        return;
    Q_EMIT copyWanted(code());
    m_copied = true;
    Q_EMIT changed();
    Q_EMIT said(tr("The code is copied."));
}

QString SignInViewModel::browserDoneText()
{
    return tr("You may close this window and go back to Sidelight.");
}

QString SignInViewModel::browserRefusedText()
{
    return tr("This is not the answer that Sidelight waits for. Begin again there.");
}

QString SignInViewModel::browserNotFoundText()
{
    return tr("There is nothing here.");
}

} // namespace sidelight::viewmodels
