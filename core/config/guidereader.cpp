#include "core/config/guidereader.h"

#include <algorithm>
#include <set>
#include <string>

#include "core/cel/program.h"
#include "core/domain/guidepath.h"
#include "core/rules/vocabulary.h"

namespace sidelight::config
{

namespace
{

namespace bj = boost::json;

constexpr std::size_t maxGuides = 500;

class GuideReader
{
public:
    GuideReader(rules::Vocabularies &vocabularies, std::vector<Problem> &problems)
        : m_vocabularies(vocabularies)
        , m_problems(problems)
    {
    }

    Guide read(const bj::object &object, std::string at)
    {
        m_at = std::move(at);
        WrittenGuide written = readWrittenGuide(object);
        Guide &guide = written.guide;
        guide.action = textOrEmpty(object, "action");
        guide.title = textOrEmpty(object, "title");
        const std::size_t before = m_problems.size();
        if (guide.action.empty())
            problem(object.contains("action") ? "/action" : "",
                    "A guide needs an \"action\": what suggestions call it.");
        const std::size_t beforeSteps = m_problems.size();
        checkTexts(object);
        if ((guide.steps.empty() || !written.isWhole) && m_problems.size() == beforeSteps)
            problem(object.contains("steps") ? "/steps" : "",
                    "A guide has 1 to 30 steps, each with a title, and at most 6 reasons; no text "
                    "is longer than 1000 bytes.");
        checkShapes(object);
        if (m_problems.size() == before) {
            for (const GuideFault &fault : faultsOf(guide))
                problem(fault.place, fault.sentence);
        }
        if (m_problems.size() == before)
            checkExpressions(guide);
        return std::move(guide);
    }

private:
    void problem(std::string_view place, std::string sentence)
    {
        m_problems.push_back({m_at + std::string(place), std::move(sentence), 0, 0});
    }

    void checkText(const bj::value &text, const std::string &place, const char *missing)
    {
        const bj::string *words = text.if_string();
        if (!words || words->empty())
            problem(place, missing);
        else if (words->size() > Guide::maxTextBytes)
            problem(place, "This is longer than 1000 bytes.");
    }

    // Why reading left a step or a reason out, at its place.
    void checkTexts(const bj::object &object)
    {
        const bj::array *steps = arrayMember(object, "steps");
        for (std::size_t i = 0; steps && i < std::min(steps->size(), Guide::maxSteps); ++i) {
            const bj::object *step = (*steps)[i].if_object();
            const std::string at = "/steps/" + std::to_string(i);
            if (!step)
                continue;
            const bj::value *title = step->if_contains("title");
            checkText(title ? *title : bj::value(), at + "/title", "A step needs a title.");
            for (const char *member : {"say", "hint"}) {
                if (textOrEmpty(*step, member).size() > Guide::maxTextBytes)
                    problem(at + '/' + member, "This is longer than 1000 bytes.");
            }
        }
        const bj::array *reasons = arrayMember(object, "otherwise");
        for (std::size_t i = 0; reasons && i < std::min(reasons->size(), Guide::maxOtherwise); ++i)
            checkText((*reasons)[i], "/otherwise/" + std::to_string(i), "A reason needs words.");
    }

    // What reading makes nothing of, and the schema says less well.
    void checkShapes(const bj::object &object)
    {
        const bj::array *steps = arrayMember(object, "steps");
        for (std::size_t i = 0; steps && i < steps->size(); ++i) {
            const bj::object *step = (*steps)[i].if_object();
            if (step && step->contains("choose") && step->contains("answers"))
                problem("/steps/" + std::to_string(i),
                        "A step has answers or chooses by itself, not both.");
        }
    }

    void compile(const std::string &source, const std::string &place,
                 const cel::Environment &environment, const std::optional<cel::Type> &type)
    {
        if (source.empty())
            return;
        const auto program = cel::compile(source, environment, {}, type);
        if (!program)
            m_problems.push_back({m_at + place, program.error().sentence,
                                  program.error().place.line, program.error().place.column});
    }

    void checkExpressions(const Guide &guide)
    {
        std::vector<std::string> fields;
        for (const GuideStep &step : guide.steps) {
            for (const GuideField &field : step.fields)
                fields.push_back(field.id);
        }
        const auto vocabulary = m_vocabularies.forGuide(fields);
        for (std::size_t i = 0; i < guide.steps.size(); ++i) {
            const GuideStep &step = guide.steps[i];
            const std::string at = "/steps/" + std::to_string(i);
            for (std::size_t f = 0; f < step.fields.size(); ++f)
                compile(step.fields[f].from, at + "/fields/" + std::to_string(f) + "/from",
                        vocabulary->environment, std::nullopt);
            for (std::size_t b = 0; b < step.branches.size(); ++b)
                compile(step.branches[b].when, at + "/choose/" + std::to_string(b) + "/when",
                        vocabulary->environment, cel::Type::boolean());
        }
    }

    rules::Vocabularies &m_vocabularies;
    std::vector<Problem> &m_problems;
    std::string m_at;
};

} // namespace

std::vector<Guide> readGuides(const bj::array &section, std::vector<Problem> &problems)
{
    std::vector<Guide> guides;
    if (section.size() > maxGuides) {
        problems.push_back({"/guides", "A bundle has at most 500 guides.", 0, 0});
        return guides;
    }
    rules::Vocabularies vocabularies;
    std::set<std::string> actions;
    for (std::size_t i = 0; i < section.size(); ++i) {
        const std::string at = "/guides/" + std::to_string(i);
        const bj::object *object = section[i].if_object();
        if (!object) {
            problems.push_back({at, "A guide is an object.", 0, 0});
            continue;
        }
        Guide guide = GuideReader(vocabularies, problems).read(*object, at);
        if (!guide.action.empty() && !actions.insert(guide.action).second)
            problems.push_back(
                {at + "/action", "Another guide of the bundle is for this action.", 0, 0});
        guides.push_back(std::move(guide));
    }
    return guides;
}

} // namespace sidelight::config
