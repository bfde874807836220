#include "core/rules/distance.h"

#include "core/cel/program.h"

namespace sidelight::rules
{

std::optional<double> kilometresBetween(const Event &left, const Event &right)
{
    const auto placeOf = [](const Event &event) {
        const boost::json::object *data = event.dataObject();
        return data ? objectMember(*data, "place") : nullptr;
    };
    const boost::json::object *from = placeOf(left);
    const boost::json::object *to = placeOf(right);
    if (!from || !to)
        return std::nullopt;
    // The one reckoning of distances there is; asked for seldom enough to be read each time.
    cel::Environment environment;
    const cel::Slot a = environment.declare("a", cel::Type::dyn());
    const cel::Slot b = environment.declare("b", cel::Type::dyn());
    const auto program = cel::compile("geo.km(a, b)", environment);
    if (!program)
        return std::nullopt;
    cel::Activation activation(environment);
    activation.set(a, cel::Value::json(*from));
    activation.set(b, cel::Value::json(*to));
    const auto km = program->evaluate(activation);
    if (!km || km->kind() != cel::Kind::Double)
        return std::nullopt;
    return km->asDouble();
}

} // namespace sidelight::rules
