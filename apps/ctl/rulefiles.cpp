#include "apps/ctl/rulefiles.h"

#include <algorithm>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <QFile>

#include "apps/ctl/files.h"
#include "apps/ctl/output.h"
#include "core/json/json.h"
#include "core/json/position.h"
#include "core/rules/rulereader.h"
#include "core/wire/cloudevents.h"

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

EventsFile::EventsFile(const QString &name)
    : m_descriptor(name == QLatin1String("-")
                       ? STDIN_FILENO
                       : ::open(QFile::encodeName(name).constData(), O_RDONLY | O_CLOEXEC))
    , m_lines(m_descriptor)
{
}

EventsFile::~EventsFile()
{
    if (m_descriptor > STDIN_FILENO)
        ::close(m_descriptor);
}

EventPtr EventsFile::next()
{
    const auto refuse = [this](std::uint64_t line, const std::string &sentence) {
        ++m_refused;
        printLine(boost::json::object{{"line", line}, {"message", sentence}});
    };
    while (!m_lines.atEnd()) {
        const auto line = m_lines.next();
        if (!line) {
            pollfd wanted{m_descriptor, POLLIN, 0};
            ::poll(&wanted, 1, -1);
            continue;
        }
        if (!line->code.empty()) {
            refuse(line->number, line->sentence);
            continue;
        }
        auto event = wire::decodeEvent(line->text);
        if (event)
            return std::make_shared<const Event>(std::move(*event));
        refuse(line->number, wire::sentenceOf(event.error()));
    }
    return nullptr;
}

} // namespace sidelight::ctl
