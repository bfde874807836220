// sidelightctl rules check|replay|why; try is in rulestry.cpp
#include <algorithm>
#include <array>
#include <cstdio>

#include <QCommandLineParser>

#include "apps/ctl/command.h"
#include "apps/ctl/files.h"
#include "apps/ctl/options.h"
#include "apps/ctl/output.h"
#include "apps/ctl/rulefiles.h"
#include "apps/past/eventsfile.h"
#include "core/json/json.h"
#include "core/rules/trial/replay.h"

namespace sidelight::ctl
{

namespace
{

struct RulesOptions {
    QCommandLineOption config{QStringLiteral("config"),
                              QStringLiteral("A bundle, a list of rules or one rule, as JSON."),
                              QStringLiteral("FILE")};
    QCommandLineOption events{
        QStringLiteral("events"),
        QStringLiteral("CloudEvents as JSON lines, in the order in which they came."),
        QStringLiteral("FILE")};
    QCommandLineOption now{
        QStringLiteral("now"),
        QStringLiteral("What time it is after the last event (RFC 3339); the time of the newest."),
        QStringLiteral("TIME")};
    QCommandLineOption agent{QStringLiteral("agent"),
                             QStringLiteral("What rules read as `agent`, a JSON object."),
                             QStringLiteral("FILE")};
    QCommandLineOption hub{QStringLiteral("hub"),
                           QStringLiteral("Run the rules for the hub instead of the panel's.")};
    QCommandLineOption customer{QStringLiteral("customer"),
                                QStringLiteral("why: of this customer alone."),
                                QStringLiteral("KEY")};
};

std::string asText(const QString &text)
{
    return text.toStdString();
}

void printChanges(const std::vector<rules::Change> &changes, const rules::Replay &replay)
{
    for (const rules::Change &change : changes) {
        boost::json::object out{{"change", rules::nameOf(change.kind)},
                                {"now", formatRfc3339(replay.now())},
                                {"alert", rules::toJson(change.alert)}};
        if (change.replaces)
            out["replaces"] = change.replaces->value;
        if (change.kind != rules::Change::Kind::Resolved) {
            if (const auto why = replay.engine().explain(change.alert.id))
                out["why"] = rules::toJson(*why);
        }
        printLine(out);
    }
}

void printWhy(const rules::Replay &replay, const std::optional<CustomerKey> &customer)
{
    for (const rules::RuleAlert &alert : replay.engine().standing(customer)) {
        boost::json::object out{{"alert", rules::toJson(alert)}};
        if (const auto why = replay.engine().explain(alert.id))
            out["why"] = rules::toJson(*why);
        printLine(out);
    }
    for (const std::string &key : replay.customers()) {
        if (customer && customer->value != key)
            continue;
        for (const rules::NearMiss &miss : replay.engine().nearMisses(CustomerKey{key}))
            printLine(boost::json::object{{"customer", key}, {"nearmiss", rules::toJson(miss)}});
    }
}

void printSummary(const rules::Replay &replay)
{
    const rules::Engine::Counts counts = replay.engine().counts();
    for (const rules::Trouble &trouble : replay.engine().troubles())
        printLine(boost::json::object{{"trouble", trouble.problem.sentence},
                                      {"rule", trouble.rule},
                                      {"pointer", trouble.problem.pointer},
                                      {"times", trouble.times}});
    printLine(boost::json::object{{"events", counts.events},
                                  {"withouttime", counts.withoutTime},
                                  {"matches", counts.matches},
                                  {"dropped", counts.dropped},
                                  {"standing", replay.engine().standing().size()}});
}

int check(const rules::RuleSet &rules)
{
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const rules::Rule &rule = rules.rule(i);
        printLine(boost::json::object{{"rule", rule.id},
                                      {"version", rule.version},
                                      {"name", rule.name},
                                      {"type", rules::nameOf(rule.correlate.type)},
                                      {"severity", nameOf(rule.severity)}});
    }
    return exitFine;
}

} // namespace

int runRules(const QStringList &arguments)
{
    if (arguments.value(2) == QLatin1String("try"))
        return runRulesTry(arguments);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "sidelightctl rules check|replay|why|try: reads rules and says what is wrong with them; "
        "runs "
        "past events through them and prints each change with its explanation; prints what stands "
        "at the end, why, and what nearly does. rules try --help says how a draft is tried."));
    const RulesOptions options;
    parser.addOptions({options.config, options.events, options.now, options.agent, options.hub,
                       options.customer});
    parser.addPositionalArgument(QStringLiteral("action"), QStringLiteral("check, replay or why"));
    process(parser, arguments);
    const QString action = parser.positionalArguments().value(0);
    const bool isCheck = action == QLatin1String("check");
    const bool isWhy = action == QLatin1String("why");
    if (parser.positionalArguments().size() != 1 ||
        (!isCheck && !isWhy && action != QLatin1String("replay"))) {
        complain("rules needs one of: check, replay, why, try.");
        return exitWrongCall;
    }
    if (!parser.isSet(options.config) || (!isCheck && !parser.isSet(options.events))) {
        complain(isCheck ? "--config is needed." : "--config and --events are needed.");
        return exitWrongCall;
    }
    std::optional<Timestamp> now;
    if (parser.isSet(options.now)) {
        now = parseRfc3339(asText(parser.value(options.now)));
        if (!now) {
            complain("--now is to be a time as 2026-03-02T09:00:00Z.");
            return exitWrongCall;
        }
    }
    const auto rules = readRuleFile(parser.value(options.config));
    if (!rules)
        return exitNotDone;
    if (isCheck)
        return check(*rules);

    std::shared_ptr<const boost::json::object> agent;
    if (parser.isSet(options.agent)) {
        const auto text = readText(parser.value(options.agent), maxConfigBytes);
        const auto value = text ? json::parse(*text, maxConfigBytes, maxConfigDepth)
                                : json::Result<boost::json::value>(boost::json::value());
        if (!value || !value->is_object()) {
            complain("--agent is to be a file that holds a JSON object.");
            return exitNotDone;
        }
        agent = std::make_shared<const boost::json::object>(value->get_object());
    }
    past::EventsFile events(parser.value(options.events).toStdString(), printRefused);
    if (!events.isOpen()) {
        complain("cannot read the events.");
        return exitNotDone;
    }
    rules::Replay replay(rules, parser.isSet(options.hub) ? rules::Site::Hub : rules::Site::Panel,
                         agent);
    while (const EventPtr event = events.next()) {
        const auto changes = replay.take(event);
        if (!isWhy)
            printChanges(changes, replay);
    }
    const auto last = now ? replay.advance(*now) : std::vector<rules::Change>();
    if (isWhy)
        printWhy(replay, parser.isSet(options.customer)
                             ? std::optional(CustomerKey{asText(parser.value(options.customer))})
                             : std::nullopt);
    else
        printChanges(last, replay);
    printSummary(replay);
    return events.refused() == 0 ? exitFine : exitNotDone;
}

} // namespace sidelight::ctl
