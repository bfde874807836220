#include "core/config/difference.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/domain/event.h"
#include "core/json/canonical.h"

namespace sidelight::config
{

namespace
{

namespace bj = boost::json;

// A list whose elements are known by a member, and what one of them is called.
struct KnownList {
    std::string_view name;
    std::string_view id;
    std::string_view noun;
    bool isOrdered = false; // its order is something one sees
};
constexpr std::array knownLists{
    KnownList{"rules", "id", "The rule"},
    KnownList{"mappings", "id", "The mapping"},
    KnownList{"guides", "action", "The guide"},
    KnownList{"knowledge", "id", "The article"},
    KnownList{"dispositions", "id", "The disposition", true},
    KnownList{"cards", "card", "The card", true},
    KnownList{"keys", "public", "The key"},
};

constexpr std::size_t longestValue = 80;

std::string escaped(std::string_view name)
{
    std::string out;
    for (const char c : name)
        out += c == '~' ? std::string("~0") : c == '/' ? std::string("~1") : std::string(1, c);
    return out;
}

std::string_view keyOf(const bj::key_value_pair &member)
{
    return {member.key().data(), member.key().size()};
}

bool isSimple(const bj::value &value)
{
    return !value.is_object() && !value.is_array();
}

// A list as it is read out, members of an object with their names; what is deeper as it stands in
// the document. Texts keep their quotes: one that somebody handed in may look like a sentence.
std::string worded(const bj::value &value)
{
    std::string text;
    if (const bj::array *list = value.if_array();
        list && !list->empty() && std::all_of(list->begin(), list->end(), isSimple)) {
        for (const bj::value &element : *list)
            text += (text.empty() ? "" : ", ") + json::canonicalText(element);
        return text;
    }
    const bj::object *object = value.if_object();
    if (!object || object->empty() ||
        !std::all_of(object->begin(), object->end(),
                     [](const bj::key_value_pair &member) { return isSimple(member.value()); }))
        return json::canonicalText(value);
    for (const bj::key_value_pair &member : *object)
        text += (text.empty() ? "" : ", ") + std::string(keyOf(member)) + ' ' +
                json::canonicalText(member.value());
    return text;
}

// Cut where it is long.
std::string shown(const bj::value &value)
{
    std::string text = worded(value);
    if (text.size() <= longestValue)
        return text;
    std::size_t end = longestValue;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    text.resize(end);
    return text + "…";
}

class Comparison
{
public:
    void compare(const bj::object &before, const bj::object &after, const std::string &pointer,
                 const std::string &subject)
    {
        for (const bj::key_value_pair &member : after) {
            const std::string_view name = keyOf(member);
            if (pointer.empty() && (name == "version" || name == "$schema"))
                continue;
            const std::string at = pointer + '/' + escaped(name);
            if (const bj::value *old = before.if_contains(name))
                compareMember(*old, member.value(), at, name, subject);
            else
                add(Difference::Kind::Added, at,
                    subject + ": " + std::string(name) + " is new: " + shown(member.value()));
        }
        for (const bj::key_value_pair &member : before) {
            const std::string_view name = keyOf(member);
            if (!after.contains(name) && !(pointer.empty() && name == "$schema"))
                add(Difference::Kind::Removed, pointer + '/' + escaped(name),
                    subject + ": " + std::string(name) + " is gone; it was " +
                        shown(member.value()));
        }
    }

    std::vector<Difference> take() && { return std::move(m_found); }

private:
    void add(Difference::Kind kind, std::string pointer, std::string sentence)
    {
        if (m_found.size() + 1 < maxDifferences)
            m_found.push_back({kind, std::move(pointer), std::move(sentence)});
        else if (m_found.size() < maxDifferences)
            m_found.push_back({kind, "", "There are more differences than are shown."});
    }

