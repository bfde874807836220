// What the hub counted of a team, asked through the connection that publishing has. One question at
// a time; every answer comes later. What was answered stays, with its time, while the next is on
// its way, when that one fails, and when the hub is left. GUI thread; disk is the worker's.
#pragma once

#include <optional>
#include <string>

#include <QObject>

#include "core/publication/teamfigures.h"
#include "plugin/console/publishsession.h"

namespace sidelight::console
{

class InsightsSession : public QObject
{
    Q_OBJECT

public:
    // What is older is no longer what is going on.
    static constexpr std::int64_t freshMs = 10 * 60'000;

    // All outlive it.
    InsightsSession(PublishSession &hub, const Clock &clock, Worker::Mode mode,
                    QObject *parent = nullptr);

    // Asks as soon as there is a hub, and not before somebody looks.
    void look();
    // Of a team, the last days: 1 to 90. An empty name is the team of the connection.
    void choose(const std::string &team, int days);
    void refresh();
    void cancel();
    // The same days as a table, written to that file.
    void exportTo(const QString &file);

    [[nodiscard]] bool isConnected() const { return m_hub.isConnected(); }
    [[nodiscard]] bool isAsking() const { return m_run.isAsking; }
    [[nodiscard]] bool isExporting() const { return m_run.isExporting; }
    [[nodiscard]] std::string team() const;
    [[nodiscard]] int days() const { return m_days; }
    [[nodiscard]] const std::optional<publication::TeamFigures> &figures() const
    {
        return m_figures;
    }
    [[nodiscard]] Timestamp asOf() const { return m_asOf; }
    // The figures are of another question, or of a while ago, or of a hub that is not there.
    [[nodiscard]] bool isStale() const;
    // Why there is no answer to the last question; of an export too.
    [[nodiscard]] const std::string &failure() const { return m_failure; }
    [[nodiscard]] const QString &exported() const { return m_exported; } // the file; or empty

Q_SIGNALS:
    void changed();

private:
    struct Question {
        std::string team;
        int days = 14;
        bool operator==(const Question &) const = default;
    };
    [[nodiscard]] Question question() const { return {team(), m_days}; }
    void hubChanged();
    void ask();
    void take(const publication::Answer &answer, const Question &asked);
    void write(const QString &file, const std::string &table);
    void fail(const std::string &sentence);

    PublishSession &m_hub;
    const Clock &m_clock;
    struct {
        int number = 0;
        bool isAsking = false;
        bool isExporting = false;
    } m_run;
    const publication::BundleDesk *m_desk = nullptr; // asked last; only to be compared
    bool m_isLooked = false;
    std::string m_team;
    int m_days = 14;
    std::optional<publication::TeamFigures> m_figures;
    Question m_answered; // what the figures are of
    Timestamp m_asOf;
    std::string m_failure;
    QString m_exported;
    Worker m_worker; // last: it ends first
};

} // namespace sidelight::console
