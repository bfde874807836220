#include "core/config/draft/edit.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>

#include "core/json/canonical.h"
#include "core/json/members.h"

namespace sidelight::config
{

namespace
{

namespace bj = boost::json;

std::string unescaped(std::string_view step)
{
    std::string name;
    for (std::size_t i = 0; i < step.size(); ++i) {
        if (step[i] == '~' && i + 1 < step.size() && (step[i + 1] == '0' || step[i + 1] == '1'))
            name += step[++i] == '0' ? '~' : '/';
        else
            name += step[i];
    }
    return name;
}

std::optional<std::size_t> indexOf(std::string_view step)
{
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), index);
    const bool whole = error == std::errc() && end == step.data() + step.size();
    const bool plain = step.size() == 1 || (!step.empty() && step.front() != '0');
    return whole && plain ? std::optional(index) : std::nullopt;
}

std::size_t depthOf(const bj::value &value)
{
    std::size_t deepest = 0;
    if (const bj::array *list = value.if_array()) {
        for (const bj::value &element : *list)
            deepest = std::max(deepest, depthOf(element));
        return deepest + 1;
    }
    if (const bj::object *object = value.if_object()) {
        for (const bj::key_value_pair &member : *object)
            deepest = std::max(deepest, depthOf(member.value()));
        return deepest + 1;
    }
    return deepest;
}

std::int64_t sizeOf(const bj::value &value)
{
    return static_cast<std::int64_t>(json::canonicalText(value).size());
}

std::int64_t sizeOfName(std::string_view name)
{
    return static_cast<std::int64_t>(name.size()) + 3; // quotes and colon
}

// What the pointer names, or would: a step below a value that is there.
struct Target {
    bj::value *parent = nullptr;
    std::string name;                 // of an object's member
    std::optional<std::size_t> index; // of a list's element
    std::size_t depth = 0;            // containers around the value
};

std::optional<Target> targetOf(bj::value &document, std::string_view pointer)
{
    Target target;
    bj::value *value = &document;
    while (!pointer.empty()) {
        if (pointer.front() != '/')
            return std::nullopt;
        const std::size_t end = std::min(pointer.find('/', 1), pointer.size());
        const std::string_view step = pointer.substr(1, end - 1);
        pointer.remove_prefix(end);
        target = {value, {}, {}, target.depth + 1};
        if (bj::object *object = value->if_object()) {
            target.name = unescaped(step);
            value = object->if_contains(target.name);
        } else if (bj::array *list = value->if_array()) {
            target.index = indexOf(step);
            if (!target.index)
                return std::nullopt;
            value = *target.index < list->size() ? &(*list)[*target.index] : nullptr;
        } else {
            return std::nullopt;
        }
        if (value == nullptr && !pointer.empty())
            return std::nullopt;
    }
    if (target.parent == nullptr)
        return std::nullopt;
    return target;
}

using Outcome = Result<Applied, EditFault>;

Outcome nowhere()
{
    return failure(EditFault::NoSuchPlace);
}

Outcome setWhole(bj::value &document, const Edit &edit)
{
    if (!edit.value.is_object())
        return nowhere();
    Applied applied{setEdit("", std::exchange(document, edit.value)), 0};
    applied.grown = sizeOf(edit.value) - sizeOf(applied.inverse.value);
    return applied;
}

Outcome set(const Target &target, const Edit &edit)
{
    if (bj::array *list = target.parent->if_array()) {
        if (*target.index >= list->size())
            return nowhere();
        Applied applied{setEdit(edit.pointer, std::exchange((*list)[*target.index], edit.value)),
                        0};
        applied.grown = sizeOf(edit.value) - sizeOf(applied.inverse.value);
        return applied;
    }
    bj::object &object = target.parent->get_object();
    if (bj::value *known = object.if_contains(target.name)) {
        Applied applied{setEdit(edit.pointer, std::exchange(*known, edit.value)), 0};
        applied.grown = sizeOf(edit.value) - sizeOf(applied.inverse.value);
        return applied;
    }
    object.emplace(target.name, edit.value);
    return Applied{removeEdit(edit.pointer), sizeOf(edit.value) + sizeOfName(target.name)};
}

