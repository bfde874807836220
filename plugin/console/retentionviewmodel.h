// How long panels' caches keep what they were told: the lower half of the page of masks. GUI
// thread.
#pragma once

#include "plugin/console/draftplace.h"
#include "plugin/models/linesmodel.h"

namespace sidelight::console
{

class RetentionLinesModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")

public:
    enum class Role { Member, Title, Detail, Span, Usual, Error };
    Q_ENUM(Role)

    using LinesModel::LinesModel;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override
    {
        return {{Qt::UserRole + static_cast<int>(Role::Member), "member"},
                {Qt::UserRole + static_cast<int>(Role::Title), "title"},
                {Qt::UserRole + static_cast<int>(Role::Detail), "detail"},
                {Qt::UserRole + static_cast<int>(Role::Span), "span"},
                {Qt::UserRole + static_cast<int>(Role::Usual), "usual"},
                {Qt::UserRole + static_cast<int>(Role::Error), "error"}};
    }
    void set(std::vector<models::Line> lines) { setLines(std::move(lines)); }
};

class RetentionViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")
    Q_PROPERTY(sidelight::console::RetentionLinesModel *lines READ lines CONSTANT)
    Q_PROPERTY(bool own READ own NOTIFY changed)        // the bundle says something of its own
    Q_PROPERTY(QString error READ error NOTIFY changed) // of none of the lines

public:
    // The session outlives this.
    explicit RetentionViewModel(DraftSession &session, QObject *parent = nullptr);

    [[nodiscard]] RetentionLinesModel *lines() const { return m_lines; }
    [[nodiscard]] bool own() const { return m_place.object() != nullptr; }
    [[nodiscard]] QString error() const;

    // "90d", as the bundle has it; empty: as usual.
    Q_INVOKABLE void setSpan(const QString &member, const QString &timespan);
    // As it comes with Sidelight.
    Q_INVOKABLE void reset();
    Q_INVOKABLE void endStep() { m_session.endStep(); }

Q_SIGNALS:
    void changed();

private:
    void refresh();

    DraftSession &m_session;
    DraftPlace m_place;
    RetentionLinesModel *m_lines;
};

} // namespace sidelight::console
