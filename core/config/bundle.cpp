#include "core/config/bundle.h"

#include <algorithm>
#include <set>

#include <boost/json/parse.hpp>

#include "core/config/knowledgereader.h"
#include "core/config/layoutreader.h"
#include "core/config/masksreader.h"
#include "core/config/retentionreader.h"
#include "core/config/suggestionsreader.h"
#include "core/config/themereader.h"
#include "core/domain/event.h"
#include "core/domain/limits.h"
#include "core/json/json.h"
#include "core/json/position.h"
#include "core/json/schema/schema.h"

namespace sidelight::config
{

namespace
{

namespace bj = boost::json;

constexpr std::size_t maxMappings = 200;
constexpr std::size_t maxProblems = 100;

class BundleReader
{
public:
    explicit BundleReader(const bj::object &document)
        : m_document(document)
    {
    }

    BundleResult read()
    {
        readVersion();
        readOrigin();
        readBudget();
        readSection("experience", "The experience score is set up by an object.",
                    experience::readSettings, m_bundle.experience);
        readSection("masks", "What is hidden is set up by an object.", readMasks, m_bundle.masks);
        readSection("retention", "How long caches keep things is set up by an object.",
                    readRetention, m_bundle.retention);
        readSection("theme", "How panels look is set up by an object.", readTheme, m_bundle.theme);
        readSuggestionLevers();
        m_bundle.layout = std::make_shared<const WorkLayout>(readLayout(m_document, m_problems));
        m_bundle.nextAction =
            std::make_shared<const NextAction>(readNextAction(m_document, m_problems));
        readArticles();
        readRules();
        readMappings();
        if (m_problems.empty())
            judgeBySchema();
        if (m_problems.empty())
            return std::move(m_bundle);
        m_problems.resize(std::min(m_problems.size(), maxProblems));
        return failure(std::move(m_problems));
    }

private:
    void problem(std::string pointer, std::string sentence)
    {
        m_problems.push_back({std::move(pointer), std::move(sentence), 0, 0});
    }

    void takeProblems(std::vector<Problem> problems, const std::string &under)
    {
        for (Problem &found : problems) {
            found.pointer.insert(0, under);
            m_problems.push_back(std::move(found));
        }
    }

    void readVersion()
    {
        const auto version = integerMember(m_document, "version");
        if (!version || *version < 1)
            return problem(m_document.contains("version") ? "/version" : "",
                           "A bundle needs a \"version\": a whole number from 1.");
        m_bundle.version = *version;
    }

    void readOrigin()
    {
        if (m_document.contains("team")) {
            const std::string team = textOrEmpty(m_document, "team");
            if (StreamId::isValidName(team))
                m_bundle.team = TeamId(team);
            else
                problem("/team", "The team is a name without spaces and slashes.");
        }
        if (m_document.contains("expires")) {
            m_bundle.expires = parseRfc3339(textOrEmpty(m_document, "expires"));
            if (!m_bundle.expires)
                problem("/expires", "The end is a time as 2027-01-31T00:00:00Z.");
        }
        readPilotSection();
        if (const bj::value *keys = m_document.if_contains("keys"))
            m_bundle.keys = readKeys(*keys, "/keys", m_problems);
    }

    void readPilotSection()
    {
        const bj::value *given = m_document.if_contains("pilot");
        if (!given)
            return;
        const bj::object *section = given->if_object();
        if (!section)
            return problem("/pilot", "Whom a pilot is for is an object.");
        if (m_bundle.team && m_bundle.team->value == "@hub")
            return problem("/pilot", "The hub's own bundle is for all of the hub.");
        std::vector<Problem> problems;
        m_bundle.pilot = readPilot(*section, problems);
        takeProblems(std::move(problems), "/pilot");
    }

    void readBudget()
    {
        const bj::value *given = m_document.if_contains("budget");
        if (!given)
            return;
        const bj::object *budget = given->if_object();
        const auto visible = budget ? integerMember(*budget, "visible") : std::nullopt;
        if (!visible || *visible < 1 || *visible > 20)
            return problem("/budget", "The budget says how many alerts are visible: "
                                      "{\"visible\": 1 to 20}.");
        m_bundle.budget.visible = static_cast<std::size_t>(*visible);
        if (!budget->if_contains("perhour"))
            return;
        m_bundle.budget.perHour = numberMember(*budget, "perhour");
        if (!m_bundle.budget.perHour || *m_bundle.budget.perHour < 0.1 ||
            *m_bundle.budget.perHour > 60)
            problem("/budget/perhour",
                    "An agent is to be shown 0.1 to 60 alerts an hour (\"perhour\").");
    }

