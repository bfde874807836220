#include "apps/ctl/enginemove.h"

#include <chrono>

#include <QCoreApplication>

#include <boost/json/serialize.hpp>

#include "apps/ctl/command.h"
#include "apps/ctl/output.h"
#include "core/domain/event.h"
#include "core/json/json.h"

namespace sidelight::ctl
{

namespace
{

constexpr auto betweenLooks = std::chrono::milliseconds(500);
constexpr int mostSilences = 1'200; // ten minutes: a hub reads its log at start
constexpr std::size_t maxStandingDepth = 6;

QString migrationPath()
{
    return QStringLiteral("/v1/engine/migration");
}

std::string textOf(const boost::json::object &object, std::string_view name)
{
    return std::string(textMember(object, name).value_or(std::string_view()));
}

std::int64_t numberOf(const boost::json::object &object, std::string_view name)
{
    const boost::json::value *value = object.if_contains(name);
    return value && value->is_int64() ? value->get_int64() : 0;
}

const boost::json::object *partOf(const boost::json::object &object, std::string_view name)
{
    const boost::json::value *value = object.if_contains(name);
    return value && value->is_object() ? &value->get_object() : nullptr;
}

std::string placeIn(const boost::json::object &standing, std::string_view name)
{
    const boost::json::object *place = partOf(standing, name);
    const std::string engine = place ? textOf(*place, "engine") : std::string();
    return engine == "embedded" ? "the hub's file" : engine.empty() ? "nowhere" : engine;
}

std::string proofOf(const boost::json::object &moved)
{
    const auto count = [&moved](std::string_view name) {
        return std::to_string(numberOf(moved, name));
    };
    return "Both sides held the same " + count("records") + " records in the same order (" +
           count("tombstones") + " erased), " + count("erased") + " events refused for ever, " +
           count("follows") + " followers, " + count("devices") + " devices; digest " +
           textOf(moved, "digest") + ".";
}

std::string sentenceIn(const http::Reply &reply)
{
    const auto value =
        json::parse(reply.body.toStdString(),
                    static_cast<std::size_t>(http::HttpClient::maxBodyBytes), maxStandingDepth);
    if (value && value->is_object()) {
        if (const boost::json::object *error = partOf(value->get_object(), "error"))
            return textOf(*error, "message");
    }
    return "the hub answered " + std::to_string(reply.status) + ".";
}

} // namespace

EngineMove::EngineMove(http::HttpClient &client, Wish wish)
    : m_client(client)
    , m_wish(std::move(wish))
{
    m_next.setSingleShot(true);
    m_next.setInterval(betweenLooks);
    connect(&m_next, &QTimer::timeout, this, [this] { look(); });
}

void EngineMove::start()
{
    if (m_wish.order == Order::Move)
        return post({{"do", "begin"}, {"to", m_wish.to.toStdString()}, {"rate", m_wish.rate}});
    if (m_wish.order == Order::Cancel)
        return post({{"do", "cancel"}});
    look();
}

void EngineMove::post(const boost::json::object &order)
{
    m_client.post(migrationPath(), "application/json",
                  QByteArray::fromStdString(boost::json::serialize(order)), this,
                  [this](const http::Reply &reply) { take(reply); });
}

void EngineMove::look()
{
    m_client.get(migrationPath(), this, [this](const http::Reply &reply) { take(reply); });
}

void EngineMove::end(int code, const std::string &sentence)
{
    if (!sentence.empty() && code == exitFine && !m_wish.asJson)
        tell(sentence);
    else if (!sentence.empty() && code != exitFine)
        complain(sentence);
    QCoreApplication::exit(code);
}

void EngineMove::take(const http::Reply &reply)
{
    // While it goes on at the other place it does not answer.
    const bool isSilent = reply.status == 0 || reply.status == 503 || reply.status == 429;
    if (isSilent && !m_id.empty() && ++m_silences < mostSilences)
        return m_next.start();
    if (reply.status == 0)
        return end(exitNotDone, reply.problem.toStdString());
    if (reply.status != 200 && reply.status != 202)
        return end(exitNotDone, sentenceIn(reply));
    m_silences = 0;
    const auto value =
        json::parse(reply.body.toStdString(),
                    static_cast<std::size_t>(http::HttpClient::maxBodyBytes), maxStandingDepth);
    if (!value || !value->is_object())
        return end(exitNotDone, "this is no hub that moves logs.");
    takeStanding(value->get_object());
}

void EngineMove::takeStanding(const boost::json::object &standing)
{
    if (m_wish.order == Order::Look) {
        if (m_wish.asJson)
            printLine(standing);
        else
            tellProgress(textOf(standing, "phase"), standing);
        return end(exitFine, {});
    }
    const std::string id = textOf(standing, "id");
    if (m_id.empty())
        m_id = id;
    const std::string phase = textOf(standing, "phase");
    if (m_wish.asJson)
        printLine(standing);
    else
        tellProgress(phase, standing);
    takePhase(phase, standing);
}

void EngineMove::tellProgress(const std::string &phase, const boost::json::object &standing)
{
    std::string line;
    const std::string counts = std::to_string(numberOf(standing, "copied")) + " of " +
                               std::to_string(numberOf(standing, "records"));
    if (phase == "none" || phase == "cancelled")
        line = "The log is in " + placeIn(standing, "place") + "; nothing moves.";
    else if (phase == "copying" && numberOf(standing, "records") > 0)
        line = "Copied " + counts + " records to " + placeIn(standing, "moveTo") + ".";
    else if (phase == "comparing")
        line = "Compared " + std::to_string(numberOf(standing, "compared")) + " of " +
               std::to_string(numberOf(standing, "copied")) + " records.";
    else if (phase == "ready")
        line = "Both sides hold the same " + std::to_string(numberOf(standing, "compared")) +
               " records; the copy follows.";
    else if (phase == "cuttingOver")
        line = "The hub takes nothing in while the rest is copied and compared.";
    else if (phase == "cancelling")
        line = "What was copied is being removed.";
    else if (phase == "moved")
        line = "The log is moved; the hub goes on there.";
    if (const std::string problem = textOf(standing, "problem"); !problem.empty())
        line = problem;
    if (!line.empty() && line != m_told)
        tell(line);
    m_told = line;
    const boost::json::object *moved = partOf(standing, "moved");
    if (moved && m_wish.order == Order::Look && phase == "none")
        tell("It was moved there on " + textOf(*moved, "at") + ". " + proofOf(*moved));
}

void EngineMove::takePhase(const std::string &phase, const boost::json::object &standing)
{
    const boost::json::object *moved = partOf(standing, "moved");
    if (moved && !m_id.empty() && textOf(*moved, "id") == m_id)
        return end(m_wish.order == Order::Cancel ? exitNotDone : exitFine,
                   m_wish.order == Order::Cancel
                       ? "the log was moved before the order came: it is in " +
                             placeIn(standing, "place") + "."
                       : proofOf(*moved));
    if (phase == "cancelled" || phase == "none")
        return end(m_wish.order == Order::Cancel ? exitFine : exitNotDone,
                   m_wish.order == Order::Cancel ? "The move is cancelled; nothing is left of it."
                                                 : "the move was cancelled.");
    if (m_wish.order == Order::Move) {
        if (phase == "stuck")
            return end(exitNotDone, "the move cannot go on; --cancel removes what was copied.");
        const bool isReady = phase == "ready";
        if (isReady && !m_wish.cutsOver)
            return end(exitFine, "The cut-over can be asked for, with --cut-over.");
        if (isReady && m_hasAskedForCutOver && !textOf(standing, "problem").empty())
            return end(exitNotDone,
                       m_wish.asJson ? textOf(standing, "problem") : "the cut-over was not done.");
        if (isReady && !m_hasAskedForCutOver) {
            m_hasAskedForCutOver = true;
            return post({{"do", "cutOver"}});
        }
    }
    m_next.start();
}

} // namespace sidelight::ctl
