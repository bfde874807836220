// What the expressions of one guide see, and what they say: values of fields, and which way a step
// chooses by itself. Engine thread. What does not compile or fails says nothing.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <boost/json/object.hpp>

#include "core/cel/program.h"
#include "core/domain/masks.h"
#include "core/rules/vocabulary.h"
#include "core/session/guidestate.h"

namespace sidelight::session
{

// What conditions of rules see too, and the conversation. Null where nothing is known.
struct GuideSurroundings {
    std::shared_ptr<const boost::json::object> customer;
    std::shared_ptr<const boost::json::object> interaction;
    std::shared_ptr<const boost::json::object> agent;
    std::shared_ptr<const boost::json::object> conversation;
};

class GuideScope
{
public:
    explicit GuideScope(const Guide &guide);

    // By field. What the agent typed comes before what the context says. What is, or holds, one of
    // the customer's identities is hidden, as it is everywhere, and so is what the masks hide.
    [[nodiscard]] std::map<std::string, FieldValue>
    values(const GuideSurroundings &around, const std::map<std::string, std::string> &typed,
           const Masks &masks) const;
    // The branch a step that decides takes; as many as it has when none of its conditions holds;
    // nothing where one of them cannot be decided before another holds.
    [[nodiscard]] std::optional<std::size_t>
    decide(std::size_t step, const GuideSurroundings &around,
           const std::map<std::string, FieldValue> &values) const;
    [[nodiscard]] const Guide &guide() const { return m_guide; }

private:
    void present(cel::Activation &activation, const GuideSurroundings &around,
                 const boost::json::object &fields) const;

    Guide m_guide;
    std::shared_ptr<const rules::Vocabulary> m_vocabulary;
    std::map<std::string, std::optional<cel::Program>> m_from;          // by field
    std::vector<std::vector<std::optional<cel::Program>>> m_conditions; // by step, by branch
};

} // namespace sidelight::session
