#include "core/config/suggestionsreader.h"

#include <array>
#include <string>

#include "core/config/sectionlimits.h"
#include "core/rules/documentfields.h"
#include "core/rules/vocabulary.h"

namespace sidelight::config
{

namespace
{

using rules::DocumentFields;
using suggest::ActionLevers;
using suggest::Levers;

constexpr std::size_t maxActions = 500;
constexpr std::size_t maxListed = 32;
constexpr std::int64_t longestMs = std::int64_t{400} * 24 * 3600 * 1000;

std::string shortest(double value)
{
    std::string text = std::to_string(value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.')
        text.pop_back();
    return text;
}

void number(DocumentFields &fields, std::string_view name, double &value, double least, double most)
{
    const auto given = fields.number(name);
    if (!given)
        return;
    if (*given >= least && *given <= most)
        value = *given;
    else
        fields.refuse(name, "This is to be a number from " + shortest(least) + " to " +
                                shortest(most) + '.');
}

class SuggestionsReader
{
public:
    explicit SuggestionsReader(const boost::json::object &section)
        : m_fields(section, "", m_problems)
    {
    }

    Result<Levers, std::vector<Problem>> read()
    {
        readChoice();
        readWeights("sources", m_levers.bySource,
                    {"rule", "engine", "policy", "model", "guide", "knowledge"});
        readWeights("kinds", m_levers.byKind, {"action", "guide", "article", "reply"});
        if (const auto *learning = m_fields.object("learning"))
            readLearning(DocumentFields(*learning, "/learning", m_problems));
        readActions();
        m_fields.refuseUnknown({"shown", "strong-from", "least-likely", "steadiness", "quiet",
                                "declined", "risen-by", "sources", "kinds", "learning", "actions"});
        if (m_problems.empty())
            return std::move(m_levers);
        return failure(m_problems.take());
    }

private:
    void readChoice()
    {
        if (const auto shown = m_fields.integer("shown", 1, Levers::mostShown))
            m_levers.shown = static_cast<std::size_t>(*shown);
        number(m_fields, "strong-from", m_levers.strongFrom, Levers::leastStrong, 1);
        number(m_fields, "least-likely", m_levers.leastLikely, 0, 1);
        number(m_fields, "steadiness", m_levers.steadiness, 0, 1);
        number(m_fields, "risen-by", m_levers.risenBy, 1, 100);
        if (const auto quiet = m_fields.timespan("quiet", longestMs))
            m_levers.quietMs = *quiet;
        if (const auto declined = m_fields.timespan("declined", longestMs))
            m_levers.declinedMs = *declined;
    }

    template<std::size_t Count>
    void readWeights(std::string_view name, std::array<double, Count> &weights,
                     std::initializer_list<std::string_view> names)
    {
        const auto *object = m_fields.object(name);
        if (!object)
            return;
        DocumentFields fields(*object, m_fields.pointer(name), m_problems);
        std::size_t i = 0;
        for (const std::string_view one : names)
            number(fields, one, weights[i++], 0, 10);
        fields.refuseUnknown(names);
    }

    void readLearning(DocumentFields fields)
    {
        suggest::LearningSettings &learning = m_levers.learning;
        learning.isOn = fields.truth("on").value_or(learning.isOn);
        number(fields, "least-outcomes", learning.leastOutcomes, 1, 1000);
        number(fields, "influence", learning.influence, 0, 0.5);
        number(fields, "half-life-days", learning.halfLifeDays, 1, 365);
        number(fields, "exploration", learning.exploration, 0, 0.5);
        number(fields, "of-the-team", learning.ofTheTeam, 0, 1000);
        fields.refuseUnknown(
            {"on", "least-outcomes", "influence", "half-life-days", "exploration", "of-the-team"});
    }

    void readActions()
    {
        const auto *actions = m_fields.object("actions");
        if (!actions)
            return;
        if (actions->size() > maxActions)
            return m_fields.refuse("actions", "These are to be at most " +
                                                  std::to_string(maxActions) + " actions.");
        for (const auto &entry : *actions) {
            const std::string name(entry.key().data(), entry.key().size());
            const std::string pointer = rules::pointerTo("/actions", name);
            const auto *object = entry.value().if_object();
            if (name.empty() || name.size() > maxNameBytes)
                m_problems.add(pointer, "An action's name has 1 to 128 bytes.");
            else if (!object)
                m_problems.add(pointer, "This is to be an object.");
            else
                m_levers.actions[name] = readAction(DocumentFields(*object, pointer, m_problems));
        }
    }

    ActionLevers readAction(DocumentFields fields)
    {
        ActionLevers action;
        number(fields, "weight", action.weight, 0, 10);
        number(fields, "value", action.value, 0, 10);
        if (const auto kind = fields.word("kind", {"action", "guide", "article", "reply"}))
            action.kind = static_cast<suggest::Kind>(*kind);
        action.isCritical = fields.truth("critical").value_or(false);
        action.consents = fields.texts("consent", maxListed, maxNameBytes);
        action.roles = fields.texts("roles", maxListed, maxNameBytes);
        readChannels(fields, action);
        readWhen(fields, action);
        fields.refuseUnknown(
            {"weight", "value", "kind", "critical", "consent", "channels", "roles", "when"});
        return action;
    }

    void readChannels(DocumentFields &fields, ActionLevers &action)
    {
        for (const std::string &name : fields.texts("channels", maxListed, maxNameBytes)) {
            const Channel channel = channelOf(name);
            if (nameOf(channel) == name)
                action.channels.push_back(channel);
            else
                fields.refuse("channels", "A channel is one of: voice, chat, mail, web, shop, "
                                          "community, product, message, social, other.");
        }
    }

    void readWhen(DocumentFields &fields, ActionLevers &action)
    {
        const auto text = fields.text("when", cel::Limits{}.sourceBytes);
        if (!text)
            return;
        auto program = cel::compile(*text, scope(), {}, cel::Type::boolean());
        if (program)
            action.when = std::move(*program);
        else
            m_problems.add(fields.pointer("when"), program.error());
    }

    // What `scope` of a rule may name, and nothing else.
    const cel::Environment &scope()
    {
        if (!m_levers.scope) {
            const std::shared_ptr<const rules::Vocabulary> vocabulary =
                rules::Vocabularies().forScope();
            m_levers.scope =
                std::shared_ptr<const cel::Environment>(vocabulary, &vocabulary->environment);
        }
        return *m_levers.scope;
    }

    rules::ProblemList m_problems;
    DocumentFields m_fields;
    Levers m_levers;
};

} // namespace

Result<Levers, std::vector<Problem>> readSuggestions(const boost::json::object &section)
{
    return SuggestionsReader(section).read();
}

} // namespace sidelight::config
