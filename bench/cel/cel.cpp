// Evaluations a second of conditions on parsed events, against npm @marcbachmann/cel-js on the same
// events, in turns.
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "bench/support/arguments.h"
#include "bench/support/figures.h"
#include "core/cel/program.h"

using namespace sidelight;
using namespace sidelight::bench;

namespace
{

struct Condition {
    const char *name;
    const char *expression;
    const char *aim;
};
constexpr std::array<Condition, 4> conditions{{
    {"the condition of the design",
     "data.kind == 'checkin' && has(data.place) && data.amount > 50.0", "at least 3"},
    {"a list of words", "data.kind in ['checkin', 'card.payment', 'page.view'] || data.present",
     ""},
    {"a loop over tags", "data.tags.exists(t, t.startsWith('vip'))", ""},
    {"arithmetic and text", "data.amount * 2.0 - 1.0 > 99.0 && data.title.contains('Lisbon')", ""},
}};

// Objects of the size events have, no two alike; about a quarter are what the design's condition
// looks for.
std::vector<boost::json::value> madeEvents()
{
    std::vector<boost::json::value> events;
    for (int i = 0; i < 1024; ++i) {
        boost::json::object event{{"channel", "app"},
                                  {"kind", i % 2 == 0 ? "checkin" : "card.payment"},
                                  {"title", "Check-in at Lisbon " + std::to_string(i)}};
        if (i % 8 != 2)
            event["place"] = {{"lat", 38.7 + i * 0.001}, {"lon", -9.1}, {"name", "Lisbon"}};
        event["amount"] = i * 0.25 + 0.125;
        event["present"] = i % 3 == 0;
        event["tags"] = boost::json::array{"late", i % 5 == 0 ? "vip gold" : "plain", "web"};
        events.emplace_back(std::move(event));
    }
    return events;
}

struct Rate {
    double perSecond = 0;
    std::size_t trues = 0; // of one round over all events
};

Rate ours(const cel::Program &program, cel::Activation &activation, cel::Slot slot,
          const std::vector<boost::json::value> &events, double seconds)
{
    Rate rate;
    double spent = 0;
    std::size_t evaluations = 0;
    while (spent < seconds) {
        spent += secondsOf([&] {
            for (int round = 0; round < 20; ++round) {
                rate.trues = 0;
                for (const boost::json::value &event : events) {
                    activation.set(slot, cel::Value::json(event));
                    rate.trues += program.holds(activation) ? 1 : 0;
                    activation.reset();
                }
            }
        });
        evaluations += 20 * events.size();
    }
    rate.perSecond = static_cast<double>(evaluations) / spent;
    return rate;
}

struct CloseStream {
    void operator()(std::FILE *stream) const { pclose(stream); }
};

Rate theirs(const std::string &file, const char *expression, double seconds)
{
    std::string quoted;
    for (const char c : std::string(expression))
        quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    const std::string command = "node " PEER_PROGRAM " " PEERS_FOLDER " " + file + " '" + quoted +
                                "' " + std::to_string(seconds);
    const std::unique_ptr<std::FILE, CloseStream> stream(popen(command.c_str(), "r"));
    Rate rate;
    if (!stream || std::fscanf(stream.get(), "%lf %zu", &rate.perSecond, &rate.trues) != 2) {
        std::fprintf(stderr, "The other side did not run: %s\n", command.c_str());
        std::exit(1);
    }
    return rate;
}

void compare(const Condition &condition, const std::string &file,
             const std::vector<boost::json::value> &events, bool quick)
{
    const int turns = quick ? 3 : 5;
    const double seconds = quick ? 0.3 : 1.0;
    cel::Environment environment;
    const cel::Slot slot = environment.declare("data", cel::Type::dyn());
    const auto program = cel::compile(condition.expression, environment);
    if (!program) {
        std::fprintf(stderr, "%s\n", program.error().sentence.c_str());
        std::exit(1);
    }
    cel::Activation activation(environment);
    std::vector<double> here;
    std::vector<double> there;
    for (int turn = 0; turn < turns; ++turn) {
        const Rate mine = ours(*program, activation, slot, events, seconds);
        const Rate other = theirs(file, condition.expression, seconds);
        if (mine.trues != other.trues) {
            std::fprintf(stderr, "The two sides disagree: %zu and %zu events fit.\n", mine.trues,
                         other.trues);
            std::exit(1);
        }
        here.push_back(mine.perSecond);
        there.push_back(other.perSecond);
    }
    const double mine = percentile(here, 0.5);
    const double other = percentile(there, 0.5);
    printFigure(condition.name, formatted("%.2f times cel-js", mine / other),
                formatted("%.2f M/s here, %.2f M/s cel-js", mine / 1e6, other / 1e6),
                condition.aim);
}

} // namespace

int main(int argc, char **argv)
{
    const Arguments arguments = readArguments(
        argc, argv, "Evaluations a second of conditions on parsed events, against cel-js.");
    if (std::system(PEERS_FOLDER "/install >&2") != 0)
        return 1;
    const WorkFolder folder(arguments);
    const std::string file = folder.file("events.ndjson");
    const std::vector<boost::json::value> events = madeEvents();
    {
        std::ofstream lines(file);
        for (const boost::json::value &event : events)
            lines << boost::json::serialize(event) << '\n';
    }
    for (const Condition &condition : conditions)
        compare(condition, file, events, arguments.quick);
    return 0;
}
