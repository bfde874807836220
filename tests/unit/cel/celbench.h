// Evaluating one expression over one JSON document, for tests.
#pragma once

#include <string>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "core/cel/program.h"

namespace sidelight::cel
{

// `data` is dyn and holds a JSON document, `now` is 2023-11-14T22:13:20Z.
struct Bench {
    Environment environment;
    Slot data = environment.declare("data", Type::dyn());
    Slot now = environment.declare("now", Type::timestamp());
    boost::json::value json;

    explicit Bench(const char *document = "{}")
        : json(boost::json::parse(document))
    {
    }

    void fill(Activation &activation) const
    {
        activation.set(data, Value::json(json));
        activation.set(now, Value::of(Timestamp{1'700'000'000'000}));
    }

    // The value as JSON text; "refused: " or "failed: " and the sentence where there is none.
    [[nodiscard]] std::string operator()(std::string_view source, const Limits &limits = {}) const
    {
        const auto program = compile(source, environment, limits);
        if (!program)
            return "refused: " + program.error().sentence;
        Activation activation(environment);
        fill(activation);
        const auto value = program->evaluate(activation);
        return value ? boost::json::serialize(toJson(*value)) : "failed: " + value.error().sentence;
    }

    // The code of the refusal or failure; nothing when there is a value.
    [[nodiscard]] std::optional<Code> codeOf(std::string_view source,
                                             const Limits &limits = {}) const
    {
        const auto program = compile(source, environment, limits);
        if (!program)
            return program.error().code;
        Activation activation(environment);
        fill(activation);
        const auto value = program->evaluate(activation);
        return value ? std::nullopt : std::optional(value.error().code);
    }
};

} // namespace sidelight::cel
