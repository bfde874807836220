// What the agent promises in a wrap-up, row by row.
#pragma once

#include "core/session/workstate.h"
#include "plugin/models/linesmodel.h"
#include "plugin/text/timewords.h"

namespace sidelight::models
{

class PromisesModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")

public:
    enum class Role { Title, DueText };
    Q_ENUM(Role)

    explicit PromisesModel(text::TimeWords words, QObject *parent = nullptr);
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setPromises(const std::vector<session::Promise> &promises);

private:
    text::TimeWords m_words;
};

} // namespace sidelight::models
