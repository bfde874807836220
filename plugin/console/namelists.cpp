#include "plugin/console/namelists.h"

#include "core/domain/event.h"

namespace sidelight::console
{

namespace bj = boost::json;

QStringList namesIn(const bj::object &object, const char *member)
{
    QStringList names;
    const bj::array *list = arrayMember(object, member);
    for (const bj::value &name : list ? *list : bj::array()) {
        if (const bj::string *text = name.if_string())
            names += QString::fromUtf8(text->data(), static_cast<qsizetype>(text->size()));
    }
    return names;
}

QStringList namesOf(const QString &typed)
{
    QStringList all;
    for (const QString &name : typed.split(u',')) {
        if (const QString trimmed = name.trimmed(); !trimmed.isEmpty() && !all.contains(trimmed))
            all += trimmed;
    }
    return all;
}

} // namespace sidelight::console
