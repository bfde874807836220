// A desktop as contact centres have them, with nothing behind its buttons: what matters is the
// dock.
#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>

#include "plugin/viewmodels/panelviewmodel.h"

namespace sidelight::hosts
{

class Desktop : public QMainWindow
{
    Q_OBJECT

public:
    // `panel` must live longer than this.
    explicit Desktop(viewmodels::PanelViewModel &panel, QWidget *parent = nullptr);

    // The last line of the form: what the panel asked for, or answered.
    [[nodiscard]] QString said() const { return m_said->text(); }

private:
    [[nodiscard]] QWidget *makeCallControls();
    [[nodiscard]] QWidget *makeForm();
    void listenTo(viewmodels::HostApi &host);

    viewmodels::HostApi &m_host;
    QLineEdit *m_customer = nullptr; // owned by the form, as the label
    QLabel *m_said = nullptr;
};

} // namespace sidelight::hosts
