#include "apps/hosts/widgets/desktop.h"

#include <QDockWidget>
#include <QFormLayout>
#include <QGroupBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "plugin/embed/sidelightwidget.h"

namespace sidelight::hosts
{

Desktop::Desktop(viewmodels::PanelViewModel &panel, QWidget *parent)
    : QMainWindow(parent)
{
    setWindowTitle(tr("Agent desktop"));
    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(16);
    column->addWidget(makeCallControls());
    column->addWidget(makeForm(), 1);
    setCentralWidget(middle);

    // All there is to embedding: the widget, a place for it, and what to do with accepted actions.
    auto *dock = new QDockWidget(tr("Sidelight"));
    dock->setTitleBarWidget(new QWidget);
    dock->setFeatures(QDockWidget::DockWidgetMovable);
    dock->setWidget(new embed::SidelightWidget(panel));
    addDockWidget(Qt::RightDockWidgetArea, dock);
    resizeDocks({dock}, {420}, Qt::Horizontal);
    connect(&panel, &viewmodels::PanelViewModel::actionRequested, this, &Desktop::perform);
}

QWidget *Desktop::makeCallControls()
{
    auto *box = new QGroupBox(tr("Call"));
    auto *row = new QHBoxLayout(box);
    for (const QString &name : {tr("Hold"), tr("Mute"), tr("Transfer"), tr("Conference")})
        row->addWidget(new QPushButton(name));
    row->addStretch(1);
    row->addWidget(new QPushButton(tr("End call")));
    return box;
}

QWidget *Desktop::makeForm()
{
    auto *box = new QGroupBox(tr("Request"));
    auto *form = new QFormLayout(box);
    form->addRow(tr("Reference"), new QLineEdit(QStringLiteral("88213")));
    form->addRow(tr("Subject"), new QLineEdit);
    form->addRow(tr("Description"), new QPlainTextEdit);
    m_done = new QLabel(tr("What the panel suggests and you accept is done here."));
    m_done->setTextFormat(Qt::PlainText);
    form->addRow(tr("Last action"), m_done);
    return box;
}

void Desktop::perform(const QString &interaction, const QString &action)
{
    m_done->setText(tr("%1 for %2").arg(action, interaction));
}

} // namespace sidelight::hosts
