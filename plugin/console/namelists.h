// Lists of names in a bundle, and as a person types them: a comma between. Pure.
#pragma once

#include <QStringList>

#include <boost/json/object.hpp>

namespace sidelight::console
{

// The texts of the member's list; none where it is no list.
[[nodiscard]] QStringList namesIn(const boost::json::object &object, const char *member);
// Each once, without what stands around them.
[[nodiscard]] QStringList namesOf(const QString &typed);

} // namespace sidelight::console
