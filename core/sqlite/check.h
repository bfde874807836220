// Hands an error on: returns from the enclosing function when the expression's Result is one.
#pragma once

#include <utility>

#include "core/base/result.h"

#define SIDELIGHT_CHECK(expression)                                                                \
    do {                                                                                           \
        if (auto &&checked = (expression); !checked)                                               \
            return ::sidelight::failure(std::move(checked.error()));                               \
    } while (false)
