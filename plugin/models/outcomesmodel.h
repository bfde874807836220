// The dispositions an interaction may end with.
#pragma once

#include "core/domain/worklayout.h"
#include "plugin/models/linesmodel.h"

namespace sidelight::models
{

class OutcomesModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")

public:
    enum class Role { Outcome, Label, Chosen };
    Q_ENUM(Role)

    explicit OutcomesModel(QObject *parent = nullptr);
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setDispositions(std::vector<Disposition> dispositions);
    // Empty for none.
    void setChosen(const QString &outcome);
    // The next after the chosen one whose words begin with that letter; empty when there is none.
    [[nodiscard]] QString byLetter(const QString &letter) const;

private:
    void rebuild();

    std::vector<Disposition> m_dispositions;
    QString m_chosen;
};

} // namespace sidelight::models
