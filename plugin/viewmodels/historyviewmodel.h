// The history of the interaction in front: its rows, its filters, and going back in time.
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "core/session/panelsession.h"
#include "plugin/models/channelsmodel.h"
#include "plugin/models/evidencemodel.h"
#include "plugin/models/historymodel.h"
#include "plugin/models/kindsmodel.h"
#include "plugin/text/timewords.h"

namespace sidelight::viewmodels
{

class HistoryViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")
    Q_PROPERTY(bool loading READ loading NOTIFY changed)
    Q_PROPERTY(bool empty READ empty NOTIFY changed)
    Q_PROPERTY(bool filtered READ filtered NOTIFY changed)
    Q_PROPERTY(bool moreBefore READ moreBefore NOTIFY changed)
    Q_PROPERTY(bool openOnly READ openOnly NOTIFY changed)
    Q_PROPERTY(bool everything READ everything NOTIFY changed)
    Q_PROPERTY(QString allText READ allText NOTIFY changed)
    Q_PROPERTY(QString openText READ openText NOTIFY changed)
    Q_PROPERTY(bool hasOpen READ hasOpen NOTIFY changed)
    // The type that is filtered by; empty for none.
    Q_PROPERTY(QString kindText READ kindText NOTIFY changed)
    // How many events that were asked for this laptop does not have; empty for none.
    Q_PROPERTY(QString evidenceMissing READ evidenceMissing NOTIFY changed)
    // Lines that there are besides `entries`: newer and older ones.
    Q_PROPERTY(int above READ above NOTIFY changed)
    Q_PROPERTY(int below READ below NOTIFY changed)

public:
    Q_PROPERTY(sidelight::models::HistoryModel *entries READ entries CONSTANT)
    Q_PROPERTY(sidelight::models::ChannelsModel *channels READ channels CONSTANT)
    Q_PROPERTY(sidelight::models::KindsModel *kinds READ kinds CONSTANT)
    Q_PROPERTY(sidelight::models::EvidenceModel *evidence READ evidence CONSTANT)

    HistoryViewModel(session::PanelSession &session, text::TimeWords words,
                     QObject *parent = nullptr);

    void apply(const session::HistoryDelta &delta);
    // Events that were asked for: shown by themselves where the list does not reach them.
    void setEvidence(const session::EvidenceRows &rows);
    // Another interaction is in front; its rows are on the way.
    void expect(const InteractionId &interaction);
    void tick();
    // Marks these events and asks the view to show the newest of them; the session is asked for
    // those that are further back than what is here.
    void show(const std::vector<EventKey> &keys);

    [[nodiscard]] bool loading() const { return m_loading; }
    [[nodiscard]] bool empty() const { return m_entries.count() == 0; }
    // Where the list is not on the screen, what is to be shown comes as evidence.
    void setListed(bool listed) { m_listed = listed; }
    [[nodiscard]] bool filtered() const;
    // Of the hub; what the cache has comes by looking at it.
    [[nodiscard]] bool moreBefore() const { return m_moreBefore && m_below == 0; }
    [[nodiscard]] int above() const { return m_above; }
    [[nodiscard]] int below() const { return m_below; }
    [[nodiscard]] bool openOnly() const { return m_filter.openOnly; }
    [[nodiscard]] bool everything() const { return !filtered(); }
    [[nodiscard]] bool hasOpen() const { return m_counts.open > 0; }
    [[nodiscard]] QString allText() const;
    [[nodiscard]] QString openText() const;
    [[nodiscard]] QString kindText() const;
    [[nodiscard]] models::HistoryModel *entries() { return &m_entries; }
    [[nodiscard]] QString evidenceMissing() const;
    [[nodiscard]] models::EvidenceModel *evidence() { return &m_evidence; }
    [[nodiscard]] models::ChannelsModel *channels() { return &m_channels; }
    [[nodiscard]] models::KindsModel *kinds() { return &m_kinds; }

    Q_INVOKABLE void showAll();
    Q_INVOKABLE void showOpen();
    // Of that channel only; the same again shows all.
    Q_INVOKABLE void toggleChannel(int channel);
    // Of that type only; the same again shows all.
    Q_INVOKABLE void toggleKind(int kind);
    Q_INVOKABLE void showEveryKind();
    Q_INVOKABLE void loadOlder();
    // These lines are in sight, counted from the newest: what is near them is asked for.
    Q_INVOKABLE void lookAt(int first, int last);
    // The end of the list came in sight.
    Q_INVOKABLE void reachedEnd();

Q_SIGNALS:
    void changed();
    // The view scrolls to that row.
    void rowWanted(int row);
    void evidenceWanted();

private:
    void setFilter(const session::HistoryFilter &filter);
    void tellCounts();
    bool showNow();
    [[nodiscard]] bool isFarFromEdges(int line) const;
    void ask(int line);

    session::PanelSession &m_session;
    text::TimeWords m_words;
    models::HistoryModel m_entries;
    models::ChannelsModel m_channels;
    models::KindsModel m_kinds;
    models::EvidenceModel m_evidence;
    int m_missing = 0;
    InteractionId m_interaction;
    std::vector<EventKey> m_wanted; // to be shown when they come
    session::HistoryFilter m_filter;
    session::HistoryCounts m_counts;
    std::optional<int> m_asked; // the line that the window will stand around
    std::optional<int> m_next;  // looked at since
    int m_above = 0;
    int m_below = 0;
    bool m_loading = false;
    bool m_moreBefore = false;
    bool m_listed = true; // its card is on the screen
};

} // namespace sidelight::viewmodels
