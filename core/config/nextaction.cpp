#include "core/config/nextaction.h"

#include <algorithm>
#include <set>

#include "core/base/base64.h"
#include "core/domain/event.h"
#include "core/suggest/policy/modelpolicies.h"

namespace sidelight::config
{

namespace
{

namespace bj = boost::json;

class Reader
{
public:
    Reader(const bj::object &section, std::vector<Problem> &problems)
        : m_section(section)
        , m_problems(problems)
    {
    }

    NextAction read()
    {
        readPolicies();
        readQueues();
        readModel();
        return std::move(m_out);
    }

private:
    void problem(const std::string &under, std::string sentence)
    {
        m_problems.push_back({"/next-action" + under, std::move(sentence), 0, 0});
    }

    void readPolicies()
    {
        const bj::value *given = m_section.if_contains("policies");
        if (!given)
            return;
        const bj::array *list = given->if_array();
        if (!list || list->size() > suggest::PolicyLimits::files)
            return problem("/policies", "The policies are a list of at most 500.");
        std::set<std::string> tasks;
        for (std::size_t i = 0; i < list->size(); ++i) {
            const std::string place = "/policies/" + std::to_string(i);
            const bj::object *object = (*list)[i].if_object();
            if (!object) {
                problem(place, "A policy is an object.");
                continue;
            }
            auto policy = suggest::readPolicy(*object);
            if (!policy) {
                problem(place, policy.error());
                continue;
            }
            if (!tasks.insert(policy->task).second)
                problem(place + "/task", "Another policy of the bundle has this task.");
            m_out.policies.push_back(
                std::make_shared<const suggest::PolicyIndex>(*std::move(policy)));
        }
    }

    void readQueues()
    {
        const bj::value *given = m_section.if_contains("queues");
        if (!given)
            return;
        const bj::object *queues = given->if_object();
        if (!queues)
            return problem("/queues", "The queues are an object: the task of each.");
        for (const bj::key_value_pair &queue : *queues) {
            const bj::string *task = queue.value().if_string();
            if (!task || task->empty())
                return problem("/queues", "The task of a queue is the name of a policy's task.");
            m_out.taskOfQueue[std::string(queue.key())] = std::string(*task);
        }
    }

    void readModel()
    {
        const bj::value *given = m_section.if_contains("model");
        if (!given)
            return;
        const bj::string *text = given->if_string();
        if (!text)
            return problem("/model", "The model is a text: the model's file in base64.");
        const auto bytes = fromBase64({text->data(), text->size()});
        if (!bytes) {
            m_out.modelRefused = "The model is not written in base64.";
            return;
        }
        std::vector<std::string> actions;
        for (const auto &policy : m_out.policies) {
            for (const suggest::PolicyAction &action : policy->graph().actions)
                actions.push_back(action.name);
        }
        const Digest catalogue = suggest::catalogueOf(std::move(actions));
        auto model = suggest::readModel(*bytes, m_out.policies.empty() ? nullptr : &catalogue);
        if (!model) {
            m_out.modelRefused = suggest::sentenceOf(model.error());
            return;
        }
        if (m_out.policies.empty()) {
            auto own = suggest::policiesOf(*model);
            if (!own) {
                m_out.modelRefused = suggest::sentenceOf(own.error());
                return;
            }
            m_out.policies = *std::move(own);
        }
        m_out.model = std::make_shared<const suggest::Model>(*std::move(model));
    }

    const bj::object &m_section;
    std::vector<Problem> &m_problems;
    NextAction m_out;
};

} // namespace

NextAction readNextAction(const bj::object &document, std::vector<Problem> &problems)
{
    const bj::value *given = document.if_contains("next-action");
    if (!given)
        return {};
    const bj::object *section = given->if_object();
    if (!section) {
        problems.push_back({"/next-action", "What comes next is foreseen by an object.", 0, 0});
        return {};
    }
    return Reader(*section, problems).read();
}

} // namespace sidelight::config
