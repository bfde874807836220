#include "core/domain/guide.h"

#include <algorithm>
#include <array>

#include "core/domain/guidepath.h"

namespace sidelight
{

namespace
{

namespace bj = boost::json;

constexpr std::array<std::string_view, 4> doers{"agent", "customer", "system", "back-office"};

bj::string_view viewOf(std::string_view text)
{
    return {text.data(), text.size()};
}

bool fits(std::string_view text)
{
    return text.size() <= Guide::maxTextBytes;
}

std::vector<GuideBranch> branchesOf(const bj::array &list)
{
    std::vector<GuideBranch> branches;
    for (const bj::value &entry : list) {
        GuideBranch branch;
        if (const bj::object *object = entry.if_object())
            branch = {textOrEmpty(*object, "text"), textOrEmpty(*object, "when"),
                      textOrEmpty(*object, "then")};
        branches.push_back(std::move(branch));
    }
    return branches;
}

// Of a list that is longer than it may be, no more than shows that it is.
template<class Each>
void eachOf(const bj::object &data, std::string_view name, std::size_t most, const Each &each)
{
    const bj::array *list = arrayMember(data, name);
    for (std::size_t i = 0; list && i < std::min(list->size(), most + 1); ++i)
        each((*list)[i]);
}

GuideStep stepOf(const bj::object &data)
{
    GuideStep step{textOrEmpty(data, "title"), textOrEmpty(data, "say"), textOrEmpty(data, "hint")};
    step.id = textOrEmpty(data, "id");
    step.ask = textOrEmpty(data, "ask");
    step.then = textOrEmpty(data, "then");
    const auto doer = std::find(doers.begin(), doers.end(), textOrEmpty(data, "by"));
    if (doer != doers.end())
        step.by = static_cast<Doer>(doer - doers.begin());
    eachOf(data, "fields", Guide::maxStepFields, [&step](const bj::value &entry) {
        GuideField field;
        if (const bj::object *one = entry.if_object())
            field = {textOrEmpty(*one, "id"), textOrEmpty(*one, "label"), textOrEmpty(*one, "from"),
                     boolMember(*one, "secret").value_or(false)};
        step.fields.push_back(std::move(field));
    });
    const bj::array *choices = arrayMember(data, "choose");
    const bj::array *answers = arrayMember(data, "answers");
    step.decides = choices != nullptr;
    if (const bj::array *list = choices ? choices : answers; list && !list->empty()) {
        if (list->size() <= Guide::maxBranches + 1)
            step.branches = branchesOf(*list);
        else
            step.branches.resize(Guide::maxBranches + 1); // a fault, whatever they are
    }
    return step;
}

} // namespace

std::string_view nameOf(Doer doer)
{
    return doers[static_cast<std::size_t>(doer)];
}

bool Guide::hasBranches() const
{
    return std::any_of(steps.begin(), steps.end(), [](const GuideStep &step) {
        return !step.branches.empty() || !step.then.empty();
    });
}

WrittenGuide readWrittenGuide(const bj::object &data)
{
    WrittenGuide written;
    Guide &guide = written.guide;
    const bj::array *steps = arrayMember(data, "steps");
    for (std::size_t i = 0; steps && i < steps->size(); ++i) {
        const bj::object *object = (*steps)[i].if_object();
        GuideStep step =
            object && guide.steps.size() < Guide::maxSteps ? stepOf(*object) : GuideStep();
        const bool isOne =
            !step.title.empty() && fits(step.title) && fits(step.say) && fits(step.hint);
        written.isWhole = written.isWhole && isOne;
        if (isOne)
            guide.steps.push_back(std::move(step));
    }
    eachOf(data, "otherwise", Guide::maxOtherwise, [&written](const bj::value &entry) {
        const bj::string *text = entry.if_string();
        std::vector<std::string> &all = written.guide.otherwise;
        const bool isOne = text && !text->empty() && fits({text->data(), text->size()}) &&
                           all.size() < Guide::maxOtherwise;
        written.isWhole = written.isWhole && isOne;
        if (isOne)
            all.emplace_back(text->data(), text->size());
    });
    return written;
}

Guide readGuide(const bj::object &data)
{
    WrittenGuide written = readWrittenGuide(data);
    Guide &guide = written.guide;
    if (guide.hasBranches() && (!written.isWhole || !faultsOf(guide).empty()))
        guide.steps.clear();
    return std::move(guide);
}

bj::object jsonOf(const Guide &guide)
{
    const auto put = [](bj::object &to, std::string_view name, const std::string &text) {
        if (!text.empty())
            to[viewOf(name)] = text;
    };
    bj::array steps;
    for (const GuideStep &step : guide.steps) {
        bj::object one{{"title", step.title}};
        put(one, "say", step.say);
        put(one, "hint", step.hint);
        put(one, "id", step.id);
        put(one, "ask", step.ask);
        put(one, "then", step.then);
        if (step.by != Doer::Agent)
            one["by"] = viewOf(nameOf(step.by));
        bj::array fields;
        for (const GuideField &field : step.fields) {
            bj::object of{{"id", field.id}, {"label", field.label}};
            put(of, "from", field.from);
            if (field.isSecret)
                of["secret"] = true;
            fields.push_back(std::move(of));
        }
        if (!fields.empty())
            one["fields"] = std::move(fields);
        bj::array branches;
        for (const GuideBranch &branch : step.branches) {
            bj::object of;
            put(of, "text", branch.text);
            put(of, "when", branch.when);
            put(of, "then", branch.to);
            branches.push_back(std::move(of));
        }
        if (!branches.empty())
            one[step.decides ? "choose" : "answers"] = std::move(branches);
        steps.push_back(std::move(one));
    }
    bj::array otherwise;
    for (const std::string &reason : guide.otherwise)
        otherwise.emplace_back(reason);
    return {{"steps", std::move(steps)}, {"otherwise", std::move(otherwise)}};
}

} // namespace sidelight
