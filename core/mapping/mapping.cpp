#include "core/mapping/mapping.h"

#include "core/mapping/mappingplan.h"
#include "core/mapping/mappingrun.h"

namespace sidelight::mapping
{

Mapping::Mapping(std::unique_ptr<const Plan> plan)
    : m_plan(std::move(plan))
{
}

Mapping::~Mapping() = default;

const std::string &Mapping::id() const
{
    return m_plan->id;
}

const std::string &Mapping::name() const
{
    return m_plan->name;
}

std::int64_t Mapping::version() const
{
    return m_plan->version;
}

Mapped Mapping::apply(const Delivery &delivery) const
{
    return MappingRun(*m_plan, delivery).run();
}

} // namespace sidelight::mapping
