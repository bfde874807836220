// The page of panels: how much an agent is shown at a time, and how interactions may end, for all
// queues or for one. GUI thread.
#pragma once

#include "plugin/console/cardorderviewmodel.h"
#include "plugin/console/dispositionsmodel.h"
#include "plugin/console/draftsession.h"

namespace sidelight::console
{

class PanelsViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")
    Q_PROPERTY(int alerts READ alerts NOTIFY changed) // shown at a time; the rest is counted
    // How many an agent should be shown an hour, in the digits of the locale; empty: nobody says.
    Q_PROPERTY(QString perHour READ perHour NOTIFY changed)
    Q_PROPERTY(QString perHourError READ perHourError NOTIFY changed)
    Q_PROPERTY(int suggestions READ suggestions NOTIFY changed) // shown at most
    Q_PROPERTY(QStringList queues READ queues NOTIFY changed)   // the first stands for all others
    Q_PROPERTY(int queue READ queue WRITE setQueue NOTIFY changed)
    Q_PROPERTY(
        bool own READ own NOTIFY changed) // the list is the bundle's; else what comes with it
    Q_PROPERTY(sidelight::console::DispositionsModel *outcomes READ outcomes CONSTANT)
    Q_PROPERTY(sidelight::console::CardOrderViewModel *order READ order CONSTANT)
    Q_PROPERTY(QString error READ error NOTIFY changed)

public:
    // The session outlives this.
    explicit PanelsViewModel(DraftSession &session, QObject *parent = nullptr);

    [[nodiscard]] int alerts() const;
    [[nodiscard]] QString perHour() const;
    [[nodiscard]] QString perHourError() const;
    [[nodiscard]] int suggestions() const;
    [[nodiscard]] QStringList queues() const;
    [[nodiscard]] int queue() const { return m_queue; }
    void setQueue(int queue);
    [[nodiscard]] bool own() const;
    [[nodiscard]] DispositionsModel *outcomes() const { return m_outcomes; }
    [[nodiscard]] CardOrderViewModel *order() const { return m_order; }
    [[nodiscard]] const QString &error() const { return m_error; }

    Q_INVOKABLE void setAlerts(int count);
    // What is no number yet stays as it is typed, and is said.
    Q_INVOKABLE void setPerHour(const QString &text);
    Q_INVOKABLE void setSuggestions(int count);
    // A list of its own for this queue; chooses it.
    Q_INVOKABLE void addQueue(const QString &name);
    Q_INVOKABLE void removeQueue();
    Q_INVOKABLE void add();
    Q_INVOKABLE void remove(int place);
    Q_INVOKABLE void move(int place, int to);
    Q_INVOKABLE void setOutcome(int place, const QString &id);
    Q_INVOKABLE void setLabel(int place, const QString &label);
    Q_INVOKABLE void endStep() { m_session.endStep(); }

Q_SIGNALS:
    void changed();

private:
    void refresh();
    [[nodiscard]] std::string queueName() const; // empty: all others
    [[nodiscard]] std::string pointer() const;   // of the list that is shown
    [[nodiscard]] const boost::json::array *list() const;
    // What makes the list the bundle's own, so that it can be changed.
    [[nodiscard]] std::vector<config::Edit> opening() const;
    void change(const QString &name, config::Edit edit, const QString &key = {});

    DraftSession &m_session;
    DispositionsModel *m_outcomes;
    CardOrderViewModel *m_order;
    int m_queue = 0;
    QString m_error;
    std::optional<QString> m_typedPerHour; // while it is no number
};

} // namespace sidelight::console
