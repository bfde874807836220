#include "plugin/text/fieldwords.h"

#include <cmath>

#include "plugin/text/bidi.h"

namespace sidelight::text
{

QString FieldWords::channel(Channel channel)
{
    switch (channel) {
    case Channel::Voice:
        return tr("Calls");
    case Channel::Chat:
        return tr("Chats");
    case Channel::Mail:
        return tr("Mail");
    case Channel::Web:
        return tr("Web");
    case Channel::Shop:
        return tr("Shop");
    case Channel::Community:
        return tr("Community");
    case Channel::Product:
        return tr("Product");
    case Channel::Message:
        return tr("Messages");
    case Channel::Social:
        return tr("Social");
    case Channel::Other:
        break;
    }
    return tr("Other");
}

QString FieldWords::language(const std::string &bcp47)
{
    if (bcp47.empty())
        return {};
    const QLocale locale(QString::fromStdString(bcp47.substr(0, 35)));
    if (locale.language() == QLocale::C)
        return isolated(bcp47);
    const char *const known[] = {
        QT_TR_NOOP("Arabic"),   QT_TR_NOOP("Bulgarian"), QT_TR_NOOP("Chinese"),
        QT_TR_NOOP("Croatian"), QT_TR_NOOP("Czech"),     QT_TR_NOOP("Danish"),
        QT_TR_NOOP("Dutch"),    QT_TR_NOOP("English"),   QT_TR_NOOP("Finnish"),
        QT_TR_NOOP("French"),   QT_TR_NOOP("German"),    QT_TR_NOOP("Greek"),
        QT_TR_NOOP("Hebrew"),   QT_TR_NOOP("Hindi"),     QT_TR_NOOP("Hungarian"),
        QT_TR_NOOP("Italian"),  QT_TR_NOOP("Japanese"),  QT_TR_NOOP("Korean"),
        QT_TR_NOOP("Persian"),  QT_TR_NOOP("Polish"),    QT_TR_NOOP("Portuguese"),
        QT_TR_NOOP("Romanian"), QT_TR_NOOP("Russian"),   QT_TR_NOOP("Spanish"),
        QT_TR_NOOP("Swedish"),  QT_TR_NOOP("Turkish"),   QT_TR_NOOP("Ukrainian"),
        QT_TR_NOOP("Urdu"),     QT_TR_NOOP("Vietnamese")};
    const QByteArray english = QLocale::languageToString(locale.language()).toUtf8();
    for (const char *name : known) {
        if (english == name)
            return tr(name);
    }
    return isolated(locale.nativeLanguageName()); // what its speakers call it
}

QString FieldWords::preferred(const std::string &channel)
{
    if (channel.empty())
        return {};
    switch (channelOf(channel)) {
    case Channel::Voice:
        return tr("prefers calls");
    case Channel::Chat:
        return tr("prefers chat");
    case Channel::Mail:
        return tr("prefers mail");
    case Channel::Message:
        return tr("prefers messages");
    default:
        return tr("prefers %1").arg(isolated(channel));
    }
}

QString FieldWords::consent(const Consent &consent)
{
    if (consent.purpose == "marketing")
        return consent.granted ? tr("Marketing allowed") : tr("No marketing");
    if (consent.purpose == "recording")
        return consent.granted ? tr("Recording allowed") : tr("No recording");
    return consent.granted ? tr("%1 allowed").arg(isolated(consent.purpose))
                           : tr("No %1").arg(isolated(consent.purpose));
}

QString FieldWords::amount(const Amount &amount, const QLocale &locale)
{
    if (!std::isfinite(amount.value))
        return {};
    if (amount.currency == "EUR")
        return locale.toCurrencyString(amount.value, QStringLiteral("€"));
    if (amount.currency == "USD")
        return locale.toCurrencyString(amount.value, QStringLiteral("$"));
    if (amount.currency == "GBP")
        return locale.toCurrencyString(amount.value, QStringLiteral("£"));
    const QString number = locale.toString(amount.value, 'f', 2);
    return amount.currency.empty()
               ? number
               : tr("%1 %2", "amount, currency").arg(number, isolated(amount.currency));
}

QString FieldWords::step(const SelfServiceStep &step)
{
    const QString text = isolated(step.text);
    QString words;
    if (step.kind == "ivr")
        words = tr("IVR “%1”").arg(text);
    else if (step.kind == "web")
        words = tr("the page “%1”").arg(text);
    else if (step.kind == "bot")
        words = tr("the bot “%1”").arg(text);
    else
        words = tr("“%1”").arg(text);
    if (step.times == 2)
        return tr("%1 twice").arg(words);
    return step.times > 2 ? tr("%1 %n times", nullptr, step.times).arg(words) : words;
}

QString FieldWords::problem(const std::string &code)
{
    if (code == "invalid_token" || code == "unauthorized")
        return tr("The hub does not accept the sign-in.");
    if (code == "forbidden")
        return tr("You may not do this, says the hub.");
    if (code == "version" || code == "subprotocol")
        return tr("The hub speaks another version: this panel needs an update.");
    if (code == "too_big")
        return tr("A message was larger than the hub takes.");
    if (code == "bad_message")
        return tr("The hub could not read what this panel sent.");
    if (code.empty())
        return {};
    return tr("The hub said “%1”.").arg(isolated(code));
}

QString FieldWords::decision(const std::string &type)
{
    const std::pair<std::string_view, QString> known[] = {
        {"sidelight.action.taken", tr("Next step taken or dismissed")},
        {"sidelight.alert.shown", tr("Alerts seen")},
        {"sidelight.alert.acknowledged", tr("Alert acknowledged")},
        {"sidelight.alert.snoozed", tr("Alert put off")},
        {"sidelight.alert.muted", tr("Alert silenced for an interaction")},
        {"sidelight.suggestion.shown", tr("Suggestions seen")},
        {"sidelight.suggestion.opened", tr("Suggestion looked into")},
        {"sidelight.commitment.updated", tr("Promise made")},
        {"sidelight.match.confirmed", tr("Customer matched")},
        {"sidelight.match.unlinked", tr("Match undone")},
        {"sidelight.customer.revealed", tr("Hidden value looked at")},
        {"sidelight.customer.lookedup", tr("Customer looked up")}};
    for (const auto &[name, words] : known) {
        if (name == type)
            return words;
    }
    return FieldWords::type(type);
}

QString FieldWords::type(const std::string &type)
{
    const std::string prefix = "sidelight.";
    return textOf(type.rfind(prefix, 0) == 0 ? type.substr(prefix.size()) : type);
}

} // namespace sidelight::text
