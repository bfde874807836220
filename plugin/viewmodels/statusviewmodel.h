// How fresh what is shown is, and how the store is doing: always said, always in the same place.
#pragma once

#include <optional>

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "core/session/panelsession.h"
#include "plugin/text/timewords.h"

namespace sidelight::viewmodels
{

class StatusViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")
    Q_PROPERTY(Phase phase READ phase NOTIFY changed)
    Q_PROPERTY(QString label READ label NOTIFY changed)
    Q_PROPERTY(bool offline READ offline NOTIFY changed)
    Q_PROPERTY(QString bannerTitle READ bannerTitle NOTIFY changed)
    Q_PROPERTY(QString bannerDetail READ bannerDetail NOTIFY changed)
    Q_PROPERTY(QString bannerIcon READ bannerIcon NOTIFY changed)
    Q_PROPERTY(bool catchingUp READ catchingUp NOTIFY changed)
    Q_PROPERTY(QString catchUpTitle READ catchUpTitle NOTIFY changed)
    Q_PROPERTY(QString catchUpDetail READ catchUpDetail NOTIFY changed)
    Q_PROPERTY(double progress READ progress NOTIFY changed)
    Q_PROPERTY(bool storeTroubled READ storeTroubled NOTIFY changed)
    Q_PROPERTY(bool storeSevere READ storeSevere NOTIFY changed)
    Q_PROPERTY(QString storeIcon READ storeIcon NOTIFY changed)
    Q_PROPERTY(QString storeTitle READ storeTitle NOTIFY changed)
    Q_PROPERTY(QString storeDetail READ storeDetail NOTIFY changed)
    // A while long: a configuration came, and is in force, or is not.
    Q_PROPERTY(bool configNews READ configNews NOTIFY changed)
    Q_PROPERTY(bool configRefused READ configRefused NOTIFY changed)
    Q_PROPERTY(QString configTitle READ configTitle NOTIFY changed)
    Q_PROPERTY(QString configDetail READ configDetail NOTIFY changed)
    // For whoever looks it up: which one is in force, since when, and what is wrong with a newer
    // one.
    Q_PROPERTY(QString configState READ configState NOTIFY changed)
    // A while long: a customer was erased, or taken away from the agent. Never who.
    Q_PROPERTY(bool customerGone READ customerGone NOTIFY changed)
    Q_PROPERTY(QString goneTitle READ goneTitle NOTIFY changed)
    Q_PROPERTY(QString goneDetail READ goneDetail NOTIFY changed)
    Q_PROPERTY(bool chosenOffline READ chosenOffline NOTIFY changed)
    Q_PROPERTY(bool refused READ refused NOTIFY changed)

public:
    enum class Phase { Starting, CatchingUp, Live, Offline, Refused };
    Q_ENUM(Phase)

    StatusViewModel(session::PanelSession &session, text::TimeWords words,
                    QObject *parent = nullptr);

    void setLink(const session::LinkStatus &link);
    void setStore(const session::StoreStatus &store);
    void setWaiting(int rows);
    void setConfig(const session::ConfigStatus &config);
    void setGone(const session::ErasureNotice &gone);
    // What passes with time, once a second.
    void tick();

    [[nodiscard]] Phase phase() const;
    [[nodiscard]] QString label() const;
    [[nodiscard]] bool offline() const;
    [[nodiscard]] bool refused() const;
    [[nodiscard]] QString bannerTitle() const;
    [[nodiscard]] QString bannerDetail() const;
    [[nodiscard]] QString bannerIcon() const;
    [[nodiscard]] bool catchingUp() const;
    [[nodiscard]] QString catchUpTitle() const;
    [[nodiscard]] QString catchUpDetail() const;
    // 0 to 1; negative while the size is not known.
    [[nodiscard]] double progress() const;
    [[nodiscard]] bool storeTroubled() const;
    [[nodiscard]] bool storeSevere() const;
    [[nodiscard]] QString storeIcon() const;
    [[nodiscard]] QString storeTitle() const;
    [[nodiscard]] QString storeDetail() const;
    // A newer configuration is not in force, and why.
    [[nodiscard]] bool configRefused() const { return !m_config.problems.empty(); }
    [[nodiscard]] bool configNews() const { return m_newsUntil.has_value(); }
    [[nodiscard]] QString configTitle() const;
    [[nodiscard]] QString configDetail() const;
    [[nodiscard]] QString configState() const;
    [[nodiscard]] bool customerGone() const { return m_goneUntil.has_value(); }
    [[nodiscard]] QString goneTitle() const;
    [[nodiscard]] QString goneDetail() const;
    // The agent chose to work offline.
    [[nodiscard]] bool chosenOffline() const { return m_chosenOffline; }

    Q_INVOKABLE void goOnline();
    Q_INVOKABLE void goOffline();
    Q_INVOKABLE void toggleOffline();

Q_SIGNALS:
    void changed();
    // For screen readers, when there is time.
    void said(const QString &words);

private:
    [[nodiscard]] QString configInForce() const;

    static constexpr std::int64_t takenMs = 10'000;
    static constexpr std::int64_t refusedMs = 60'000;
    static constexpr std::int64_t goneMs = 60'000;

    session::PanelSession &m_session;
    text::TimeWords m_words;
    session::LinkStatus m_link;
    session::StoreStatus m_store;
    session::ConfigStatus m_config;
    bool m_configKnown = false;
    std::optional<Timestamp> m_configSince;
    std::optional<std::int64_t> m_newsUntil; // monotonic
    session::ErasureNotice m_gone;
    std::optional<std::int64_t> m_goneUntil; // monotonic
    int m_waiting = 0;
    bool m_chosenOffline = false;
};

} // namespace sidelight::viewmodels
