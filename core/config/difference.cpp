#include "core/config/difference.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/config/differencewords.h"
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
    std::string_view many;
    bool isOrdered = false; // its order is something one sees
};
constexpr std::array knownLists{
    KnownList{"rules", "id", "Rule", "rules"},
    KnownList{"mappings", "id", "Mapping", "mappings"},
    KnownList{"guides", "action", "Guide", "guides"},
    KnownList{"knowledge", "id", "Article", "articles"},
    KnownList{"dispositions", "id", "Outcome", "outcomes", true},
    KnownList{"cards", "card", "Card", "cards", true},
    KnownList{"keys", "public", "Key", "keys"},
};

// What one element of a list that has no names is called: the list's words say it, or this.
struct KnownElement {
    std::string_view path;
    std::string_view noun;
};
constexpr std::array knownElements{
    KnownElement{"guides/steps", "step"},
    KnownElement{"guides/steps/fields", "field"},
    KnownElement{"guides/steps/answers", "answer"},
    KnownElement{"guides/steps/choose", "way"},
    KnownElement{"mappings/events", "event"},
    KnownElement{"rules/then/suggest", "suggestion"},
};

std::string pointerOf(std::string_view name)
{
    std::string out;
    for (const char c : name)
        out += c == '~' ? std::string("~0") : c == '/' ? std::string("~1") : std::string(1, c);
    return out;
}

std::string_view nameOf(const bj::key_value_pair &member)
{
    return {member.key().data(), member.key().size()};
}

bool isComposed(const bj::value &value)
{
    return value.is_object() || value.is_array();
}

std::string joined(std::string_view path, std::string_view name)
{
    return path.empty() ? std::string(name) : std::string(path) + '/' + std::string(name);
}

// Where a member stands, for a program and for a reader.
struct Place {
    std::string pointer; // RFC 6901
    std::string path;    // of its words: without places in lists, and names that somebody gave
    std::string subject; // what it is of, as in: Rule “Late parcel”, event “a”; empty: the bundle
    std::string own; // the names from the subject on, as they stand in the document
};

// A name that holds a mark of paths has no words, and does not get those of another place.
Place below(const Place &place, std::string_view name)
{
    std::string plain = pointerOf(name);
    std::replace(plain.begin(), plain.end(), '*', '~');
    return {place.pointer + '/' + pointerOf(name), joined(place.path, plain), place.subject,
            joined(place.own, name)};
}

// What is not ours to say stands in quotes: a name of a file may look like a sentence.
std::string labelOf(const Place &place)
{
    const MemberWords *known = wordsOfMember(place.path);
    return known ? std::string(known->words) : quotedName(place.own);
}

std::string capital(std::string words)
{
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
}

std::string withSubject(const Place &of, const std::string &words)
{
    return of.subject.empty() ? capital(words) : of.subject + ", " + words;
}

