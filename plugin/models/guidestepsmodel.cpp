#include "plugin/models/guidestepsmodel.h"

#include "plugin/text/bidi.h"

namespace sidelight::models
{

QHash<int, QByteArray> GuideStepsModel::roleNames() const
{
    return {{Qt::UserRole + static_cast<int>(Role::Title), "title"},
            {Qt::UserRole + static_cast<int>(Role::Say), "say"},
            {Qt::UserRole + static_cast<int>(Role::Hint), "hint"},
            {Qt::UserRole + static_cast<int>(Role::Done), "done"},
            {Qt::UserRole + static_cast<int>(Role::Current), "current"}};
}

void GuideStepsModel::setRun(const session::GuideRun &run)
{
    std::vector<Line> lines;
    for (std::size_t i = 0; i < run.guide.steps.size(); ++i) {
        const GuideStep &step = run.guide.steps[i];
        const QString said = text::isolated(step.say);
        lines.push_back(
            {std::to_string(i),
             {text::textOf(step.title),
              said.isEmpty() ? QString() : tr("“%1”", "what to say").arg(said),
              text::textOf(step.hint), i < run.done.size() && run.done[i], i == run.current}});
    }
    setLines(std::move(lines));
}

} // namespace sidelight::models
