// A desktop as contact centres have them, with nothing behind its buttons: what matters is the
// dock.
#pragma once

#include <QLabel>
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

private:
    [[nodiscard]] QWidget *makeCallControls();
    [[nodiscard]] QWidget *makeForm();
    // The agent accepted a suggestion in the panel: the desktop does it.
    void perform(const QString &interaction, const QString &action);

    QLabel *m_done = nullptr; // owned by the form
};

} // namespace sidelight::hosts
