// The panel as it ships, in this process: the engine on its thread with a real socket and a real
// store, the view-models, the QML in a window. Tells when which event has been shown.
#pragma once

#include <atomic>

#include <QStringList>

#include "core/base/clock.h"
#include "core/session/enginethread.h"
#include "plugin/embed/panelview.h"

namespace sidelight::bench
{

struct PanelPlace {
    std::string hubUrl; // ws://127.0.0.1:…/v1/ws
    std::string token;
    std::string profileFolder;
    bool offline = false;
};

class PanelUnderLoad : public QObject
{
    Q_OBJECT

public:
    explicit PanelUnderLoad(const PanelPlace &place);
    ~PanelUnderLoad() override;

    void show();
    [[nodiscard]] session::LinkPhase phase() const { return m_phase; }
    [[nodiscard]] qint64 linesOfHistory() const { return m_lines; }
    [[nodiscard]] bool hasCustomer() const { return m_hasCustomer; }
    // As last told; nothing for an interaction without a tab.
    [[nodiscard]] std::optional<InteractionPhase> phaseOf(const InteractionId &id) const;
    [[nodiscard]] std::size_t tabs() const { return m_tabs.size(); }
    // Events that are on disk, whoever's they are.
    [[nodiscard]] std::int64_t taken() const { return m_committed; }
    [[nodiscard]] viewmodels::PanelViewModel &panel() { return m_panel; }
    void post(session::Command command) { m_engine.post(std::move(command)); }
    // Whether a visible item shows this text now.
    [[nodiscard]] bool isOnScreen(const QString &text);
    [[nodiscard]] QQuickView &window() { return m_view.window(); }
    [[nodiscard]] QImage picture() { return m_view.picture(); }

Q_SIGNALS:
    // The model has a line of this title; a frame will show it.
    void lineTaken(const QString &title);
    // The titles that came with the frame that was just shown; empty for a frame without any.
    void frameShown(const QStringList &titles);

private:
    std::atomic<std::int64_t> m_committed{0}; // by the engine thread
    SystemClock m_clock;
    SystemRandom m_random;
    NullLogger m_log;
    sqlite::Library m_library;
    session::EngineThread m_engine;
    viewmodels::PanelViewModel m_panel;
    embed::PanelView m_view;
    QStringList m_taken; // by the model, not yet in a frame
    session::LinkPhase m_phase = session::LinkPhase::Starting;
    std::vector<session::TabRow> m_tabs;
    qint64 m_lines = 0;
    bool m_hasCustomer = false;
};

// Proportional set size of this process in KiB.
[[nodiscard]] long pssKib();

} // namespace sidelight::bench
