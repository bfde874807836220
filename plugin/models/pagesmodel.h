// The pages of browsers that the agent has connected.
#pragma once

#include <string>
#include <vector>

#include "core/base/timestamp.h"
#include "plugin/models/linesmodel.h"
#include "plugin/text/timewords.h"

namespace sidelight::models
{

struct ConnectedPage {
    std::string id;
    std::string origin; // "https://desk.example"
    std::string name;   // what it calls itself
    Timestamp since;
};

class PagesModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")

public:
    enum class Role { Page, Title, Detail };
    Q_ENUM(Role)

    explicit PagesModel(text::TimeWords words, QObject *parent = nullptr);
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setPages(const std::vector<ConnectedPage> &pages);

private:
    text::TimeWords m_words;
};

} // namespace sidelight::models
