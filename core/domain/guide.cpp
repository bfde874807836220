#include "core/domain/guide.h"

namespace sidelight
{

namespace
{

bool fits(std::string_view text)
{
    return text.size() <= Guide::maxTextBytes;
}

} // namespace

Guide readGuide(const boost::json::object &data)
{
    Guide guide;
    if (const boost::json::array *steps = arrayMember(data, "steps")) {
        for (const boost::json::value &entry : *steps) {
            const boost::json::object *object = entry.if_object();
            if (!object || guide.steps.size() == Guide::maxSteps)
                continue;
            GuideStep step{textOrEmpty(*object, "title"), textOrEmpty(*object, "say"),
                           textOrEmpty(*object, "hint")};
            if (!step.title.empty() && fits(step.title) && fits(step.say) && fits(step.hint))
                guide.steps.push_back(std::move(step));
        }
    }
    if (const boost::json::array *otherwise = arrayMember(data, "otherwise")) {
        for (const boost::json::value &entry : *otherwise) {
            const boost::json::string *text = entry.if_string();
            if (!text || guide.otherwise.size() == Guide::maxOtherwise)
                continue;
            if (!text->empty() && fits({text->data(), text->size()}))
                guide.otherwise.emplace_back(text->data(), text->size());
        }
    }
    return guide;
}

} // namespace sidelight
