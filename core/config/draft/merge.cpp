#include "core/config/draft/merge.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/domain/event.h"
#include "core/json/position.h"

namespace sidelight::config
{

namespace
{

namespace bj = boost::json;

// Lists whose elements are known by a member.
struct Known {
    std::string_view list;
    std::string_view id;
};
constexpr std::array known{
    Known{"rules", "id"},        Known{"mappings", "id"}, Known{"guides", "action"},
    Known{"dispositions", "id"}, Known{"keys", "public"}, Known{"knowledge", "id"},
};

std::string_view idMemberOf(std::string_view list)
{
    const auto *found = std::find_if(known.begin(), known.end(),
                                     [list](const Known &one) { return one.list == list; });
    return found == known.end() ? std::string_view() : found->id;
}

bool same(const bj::value *left, const bj::value *right)
{
    return left && right ? *left == *right : left == right;
}

// What stands around a value, for its conflict.
struct Where {
    std::string pointer;
    std::string name;
    std::string member;
};

Where below(const Where &where, std::string_view step)
{
    Where next = where;
    json::appendStep(next.pointer, step);
    next.member += next.member.empty() ? std::string(step) : '/' + std::string(step);
    return next;
}

// An element of a list known by a member; nothing when another has its id or it has none.
const bj::value *elementOf(const bj::array *list, std::string_view idMember, std::string_view id)
{
    if (!list)
        return nullptr;
    for (const bj::value &element : *list) {
        const bj::object *object = element.if_object();
        if (object && textMember(*object, idMember) == id)
            return &element;
    }
    return nullptr;
}

bool isKeyed(const bj::value *value, std::string_view idMember)
{
    const bj::array *list = value ? value->if_array() : nullptr;
    if (!list)
        return value == nullptr;
    std::vector<std::string_view> ids;
    for (const bj::value &element : *list) {
        const bj::object *object = element.if_object();
        const auto id = object ? textMember(*object, idMember) : std::nullopt;
        if (!id)
            return false;
        ids.push_back(*id);
    }
    std::sort(ids.begin(), ids.end());
    return std::adjacent_find(ids.begin(), ids.end()) == ids.end();
}

class Merger
{
public:
    bj::object mergeObjects(const bj::object &base, const bj::object &mine,
                            const bj::object &theirs, const Where &where)
    {
        bj::object merged;
        const auto take = [&](std::string_view name) {
            const bj::value *m = mine.if_contains(name);
            const bj::value *t = theirs.if_contains(name);
            const bj::value *b = base.if_contains(name);
            if (where.pointer.empty() && name == "version")
                return takeVersion(merged, mine, theirs);
            if (auto value = mergeValue(b, m, t, name, below(where, name)))
                merged.emplace(name, std::move(*value));
        };
        for (const bj::key_value_pair &member : mine)
            take(member.key());
        for (const bj::key_value_pair &member : theirs) {
            if (!mine.contains(member.key()))
                take(member.key());
        }
        return merged;
    }

    std::vector<Conflict> takeConflicts() { return std::move(m_conflicts); }

private:
    static void takeVersion(bj::object &merged, const bj::object &mine, const bj::object &theirs)
    {
        const auto m = integerMember(mine, "version");
        const auto t = integerMember(theirs, "version");
        if (m && t)
            merged.emplace("version", std::max(*m, *t));
        else if (const bj::value *one =
                     m ? mine.if_contains("version") : theirs.if_contains("version"))
            merged.emplace("version", *one);
        else if (const bj::value *other = mine.if_contains("version"))
            merged.emplace("version", *other);
    }

    std::optional<bj::value> mergeValue(const bj::value *base, const bj::value *mine,
                                        const bj::value *theirs, std::string_view name,
                                        const Where &where)
    {
        const auto taken = [](const bj::value *value) {
            return value ? std::optional(*value) : std::nullopt;
        };
        if (same(mine, theirs) || same(base, theirs))
            return taken(mine);
        if (same(base, mine))
            return taken(theirs);
        static const bj::object nothing;
        if (mine && theirs && mine->is_object() && theirs->is_object()) {
            const bj::object *before = base ? base->if_object() : nullptr;
            return mergeObjects(before ? *before : nothing, mine->get_object(),
                                theirs->get_object(), where);
        }
        const std::string_view id = idMemberOf(name);
        if (!id.empty() && mine && theirs && isKeyed(base, id) && isKeyed(mine, id) &&
            isKeyed(theirs, id))
            return mergeLists(base ? base->if_array() : nullptr, mine->get_array(),
                              theirs->get_array(), id, where);
        m_conflicts.push_back(
            {where.pointer, where.name, where.member, taken(mine), taken(theirs)});
        return taken(mine);
    }

