// What readMapping made of a mapping's document. For core/mapping alone.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <boost/json/value.hpp>

#include "core/cel/environment.h"
#include "core/cel/program.h"
#include "core/mapping/mappinglimits.h"

namespace sidelight::mapping
{

// An expression and where it stands in the document.
struct Expression {
    cel::Program program;
    std::string pointer;
};

struct Let {
    enum class Form { Value, Json, Plain };
    Form form = Form::Value;
    cel::Slot slot;
    std::vector<Expression> from; // the first that finds something
};

// A value of `data`: an expression, a constant, or an object or list of such.
struct Field;
using Fields = std::vector<std::pair<std::string, Field>>;
using Items = std::vector<Field>;
struct Field {
    std::variant<Expression, boost::json::value, Fields, Items> value;
};

// Gives the vendor's own value, to be read as a time.
struct TimeField {
    enum class Unit { BySize, Seconds, Milliseconds };
    std::optional<Expression> from; // always there
    Unit unit = Unit::BySize;       // of numbers
    std::string zone;               // of texts that name none; empty: UTC
};

struct EventTemplate {
    std::string pointer;
    std::optional<Expression> when;
    std::optional<Expression> id;
    std::vector<Expression> hash; // instead of an id
    std::optional<Expression> source;
    std::optional<Expression> type;
    std::optional<Expression> subject;
    std::optional<TimeField> time;
    std::optional<TimeField> expiryTime;
    std::vector<std::pair<std::string, Expression>> attributes; // correlationid, causationid, …
    Fields data;
};

struct Vocabulary {
    cel::Environment environment;
    cel::Slot body;
    cel::Slot item;
    cel::Slot index;
    cel::Slot headers;
    cel::Slot tables;
    cel::Slot at; // the event's time, while its other fields are made
};

struct Plan {
    std::string id;
    std::string name;
    std::int64_t version = 1;
    std::string region; // empty: the hub's
    MappingLimits limits;
    Vocabulary vocabulary;
    boost::json::value tables = boost::json::object();
    std::optional<Expression> condition;
    std::optional<Expression> each;
    std::vector<Let> lets;
    std::vector<EventTemplate> events;
};

} // namespace sidelight::mapping
