#include "apps/demo/player/resumefile.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace sidelight::demo
{

std::optional<ResumePoint> readResumePoint(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(file.read(4096)).object();
    const auto start = parseRfc3339(object[QLatin1String("start")].toString().toStdString());
    const int next = object[QLatin1String("next")].toInt(-1);
    const int steps = object[QLatin1String("steps")].toInt(-1);
    if (!start || next < 0 || steps < next)
        return std::nullopt;
    return ResumePoint{*start, object[QLatin1String("run")].toString().toStdString(),
                       object[QLatin1String("speed")].toDouble(1), static_cast<std::size_t>(next),
                       static_cast<std::size_t>(steps)};
}

bool writeResumePoint(const QString &path, const ResumePoint &point)
{
    QJsonObject object;
    object[QLatin1String("start")] = QString::fromStdString(formatRfc3339(point.start));
    object[QLatin1String("run")] = QString::fromStdString(point.run);
    object[QLatin1String("speed")] = point.speed;
    object[QLatin1String("next")] = static_cast<qint64>(point.nextStep);
    object[QLatin1String("steps")] = static_cast<qint64>(point.steps);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
    return file.commit();
}

} // namespace sidelight::demo
