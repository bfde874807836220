// The page of actions: every action the bundle names, how much it weighs against others, and who
// may be offered it. GUI thread.
#pragma once

#include "plugin/console/draftsession.h"
#include "plugin/models/linesmodel.h"

namespace sidelight::console
{

class ActionsModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")

public:
    enum class Role { Action, Detail, Weight, Value, Critical, Kind, When, Error };
    Q_ENUM(Role)

    using LinesModel::LinesModel;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void set(std::vector<models::Line> lines) { setLines(std::move(lines)); }
};

class ActionsViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")
    Q_PROPERTY(sidelight::console::ActionsModel *actions READ actions CONSTANT)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY changed)
    Q_PROPERTY(QStringList kinds READ kinds CONSTANT) // the first: as the suggestion says
    Q_PROPERTY(QString summary READ summary NOTIFY changed)

public:
    // The session outlives this.
    explicit ActionsViewModel(DraftSession &session, QObject *parent = nullptr);

    [[nodiscard]] ActionsModel *actions() const { return m_actions; }
    [[nodiscard]] const QString &query() const { return m_query; }
    void setQuery(const QString &query);
    [[nodiscard]] QStringList kinds() const;
    [[nodiscard]] QString summary() const;

    // Numbers in the digits of the locale, from 0 to 10; what is half typed changes nothing.
    Q_INVOKABLE void setWeight(const QString &action, const QString &text);
    Q_INVOKABLE void setValue(const QString &action, const QString &text);
    Q_INVOKABLE void setCritical(const QString &action, bool critical);
    Q_INVOKABLE void setKind(const QString &action, int kind);
    Q_INVOKABLE void setWhen(const QString &action, const QString &cel);
    Q_INVOKABLE void endStep() { m_session.endStep(); }

Q_SIGNALS:
    void changed();

private:
    void refresh();
    void setNumber(const QString &action, const char *member, const QString &text,
                   const QString &name);
    void change(const QString &action, const char *member, std::optional<boost::json::value> value,
                const QString &name);

    DraftSession &m_session;
    ActionsModel *m_actions;
    QString m_query;
};

} // namespace sidelight::console
