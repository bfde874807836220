// Which facts of a profile stand among those that may be hidden.
#include <QCoreApplication>

#include "plugin/models/identitiesmodel.h"
#include "plugin/text/bidi.h"
#include "plugin/text/fieldwords.h"
#include "plugin/text/masks.h"

namespace sidelight::models
{

namespace
{
QString factWord(const char *words)
{
    return QCoreApplication::translate("sidelight::models::HiddenFacts", words);
}

QString iconOf(const Identity &identity)
{
    switch (identity.kind) {
    case IdentityKind::Phone:
        return QStringLiteral("call");
    case IdentityKind::Email:
        return QStringLiteral("mail_outline");
    case IdentityKind::Account:
        return identity.label == "card" ? QStringLiteral("credit_card") : QStringLiteral("badge");
    case IdentityKind::Device:
        return QStringLiteral("devices_other");
    case IdentityKind::Social:
        return QStringLiteral("alternate_email");
    case IdentityKind::Other:
        break;
    }
    return QStringLiteral("fingerprint");
}

class FactList
{
public:
    explicit FactList(const Masks &masks)
        : m_masks(masks)
    {
    }

    void addIdentity(const Identity &identity)
    {
        m_facts.push_back({"identity/" + std::string(nameOf(identity.kind)) + '/' +
                               std::to_string(m_facts.size()),
                           iconOf(identity), text::textOf(identity.value),
                           text::shownOf(m_masks, identity.kind, identity.value),
                           text::textOf(identity.label), m_masks.of(identity.kind)});
    }

    // What the card would say of it; `hidden` names what is not there.
    void addIfHidden(std::string_view field, const char *icon, const QString &value,
                     const QString &hidden)
    {
        const Showing showing = m_masks.of(field);
        if (showing != Showing::Shown && !value.isEmpty())
            m_facts.push_back({"field/" + std::string(field),
                               QString::fromLatin1(icon),
                               value,
                               hidden,
                               {},
                               showing});
    }

    [[nodiscard]] std::vector<HiddenFact> take() { return std::move(m_facts); }

private:
    const Masks &m_masks;
    std::vector<HiddenFact> m_facts;
};

} // namespace

std::vector<HiddenFact> hiddenFactsOf(const CustomerProfile &profile, const Masks &masks,
                                      const text::TimeWords &words)
{
    FactList facts(masks);
    for (const Identity &identity : profile.identities)
        facts.addIdentity(identity);
    facts.addIfHidden("name", "person", text::textOf(profile.name),
                      factWord(QT_TRANSLATE_NOOP("sidelight::models::HiddenFacts", "Name")));
    facts.addIfHidden("tier", "workspace_premium", text::textOf(profile.tier),
                      factWord(QT_TRANSLATE_NOOP("sidelight::models::HiddenFacts", "Tier")));
    facts.addIfHidden(
        "since", "event_available", profile.since ? words.day(*profile.since) : QString(),
        factWord(QT_TRANSLATE_NOOP("sidelight::models::HiddenFacts", "Customer since")));
    facts.addIfHidden("locality", "place", text::textOf(profile.locality),
                      factWord(QT_TRANSLATE_NOOP("sidelight::models::HiddenFacts", "Place")));
    facts.addIfHidden("timezone", "schedule", words.timeThere(profile.timezone),
                      factWord(QT_TRANSLATE_NOOP("sidelight::models::HiddenFacts", "Time there")));
    facts.addIfHidden("language", "translate", text::FieldWords::language(profile.language),
                      factWord(QT_TRANSLATE_NOOP("sidelight::models::HiddenFacts", "Language")));
    facts.addIfHidden(
        "preferredchannel", "forum", text::FieldWords::preferred(profile.preferredChannel),
        factWord(QT_TRANSLATE_NOOP("sidelight::models::HiddenFacts", "Preferred channel")));
    facts.addIfHidden(
        "verification", "verified_user",
        profile.verification ? text::textOf(profile.verification->how) : QString(),
        factWord(QT_TRANSLATE_NOOP("sidelight::models::HiddenFacts", "Verification")));
    return facts.take();
}

} // namespace sidelight::models
