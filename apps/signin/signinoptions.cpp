#include "apps/signin/signinoptions.h"

#include "core/signin/address.h"

namespace sidelight::signin
{

namespace
{

QString named(const char *name)
{
    return QString::fromLatin1(name);
}

} // namespace

void addSignInOptions(QCommandLineParser &parser)
{
    parser.addOptions(
        {{named("sign-in"), named("The sign-in service, as its issuer is written."),
          named("ISSUER")},
         {named("client-id"), named("What this program is called there."), named("ID")},
         {named("scope"), named("What is asked for there."), named("TEXT"),
          named("openid profile offline_access")},
         {named("resource"), named("Whom the token is for, where the service asks (RFC 8707)."),
          named("URI")},
         {named("hub-token"), named("Which token the hub judges: access or id."), named("KIND"),
          named("access")},
         {named("agent-claim"), named("Where the id token names the agent."), named("NAME"),
          named("sub")},
         {named("teams-claim"), named("And the teams."), named("NAME"), named("teams")}});
}

sidelight::Result<std::optional<SignInSettings>, std::string>
signInSettings(const QCommandLineParser &parser)
{
    const auto text = [&parser](const char *name) {
        return parser.value(named(name)).toStdString();
    };
    if (!parser.isSet(named("sign-in")))
        return std::optional<SignInSettings>();
    SignInSettings settings;
    settings.issuer = text("sign-in");
    settings.client = {text("client-id"), text("scope"), text("resource")};
    settings.agentClaim = text("agent-claim");
    settings.teamsClaim = text("teams-claim");
    const std::string kind = text("hub-token");
    settings.token = kind == "id" ? SignInSettings::Token::Id : SignInSettings::Token::Access;
    if (!isSafeAddress(settings.issuer) || settings.issuer.find('?') != std::string::npos)
        return failure(
            std::string("--sign-in wants an address with https, or with http on this machine."));
    if (settings.client.id.empty())
        return failure(std::string("--sign-in needs --client-id."));
    if (kind != "id" && kind != "access")
        return failure(std::string("--hub-token is access or id."));
    if (parser.isSet(named("token-file")))
        return failure(std::string("--sign-in and --token-file do not go together."));
    return std::optional(std::move(settings));
}

} // namespace sidelight::signin