Outcome insert(const Target &target, const Edit &edit)
{
    if (bj::array *list = target.parent->if_array()) {
        if (*target.index > list->size())
            return nowhere();
        list->insert(list->begin() + *target.index, edit.value);
        return Applied{removeEdit(edit.pointer), sizeOf(edit.value)};
    }
    bj::object &object = target.parent->get_object();
    if (object.contains(target.name) || edit.to > object.size())
        return nowhere();
    json::insertMember(object, edit.to, target.name, edit.value);
    return Applied{removeEdit(edit.pointer), sizeOf(edit.value) + sizeOfName(target.name)};
}

Outcome remove(const Target &target, const Edit &edit)
{
    if (bj::array *list = target.parent->if_array()) {
        if (*target.index >= list->size())
            return nowhere();
        Applied applied{insertEdit(edit.pointer, std::move((*list)[*target.index])), 0};
        applied.grown = -sizeOf(applied.inverse.value);
        list->erase(list->begin() + *target.index);
        return applied;
    }
    bj::object &object = target.parent->get_object();
    const auto found = object.find(target.name);
    if (found == object.end())
        return nowhere();
    const auto place = static_cast<std::size_t>(found - object.begin());
    Applied applied{insertEdit(edit.pointer, std::move(found->value()), place), 0};
    applied.grown = -sizeOf(applied.inverse.value) - sizeOfName(target.name);
    object.stable_erase(found);
    return applied;
}

Outcome move(const Target &target, const Edit &edit)
{
    bj::array *list = target.parent->if_array();
    if (!list || *target.index >= list->size() || edit.to >= list->size())
        return nowhere();
    const std::size_t from = *target.index;
    const auto first = list->begin() + from;
    if (from < edit.to)
        std::rotate(first, first + 1, list->begin() + edit.to + 1);
    else
        std::rotate(list->begin() + edit.to, first, first + 1);
    const std::string list_pointer = edit.pointer.substr(0, edit.pointer.rfind('/') + 1);
    return Applied{moveEdit(list_pointer + std::to_string(edit.to), from), 0};
}

} // namespace

Edit setEdit(std::string pointer, bj::value value)
{
    return {Edit::Kind::Set, std::move(pointer), std::move(value), 0};
}

Edit insertEdit(std::string pointer, bj::value value, std::size_t to)
{
    return {Edit::Kind::Insert, std::move(pointer), std::move(value), to};
}

Edit removeEdit(std::string pointer)
{
    return {Edit::Kind::Remove, std::move(pointer), {}, 0};
}

Edit moveEdit(std::string pointer, std::size_t to)
{
    return {Edit::Kind::Move, std::move(pointer), {}, to};
}

Result<Applied, EditFault> apply(bj::value &document, const Edit &edit, std::size_t maxDepth)
{
    if (edit.pointer.empty()) {
        if (edit.kind != Edit::Kind::Set)
            return nowhere();
        return depthOf(edit.value) > maxDepth ? Outcome(failure(EditFault::TooDeep))
                                              : setWhole(document, edit);
    }
    const auto target = targetOf(document, edit.pointer);
    if (!target)
        return nowhere();
    if (target->depth + depthOf(edit.value) > maxDepth)
        return failure(EditFault::TooDeep);
    switch (edit.kind) {
    case Edit::Kind::Set:
        return set(*target, edit);
    case Edit::Kind::Insert:
        return insert(*target, edit);
    case Edit::Kind::Remove:
        return remove(*target, edit);
    case Edit::Kind::Move:
        break;
    }
    return move(*target, edit);
}

} // namespace sidelight::config
