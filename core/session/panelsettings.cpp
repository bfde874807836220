#include "core/session/panelsettings.h"

#include <boost/json/serialize.hpp>

#include "core/domain/event.h"
#include "core/wire/json.h"

namespace sidelight::session
{

std::string textOf(const PanelSettings &settings)
{
    return boost::json::serialize(boost::json::object{{"theme", settings.theme},
                                                      {"text", settings.textPercent},
                                                      {"reducedmotion", settings.reducedMotion},
                                                      {"theirtime", settings.theirTime},
                                                      {"snooze", settings.snoozeMinutes}});
}

PanelSettings panelSettingsOf(std::string_view text)
{
    PanelSettings settings;
    const wire::Result<boost::json::value> value = wire::parseJson(text);
    const boost::json::object *object = value ? value->if_object() : nullptr;
    if (!object)
        return settings;
    const std::string theme = textOrEmpty(*object, "theme");
    if (theme == "system" || theme == "light" || theme == "dark" || theme == "contrast")
        settings.theme = theme;
    const auto within = [object](std::string_view name, int least, int most, int &into) {
        const auto given = integerMember(*object, name);
        if (given && *given >= least && *given <= most)
            into = static_cast<int>(*given);
    };
    within("text", 80, 200, settings.textPercent);
    within("snooze", 1, 1440, settings.snoozeMinutes);
    settings.reducedMotion = boolMember(*object, "reducedmotion").value_or(false);
    settings.theirTime = boolMember(*object, "theirtime").value_or(true);
    return settings;
}

} // namespace sidelight::session
