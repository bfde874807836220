// One body on its way through a mapping. Lives for one apply().
#pragma once

#include <deque>
#include <optional>
#include <string>

#include "core/cel/activation.h"
#include "core/mapping/mapping.h"
#include "core/mapping/mappingplan.h"

namespace sidelight::mapping
{

class MappingRun
{
public:
    MappingRun(const Plan &plan, const Delivery &delivery);

    [[nodiscard]] Mapped run();

private:
    [[nodiscard]] bool goesOn();
    [[nodiscard]] bool holds(const std::optional<Expression> &condition, bool otherwise);
    // Nothing when the body says nothing there; other failures are troubles besides.
    [[nodiscard]] std::optional<cel::Value> valueOf(const Expression &expression);
    [[nodiscard]] std::optional<cel::Value> valueOf(const cel::Program &program,
                                                    const std::string &pointer);
    [[nodiscard]] std::optional<std::string> textOf(const Expression &expression);
    [[nodiscard]] std::optional<boost::json::value> jsonOf(const Field &field);
    [[nodiscard]] boost::json::object objectOf(const Fields &fields);

    void takeItem(const boost::json::value &item, std::size_t index);
    void setLet(const Let &let);
    // False when the event cannot be made.
    [[nodiscard]] bool make(const EventTemplate &form, const boost::json::value &item,
                            std::size_t place);
    [[nodiscard]] std::string idOf(const EventTemplate &form, const boost::json::value &item,
                                   std::size_t place);
    struct Moment {
        Timestamp time;
        boost::json::value original; // null when it says the same in the same form
    };
    [[nodiscard]] std::optional<Moment> momentOf(const TimeField &field);
    void trouble(const std::string &pointer, std::string sentence);

    const Plan &m_plan;
    const Vocabulary &m_names;
    std::string m_region;
    boost::json::value m_body; // without members that are null
    boost::json::object m_headers;
    std::deque<boost::json::value> m_nested; // JSON that stood in texts
    cel::Activation m_activation;
    std::size_t m_steps = 0;
    bool m_stopped = false;
    std::size_t m_troubles = 0;
    Mapped m_mapped;
};

} // namespace sidelight::mapping
