#include "plugin/models/guidestepsmodel.h"

#include "plugin/models/guidewords.h"
#include "plugin/text/bidi.h"

namespace sidelight::models
{

QHash<int, QByteArray> GuideStepsModel::roleNames() const
{
    return {{Qt::UserRole + static_cast<int>(Role::Title), "title"},
            {Qt::UserRole + static_cast<int>(Role::Say), "say"},
            {Qt::UserRole + static_cast<int>(Role::Hint), "hint"},
            {Qt::UserRole + static_cast<int>(Role::Done), "done"},
            {Qt::UserRole + static_cast<int>(Role::Current), "current"},
            {Qt::UserRole + static_cast<int>(Role::Note), "note"},
            {Qt::UserRole + static_cast<int>(Role::Doer), "doer"}};
}

void GuideStepsModel::setRun(const session::GuideRun &run)
{
    m_steps = routeOf(run.guide, run.chosen).steps;
    std::vector<Line> lines;
    for (const std::size_t i : m_steps) {
        const GuideStep &step = run.guide.steps[i];
        const QString said = text::isolated(filled(step.say, run));
        const bool done = i < run.done.size() && run.done[i];
        lines.push_back({std::to_string(i),
                         {filled(step.title, run),
                          said.isEmpty() ? QString() : tr("“%1”", "what to say").arg(said),
                          filled(step.hint, run), done, i == run.current,
                          done ? doneWords(run, i) : QString(), doerWords(step.by)}});
    }
    setLines(std::move(lines));
}

std::optional<std::size_t> GuideStepsModel::stepAt(int row) const
{
    return row < 0 || row >= count() ? std::nullopt
                                     : std::optional(m_steps[static_cast<std::size_t>(row)]);
}

} // namespace sidelight::models
