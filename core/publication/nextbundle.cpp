#include "core/publication/nextbundle.h"

#include "core/config/bundle.h"
#include "core/domain/event.h"
#include "core/domain/limits.h"
#include "core/json/canonical.h"
#include "core/json/json.h"

namespace sidelight::publication
{

namespace
{

namespace bj = boost::json;

bj::object pilotSection(const config::Pilot &pilot)
{
    bj::object section{{"name", pilot.name}};
    if (pilot.share < 1)
        section["share"] = pilot.share;
    if (!pilot.teams.empty()) {
        bj::array teams;
        for (const TeamId &team : pilot.teams)
            teams.emplace_back(team.value);
        section["teams"] = std::move(teams);
    }
    return section;
}

} // namespace

std::optional<PublishedBundle> readPublished(std::string envelope)
{
    const auto read = config::readEnvelope(envelope);
    if (!read)
        return std::nullopt;
    auto value = json::parse(read->payload, config::maxBundleBytes, limits::maxJsonDepth);
    if (!value || !value->is_object())
        return std::nullopt;
    const auto version = integerMember(value->get_object(), "version");
    if (!version)
        return std::nullopt;
    PublishedBundle bundle{std::move(envelope), std::move(value->get_object()), *version, {}, {}};
    for (const config::Signature &signature : read->signatures)
        bundle.signers.push_back(signature.keyId);
    std::vector<Problem> problems;
    if (const auto *section = objectMember(bundle.document, "pilot"))
        bundle.pilot = config::readPilot(*section, problems);
    return bundle;
}

std::string republished(const PublishedBundle &older, std::int64_t version,
                        const config::SigningKey &key)
{
    bj::object document = older.document;
    document["version"] = version;
    config::Envelope next{json::canonicalText(document), {}};
    key.sign(next);
    return config::writeEnvelope(next);
}

bj::object planned(bj::object document, const Plan &plan)
{
    document["version"] = plan.version;
    document["team"] = plan.team.value;
    document.erase("pilot");
    if (plan.pilot)
        document["pilot"] = pilotSection(*plan.pilot);
    document.erase("expires");
    if (plan.expires)
        document["expires"] = formatRfc3339(*plan.expires);
    return document;
}

Result<std::string, std::vector<std::string>> signedBundle(const bj::object &document,
                                                           const config::SigningKey &key)
{
    config::Envelope next{json::canonicalText(document), {}};
    if (const auto bundle = config::readBundle(next.payload); !bundle) {
        std::vector<std::string> lines;
        for (const Problem &problem : bundle.error())
            lines.push_back(problem.sentence);
        return failure(std::move(lines));
    }
    key.sign(next);
    return config::writeEnvelope(next);
}

std::vector<config::Difference> contentChanges(bj::object before, bj::object after)
{
    for (const char *member : {"pilot", "expires", "team"}) {
        before.erase(member);
        after.erase(member);
    }
    return config::differences(before, after);
}

} // namespace sidelight::publication
