// geo.*: distances on the globe. A place is an object with lat and lon in degrees.
#include <cmath>
#include <optional>

#include "core/cel/library/tables.h"

namespace sidelight::cel
{

namespace
{

constexpr double earthRadiusKm = 6371.0088; // the mean one

struct Place2D {
    double latitude = 0;
    double longitude = 0;
};

std::optional<double> number(const Value &value)
{
    switch (value.kind()) {
    case Kind::Double:
        return value.asDouble();
    case Kind::Int:
        return static_cast<double>(value.asInt());
    case Kind::Uint:
        return static_cast<double>(value.asUint());
    default:
        return std::nullopt;
    }
}

std::optional<Place2D> placeOf(const Value &latitude, const Value &longitude)
{
    const auto lat = number(latitude);
    const auto lon = number(longitude);
    if (!lat || !lon || !(std::fabs(*lat) <= 90) || !(std::fabs(*lon) <= 180))
        return std::nullopt;
    return Place2D{*lat, *lon};
}

std::optional<Place2D> placeOf(const Value &value)
{
    if (value.kind() != Kind::Map)
        return std::nullopt;
    return placeOf(value.member("lat"), value.member("lon"));
}

double radians(double degrees)
{
    return degrees * (M_PI / 180);
}

// The haversine formula: exact enough at all distances, also for antipodes.
double distanceKm(const Place2D &a, const Place2D &b)
{
    const double dLat = std::sin(radians(b.latitude - a.latitude) / 2);
    const double dLon = std::sin(radians(b.longitude - a.longitude) / 2);
    const double h =
        dLat * dLat + std::cos(radians(a.latitude)) * std::cos(radians(b.latitude)) * dLon * dLon;
    return 2 * earthRadiusKm * std::asin(std::sqrt(h < 1 ? h : 1));
}

Value noPlace()
{
    return Value::error(Code::Range, "A place needs lat (-90 to 90) and lon (-180 to 180).");
}

Value km(Workspace &, const Value *arguments, std::size_t count)
{
    const auto a = count == 2 ? placeOf(arguments[0]) : placeOf(arguments[0], arguments[1]);
    const auto b = count == 2 ? placeOf(arguments[1]) : placeOf(arguments[2], arguments[3]);
    return a && b ? Value::of(distanceKm(*a, *b)) : noPlace();
}

// How fast somebody must have been to be here then and there at another time.
Value kmh(Workspace &, const Value *arguments, std::size_t)
{
    const auto a = placeOf(arguments[0]);
    const auto b = placeOf(arguments[2]);
    if (!a || !b)
        return noPlace();
    if (arguments[1].kind() != Kind::Timestamp || arguments[3].kind() != Kind::Timestamp)
        return Value::error(Code::NoSuchOverload);
    const Instant from = arguments[1].asInstant();
    const Instant to = arguments[3].asInstant();
    const double hours = std::fabs(static_cast<double>(to.seconds - from.seconds) +
                                   static_cast<double>(to.nanos - from.nanos) * 1e-9) /
                         3600;
    const double distance = distanceKm(*a, *b);
    return Value::of(distance == 0 ? 0 : distance / hours);
}

} // namespace

FunctionRows placeFunctions()
{
    return {
        {"geo.km", {"mm>d", "****>d"}, km},
        {"geo.kmh", {"mtmt>d"}, kmh},
    };
}

} // namespace sidelight::cel
