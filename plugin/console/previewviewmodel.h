// "As the agent sees it": a panel on sample customers, as the draft makes it. Made when it is first
// looked at; follows a change at once, and those that follow closely when they pause. A draft that
// is not whole leaves it as it was, and says so. GUI thread; bundles are read on the worker's.
#pragma once

#include <memory>

#include <QTimer>

#include "plugin/console/draftsession.h"
#include "plugin/console/previewparts.h"
#include "plugin/viewmodels/panelviewmodel.h"

namespace sidelight::console
{

class PreviewViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")
    Q_PROPERTY(bool available READ available NOTIFY changed) // this program has one
    Q_PROPERTY(bool hasPanel READ hasPanel NOTIFY changed)   // of which `panel` may be asked
    Q_PROPERTY(sidelight::viewmodels::PanelViewModel *panel READ panel NOTIFY changed)
    Q_PROPERTY(QList<int> widths READ widths CONSTANT) // pixels
    Q_PROPERTY(int width READ width WRITE setWidth NOTIFY changed)
    Q_PROPERTY(bool dark READ dark NOTIFY changed)
    Q_PROPERTY(QString notice READ notice NOTIFY changed) // why it is not as the draft; or empty

public:
    // All of them outlive this.
    PreviewViewModel(DraftSession &session, viewmodels::AppearanceViewModel &appearance,
                     text::TimeWords words, Worker::Mode mode, QObject *parent = nullptr);
    ~PreviewViewModel() override;

    // Where previews come from, once.
    void offer(OpenPreview open);

    [[nodiscard]] bool available() const { return static_cast<bool>(m_open); }
    [[nodiscard]] bool hasPanel() const { return m_panel != nullptr; }
    [[nodiscard]] viewmodels::PanelViewModel *panel() const { return m_panel.get(); }
    [[nodiscard]] QList<int> widths() const { return {320, 420, 720}; }
    [[nodiscard]] int width() const { return m_width; }
    void setWidth(int width);
    [[nodiscard]] bool dark() const { return m_dark; }
    [[nodiscard]] QString notice() const { return m_notice; }

    // Somebody looks.
    Q_INVOKABLE void open();
    // The preview alone: it begins as the console, and follows it when that is changed.
    Q_INVOKABLE void setDark(bool dark);

Q_SIGNALS:
    void changed();

private:
    void render();
    void takeLooks();

    DraftSession &m_session;
    viewmodels::AppearanceViewModel &m_appearance;
    text::TimeWords m_words;
    OpenPreview m_open;
    std::unique_ptr<PreviewStage> m_stage;
    std::unique_ptr<viewmodels::PanelViewModel> m_panel; // gone before the stage it listens to
    QTimer m_soon;
    QString m_notice;
    int m_width = 420;
    viewmodels::AppearanceViewModel::Mode m_consoles; // as the console looks
    bool m_dark = false;
    bool m_isBehind = false; // the draft changed since it was shown
    bool m_rendering = false;
    bool m_again = false;
    Worker m_worker; // last: it ends first
};

} // namespace sidelight::console
