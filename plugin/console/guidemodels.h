// The rows of the page of guides. `place` is where a row stands now, also while one is held.
#pragma once

#include "plugin/models/linesmodel.h"

namespace sidelight::console
{

// Things one chooses from: guides, articles, steps.
class PickLinesModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")

public:
    enum class Role { Place, Title, Detail, Chosen, Faulty };
    Q_ENUM(Role)

    using LinesModel::LinesModel;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override
    {
        return {{Qt::UserRole + static_cast<int>(Role::Place), "place"},
                {Qt::UserRole + static_cast<int>(Role::Title), "title"},
                {Qt::UserRole + static_cast<int>(Role::Detail), "detail"},
                {Qt::UserRole + static_cast<int>(Role::Chosen), "chosen"},
                {Qt::UserRole + static_cast<int>(Role::Faulty), "faulty"}};
    }
    void set(std::vector<models::Line> lines) { setLines(std::move(lines)); }
};

// The ways out of a step: an answer, or a condition.
class GuideBranchesModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")

public:
    enum class Role { Place, Words, When, Target, Error };
    Q_ENUM(Role)

    using LinesModel::LinesModel;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override
    {
        return {{Qt::UserRole + static_cast<int>(Role::Place), "place"},
                {Qt::UserRole + static_cast<int>(Role::Words), "words"},
                {Qt::UserRole + static_cast<int>(Role::When), "when"},
                {Qt::UserRole + static_cast<int>(Role::Target), "target"},
                {Qt::UserRole + static_cast<int>(Role::Error), "error"}};
    }
    void set(std::vector<models::Line> lines) { setLines(std::move(lines)); }
};

// What there is to know at a step.
class GuideFieldsModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")

public:
    enum class Role { Place, Label, Name, From, Secret, Error };
    Q_ENUM(Role)

    using LinesModel::LinesModel;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override
    {
        return {{Qt::UserRole + static_cast<int>(Role::Place), "place"},
                {Qt::UserRole + static_cast<int>(Role::Label), "label"},
                {Qt::UserRole + static_cast<int>(Role::Name), "name"},
                {Qt::UserRole + static_cast<int>(Role::From), "from"},
                {Qt::UserRole + static_cast<int>(Role::Secret), "secret"},
                {Qt::UserRole + static_cast<int>(Role::Error), "error"}};
    }
    void set(std::vector<models::Line> lines) { setLines(std::move(lines)); }
};

// Why a guide may not work out.
class GuideReasonsModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")

public:
    enum class Role { Place, Words, Error };
    Q_ENUM(Role)

    using LinesModel::LinesModel;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override
    {
        return {{Qt::UserRole + static_cast<int>(Role::Place), "place"},
                {Qt::UserRole + static_cast<int>(Role::Words), "words"},
                {Qt::UserRole + static_cast<int>(Role::Error), "error"}};
    }
    void set(std::vector<models::Line> lines) { setLines(std::move(lines)); }
};

} // namespace sidelight::console
