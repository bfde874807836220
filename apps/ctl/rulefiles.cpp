#include "apps/ctl/rulefiles.h"

#include <algorithm>

#include "apps/ctl/files.h"
#include "apps/ctl/output.h"
#include "core/json/json.h"
#include "core/json/position.h"
#include "core/rules/rulereader.h"

namespace sidelight::ctl
{

namespace
{

void printProblem(const Problem &problem, const std::string &text)
{
    const json::Position place = json::positionOf(text, std::string_view(problem.pointer));
    boost::json::object out{{"problem", problem.sentence},
                            {"pointer", problem.pointer},
                            {"fileline", place.line},
                            {"filecolumn", place.column}};
    if (problem.line > 0) {
        out["line"] = problem.line;
        out["column"] = problem.column;
    }
    printLine(out);
}

} // namespace

std::shared_ptr<const rules::RuleSet> readRuleFile(const QString &name)
{
    const auto text = readText(name, maxConfigBytes);
    if (!text)
        return nullptr;
    const auto document = json::parse(*text, maxConfigBytes, maxConfigDepth);
    if (!document) {
        const json::Position place = json::positionOf(*text, document.error().byte);
        printLine(boost::json::object{{"problem", json::sentenceOf(document.error())},
                                      {"pointer", ""},
                                      {"fileline", place.line},
                                      {"filecolumn", place.column}});
        return nullptr;
    }
    boost::json::array list;
    std::string before;
    std::size_t dropped = 0; // of each pointer: the index of a rule that stands alone
    if (const auto *array = document->if_array()) {
        list = *array;
    } else if (const auto *object = document->if_object()) {
        if (const auto *inside = arrayMember(*object, "rules")) {
            list = *inside;
            before = "/rules";
        } else {
            list.push_back(*object);
            dropped = 2;
        }
    }
    auto read = rules::readRules(list);
    if (read)
        return *read;
    for (Problem problem : read.error()) {
        problem.pointer =
            before + problem.pointer.substr(std::min(dropped, problem.pointer.size()));
        printProblem(problem, *text);
    }
    return nullptr;
}

void printRefused(std::uint64_t line, const std::string &sentence)
{
    printLine(boost::json::object{{"line", line}, {"message", sentence}});
}

} // namespace sidelight::ctl
