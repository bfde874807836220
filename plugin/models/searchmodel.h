// What a search found in the history of the customer in front.
#pragma once

#include "core/session/panelstate.h"
#include "plugin/models/linesmodel.h"
#include "plugin/text/timewords.h"

namespace sidelight::models
{

class SearchModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")

public:
    enum class Role { Row, Icon, Title, Detail, Time, Tone };
    Q_ENUM(Role)

    explicit SearchModel(text::TimeWords words, QObject *parent = nullptr);
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setHits(const std::vector<session::SearchHit> &hits);

private:
    text::TimeWords m_words;
};

} // namespace sidelight::models
