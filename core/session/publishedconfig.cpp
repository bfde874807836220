#include "core/session/publishedconfig.h"

#include <boost/json/serialize.hpp>

#include "core/base/hex.h"
#include "core/base/sha256.h"
#include "core/domain/event.h"
#include "core/json/json.h"
#include "core/keys/durablefile.h"

namespace sidelight::session
{

namespace
{

// The file: one line with the keys that the bundle before had brought, since one of them may have
// signed this one; then the envelope.
constexpr std::size_t maxFileBytes = config::maxBundleBytes / 3 * 4 + std::size_t{64} * 1024;
constexpr std::size_t maxKeyBytes = std::size_t{64} * 1024;

std::string keyLine(const std::vector<config::BundleKey> &keys)
{
    boost::json::array list;
    for (const config::BundleKey &key : keys) {
        boost::json::object one{
            {"public", key.publicHex},
            {"role", key.role == config::KeyRole::Editor ? "editor" : "publisher"}};
        if (!key.teams.empty()) {
            boost::json::array &teams = one["teams"].emplace_array();
            for (const TeamId &team : key.teams)
                teams.emplace_back(team.value);
        }
        list.push_back(std::move(one));
    }
    return boost::json::serialize(list) + '\n';
}

} // namespace

PublishedConfig::PublishedConfig(config::TrustedKeys trusted, TeamId team, Panel panel,
                                 std::string file)
    : m_trusted(std::move(trusted))
    , m_team(std::move(team))
    , m_panel(std::move(panel))
    , m_file(std::move(file))
{
}

void PublishedConfig::inForce(const config::SignedBundle &bundle, std::string_view text)
{
    m_version = bundle.bundle.version;
    m_introduced = bundle.bundle.keys;
    m_trusted.introduce(m_introduced);
    m_tag = toHex(sha256({text}));
}

std::optional<config::SignedBundle> PublishedConfig::open(Timestamp now)
{
    if (m_file.empty())
        return std::nullopt;
    const auto bytes = keys::readSmallFile(m_file, maxFileBytes);
    if (!bytes || !*bytes)
        return std::nullopt;
    const std::string text((*bytes)->begin(), (*bytes)->end());
    const std::size_t end = text.find('\n');
    if (end == std::string::npos)
        return std::nullopt;
    const auto list = json::parse(std::string_view(text).substr(0, end), maxKeyBytes, 5);
    std::vector<Problem> problems;
    if (!list)
        return std::nullopt;
    m_trusted.introduce(config::readKeys(*list, "", problems));
    const std::string_view envelope = std::string_view(text).substr(end + 1);
    auto judged = m_trusted.judge(envelope, m_team, std::nullopt, now);
    if (!judged || !problems.empty()) {
        m_trusted.introduce({});
        return std::nullopt;
    }
    inForce(*judged, envelope);
    return *std::move(judged);
}

Result<std::optional<config::SignedBundle>, config::BundleRefusal>
PublishedConfig::take(std::string_view text, Timestamp now)
{
    auto judged = m_trusted.judge(text, m_team, m_version, now);
    if (!judged)
        return failure(std::move(judged.error()));
    const std::optional<config::Pilot> &pilot = judged->bundle.pilot;
    if (pilot && !pilot->includes(m_panel.agent, m_panel.seat, m_panel.teams)) {
        m_tag = toHex(sha256({text}));
        return std::nullopt;
    }
    keep(text, m_introduced);
    inForce(*judged, text);
    return *std::move(judged);
}

// What cannot be kept is in force all the same, and is asked for again after the next start.
void PublishedConfig::keep(std::string_view text,
                           const std::vector<config::BundleKey> &judgedBy) const
{
    if (m_file.empty())
        return;
    const std::string whole = keyLine(judgedBy) + std::string(text);
    (void)keys::writeDurably(m_file,
                             {reinterpret_cast<const std::uint8_t *>(whole.data()), whole.size()});
}

} // namespace sidelight::session
