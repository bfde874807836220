// The page of the theme: the accent of both themes with how well it can be read, the density, and
// how panels look for agents who have chosen nothing. GUI thread.
#pragma once

#include "core/domain/paneltheme.h"
#include "plugin/console/draftplace.h"
#include "plugin/models/linesmodel.h"

namespace sidelight::console
{

// Accents that can be taken as they are.
class SwatchesModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")

public:
    enum class Role { Title, Light, Dark, Chosen };
    Q_ENUM(Role)

    using LinesModel::LinesModel;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override
    {
        return {{Qt::UserRole + static_cast<int>(Role::Title), "title"},
                {Qt::UserRole + static_cast<int>(Role::Light), "light"},
                {Qt::UserRole + static_cast<int>(Role::Dark), "dark"},
                {Qt::UserRole + static_cast<int>(Role::Chosen), "chosen"}};
    }
    void set(std::vector<models::Line> lines) { setLines(std::move(lines)); }
};

class ThemeViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")
    Q_PROPERTY(sidelight::console::SwatchesModel *swatches READ swatches CONSTANT)
    Q_PROPERTY(QString light READ light NOTIFY changed) // "#2F5BD8"; empty: the panel's own
    Q_PROPERTY(QString dark READ dark NOTIFY changed)
    // How well it can be read, at its weakest; or nothing.
    Q_PROPERTY(QString lightContrast READ lightContrast NOTIFY changed)
    Q_PROPERTY(QString darkContrast READ darkContrast NOTIFY changed)
    Q_PROPERTY(QString lightError READ lightError NOTIFY changed)
    Q_PROPERTY(QString darkError READ darkError NOTIFY changed)
    Q_PROPERTY(QStringList modes READ modes CONSTANT)
    Q_PROPERTY(int mode READ mode NOTIFY changed)
    Q_PROPERTY(QStringList densities READ densities CONSTANT)
    Q_PROPERTY(int density READ density NOTIFY changed)
    Q_PROPERTY(bool own READ own NOTIFY changed)        // the bundle says something of its own
    Q_PROPERTY(QString error READ error NOTIFY changed) // of none of the fields

public:
    // The session outlives this.
    explicit ThemeViewModel(DraftSession &session, QObject *parent = nullptr);

    [[nodiscard]] SwatchesModel *swatches() const { return m_swatches; }
    [[nodiscard]] QString light() const { return m_accent.text("light"); }
    [[nodiscard]] QString dark() const { return m_accent.text("dark"); }
    [[nodiscard]] QString lightContrast() const;
    [[nodiscard]] QString darkContrast() const;
    [[nodiscard]] QString lightError() const { return m_accent.errorAt("/light"); }
    [[nodiscard]] QString darkError() const { return m_accent.errorAt("/dark"); }
    [[nodiscard]] QStringList modes() const;
    [[nodiscard]] int mode() const;
    [[nodiscard]] QStringList densities() const;
    [[nodiscard]] int density() const;
    [[nodiscard]] bool own() const { return m_place.object() != nullptr; }
    [[nodiscard]] QString error() const;

    // Both at once, in one step.
    Q_INVOKABLE void take(int swatch);
    Q_INVOKABLE void setLight(const QString &colour);
    Q_INVOKABLE void setDark(const QString &colour);
    Q_INVOKABLE void setMode(int mode);
    Q_INVOKABLE void setDensity(int density);
    // As it comes with Sidelight.
    Q_INVOKABLE void reset();
    Q_INVOKABLE void endStep() { m_session.endStep(); }

Q_SIGNALS:
    void changed();

private:
    void refresh();

    DraftSession &m_session;
    DraftPlace m_place;
    DraftPlace m_accent;
    SwatchesModel *m_swatches;
};

} // namespace sidelight::console
