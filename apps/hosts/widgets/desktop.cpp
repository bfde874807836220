#include "apps/hosts/widgets/desktop.h"

#include <QDockWidget>
#include <QFormLayout>
#include <QGroupBox>
#include <QMetaEnum>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "plugin/embed/sidelightwidget.h"

namespace sidelight::hosts
{

Desktop::Desktop(viewmodels::PanelViewModel &panel, QWidget *parent)
    : QMainWindow(parent)
    , m_host(*panel.host())
{
    setWindowTitle(tr("Agent desktop"));
    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(16);
    column->addWidget(makeCallControls());
    column->addWidget(makeForm(), 1);
    setCentralWidget(middle);

    // All there is to embedding: the widget, a place for it, and what to do with what it says.
    auto *dock = new QDockWidget(tr("Sidelight"));
    dock->setTitleBarWidget(new QWidget);
    dock->setFeatures(QDockWidget::DockWidgetMovable);
    dock->setWidget(new embed::SidelightWidget(panel));
    addDockWidget(Qt::RightDockWidgetArea, dock);
    resizeDocks({dock}, {420}, Qt::Horizontal);
    m_customer->setFocus();
    listenTo(m_host);
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
    m_customer = new QLineEdit;
    m_customer->setObjectName(QStringLiteral("customer"));
    m_customer->setPlaceholderText(tr("Customer number, then Enter"));
    connect(m_customer, &QLineEdit::returnPressed, this,
            [this] { m_host.popCustomer(m_customer->text()); });
    form->addRow(tr("Customer"), m_customer);
    form->addRow(tr("Subject"), new QLineEdit);
    form->addRow(tr("Description"), new QPlainTextEdit);
    m_said = new QLabel(tr("What the panel suggests and you accept is done here."));
    m_said->setTextFormat(Qt::PlainText);
    form->addRow(tr("Panel"), m_said);
    return box;
}

void Desktop::listenTo(viewmodels::HostApi &host)
{
    using viewmodels::HostApi;
    // The agent accepted a suggestion in the panel: the desktop does it.
    connect(&host, &HostApi::actionRequested, this,
            [this](const QString &action, const QString &interaction) {
                m_said->setText(tr("%1 for %2").arg(action, interaction));
            });
    connect(&host, &HostApi::answered, this,
            [this](qulonglong, HostApi::Outcome outcome, const QString &) {
                const auto words = QMetaEnum::fromType<HostApi::Outcome>();
                m_said->setText(QLatin1String(words.valueToKey(static_cast<int>(outcome))));
            });
    connect(&host, &HostApi::closed, this, &QWidget::close);
}

} // namespace sidelight::hosts
