// Looking at the kinds of arguments.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/cel/value/value.h"

namespace sidelight::cel
{

inline Value wrongKinds()
{
    return Value::error(Code::NoSuchOverload);
}

// A letter for each argument that is there: s String, i Int, l List, t Timestamp. Letters beyond
// `count` are for arguments that may be left out.
inline bool areKinds(const Value *arguments, std::size_t count, std::string_view letters)
{
    if (count > letters.size())
        return false;
    for (std::size_t i = 0; i < count; ++i) {
        const Kind kind = arguments[i].kind();
        const bool fits = (letters[i] == 's' && kind == Kind::String) ||
                          (letters[i] == 'i' && kind == Kind::Int) ||
                          (letters[i] == 'l' && kind == Kind::List) ||
                          (letters[i] == 't' && kind == Kind::Timestamp);
        if (!fits)
            return false;
    }
    return true;
}

} // namespace sidelight::cel
