// sidelightctl cel
#include <iostream>
#include <string>

#include <QCommandLineParser>

#include "apps/ctl/celline.h"
#include "apps/ctl/command.h"
#include "apps/ctl/options.h"
#include "apps/ctl/output.h"

namespace sidelight::ctl
{

int runCel(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "sidelightctl cel: evaluates CEL expressions. Reads JSON lines {\"expr\":…, "
        "\"bindings\":{…}} "
        "from standard input, values in cel-spec's JSON form, and answers each with {\"value\":…} "
        "or "
        "{\"error\":{\"code\",\"message\",\"line\",\"column\"}}. With \"check\":true in a line the "
        "expression is type-checked first, with the types of its \"typeEnv\"; \"container\" is "
        "where names are looked for."));
    process(parser, arguments);
    std::string line;
    bool allRead = true;
    while (std::getline(std::cin, line)) {
        if (line.find_first_not_of(" \t\r") == std::string::npos)
            continue;
        const boost::json::object answer = answerCelLine(line);
        const auto *error = answer.if_contains("error");
        allRead = allRead && !(error && error->at("code") == "bad_line");
        printLine(answer);
    }
    return allRead ? exitFine : exitNotDone;
}

} // namespace sidelight::ctl