    template<class Reader, class Value>
    void readSection(std::string_view name, const char *noObject, Reader reader, Value &value)
    {
        const bj::value *given = m_document.if_contains(name);
        if (!given)
            return;
        const std::string pointer = '/' + std::string(name);
        const bj::object *section = given->if_object();
        if (!section)
            return problem(pointer, noObject);
        auto read = reader(*section);
        if (!read)
            return takeProblems(std::move(read.error()), pointer);
        value = *std::move(read);
    }

    void readSuggestionLevers()
    {
        suggest::Levers levers;
        readSection("suggestions", "How suggestions are chosen is set up by an object.",
                    readSuggestions, levers);
        m_bundle.suggestions = std::make_shared<const suggest::Levers>(std::move(levers));
    }

    const bj::array *list(std::string_view name)
    {
        static const bj::array none;
        const bj::value *given = m_document.if_contains(name);
        if (!given)
            return &none;
        if (!given->is_array())
            problem('/' + std::string(name), '"' + std::string(name) + "\" is a list.");
        return given->if_array();
    }

    void readArticles()
    {
        const bj::array *given = list("knowledge");
        m_bundle.articles = std::make_shared<const std::vector<Article>>(
            given ? readKnowledge(*given, m_problems) : std::vector<Article>());
    }

    void readRules()
    {
        const bj::array *given = list("rules");
        if (!given)
            return;
        auto rules = rules::readRules(*given);
        if (!rules)
            return takeProblems(std::move(rules.error()), "/rules");
        m_bundle.rules = *std::move(rules);
    }

    void readMappings()
    {
        const bj::array *given = list("mappings");
        if (!given)
            return;
        if (given->size() > maxMappings)
            return problem("/mappings",
                           "A bundle has at most " + std::to_string(maxMappings) + " mappings.");
        std::set<std::string> ids;
        for (std::size_t i = 0; i < given->size(); ++i) {
            const std::string pointer = "/mappings/" + std::to_string(i);
            const bj::object *object = (*given)[i].if_object();
            if (!object) {
                problem(pointer, "A mapping is an object.");
                continue;
            }
            auto mapping = mapping::readMapping(*object);
            if (!mapping) {
                takeProblems(std::move(mapping.error()), pointer);
                continue;
            }
            if (!ids.insert((*mapping)->id()).second)
                problem(pointer + "/id", "Another mapping of the bundle has this id.");
            m_bundle.mappings.push_back(*std::move(mapping));
        }
    }

    // What the readers above leave to it: members that nobody knows, above all. Last, because the
    // sentences of the readers are better.
    void judgeBySchema()
    {
        const std::string_view text = bundleSchema();
        bj::error_code error;
        const bj::value parsed = bj::parse(bj::string_view(text.data(), text.size()), error);
        const auto schema = error ? nullptr : json::Schema::make(parsed);
        if (!schema)
            return problem("", "The schema of bundles cannot be read.");
        for (json::Violation &violation : schema->judge(m_document)) {
            const std::string place =
                violation.pointer.empty() ? "The bundle" : "The member " + violation.pointer;
            problem(std::move(violation.pointer), place + ' ' + violation.complaint + '.');
        }
    }

    const bj::object &m_document;
    Bundle m_bundle;
    std::vector<Problem> m_problems;
};

BundleResult refused(const json::Error &error, std::string_view text)
{
    std::string sentence = json::sentenceOf(error);
    if (error.byte > 0) {
        const json::Position position = json::positionOf(text, error.byte);
        sentence += " Look at line " + std::to_string(position.line) + ", column " +
                    std::to_string(position.column) + '.';
    }
    return failure(std::vector{Problem{"", std::move(sentence), 0, 0}});
}

} // namespace

std::shared_ptr<const mapping::Mapping> Bundle::findMapping(std::string_view id) const
{
    const auto found = std::find_if(mappings.begin(), mappings.end(),
                                    [id](const auto &mapping) { return mapping->id() == id; });
    return found == mappings.end() ? nullptr : *found;
}

BundleResult readBundle(std::string_view text)
{
    const auto value = json::parse(text, maxBundleBytes, limits::maxJsonDepth);
    if (!value)
        return refused(value.error(), text);
    if (!value->is_object())
        return failure(std::vector{Problem{"", "A bundle is a JSON object.", 0, 0}});
    return BundleReader(value->get_object()).read();
}

std::string describe(const Problem &problem, std::string_view text)
{
    if (problem.pointer.empty())
        return problem.sentence;
    const json::Position position = json::positionOf(text, std::string_view(problem.pointer));
    std::string line = "line " + std::to_string(position.line) + ", column " +
                       std::to_string(position.column) + " (" + problem.pointer +
                       "): " + problem.sentence;
    if (problem.line > 0)
        line += " (In the expression: line " + std::to_string(problem.line) + ", column " +
                std::to_string(problem.column) + ".)";
    return line;
}

} // namespace sidelight::config
