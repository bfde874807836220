#include "apps/profile/placefile.h"

#include <boost/json/serialize.hpp>

#include "core/domain/event.h"
#include "core/json/json.h"
#include "core/keys/durablefile.h"

namespace sidelight::profile
{

namespace
{

using viewmodels::CompanionViewModel;

constexpr std::size_t maxFileBytes = 4096;

void putBack(CompanionViewModel &companion, const std::string &path)
{
    const auto bytes = keys::readSmallFile(path, maxFileBytes);
    if (!bytes || !*bytes)
        return;
    const auto value =
        json::parse(std::string((*bytes)->begin(), (*bytes)->end()), maxFileBytes, 1);
    if (!value || !value->is_object())
        return;
    const boost::json::object &object = value->get_object();
    const boost::json::value *width = object.if_contains("width");
    const boost::json::value *folded = object.if_contains("folded");
    if (!width || !width->is_int64() || !folded || !folded->is_bool() || width->get_int64() < 0 ||
        width->get_int64() > 10'000)
        return;
    companion.restore(textOrEmpty(object, "side") == "left" ? CompanionViewModel::Side::Left
                                                            : CompanionViewModel::Side::Right,
                      static_cast<int>(width->get_int64()), folded->get_bool());
}

} // namespace

void remember(CompanionViewModel &companion, const std::string &folder, QThreadPool &disk)
{
    if (folder.empty())
        return;
    disk.setMaxThreadCount(1); // in their order
    const std::string path = folder + "/companion.json";
    putBack(companion, path);
    QObject::connect(&companion, &CompanionViewModel::changed, &companion, [&, path] {
        const std::string text = boost::json::serialize(boost::json::object{
            {"side", companion.side() == CompanionViewModel::Side::Left ? "left" : "right"},
            {"width", companion.width()},
            {"folded", companion.folded()}});
        disk.start([path, bytes = std::vector<std::uint8_t>(text.begin(), text.end())] {
            (void)keys::writeDurably(path, bytes);
        });
    });
}

} // namespace sidelight::profile
