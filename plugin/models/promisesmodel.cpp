#include "plugin/models/promisesmodel.h"

#include "plugin/text/bidi.h"

namespace sidelight::models
{

PromisesModel::PromisesModel(text::TimeWords words, QObject *parent)
    : LinesModel(parent)
    , m_words(std::move(words))
{
}

QHash<int, QByteArray> PromisesModel::roleNames() const
{
    return {{Qt::UserRole + static_cast<int>(Role::Title), "title"},
            {Qt::UserRole + static_cast<int>(Role::DueText), "dueText"}};
}

void PromisesModel::setPromises(const std::vector<session::Promise> &promises)
{
    std::vector<Line> lines;
    for (const session::Promise &promise : promises) {
        lines.push_back({std::to_string(lines.size()),
                         {text::textOf(promise.title),
                          promise.due ? m_words.dueDay(*promise.due) : tr("No date")}});
    }
    setLines(std::move(lines));
}

} // namespace sidelight::models
