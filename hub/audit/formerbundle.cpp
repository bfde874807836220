#include "hub/audit/formerbundle.h"

#include "core/config/bundle.h"
#include "core/config/difference.h"
#include "core/config/signing/envelope.h"
#include "core/domain/limits.h"
#include "core/json/json.h"

namespace sidelight::hub
{

namespace
{

std::optional<boost::json::object> documentOf(const std::string &text)
{
    const auto envelope = config::readEnvelope(text);
    if (!envelope)
        return std::nullopt;
    auto value = json::parse(envelope->payload, config::maxBundleBytes, limits::maxJsonDepth);
    if (!value || !value->is_object())
        return std::nullopt;
    return std::move(value->get_object());
}

struct Search {
    BundleShelf &shelf;
    TeamId team;
    boost::json::object content;
    std::vector<std::int64_t> versions; // the next is the last
    std::function<void(std::int64_t)> then;
};

void goOn(const std::shared_ptr<Search> &search)
{
    if (search->versions.empty())
        return search->then(0);
    const std::int64_t version = search->versions.back();
    search->versions.pop_back();
    search->shelf.read(search->team, version, [search, version](const auto &text) {
        const auto document = text ? documentOf(**text) : std::nullopt;
        if (document && config::sameContent(*document, search->content))
            return search->then(version);
        goOn(search);
    });
}

} // namespace

void findFormer(BundleShelf &shelf, const TeamId &team, const ShelvedBundle &now,
                const ShelvedBundle &before, std::function<void(std::int64_t)> then)
{
    auto content = documentOf(*now.text);
    const auto replaced = documentOf(*before.text);
    if (!content || (replaced && config::sameContent(*content, *replaced)))
        return then(0);
    auto search =
        std::make_shared<Search>(Search{shelf, team, *std::move(content), {}, std::move(then)});
    for (const BundleShelf::Version &version : shelf.versions(team)) {
        if (version.number < before.bundle->version)
            search->versions.push_back(version.number);
    }
    if (search->versions.size() > mostFormer)
        search->versions.erase(search->versions.begin(),
                               search->versions.end() - static_cast<std::ptrdiff_t>(mostFormer));
    goOn(search);
}

} // namespace sidelight::hub
