// Details of records of the audit in words.
#include <catch2/catch_test_macros.hpp>

#include "core/config/signing/trustedkeys.h"
#include "plugin/console/auditwords.h"

using namespace sidelight;
using console::auditDetailWords;

namespace
{

std::string wordsOf(const std::string &what, const std::string &detail)
{
    audit::Deed deed;
    deed.what = what;
    deed.detail = detail;
    return auditDetailWords(deed).toStdString();
}

} // namespace

TEST_CASE("no reason for which a bundle is refused is shown as a code")
{
    using config::RefusalCode;
    for (const RefusalCode code :
         {RefusalCode::NotSigned, RefusalCode::UnknownKey, RefusalCode::BadSignature,
          RefusalCode::TooFewSignatures, RefusalCode::WrongTeam, RefusalCode::NotNewer,
          RefusalCode::Invalid}) {
        const std::string name(config::nameOf(code));
        INFO(name);
        CHECK(wordsOf("config.refused", name) != name);
        CHECK(wordsOf("config.refused", name).find('_') == std::string::npos);
    }
}

TEST_CASE("what was refused again and again is said with its number")
{
    CHECK(wordsOf("access.denied", "insights") == "to look at insights");
    CHECK(wordsOf("access.denied", "insights, 12 more times").find("to look at insights, 12") == 0);
    CHECK(wordsOf("config.refused", "not_newer, 3 more times").find("not newer") == 0);
}

TEST_CASE("a detail that nobody knows stays as it was written")
{
    CHECK(wordsOf("config.refused", "of_a_newer_hub") == "of_a_newer_hub");
    CHECK(wordsOf("config.published", "invalid") == "invalid");
    CHECK(wordsOf("access.denied", "customer/c-1, some more times") ==
          "customer/c-1, some more times");
}
