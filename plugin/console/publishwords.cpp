#include "plugin/console/publishwords.h"

#include <QLocale>

#include "plugin/console/publishviewmodel.h"

namespace sidelight::console
{

QString shareWords(double share)
{
    //: A share, as in 50 %
    return PublishViewModel::tr("%1\u00a0%").arg(QLocale().toString(100 * share, 'g', 3));
}

std::optional<int> percentIn(const QString &text)
{
    bool isNumber = false;
    const int number = text.trimmed().toInt(&isNumber);
    return isNumber && number >= 1 && number <= 99 ? std::optional(number) : std::nullopt;
}

QString audienceWords(const config::Pilot &of)
{
    QStringList teams;
    for (const TeamId &team : of.teams)
        teams += QString::fromStdString(team.value);
    const QString whom =
        teams.isEmpty()
            ? PublishViewModel::tr("the panels")
            : PublishViewModel::tr("the panels of %1").arg(teams.join(QStringLiteral(", ")));
    return of.share < 1 ? PublishViewModel::tr("%1 of %2").arg(shareWords(of.share), whom) : whom;
}

QString signerWords(const publication::Signer &signer)
{
    const QString id = QString::fromStdString(signer.keyId);
    if (!signer.role)
        return PublishViewModel::tr("key %1").arg(id);
    const QString role = *signer.role == config::KeyRole::Editor
                             ? PublishViewModel::tr("an editor")
                             : PublishViewModel::tr("a publisher");
    if (signer.name.empty())
        return PublishViewModel::tr("%1 (key %2)").arg(role, id);
    //: A person's name, their role, the id of their key
    return PublishViewModel::tr("%1, %2 (key %3)")
        .arg(QString::fromStdString(signer.name), role, id);
}

} // namespace sidelight::console
