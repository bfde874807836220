// The bridge as a panel has it: a thread with the server, and on the GUI thread what pages wish of
// the panel's HostApi and what goes back to them. One a program; off unless somebody makes it.
#pragma once

#include <map>
#include <memory>

#include <QThread>

#include "plugin/bridge/bridgeserver.h"
#include "plugin/viewmodels/panelviewmodel.h"

namespace sidelight::bridge
{

class Bridge : public QObject
{
    Q_OBJECT

public:
    // `panel` and `parts` outlive the bridge.
    Bridge(viewmodels::PanelViewModel &panel, BridgeSettings settings, const BridgeParts &parts,
           QObject *parent = nullptr);
    // Waits for the sockets to be closed.
    ~Bridge() override;

    void start();

Q_SIGNALS:
    // 0: none of the ports was free.
    void listening(quint16 port);

private:
    void listenToPanel();
    void listenToServer();
    void perform(quint64 connection, const PageMessage &wish);
    void answered(qulonglong request, viewmodels::HostApi::Outcome outcome,
                  const QString &interaction);
    void requested(const QString &action, const QString &interaction);
    void tellState();
    template<class Work>
    void onServer(Work work);

    struct Wish { // of a page, on its way
        quint64 connection = 0;
        std::uint64_t request = 0;
    };
    static constexpr std::size_t maxWishes = 256; // then the oldest gets no answer

    viewmodels::PanelViewModel &m_panel;
    QThread m_thread;
    BridgeServer *m_server; // lives on m_thread, ends with it
    std::map<qulonglong, Wish> m_wishes;
    std::map<QString, quint64> m_lookUps; // tab → the connection that asked for it
};

} // namespace sidelight::bridge
