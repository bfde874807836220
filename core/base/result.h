// Errors are values: every module owns a small error struct (an enum class code and a detail for
// logs, free of personal data) and returns Result<T, ThatError>. Nothing throws across a module.
#pragma once

#include <tl/expected.hpp>

namespace sidelight
{

template<class T, class E>
using Result = tl::expected<T, E>;

template<class E>
[[nodiscard]] auto failure(E error)
{
    return tl::unexpected<E>(std::move(error));
}

} // namespace sidelight
