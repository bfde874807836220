// sidelightctl suggest train|eval|explain|curve|bundle
#include <algorithm>
#include <chrono>
#include <functional>

#include <QCommandLineParser>

#include "apps/ctl/command.h"
#include "apps/ctl/files.h"
#include "apps/ctl/options.h"
#include "apps/ctl/output.h"
#include "apps/ctl/suggestbundle.h"
#include "apps/ctl/suggestfiles.h"
#include "apps/ctl/suggestwords.h"
#include "core/base/hex.h"
#include "core/suggest/measure/curve.h"
#include "core/suggest/measure/evaluation.h"
#include "core/suggest/measure/leftout.h"
#include "core/suggest/situation/stops.h"
#include "core/suggest/training/trainer.h"

namespace sidelight::ctl
{

namespace
{

struct SuggestOptions {
    QCommandLineOption data{QStringLiteral("data"),
                            QStringLiteral("Dialogues as JSON lines, plain or gzip; may be given "
                                           "several times. train: the first is what the model is "
                                           "for, further ones help with less weight."),
                            QStringLiteral("FILE")};
    QCommandLineOption tasks{QStringLiteral("tasks"), QStringLiteral("The folder of policy files."),
                             QStringLiteral("DIR")};
    QCommandLineOption model{QStringLiteral("model"), QStringLiteral("A model that was trained."),
                             QStringLiteral("FILE")};
    QCommandLineOption out{QStringLiteral("out"), QStringLiteral("train: where the model goes."),
                           QStringLiteral("FILE")};
    QCommandLineOption zeroShot{
        QStringLiteral("zero-shot"),
        QStringLiteral("eval: no model; each group of tasks is ranked by its policies and what was "
                       "learned of the others.")};
    QCommandLineOption on{QStringLiteral("on"),
                          QStringLiteral("curve: dialogues the models are measured on."),
                          QStringLiteral("FILE")};
    QCommandLineOption bundle{QStringLiteral("bundle"),
                              QStringLiteral("bundle: the bundle that policies, queues and model "
                                             "go into."),
                              QStringLiteral("FILE")};
    QCommandLineOption queue{QStringLiteral("queue"),
                             QStringLiteral("bundle: the task of a queue that has just one; may be "
                                            "given several times."),
                             QStringLiteral("QUEUE=TASK")};
    QCommandLineOption dialogue{QStringLiteral("dialogue"),
                                QStringLiteral("explain: only the dialogue of this id."),
                                QStringLiteral("ID")};
};

std::int64_t nanoseconds()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

int trainModel(const QCommandLineParser &parser, const SuggestOptions &options)
{
    const QStringList data = parser.values(options.data);
    const auto own = readDialogues(data.first());
    const auto more = readDialogues(data.mid(1));
    const auto policies = readPolicies(parser.value(options.tasks));
    if (!own || !more || !policies)
        return exitNotDone;
    const std::int64_t start = nanoseconds();
    const auto model = suggest::train({*own, *more}, *policies, {});
    if (!model) {
        complain(model.error());
        return exitNotDone;
    }
    const std::string bytes = suggest::writeModel(*model);
    if (!writeText(parser.value(options.out), bytes))
        return exitNotDone;
    printLine(boost::json::object{{"dialogues", own->size() + more->size()},
                                  {"decisions", model->decisions},
                                  {"actions", model->actions.size()},
                                  {"tasks", model->tasks.size()},
                                  {"features", model->nextAction.rows().keys.size()},
                                  {"weights", model->nextAction.rows().cells.size()},
                                  {"bytes", bytes.size()},
                                  {"temperature", model->actionCalibration.temperature},
                                  {"strongFrom", model->actionCalibration.strongFrom},
                                  {"graphPrior", model->graphPrior},
                                  {"sha256", toHex(sha256({bytes}))},
                                  {"seconds", static_cast<double>(nanoseconds() - start) / 1e9}});
    return exitFine;
}

int evaluateZeroShot(const QCommandLineParser &parser, const SuggestOptions &options)
{
    const auto policies = readPolicies(parser.value(options.tasks));
    const auto dialogues = readDialogues(parser.values(options.data));
    if (!policies || !dialogues)
        return exitNotDone;
    boost::json::object out =
        suggest::toJson(suggest::leaveEachOut(*dialogues, *policies, {}, true));
    out["graphAlone"] = suggest::toJson(suggest::leaveEachOut(*dialogues, *policies, {}, false));
    printLine(out);
    return exitFine;
}

int drawCurve(const QCommandLineParser &parser, const SuggestOptions &options)
{
    static constexpr std::size_t sizes[] = {10, 30, 100, 300, 1000};
    const auto policies = readPolicies(parser.value(options.tasks));
    auto pool = readDialogues(parser.values(options.data));
    const auto tested = readDialogues(parser.values(options.on));
    if (!policies || !pool || !tested)
        return exitNotDone;
    for (const suggest::CurvePoint &point :
         suggest::learningCurve(std::move(*pool), sizes, *tested, *policies, {}))
        printLine(boost::json::object{{"dialogues", point.dialogues},
                                      {"top1", point.tally.within(1)},
                                      {"top3", point.tally.within(3)},
                                      {"mrr", point.tally.meanReciprocal()},
                                      {"weightedF1", point.tally.weightedF1()},
                                      {"graphPrior", point.graphPrior}});
    return exitFine;
}

boost::json::object explain(const suggest::Ranking &ranking)
{
    boost::json::array suggestions;
    for (const suggest::Ranked &ranked : ranking.best) {
        boost::json::array because;
        for (const suggest::Ground &ground : ranked.grounds)
            because.push_back({{"why", wordsOf(ground)}, {"weight", ground.weight}});
        boost::json::object one{
            {"action", ranked.name}, {"likely", ranked.likely}, {"because", std::move(because)}};
        if (const std::string step = wordsOfStep(ranked); !step.empty())
            one["step"] = step;
        suggestions.push_back(std::move(one));
    }
    return {{"task", ranking.task},
            {"strong", ranking.isStrong},
            {"suggestions", std::move(suggestions)}};
}

int explainDecisions(suggest::Ranker &ranker, const std::vector<suggest::Dialogue> &dialogues)
{
    for (const suggest::Dialogue &dialogue : dialogues) {
        suggest::forEachDecision(dialogue, [&](std::span<const suggest::Transcript::Heard> turns,
                                               const suggest::Turn &taken) {
            boost::json::object out{{"dialogue", dialogue.id}, {"turn", turns.size()}};
            boost::json::object answer = explain(ranker.rank(turns, dialogue.task(), 3));
            out.insert(answer.begin(), answer.end());
            out["taken"] = taken.action;
            printLine(out);
        });
    }
    return exitFine;
}

int askModel(const QCommandLineParser &parser, const SuggestOptions &options, bool explained)
{
    std::optional<Policies> policies{std::in_place};
    if (parser.isSet(options.tasks))
        policies = readPolicies(parser.value(options.tasks));
    if (!policies)
        return exitNotDone;
    const auto model = readModelFile(parser.value(options.model), *policies);
    const auto dialogues = readDialogues(parser.values(options.data));
    if (!model || !dialogues)
        return exitNotDone;
    suggest::Ranker ranker(model, *policies);
    if (explained) {
        std::vector<suggest::Dialogue> chosen = *dialogues;
        if (parser.isSet(options.dialogue))
            chosen.erase(std::remove_if(chosen.begin(), chosen.end(),
                                        [&](const suggest::Dialogue &one) {
                                            return QString::number(one.id) !=
                                                   parser.value(options.dialogue);
                                        }),
                         chosen.end());
        return explainDecisions(ranker, chosen);
    }
    printLine(suggest::toJson(suggest::evaluate(ranker, *dialogues, nanoseconds)));
    return exitFine;
}

} // namespace

int runSuggest(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "sidelightctl suggest train|eval|explain|curve|bundle: makes a model of agents' next "
        "actions from "
        "recorded dialogues; says how well it foresees them; why it suggests what; how much data "
        "it takes; and puts it into a bundle."));
    const SuggestOptions options;
    parser.addOptions({options.data, options.tasks, options.model, options.out, options.zeroShot,
                       options.on, options.dialogue, options.bundle, options.queue});
    parser.addPositionalArgument(QStringLiteral("action"),
                                 QStringLiteral("train, eval, explain, curve or bundle"));
    process(parser, arguments);
    struct Action {
        QLatin1String name;
        QStringList needed;
        std::function<int()> run;
    };
    const bool zeroShot = parser.isSet(options.zeroShot);
    const Action actions[] = {
        {QLatin1String("train"),
         {QStringLiteral("data"), QStringLiteral("tasks"), QStringLiteral("out")},
         [&] { return trainModel(parser, options); }},
        {QLatin1String("eval"),
         {QStringLiteral("data"), zeroShot ? QStringLiteral("tasks") : QStringLiteral("model")},
         [&] {
             return zeroShot ? evaluateZeroShot(parser, options) : askModel(parser, options, false);
         }},
        {QLatin1String("explain"),
         {QStringLiteral("data"), QStringLiteral("model")},
         [&] { return askModel(parser, options, true); }},
        {QLatin1String("curve"),
         {QStringLiteral("data"), QStringLiteral("tasks"), QStringLiteral("on")},
         [&] { return drawCurve(parser, options); }},
        {QLatin1String("bundle"),
         {QStringLiteral("bundle"), QStringLiteral("tasks"), QStringLiteral("out")},
         [&] {
             return putIntoBundle({parser.value(options.bundle), parser.value(options.tasks),
                                   parser.value(options.model), parser.values(options.queue),
                                   parser.value(options.out)});
         }},
    };
    const QStringList given = parser.positionalArguments();
    for (const Action &action : actions) {
        if (given.size() != 1 || given.first() != action.name)
            continue;
        for (const QString &name : action.needed) {
            if (!parser.isSet(name)) {
                complain("suggest " + given.first().toStdString() + " needs --" +
                         name.toStdString() + '.');
                return exitWrongCall;
            }
        }
        return action.run();
    }
    complain("suggest needs one of: train, eval, explain, curve, bundle.");
    return exitWrongCall;
}

} // namespace sidelight::ctl
