// What a sign-in service, or whoever plays one, may answer, and what may knock at the browser's
// port. The first byte says which: 'd' a description, 't' tokens, 'c' a code for another device,
// 'r' a refusal, 'k' a kept sign-in, anything else a request's head.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/signin/address.h"
#include "core/signin/answers.h"
#include "core/signin/grant.h"
#include "core/signin/keptsignin.h"

using namespace sidelight;
using namespace sidelight::signin;

namespace
{

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void tryHead(std::string_view head)
{
    Grant grant;
    grant.state = "state";
    grant.port = 4711;
    grant.issuer = "https://id.example";
    const Redirect redirect = readRedirect(head, grant);
    if (redirect.kind == Redirect::Kind::Code)
        require(!redirect.code.empty() && head.find("127.0.0.1:4711") != std::string_view::npos);
    const auto fields = readForm(head);
    if (fields)
        require(readForm(formOf(*fields)) == fields);
    if (isSafeAddress(head))
        require(head.find('@') == std::string_view::npos ||
                head.find_first_of("/?", 8) < head.find('@'));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view all(reinterpret_cast<const char *>(data), size);
    if (all.empty())
        return 0;
    const std::string_view rest = all.substr(1);
    switch (all.front()) {
    case 'd':
        if (const auto read = readProvider(rest, "https://id.example"))
            require(isSafeAddress(read->token) && isSafeAddress(read->authorization));
        return 0;
    case 't':
        if (const auto read = readTokens(rest))
            require(!read->access.empty() && read->access.find('\n') == std::string::npos);
        return 0;
    case 'c':
        if (const auto read = readDeviceCode(rest))
            require(isSafeAddress(read->address) && read->intervalMs >= 1000);
        return 0;
    case 'r':
        (void)problemOf(refusalOf(Answer{400, std::string(rest)}));
        return 0;
    case 'k':
        if (const auto kept = KeptSignIn::decode(keys::SecretBytes::copyOf({data + 1, size - 1}))) {
            const auto again = KeptSignIn::decode(kept->encode());
            require(size > 60'000 ||
                    (again && again->agent == kept->agent && again->teams == kept->teams));
        }
        return 0;
    default:
        tryHead(all);
        return 0;
    }
}