    bj::array mergeLists(const bj::array *base, const bj::array &mine, const bj::array &theirs,
                         std::string_view idMember, const Where &where)
    {
        bj::array merged;
        const auto idOf = [idMember](const bj::value &element) {
            return textOrEmpty(element.get_object(), idMember);
        };
        const auto take = [&](const std::string &id, std::size_t at) {
            const bj::value *m = elementOf(&mine, idMember, id);
            const bj::value *t = elementOf(&theirs, idMember, id);
            Where inside{where.pointer, {}, {}};
            json::appendStep(inside.pointer, at);
            const bj::object &named = (m ? m : t)->get_object();
            inside.name = textOrEmpty(named, "name");
            if (inside.name.empty())
                inside.name = id;
            auto value = mergeValue(elementOf(base, idMember, id), m, t, {}, inside);
            if (value)
                merged.insert(merged.begin() + at, std::move(*value));
        };
        for (const bj::value &element : mine)
            take(idOf(element), merged.size());
        for (std::size_t i = 0; i < theirs.size(); ++i) {
            const std::string id = idOf(theirs[i]);
            if (elementOf(&mine, idMember, id))
                continue;
            take(id, i == 0 ? 0 : placeBehind(merged, idMember, idOf(theirs[i - 1])));
        }
        return inTheirOrder(std::move(merged), base, mine, theirs, idMember);
    }

    static std::size_t placeBehind(const bj::array &list, std::string_view idMember,
                                   std::string_view id)
    {
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (textMember(list[i].get_object(), idMember) == id)
                return i + 1;
        }
        return list.size();
    }

    static std::vector<std::string> orderOf(const bj::array *list, std::string_view idMember,
                                            const bj::array &among)
    {
        std::vector<std::string> ids;
        for (const bj::value &element : list ? *list : bj::array()) {
            std::string id = textOrEmpty(element.get_object(), idMember);
            if (elementOf(&among, idMember, id))
                ids.push_back(std::move(id));
        }
        return ids;
    }

    // Where only they moved elements, theirs is the order of those that were there before.
    static bj::array inTheirOrder(bj::array merged, const bj::array *base, const bj::array &mine,
                                  const bj::array &theirs, std::string_view idMember)
    {
        const bool iMoved =
            orderOf(base, idMember, mine) != orderOf(&mine, idMember, base ? *base : bj::array());
        if (iMoved || !base)
            return merged;
        const std::vector<std::string> order = orderOf(&theirs, idMember, merged);
        const auto rankOf = [&](const bj::value &element) {
            const auto found =
                std::find(order.begin(), order.end(), textOrEmpty(element.get_object(), idMember));
            return static_cast<std::size_t>(found - order.begin());
        };
        std::vector<std::size_t> places;
        std::vector<bj::value> moved;
        for (std::size_t i = 0; i < merged.size(); ++i) {
            if (rankOf(merged[i]) < order.size()) {
                places.push_back(i);
                moved.push_back(merged[i]);
            }
        }
        std::stable_sort(moved.begin(), moved.end(), [&](const auto &left, const auto &right) {
            return rankOf(left) < rankOf(right);
        });
        for (std::size_t i = 0; i < places.size(); ++i)
            merged[places[i]] = std::move(moved[i]);
        return merged;
    }

    std::vector<Conflict> m_conflicts;
};

} // namespace

Merge merge(const bj::object &base, const bj::object &mine, const bj::object &theirs)
{
    Merger merger;
    Merge result;
    result.document = merger.mergeObjects(base, mine, theirs, {});
    result.conflicts = merger.takeConflicts();
    return result;
}

} // namespace sidelight::config
