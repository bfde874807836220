// The page of guides: which there are, what one is for, its steps in their order, and why it may
// not work out. GUI thread.
#pragma once

#include "plugin/console/guidestepviewmodel.h"

namespace sidelight::console
{

class GuidesViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY changed)
    Q_PROPERTY(sidelight::console::PickLinesModel *guides READ guides CONSTANT) // that fit it
    Q_PROPERTY(QString summary READ summary NOTIFY changed)                     // "3 guides"
    Q_PROPERTY(int current READ current WRITE choose NOTIFY changed)            // -1: there is none
    Q_PROPERTY(QString action READ action NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(sidelight::console::PickLinesModel *steps READ steps CONSTANT)
    Q_PROPERTY(sidelight::console::ListOrderViewModel *order READ order CONSTANT)
    Q_PROPERTY(bool mayAddStep READ mayAddStep NOTIFY changed)
    Q_PROPERTY(int step READ step WRITE chooseStep NOTIFY changed)
    Q_PROPERTY(sidelight::console::GuideStepViewModel *form READ form CONSTANT)
    Q_PROPERTY(sidelight::console::GuideReasonsModel *reasons READ reasons CONSTANT)
    Q_PROPERTY(sidelight::console::ListOrderViewModel *reasonOrder READ reasonOrder CONSTANT)
    Q_PROPERTY(bool mayAddReason READ mayAddReason NOTIFY changed)
    Q_PROPERTY(QString actionError READ actionError NOTIFY changed)
    Q_PROPERTY(QString titleError READ titleError NOTIFY changed)
    Q_PROPERTY(QString stepsError READ stepsError NOTIFY changed) // of the list as a whole
    Q_PROPERTY(QString error READ error NOTIFY changed)           // of the guide as a whole

public:
    // The session outlives this.
    explicit GuidesViewModel(DraftSession &session, QObject *parent = nullptr);

    [[nodiscard]] const QString &query() const { return m_query; }
    void setQuery(const QString &query);
    [[nodiscard]] PickLinesModel *guides() const { return m_guides; }
    [[nodiscard]] QString summary() const;
    [[nodiscard]] int current() const { return m_current; }
    // By its place in the bundle.
    Q_INVOKABLE void choose(int place);
    // By one up or down in what is shown.
    Q_INVOKABLE void stepBy(int rows);
    [[nodiscard]] QString action() const { return guide().text("action"); }
    [[nodiscard]] QString title() const { return guide().text("title"); }
    [[nodiscard]] PickLinesModel *steps() const { return m_steps; }
    [[nodiscard]] ListOrderViewModel *order() const { return m_order; }
    [[nodiscard]] bool mayAddStep() const;
    [[nodiscard]] int step() const { return m_step; }
    Q_INVOKABLE void chooseStep(int place);
    [[nodiscard]] GuideStepViewModel *form() const { return m_form; }
    [[nodiscard]] GuideReasonsModel *reasons() const { return m_reasons; }
    [[nodiscard]] ListOrderViewModel *reasonOrder() const { return m_reasonOrder; }
    [[nodiscard]] bool mayAddReason() const;
    [[nodiscard]] QString actionError() const { return guide().errorAt("/action"); }
    [[nodiscard]] QString titleError() const { return guide().errorAt("/title"); }
    [[nodiscard]] QString stepsError() const { return guide().errorAt("/steps"); }
    [[nodiscard]] QString error() const;

    Q_INVOKABLE void setAction(const QString &action);
    Q_INVOKABLE void setTitle(const QString &title);
    // Behind the one that is chosen; what is new is chosen.
    Q_INVOKABLE void add();
    Q_INVOKABLE void duplicate();
    Q_INVOKABLE void remove();
    Q_INVOKABLE void addStep();
    Q_INVOKABLE void duplicateStep();
    Q_INVOKABLE void removeStep();
    Q_INVOKABLE void addReason();
    Q_INVOKABLE void removeReason(int place);
    Q_INVOKABLE void setReason(int place, const QString &text);
    Q_INVOKABLE void endStep() { m_form->endStep(); }

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] DraftPlace list() const { return {m_session, "/guides"}; }
    [[nodiscard]] DraftPlace guide() const;
    [[nodiscard]] DraftPlace stepList() const { return guide().below("steps"); }
    [[nodiscard]] DraftPlace reasonList() const { return guide().below("otherwise"); }
    [[nodiscard]] QString reasonAt(std::size_t place) const;
    [[nodiscard]] QString guideName(std::size_t place) const;
    [[nodiscard]] QString stepTitle(std::size_t place) const;
    [[nodiscard]] QString stepDetail(std::size_t place) const;
    [[nodiscard]] std::string freeAction(const std::string &wanted) const;
    void documentChanged();
    void refresh();
    void refreshGuides();
    void refreshSteps();
    void refreshReasons();
    void insert(const QString &step, boost::json::object guide);
    void insertStep(const QString &name, boost::json::object step);

    DraftSession &m_session;
    PickLinesModel *m_guides;
    PickLinesModel *m_steps;
    GuideReasonsModel *m_reasons;
    ListOrderViewModel *m_order;
    ListOrderViewModel *m_reasonOrder;
    GuideStepViewModel *m_form;
    QString m_query;
    int m_current = -1;
    int m_step = -1;
};

} // namespace sidelight::console
