// The page of masks: what of a customer panels hide until somebody asks, by class and by field, and
// for how long it is shown then. GUI thread.
#pragma once

#include "core/domain/masks.h"
#include "plugin/console/draftsession.h"
#include "plugin/console/masklinesmodel.h"

namespace sidelight::console
{

class MasksViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")
    Q_PROPERTY(sidelight::console::MaskLinesModel *classes READ classes CONSTANT)
    Q_PROPERTY(sidelight::console::MaskLinesModel *fields READ fields CONSTANT)
    Q_PROPERTY(QString reveal READ reveal NOTIFY changed) // "30s", as the bundle has it; or empty
    Q_PROPERTY(QString revealError READ revealError NOTIFY changed)
    Q_PROPERTY(bool own READ own NOTIFY changed)        // the bundle says something of its own
    Q_PROPERTY(QString error READ error NOTIFY changed) // of none of the lines

public:
    // The session outlives this.
    explicit MasksViewModel(DraftSession &session, QObject *parent = nullptr);

    [[nodiscard]] MaskLinesModel *classes() const { return m_classes; }
    [[nodiscard]] MaskLinesModel *fields() const { return m_fields; }
    [[nodiscard]] QString reveal() const;
    [[nodiscard]] QString revealError() const { return errorAt("/masks/reveal"); }
    [[nodiscard]] bool own() const { return section() != nullptr; }
    [[nodiscard]] const QString &error() const { return m_error; }

    // 0: as usual, or as its class; else one of the line's choices.
    Q_INVOKABLE void setClass(const QString &name, int choice);
    Q_INVOKABLE void setField(const QString &name, int choice);
    // Empty: as usual.
    Q_INVOKABLE void setReveal(const QString &timespan);
    // As it comes with Sidelight.
    Q_INVOKABLE void reset();
    Q_INVOKABLE void endStep() { m_session.endStep(); }

Q_SIGNALS:
    void changed();

private:
    void refresh();
    [[nodiscard]] const boost::json::object *section() const;
    [[nodiscard]] QString errorAt(const std::string &pointer) const;
    [[nodiscard]] Masks inForce() const;
    [[nodiscard]] models::Line classLine(Sensitivity one) const;
    [[nodiscard]] models::Line fieldLine(const MaskableField &field, const Masks &masks) const;
    // `list`: "classes" or "fields".
    void set(const char *list, const QString &name, const QString &title, bool parts, int choice);

    DraftSession &m_session;
    MaskLinesModel *m_classes;
    MaskLinesModel *m_fields;
    QString m_error;
};

} // namespace sidelight::console
