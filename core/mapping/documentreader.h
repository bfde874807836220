// What the readers of a mapping's document share: problems with their places, and what expressions
// are made into. For core/mapping alone.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/object.hpp>

#include "core/domain/problem.h"
#include "core/mapping/mappingplan.h"

namespace sidelight::mapping
{

[[nodiscard]] std::string_view viewOf(const boost::json::string &text);
[[nodiscard]] std::string_view viewOf(boost::json::string_view text);
// One step further.
[[nodiscard]] std::string under(const std::string &pointer, std::string_view name);
[[nodiscard]] std::string under(const std::string &pointer, std::size_t index);

class DocumentReader
{
public:
    // The environment may be added to until the first expression is compiled.
    DocumentReader(const MappingLimits &limits, const cel::Environment &environment)
        : m_limits(limits)
        , m_environment(environment)
    {
    }

    // Each once, at most 100.
    void problem(std::string pointer, std::string sentence, std::uint32_t line = 0,
                 std::uint32_t column = 0);
    void refuseOthers(const boost::json::object &object, std::span<const std::string_view> known,
                      const std::string &pointer, const std::string &what);
    // These give nothing where there is a problem.
    [[nodiscard]] std::optional<Expression> compiled(const boost::json::value &value,
                                                     const std::string &pointer,
                                                     const std::optional<cel::Type> &expected = {});
    // A list of 1 to 16.
    [[nodiscard]] std::vector<Expression> compiledList(const boost::json::value &value,
                                                       const std::string &pointer);
    [[nodiscard]] std::optional<TimeField> time(const boost::json::value &value,
                                                std::string pointer);
    // The members of an event's data.
    [[nodiscard]] Fields fields(const boost::json::object &object, const std::string &pointer);

    [[nodiscard]] const MappingLimits &limits() const { return m_limits; }
    [[nodiscard]] std::vector<Problem> &problems() { return m_problems; }

private:
    [[nodiscard]] bool readTimeForm(const boost::json::object &form, const std::string &pointer,
                                    TimeField &time);
    [[nodiscard]] Fields fieldsAt(const boost::json::object &object, const std::string &pointer,
                                  std::size_t depth);
    [[nodiscard]] std::optional<Field> field(const boost::json::value &value,
                                             const std::string &pointer, std::size_t depth);

    const MappingLimits &m_limits;
    const cel::Environment &m_environment;
    std::vector<Problem> m_problems;
    std::size_t m_fields = 0; // of the data that is being read
};

} // namespace sidelight::mapping
