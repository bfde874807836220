#include <algorithm>
#include <array>

#include "core/domain/event.h"
#include "core/rules/form/ruleform.h"

namespace sidelight::rules
{

namespace
{

namespace bj = boost::json;

// Reads members of one shape each; one of another shape makes the whole unreadable.
class ShapeReader
{
public:
    explicit ShapeReader(const bj::object &object, bool &fits)
        : m_object(object)
        , m_fits(fits)
    {
    }

    void text(std::string_view name, std::string &value)
    {
        const bj::value *given = m_object.if_contains(name);
        const bj::string *found = given ? given->if_string() : nullptr;
        // An empty text is a mistake that a form could not show apart from none.
        m_fits = m_fits && (!given || (found && !found->empty()));
        if (found)
            value.assign(found->data(), found->size());
    }

    void truth(std::string_view name, bool &value)
    {
        const bj::value *given = m_object.if_contains(name);
        m_fits = m_fits && (!given || given->is_bool());
        value = given && given->is_bool() && given->get_bool();
    }

    std::optional<std::int64_t> whole(std::string_view name)
    {
        const auto value = integerMember(m_object, name);
        m_fits = m_fits && (value || !m_object.contains(name));
        return value;
    }

    std::optional<std::vector<std::string>> texts(std::string_view name)
    {
        const bj::value *given = m_object.if_contains(name);
        if (!given)
            return std::nullopt;
        std::vector<std::string> all;
        const bj::array *list = given->if_array();
        m_fits = m_fits && list;
        for (const bj::value &element : list ? *list : bj::array()) {
            const bj::string *one = element.if_string();
            m_fits = m_fits && one;
            if (one)
                all.emplace_back(one->data(), one->size());
        }
        return all;
    }

    const bj::object *object(std::string_view name)
    {
        const bj::value *given = m_object.if_contains(name);
        m_fits = m_fits && (!given || given->is_object());
        return given ? given->if_object() : nullptr;
    }

private:
    const bj::object &m_object;
    bool &m_fits;
};

void readThresholds(const bj::object &condition, RuleForm &form, bool &fits)
{
    for (const bj::key_value_pair &member : condition) {
        const std::string_view name(member.key().data(), member.key().size());
        const auto *found = std::find(operatorNames.begin(), operatorNames.end(), name);
        if (found == operatorNames.end())
            continue;
        const auto limit = numberMember(condition, name);
        fits = fits && limit;
        const auto index = static_cast<std::size_t>(found - operatorNames.begin());
        form.thresholds.push_back({static_cast<Comparison::Operator>(index), limit.value_or(0)});
    }
    ShapeReader reader(condition, fits);
    reader.text("field", form.field);
    form.minEvents = reader.whole("min-events");
}

void readCorrelate(const bj::object &correlate, RuleForm &form, bool &fits)
{
    ShapeReader reader(correlate, fits);
    std::string type;
    reader.text("type", type);
    bool isKnown = false;
    for (int i = 0; i <= static_cast<int>(CorrelationType::Absence); ++i) {
        if (nameOf(static_cast<CorrelationType>(i)) == type) {
            form.type = static_cast<CorrelationType>(i);
            isKnown = true;
        }
    }
    fits = fits && isKnown;
    form.groupBy = reader.texts("group-by");
    reader.text("timespan", form.timespan);
    reader.text("trigger", form.trigger);
    reader.text("expect", form.expect);
    reader.text("from", form.from);
    form.order = reader.texts("order").value_or(std::vector<std::string>());
    std::string where;
    reader.text("where", where);
    form.where = readCondition(where);
    if (const bj::object *condition = reader.object("condition"))
        readThresholds(*condition, form, fits);
}

void readEvents(const bj::object &select, RuleForm &form, bool &fits)
{
    for (const bj::key_value_pair &member : select) {
        const bj::object *object = member.value().if_object();
        fits = fits && object;
        if (!object)
            return;
        EventForm event;
        event.name.assign(member.key().data(), member.key().size());
        ShapeReader reader(*object, fits);
        event.ofAlert = object->contains("alert");
        fits = fits && !(event.ofAlert && object->contains("type"));
        reader.text(event.ofAlert ? "alert" : "type", event.type);
        std::string when;
        reader.text("when", when);
        event.when = readCondition(when);
        reader.truth("shared", event.shared);
        form.events.push_back(std::move(event));
    }
}

} // namespace

bool countsEvents(CorrelationType type)
{
    return type >= CorrelationType::EventCount && type <= CorrelationType::ValueAvg;
}

bool readsField(CorrelationType type)
{
    return countsEvents(type) && type != CorrelationType::EventCount;
}

bool isTemporal(CorrelationType type)
{
    return type == CorrelationType::Temporal || type == CorrelationType::TemporalOrdered;
}

std::optional<RuleForm> readForm(const bj::object &rule)
{
    RuleForm form;
    bool fits = true;
    ShapeReader reader(rule, fits);
    reader.text("id", form.id);
    form.version = reader.whole("version").value_or(0);
    reader.text("name", form.name);
    reader.text("description", form.description);
    reader.text("owner", form.owner);
    reader.text("severity", form.severity);
    reader.text("at", form.at);
    reader.truth("off", form.off);
    reader.text("scope", form.scope);
    reader.text("suppress", form.suppress);
    reader.text("resolve", form.resolve);
    if (const bj::object *select = reader.object("select"))
        readEvents(*select, form, fits);
    if (const bj::object *correlate = reader.object("correlate"))
        readCorrelate(*correlate, form, fits);
    if (const bj::object *then = reader.object("then")) {
        ShapeReader inside(*then, fits);
        inside.text("alert", form.alert);
        inside.text("detail", form.detail);
        form.suggest = inside.texts("suggest").value_or(std::vector<std::string>());
    }
    return fits ? std::optional(std::move(form)) : std::nullopt;
}

} // namespace sidelight::rules
