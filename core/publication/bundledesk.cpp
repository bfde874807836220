#include "core/publication/bundledesk.h"

#include "core/domain/event.h"
#include "core/json/json.h"

namespace sidelight::publication
{

namespace
{

constexpr std::size_t maxErrorBytes = std::size_t{256} * 1024;
constexpr std::size_t maxListBytes = std::size_t{4} * 1024 * 1024;
constexpr std::size_t maxErrorDepth = 8;

std::string memberOf(const std::string &body, const char *name)
{
    const auto value = json::parse(body, maxErrorBytes, maxErrorDepth);
    const auto *object = value ? value->if_object() : nullptr;
    const auto *error = object ? objectMember(*object, "error") : nullptr;
    return error ? textOrEmpty(*error, name) : std::string();
}

} // namespace

std::string Answer::code() const
{
    return memberOf(body, "code");
}

std::string Answer::sentence() const
{
    if (status == 0)
        return problem;
    const std::string said = memberOf(body, "message");
    return said.empty() ? "The hub answered with " + std::to_string(status) + '.' : said;
}

std::vector<std::int64_t> versionsIn(const Answer &answer)
{
    std::vector<std::int64_t> numbers;
    const auto value = json::parse(answer.body, maxListBytes, maxErrorDepth);
    if (!answer.isGood() || !value || !value->is_array())
        return numbers;
    for (const boost::json::value &one : value->get_array()) {
        const auto *object = one.if_object();
        if (const auto number = object ? integerMember(*object, "version") : std::nullopt)
            numbers.push_back(*number);
    }
    return numbers;
}

} // namespace sidelight::publication
