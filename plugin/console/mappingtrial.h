// A mapping tried on a body that somebody pasted: the events, or what is wrong and where. The body
// stays in here, in memory, until it is another: it is in no draft, no file and no log. Pure, but
// for MappingTrial itself, which is on the GUI thread; the work is the worker's.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include <QTimer>
#include <boost/json/object.hpp>

#include "plugin/console/mappedmodel.h"
#include "plugin/console/worker.h"

namespace sidelight::console
{

class MappingTrial : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")
    Q_PROPERTY(sidelight::console::MappedModel *lines READ lines CONSTANT)
    Q_PROPERTY(QString verdict READ verdict NOTIFY changed) // a sentence; empty: nothing was tried
    Q_PROPERTY(bool whole READ whole NOTIFY changed)        // nothing of the body is lost
    Q_PROPERTY(QString region READ region WRITE setRegion NOTIFY changed)

public:
    // As sidelightctl mapping try, and as much as a hub takes of one body.
    static constexpr std::size_t maxBodyBytes = std::size_t{1024} * 1024;

    MappingTrial(Worker::Mode mode, QObject *parent = nullptr);

    [[nodiscard]] MappedModel *lines() const { return m_lines; }
    [[nodiscard]] const QString &verdict() const { return m_verdict; }
    [[nodiscard]] bool whole() const { return m_whole; }
    [[nodiscard]] const QString &region() const { return m_region; }
    // ISO 3166, of phone numbers without a country.
    void setRegion(const QString &region);

    // The mapping it is tried with; nothing while there is none that could be.
    void setMapping(const boost::json::object *mapping);
    Q_INVOKABLE void tryOn(const QString &body);

Q_SIGNALS:
    void changed();

private:
    struct Outcome {
        std::vector<models::Line> lines;
        QString verdict;
        bool whole = false;
    };
    [[nodiscard]] static Outcome attempt(const std::optional<boost::json::object> &mapping,
                                         const std::string &body, const std::string &region);
    void run();

    MappedModel *m_lines;
    QString m_verdict;
    bool m_whole = false;
    QString m_region = QStringLiteral("US");
    std::optional<boost::json::object> m_mapping;
    std::string m_body;
    bool m_isTooLarge = false;
    std::uint64_t m_asked = 0;
    QTimer m_soon;
    Worker m_worker; // last: it ends first
};

} // namespace sidelight::console
