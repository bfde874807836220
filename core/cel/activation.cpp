#include "core/cel/activation.h"

#include <algorithm>

#include "core/cel/plan.h"

namespace sidelight::cel
{

Activation::Activation(const Environment &environment)
    : m_slots(environment.variables().size())
{
    m_workspace.setPhoneReader(environment.phoneReader());
}

Activation::~Activation() = default;

void Activation::clearAll()
{
    std::fill(m_slots.begin(), m_slots.end(), Value());
}

std::optional<Error> Activation::lastError() const
{
    if (!m_errorPlan)
        return std::nullopt;
    return m_errorPlan->describe(m_error);
}

Value *Activation::locals(std::size_t count)
{
    if (m_locals.size() < count)
        m_locals.resize(count);
    return m_locals.data();
}

void Activation::note(Value error, std::shared_ptr<const Plan> plan)
{
    m_error = error;
    m_errorPlan = std::move(plan);
}

} // namespace sidelight::cel