    void compareMember(const bj::value &old, const bj::value &now, const std::string &at,
                       std::string_view name, const std::string &subject)
    {
        if (json::canonicalText(old) == json::canonicalText(now))
            return;
        const auto known =
            std::find_if(knownLists.begin(), knownLists.end(),
                         [name](const KnownList &list) { return list.name == name; });
        if (known != knownLists.end() && old.is_array() && now.is_array())
            return compareLists(old.get_array(), now.get_array(), at, *known);
        if (old.is_object() && now.is_object())
            return compare(old.get_object(), now.get_object(), at,
                           subject + ", " + std::string(name));
        add(Difference::Kind::Changed, at,
            subject + ": " + std::string(name) + " was " + shown(old) + " and is now " +
                shown(now));
    }

    static const bj::object *find(const bj::array &list, const KnownList &kind, std::string_view id)
    {
        for (const bj::value &element : list) {
            const bj::object *object = element.if_object();
            if (object && textOrEmpty(*object, kind.id) == id)
                return object;
        }
        return nullptr;
    }

    // "The rule Impossible travel (fraud.impossible-travel)"
    static std::string nameOf(const bj::object &element, const KnownList &kind)
    {
        std::string id = textOrEmpty(element, kind.id);
        if (kind.name == "keys")
            id.resize(std::min<std::size_t>(id.size(), 16));
        std::string name = textOrEmpty(element, "name");
        if (name.empty())
            name = textOrEmpty(element, "title");
        if (name.empty())
            name = textOrEmpty(element, "label");
        const std::string noun = std::string(kind.noun) + ' ';
        return name.empty() ? noun + id : noun + name + " (" + id + ')';
    }

    void compareLists(const bj::array &before, const bj::array &after, const std::string &at,
                      const KnownList &kind)
    {
        for (std::size_t i = 0; i < after.size(); ++i) {
            const bj::object *now = after[i].if_object();
            if (!now)
                continue;
            const std::string place = at + '/' + std::to_string(i);
            const bj::object *old = find(before, kind, textOrEmpty(*now, kind.id));
            if (old)
                compare(*old, *now, place, nameOf(*now, kind));
            else
                add(Difference::Kind::Added, place, nameOf(*now, kind) + " is new.");
        }
        for (std::size_t i = 0; i < before.size(); ++i) {
            const bj::object *old = before[i].if_object();
            if (old && !find(after, kind, textOrEmpty(*old, kind.id)))
                add(Difference::Kind::Removed, at + '/' + std::to_string(i),
                    nameOf(*old, kind) + " is gone.");
        }
        if (kind.isOrdered)
            compareOrder(before, after, at, kind);
    }

    // The ids that stand in both, in the order of `list`.
    static std::vector<std::string> common(const bj::array &list, const bj::array &other,
                                           const KnownList &kind)
    {
        std::vector<std::string> ids;
        for (const bj::value &element : list) {
            const bj::object *object = element.if_object();
            std::string id = object ? textOrEmpty(*object, kind.id) : std::string();
            if (object && find(other, kind, id))
                ids.push_back(std::move(id));
        }
        return ids;
    }

    void compareOrder(const bj::array &before, const bj::array &after, const std::string &at,
                      const KnownList &kind)
    {
        const std::vector<std::string> now = common(after, before, kind);
        if (now == common(before, after, kind))
            return;
        bj::array ids;
        for (const std::string &id : now)
            ids.emplace_back(id);
        add(Difference::Kind::Changed, at,
            "The order of the " + std::string(kind.name) + " is now " + shown(ids));
    }

    std::vector<Difference> m_found;
};

} // namespace

std::vector<Difference> differences(const bj::object &before, const bj::object &after)
{
    Comparison comparison;
    comparison.compare(before, after, "", "The bundle");
    return std::move(comparison).take();
}

bool sameContent(const boost::json::object &left, const boost::json::object &right)
{
    const auto bare = [](boost::json::object document) {
        for (const char *member : {"version", "team", "pilot", "expires"})
            document.erase(member);
        return document;
    };
    return bare(left) == bare(right);
}

} // namespace sidelight::config