class Comparison
{
public:
    void compare(const bj::object &before, const bj::object &after, const Place &place)
    {
        for (const bj::key_value_pair &member : after) {
            if (!isLeftOut(place, nameOf(member)))
                compareMember(before.if_contains(nameOf(member)), &member.value(), place,
                              nameOf(member));
        }
        for (const bj::key_value_pair &member : before) {
            if (!after.contains(nameOf(member)) && !isLeftOut(place, nameOf(member)))
                compareMember(&member.value(), nullptr, place, nameOf(member));
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

    static bool isLeftOut(const Place &place, std::string_view name)
    {
        return place.pointer.empty() && (name == "version" || name == "$schema");
    }

    // One of the two may be missing.
    void compareMember(const bj::value *old, const bj::value *now, const Place &of,
                       std::string_view name)
    {
        if (old && now && json::canonicalText(*old) == json::canonicalText(*now))
            return;
        const auto is = [&](auto &&fits) { return (!old || fits(*old)) && (!now || fits(*now)); };
        const Place place = memberPlace(of, name);
        const auto known =
            std::find_if(knownLists.begin(), knownLists.end(),
                         [name](const KnownList &list) { return list.name == name; });
        static const bj::array noList;
        static const bj::object nothing;
        if (known != knownLists.end() && is([](const bj::value &one) { return one.is_array(); }) &&
            ((old && now) || !known->isOrdered))
            return compareLists(old ? old->get_array() : noList, now ? now->get_array() : noList,
                                place, *known);
        if (old && now && old->is_array() && now->is_array() &&
            (std::any_of(old->get_array().begin(), old->get_array().end(), isComposed) ||
             std::any_of(now->get_array().begin(), now->get_array().end(), isComposed)))
            return compareElements(old->get_array(), now->get_array(), place);
        if (is([](const bj::value &one) { return one.is_object(); }) &&
            ((old && now) || hasWordsBelow(place.path)))
            return compare(old ? old->get_object() : nothing, now ? now->get_object() : nothing,
                           place);
        say(old, now, place);
    }

    // What somebody named is part of whom a sentence is about.
    static Place memberPlace(const Place &of, std::string_view name)
    {
        Place place = below(of, name);
        const MemberWords *map = wordsOfMember(of.path);
        if (map == nullptr || map->value != MemberValue::Map)
            return place;
        place.path = of.path + "/*";
        place.subject = withSubject(of, std::string(map->words) + ' ' + quotedName(name));
        place.own.clear();
        return place;
    }

    void say(const bj::value *old, const bj::value *now, const Place &place)
    {
        const MemberWords *known = wordsOfMember(place.path);
        const auto kind = !old   ? Difference::Kind::Added
                          : !now ? Difference::Kind::Removed
                                 : Difference::Kind::Changed;
        std::string what = place.subject.empty() ? capital(labelOf(place)) : place.subject;
        what += ": ";
        if (!place.subject.empty() && !place.own.empty()) // else the subject says it all
            what += labelOf(place) + ' ';
        const TwoValues values = shown(old, now, known ? known->value : MemberValue::Plain);
        add(kind, place.pointer, what + values.before + " → " + values.after);
    }

    static TwoValues shown(const bj::value *old, const bj::value *now, MemberValue how)
    {
        if (old && now)
            return valueWords(*old, *now, how);
        return {shown(old, how), shown(now, how)};
    }

    // A list that is known by its elements is counted where it is new or gone as a whole.
    static std::string shown(const bj::value *value, MemberValue how)
    {
        const bj::array *list = value ? value->if_array() : nullptr;
        if (list && !list->empty() && list->front().is_object())
            return "a list of " + std::to_string(list->size());
        return valueWords(value, how);
    }

    // A list whose elements nothing tells apart: by their places, from the first one that differs
    // to the last.
    void compareElements(const bj::array &before, const bj::array &after, const Place &list)
    {
        const std::size_t shorter = std::min(before.size(), after.size());
        std::size_t same = 0;
        while (same < shorter && before[same] == after[same])
            ++same;
        std::size_t sameAtEnd = 0;
        while (sameAtEnd < shorter - same &&
               before[before.size() - 1 - sameAtEnd] == after[after.size() - 1 - sameAtEnd])
            ++sameAtEnd;
        for (std::size_t i = same; i + sameAtEnd < std::max(before.size(), after.size()); ++i) {
            const bj::value *old = i + sameAtEnd < before.size() ? &before[i] : nullptr;
            const bj::value *now = i + sameAtEnd < after.size() ? &after[i] : nullptr;
            compareElement(old, now, list, i);
        }
    }

    // One of the two may be missing.
    void compareElement(const bj::value *old, const bj::value *now, const Place &list,
                        std::size_t place)
    {
        const auto known =
            std::find_if(knownElements.begin(), knownElements.end(),
                         [&list](const KnownElement &one) { return one.path == list.path; });
        const std::string noun = known != knownElements.end() ? std::string(known->noun) + ' '
                                                              : labelOf(list) + ", place ";
        const Place at{list.pointer + '/' + std::to_string(place), list.path,
                       withSubject(list, noun + std::to_string(place + 1)), ""};
        if (old && now && old->is_object() && now->is_object())
            return compare(old->get_object(), now->get_object(), at);
        if (old && now && json::canonicalText(*old) == json::canonicalText(*now))
            return; // 1 and 1.0
        if (old && now)
            return say(old, now, at);
        const bj::object *object = (now ? now : old)->if_object();
        const std::string title = object ? titleOf(*object) : std::string();
        add(now ? Difference::Kind::Added : Difference::Kind::Removed, at.pointer,
            at.subject + (title.empty() ? "" : ' ' + quotedName(title)) +
                (now ? " is new." : " is gone."));
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

    // Empty where it has none.
    static std::string titleOf(const bj::object &element)
    {
        for (const char *member : {"name", "title", "label", "text"}) {
            if (std::string name = textOrEmpty(element, member); !name.empty())
                return name;
        }
        return {};
    }

    // Rule “Impossible travel”
    static std::string elementName(const bj::object &element, const KnownList &kind)
    {
        if (kind.name == "keys")
            return keyWords(element);
        const std::string title = titleOf(element);
        return std::string(kind.noun) + ' ' +
               quotedName(title.empty() ? textOrEmpty(element, kind.id) : title);
    }

    void compareLists(const bj::array &before, const bj::array &after, const Place &list,
                      const KnownList &kind)
    {
        for (std::size_t i = 0; i < after.size(); ++i) {
            const bj::object *now = after[i].if_object();
            if (!now)
                continue;
            const Place place{list.pointer + '/' + std::to_string(i), list.path,
                              withSubject(list, elementName(*now, kind)), ""};
            const bj::object *old = find(before, kind, textOrEmpty(*now, kind.id));
            if (old)
                compare(*old, *now, place);
            else
                add(Difference::Kind::Added, place.pointer, place.subject + " is new.");
        }
        for (std::size_t i = 0; i < before.size(); ++i) {
            const bj::object *old = before[i].if_object();
            if (old && !find(after, kind, textOrEmpty(*old, kind.id)))
                add(Difference::Kind::Removed, list.pointer + '/' + std::to_string(i),
                    withSubject(list, elementName(*old, kind)) + " is gone.");
        }
        if (kind.isOrdered)
            compareOrder(before, after, list, kind);
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

    void compareOrder(const bj::array &before, const bj::array &after, const Place &list,
                      const KnownList &kind)
    {
        const std::vector<std::string> now = common(after, before, kind);
        if (now == common(before, after, kind))
            return;
        bj::array ids;
        for (const std::string &id : now)
            ids.emplace_back(id);
        const bj::value order(std::move(ids));
        add(Difference::Kind::Changed, list.pointer,
            withSubject(list, "Order of the " + std::string(kind.many)) + " is now " +
                valueWords(&order, MemberValue::Plain));
    }

    std::vector<Difference> m_found;
};

} // namespace

std::vector<Difference> differences(const bj::object &before, const bj::object &after)
{
    Comparison comparison;
    comparison.compare(before, after, {});
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
