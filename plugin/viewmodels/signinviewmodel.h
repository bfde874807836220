// The sign-in in words: what is to be done, what went wrong, who is signed in. Inert until a
// program offers it a session. GUI thread.
#pragma once

#include <optional>

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include "core/signin/desk/signinsession.h"
#include "plugin/text/timewords.h"

namespace sidelight::viewmodels
{

class SignInViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(Step step READ step NOTIFY changed)
    // The program signs in with a service at all.
    Q_PROPERTY(bool offered READ offered NOTIFY changed)
    // Nothing new comes before somebody signs in.
    Q_PROPERTY(bool wanted READ wanted NOTIFY changed)
    Q_PROPERTY(bool signedIn READ signedIn NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString detail READ detail NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed) // empty: there is none
    Q_PROPERTY(QString menuText READ menuText NOTIFY changed)
    Q_PROPERTY(bool canBegin READ canBegin NOTIFY changed)
    Q_PROPERTY(bool canUseDevice READ canUseDevice NOTIFY changed)
    Q_PROPERTY(bool canCancel READ canCancel NOTIFY changed)
    Q_PROPERTY(QString beginText READ beginText NOTIFY changed)
    Q_PROPERTY(QString signOutText READ signOutText NOTIFY changed)
    // Of the step Code.
    Q_PROPERTY(QString code READ code NOTIFY changed)
    Q_PROPERTY(QString spokenCode READ spokenCode NOTIFY changed) // letter by letter
    Q_PROPERTY(QString address READ address NOTIFY changed)
    Q_PROPERTY(QString codeLeft READ codeLeft NOTIFY codeLeftChanged)
    Q_PROPERTY(bool copied READ copied NOTIFY changed)

public:
    enum class Step { SignedOut, Asking, Browser, Code, SignedIn, Expired };
    Q_ENUM(Step)

    explicit SignInViewModel(text::TimeWords words, QObject *parent = nullptr);

    // What becomes of the program when somebody signs out.
    enum class AfterSignOut { Closes, Stays };
    // The session outlives this, or goes without a word.
    void offer(signin::SignInSession &session, AfterSignOut after = AfterSignOut::Closes);
    // By the program, which opens addresses.
    void browserFailed();
    // What the browser shows when it comes back, in the language of the program.
    [[nodiscard]] static QString browserDoneText();
    [[nodiscard]] static QString browserRefusedText();
    [[nodiscard]] static QString browserNotFoundText();

    [[nodiscard]] Step step() const;
    [[nodiscard]] bool offered() const { return m_session && m_state; }
    [[nodiscard]] bool wanted() const;
    [[nodiscard]] bool signedIn() const { return offered() && step() == Step::SignedIn; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString detail() const;
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString menuText() const;
    [[nodiscard]] bool canBegin() const;
    [[nodiscard]] bool canUseDevice() const;
    [[nodiscard]] bool canCancel() const;
    [[nodiscard]] QString beginText() const;
    [[nodiscard]] QString signOutText() const;
    [[nodiscard]] QString code() const;
    [[nodiscard]] QString spokenCode() const;
    [[nodiscard]] QString address() const;
    [[nodiscard]] QString codeLeft() const;
    [[nodiscard]] bool copied() const { return m_copied; }

    Q_INVOKABLE void begin(); // in the browser
    Q_INVOKABLE void useDevice();
    Q_INVOKABLE void openAgain();
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void signOut();
    Q_INVOKABLE void copyCode();

Q_SIGNALS:
    void changed();
    void codeLeftChanged();
    // Somebody who starts the program signed out has nothing else to do.
    void sheetWanted();
    void done(); // signed in by hand: what was opened for it may close
    void said(const QString &words);
    void copyWanted(const QString &text);

private:
    void hear(const signin::SignInState &state);
    [[nodiscard]] bool isShut() const; // the lease is over

    text::TimeWords m_words;
    QPointer<signin::SignInSession> m_session;
    std::optional<signin::SignInState> m_state; // nothing: not heard of yet
    AfterSignOut m_after = AfterSignOut::Closes;
    bool m_browserFailed = false;
    bool m_copied = false;
    QTimer m_second;
};

} // namespace sidelight::viewmodels
