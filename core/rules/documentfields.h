// Reads the members of one JSON object of a document of configuration, and notes what is wrong with
// which place. A member nobody asked for is a problem too: it is a slip of the pen.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/object.hpp>

#include "core/cel/value/error.h"
#include "core/domain/problem.h"

namespace sidelight::rules
{

// At most 100; more help nobody.
class ProblemList
{
public:
    void add(std::string pointer, std::string sentence);
    void add(std::string pointer, const cel::Error &error);
    [[nodiscard]] bool empty() const { return m_problems.empty(); }
    [[nodiscard]] std::size_t size() const { return m_problems.size(); }
    [[nodiscard]] std::vector<Problem> take() { return std::move(m_problems); }

private:
    std::vector<Problem> m_problems;
};

// The pointer one step further.
[[nodiscard]] std::string pointerTo(std::string_view pointer, std::string_view name);

class DocumentFields
{
public:
    DocumentFields(const boost::json::object &object, std::string pointer, ProblemList &problems)
        : m_object(object)
        , m_pointer(std::move(pointer))
        , m_problems(problems)
    {
    }

    enum class Need { Optional, Required };
    // Not empty, at most `maxBytes`.
    [[nodiscard]] std::optional<std::string_view> text(std::string_view name, std::size_t maxBytes,
                                                       Need need = Need::Optional);
    // One of `words`; its index.
    [[nodiscard]] std::optional<std::size_t> word(std::string_view name,
                                                  std::initializer_list<std::string_view> words,
                                                  Need need = Need::Optional);
    [[nodiscard]] std::optional<std::int64_t> integer(std::string_view name, std::int64_t min,
                                                      std::int64_t max, Need need = Need::Optional);
    [[nodiscard]] std::optional<double> number(std::string_view name);
    [[nodiscard]] std::optional<bool> truth(std::string_view name);
    // "30m"; milliseconds.
    [[nodiscard]] std::optional<std::int64_t> timespan(std::string_view name, std::int64_t maxMs,
                                                       Need need = Need::Optional);
    [[nodiscard]] std::vector<std::string> texts(std::string_view name, std::size_t maxItems,
                                                 std::size_t maxBytes);
    [[nodiscard]] const boost::json::object *object(std::string_view name,
                                                    Need need = Need::Optional);
    [[nodiscard]] bool has(std::string_view name) const;

    void refuse(std::string_view name, std::string sentence);
    void refuseUnknown(std::initializer_list<std::string_view> known);
    [[nodiscard]] std::string pointer(std::string_view name) const;

private:
    [[nodiscard]] const boost::json::value *member(std::string_view name, Need need);

    const boost::json::object &m_object;
    std::string m_pointer;
    ProblemList &m_problems;
};

} // namespace sidelight::rules
