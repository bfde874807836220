// The page on which one sees what became of a team's suggestions and alerts. GUI thread.
#pragma once

#include <QTimer>

#include "plugin/console/insightsmodels.h"
#include "plugin/console/insightssession.h"

namespace sidelight::console
{

class InsightsViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")
    Q_PROPERTY(bool connected READ connected NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString busyText READ busyText NOTIFY changed)
    Q_PROPERTY(QString failure READ failure NOTIFY changed)
    Q_PROPERTY(QString success READ success NOTIFY changed)
    Q_PROPERTY(bool loaded READ loaded NOTIFY changed)   // there are figures to be shown
    Q_PROPERTY(bool nothing READ nothing NOTIFY changed) // of which none says anything yet
    Q_PROPERTY(bool stale READ stale NOTIFY changed)
    Q_PROPERTY(QString asOf READ asOf NOTIFY changed) // "As of 14:03"
    Q_PROPERTY(QString cut READ cut NOTIFY changed)   // that there was more; or empty
    Q_PROPERTY(QString team READ team WRITE setTeam NOTIFY changed)
    Q_PROPERTY(QStringList spans READ spans CONSTANT)
    Q_PROPERTY(int span READ span WRITE setSpan NOTIFY changed)
    Q_PROPERTY(QString firstDay READ firstDay NOTIFY changed)
    Q_PROPERTY(QString lastDay READ lastDay NOTIFY changed)
    Q_PROPERTY(QString daysSaid READ daysSaid NOTIFY changed) // what the chart is about
    Q_PROPERTY(QString panelCount READ panelCount NOTIFY changed)
    Q_PROPERTY(QString panelWords READ panelWords NOTIFY changed) // "open now"
    Q_PROPERTY(sidelight::console::FiguresModel *figures READ figures CONSTANT)
    Q_PROPERTY(sidelight::console::InsightDaysModel *days READ days CONSTANT)
    Q_PROPERTY(sidelight::console::PanelPartsModel *panels READ panels CONSTANT)
    Q_PROPERTY(sidelight::console::FigureLinesModel *actions READ actions CONSTANT)
    // The actions together, by the version of the bundle.
    Q_PROPERTY(sidelight::console::FigureLinesModel *bundles READ bundles CONSTANT)
    Q_PROPERTY(sidelight::console::FigureLinesModel *rules READ rules CONSTANT)

public:
    // All of them outlive this.
    InsightsViewModel(InsightsSession &session, DraftSession &draft, text::TimeWords words,
                      QObject *parent = nullptr);

    [[nodiscard]] bool connected() const { return m_session.isConnected(); }
    [[nodiscard]] bool busy() const { return m_session.isAsking() || m_session.isExporting(); }
    [[nodiscard]] QString busyText() const;
    [[nodiscard]] QString failure() const;
    [[nodiscard]] QString success() const;
    [[nodiscard]] bool loaded() const { return m_session.figures().has_value(); }
    [[nodiscard]] bool nothing() const { return loaded() && m_session.figures()->isEmpty(); }
    [[nodiscard]] bool stale() const { return m_session.isStale(); }
    [[nodiscard]] QString asOf() const;
    [[nodiscard]] QString cut() const;
    [[nodiscard]] QString team() const;
    void setTeam(const QString &team);
    [[nodiscard]] QStringList spans() const;
    [[nodiscard]] int span() const;
    void setSpan(int span);
    [[nodiscard]] QString firstDay() const;
    [[nodiscard]] QString lastDay() const;
    [[nodiscard]] QString daysSaid() const;
    [[nodiscard]] QString panelCount() const;
    [[nodiscard]] QString panelWords() const;
    [[nodiscard]] FiguresModel *figures() const { return m_figures; }
    [[nodiscard]] InsightDaysModel *days() const { return m_days; }
    [[nodiscard]] PanelPartsModel *panels() const { return m_panels; }
    [[nodiscard]] FigureLinesModel *actions() const { return m_actions; }
    [[nodiscard]] FigureLinesModel *bundles() const { return m_bundles; }
    [[nodiscard]] FigureLinesModel *rules() const { return m_rules; }

    // Somebody came to the page.
    void look() { m_session.look(); }
    Q_INVOKABLE void refresh() { m_session.refresh(); }
    Q_INVOKABLE void cancel() { m_session.cancel(); }
    Q_INVOKABLE void exportTo(const QString &file) { m_session.exportTo(file); }

Q_SIGNALS:
    void changed();
    void fileWanted(); // whoever made the console asks for one: exportTo()

private:
    void refreshAll();
    [[nodiscard]] QString ruleName(const std::string &rule) const;
    [[nodiscard]] const publication::TeamFigures *shown() const;

    InsightsSession &m_session;
    DraftSession &m_draft;
    text::TimeWords m_words;
    FiguresModel *m_figures;
    InsightDaysModel *m_days;
    PanelPartsModel *m_panels;
    FigureLinesModel *m_actions;
    FigureLinesModel *m_bundles;
    FigureLinesModel *m_rules;
    QTimer m_ageing; // what is shown grows old without anybody's doing
};

} // namespace sidelight::console
