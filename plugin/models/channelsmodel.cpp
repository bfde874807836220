#include "plugin/models/channelsmodel.h"

#include "plugin/text/fieldwords.h"
#include "plugin/text/icons.h"

namespace sidelight::models
{

QHash<int, QByteArray> ChannelsModel::roleNames() const
{
    return {{Qt::UserRole + static_cast<int>(Role::Channel), "channel"},
            {Qt::UserRole + static_cast<int>(Role::KindIcon), "kindIcon"},
            {Qt::UserRole + static_cast<int>(Role::Name), "name"},
            {Qt::UserRole + static_cast<int>(Role::Count), "entries"},
            {Qt::UserRole + static_cast<int>(Role::Chosen), "chosen"}};
}

void ChannelsModel::setCounts(const session::HistoryCounts &counts,
                              const session::HistoryFilter &filter)
{
    std::vector<Line> lines;
    for (const auto &[channel, count] : counts.byChannel) {
        if (count <= 0)
            continue;
        lines.push_back(
            {std::string(nameOf(channel)),
             {static_cast<int>(channel), text::iconOf(channel), text::FieldWords::channel(channel),
              QVariant::fromValue<qlonglong>(count), filter.channel == channel}});
    }
    setLines(std::move(lines));
}

} // namespace sidelight::models
