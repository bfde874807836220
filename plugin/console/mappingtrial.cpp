#include "plugin/console/mappingtrial.h"

#include <chrono>

#include <QLocale>

#include "core/domain/limits.h"
#include "core/json/indented.h"
#include "core/json/json.h"
#include "core/json/position.h"
#include "core/mapping/mapping.h"
#include "core/wire/cloudevents.h"

namespace sidelight::console
{

namespace
{

namespace bj = boost::json;

constexpr std::chrono::milliseconds behindTheKeys{200};
constexpr std::size_t maxLines = 50; // that anybody looks at

QString sentenceOf(const json::Error &error, const std::string &body)
{
    QString sentence = QString::fromStdString(json::sentenceOf(error));
    if (error.byte > 0) {
        const json::Position at = json::positionOf(body, error.byte);
        sentence += u' ' + MappingTrial::tr("Look at line %1, column %2.")
                               .arg(QLocale().toString(at.line), QLocale().toString(at.column));
    }
    return sentence;
}

// As it would go to the log of a hub, for a person.
QString eventText(const Event &event)
{
    const std::string encoded = wire::encodeEvent(event);
    const auto value = json::parse(encoded, encoded.size(), limits::maxJsonDepth);
    return QString::fromStdString(value ? json::indentedText(*value) : encoded);
}

} // namespace

MappingTrial::MappingTrial(Worker::Mode mode, QObject *parent)
    : QObject(parent)
    , m_lines(new MappedModel(this))
    , m_worker(mode)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(mode == Worker::Mode::Inline ? std::chrono::milliseconds(0) : behindTheKeys);
    connect(&m_soon, &QTimer::timeout, this, &MappingTrial::run);
}

void MappingTrial::setRegion(const QString &region)
{
    const QString wanted = region.trimmed().toUpper().left(2);
    if (wanted == m_region)
        return;
    m_region = wanted;
    m_soon.start();
    Q_EMIT changed();
}

void MappingTrial::setMapping(const bj::object *mapping)
{
    if (mapping ? m_mapping == *mapping : !m_mapping)
        return;
    m_mapping = mapping ? std::optional(*mapping) : std::nullopt;
    m_soon.start();
}

void MappingTrial::tryOn(const QString &body)
{
    // A text of so many characters has at least as many bytes.
    m_isTooLarge = static_cast<std::size_t>(body.size()) > maxBodyBytes;
    m_body = m_isTooLarge ? std::string() : body.toStdString();
    m_soon.start();
}

MappingTrial::Outcome MappingTrial::attempt(const std::optional<bj::object> &mapping,
                                            const std::string &body, const std::string &region)
{
    Outcome outcome;
    if (!mapping) {
        outcome.verdict = tr("There is no mapping to try.");
        return outcome;
    }
    const auto read = mapping::readMapping(*mapping);
    if (!read) {
        outcome.verdict = tr("The mapping has something to put right first.");
        return outcome;
    }
    const auto value = json::parse(body, maxBodyBytes, limits::maxJsonDepth - 3);
    if (!value) {
        outcome.verdict = sentenceOf(value.error(), body);
        return outcome;
    }
    const mapping::Mapped mapped = (*read)->apply({*value, {}, region.empty() ? "US" : region});
    outcome.whole = mapped.isWhole();
    for (const Event &event : mapped.events) {
        if (outcome.lines.size() == maxLines)
            break;
        const QString type = QString::fromStdString(event.type);
        outcome.lines.push_back(
            {std::to_string(outcome.lines.size()),
             {event.subject ? tr("%1 of %2").arg(type, QString::fromStdString(*event.subject))
                            : type,
              eventText(event), false}});
    }
    for (const mapping::Trouble &trouble : mapped.troubles)
        outcome.lines.push_back({std::to_string(outcome.lines.size()),
                                 {QString::fromStdString(trouble.sentence),
                                  QString::fromStdString(trouble.pointer), true}});
    const int events = static_cast<int>(mapped.events.size());
    outcome.verdict =
        !mapped.fits ? tr("The body is not of this mapping's kind: a hub would keep it as it came.")
        : events == 0 ? tr("It makes no event of this body: a hub would keep it as it came.")
                      : tr("%n event(s)", nullptr, events);
    return outcome;
}

void MappingTrial::run()
{
    const std::uint64_t asked = ++m_asked;
    const auto take = [this, asked](Outcome outcome) {
        if (asked != m_asked)
            return; // of a body before this one
        m_lines->set(std::move(outcome.lines));
        m_verdict = std::move(outcome.verdict);
        m_whole = outcome.whole;
        Q_EMIT changed();
    };
    if (m_isTooLarge)
        return take({{}, tr("The body is larger than 1 MiB: a hub would refuse it."), false});
    if (m_body.find_first_not_of(" \t\r\n") == std::string::npos)
        return take({});
    m_worker.run(
        *this,
        [mapping = m_mapping, body = m_body, region = m_region.toStdString()] {
            return attempt(mapping, body, region);
        },
        take);
}

} // namespace sidelight::console
