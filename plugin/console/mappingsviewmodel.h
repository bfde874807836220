// The page of mappings: which there are, what one is called and takes, and all of it as it is
// written; tried on a pasted body beside it. GUI thread.
#pragma once

#include "plugin/console/draftsession.h"
#include "plugin/console/mappingtrial.h"

namespace sidelight::console
{

class MappingsViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")
    Q_PROPERTY(QStringList names READ names NOTIFY changed)
    Q_PROPERTY(int current READ current WRITE choose NOTIFY changed) // -1: there is none
    Q_PROPERTY(QString id READ id NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString condition READ condition NOTIFY changed)
    Q_PROPERTY(QString source READ source NOTIFY changed)   // as it is typed, else as it is
    Q_PROPERTY(QString address READ address NOTIFY changed) // where a vendor posts to
    Q_PROPERTY(QString idError READ idError NOTIFY changed)
    Q_PROPERTY(QString nameError READ nameError NOTIFY changed)
    Q_PROPERTY(QString conditionError READ conditionError NOTIFY changed)
    Q_PROPERTY(QString sourceError READ sourceError NOTIFY changed) // the others, a line each
    Q_PROPERTY(sidelight::console::MappingTrial *trial READ trial CONSTANT)

public:
    // The session outlives this.
    explicit MappingsViewModel(DraftSession &session, QObject *parent = nullptr);

    [[nodiscard]] QStringList names() const;
    [[nodiscard]] int current() const { return m_current; }
    Q_INVOKABLE void choose(int place);
    [[nodiscard]] QString id() const { return text("id"); }
    [[nodiscard]] QString name() const { return text("name"); }
    [[nodiscard]] QString condition() const { return text("condition"); }
    [[nodiscard]] const QString &source() const { return m_source; }
    [[nodiscard]] QString address() const;
    [[nodiscard]] QString idError() const { return errorAt("/id"); }
    [[nodiscard]] QString nameError() const { return errorAt("/name"); }
    [[nodiscard]] QString conditionError() const { return errorAt("/condition"); }
    [[nodiscard]] QString sourceError() const;
    [[nodiscard]] MappingTrial *trial() const { return m_trial; }

    Q_INVOKABLE void setId(const QString &id) { setText("id", id); }
    Q_INVOKABLE void setName(const QString &name) { setText("name", name); }
    // Empty: every body is of this kind.
    Q_INVOKABLE void setCondition(const QString &condition) { setText("condition", condition); }
    // What is no JSON object yet stays as it is typed, beside the mapping as it was.
    Q_INVOKABLE void setSource(const QString &source);
    // A small one to begin with; chooses it.
    Q_INVOKABLE void add();
    Q_INVOKABLE void remove();
    Q_INVOKABLE void endStep() { m_session.endStep(); }

Q_SIGNALS:
    void changed();

private:
    void refresh();
    [[nodiscard]] const boost::json::array *list() const;
    [[nodiscard]] const boost::json::object *mapping() const;
    [[nodiscard]] std::string pointer() const;
    [[nodiscard]] QString text(std::string_view member) const;
    [[nodiscard]] QString errorAt(const std::string &below) const;
    void setText(const char *member, const QString &text);

    DraftSession &m_session;
    MappingTrial *m_trial;
    int m_current = -1;
    std::optional<boost::json::object> m_known; // what m_source was made of
    QString m_source;
    QString m_broken; // what is wrong with m_source as JSON
};

} // namespace sidelight::console
