// The page on which one looks up who did what at the hub. GUI thread.
#pragma once

#include "plugin/console/auditsession.h"
#include "plugin/models/linesmodel.h"
#include "plugin/text/timewords.h"

namespace sidelight::console
{

// The records of a page, newest first.
class AuditRecordsModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")

public:
    // Tone: 0 plain, 1 to be looked at, 2 wrong.
    enum class Role { Icon, Title, Who, Detail, When, Number, Tone };
    Q_ENUM(Role)

    using LinesModel::LinesModel;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void rebuild(const std::vector<audit::Record> &records, std::optional<std::uint64_t> broken,
                 const text::TimeWords &words);
};

class AuditViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")
    Q_PROPERTY(bool connected READ connected NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString busyText READ busyText NOTIFY changed)
    Q_PROPERTY(QString failure READ failure NOTIFY changed)
    Q_PROPERTY(QString success READ success NOTIFY changed)
    Q_PROPERTY(bool loaded READ loaded NOTIFY changed)
    Q_PROPERTY(bool nothing READ nothing NOTIFY changed) // the filter lets nothing through
    Q_PROPERTY(QString asOf READ asOf NOTIFY changed)
    Q_PROPERTY(QStringList kinds READ kinds CONSTANT)
    Q_PROPERTY(int kind READ kind WRITE setKind NOTIFY changed)
    Q_PROPERTY(QStringList spans READ spans CONSTANT)
    Q_PROPERTY(int span READ span WRITE setSpan NOTIFY changed)
    Q_PROPERTY(QString who READ who WRITE setWho NOTIFY changed)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(bool hasNewer READ hasNewer NOTIFY changed)
    Q_PROPERTY(bool hasOlder READ hasOlder NOTIFY changed)
    Q_PROPERTY(QString chain READ chain NOTIFY changed) // how the chain stands
    Q_PROPERTY(bool chainBroken READ chainBroken NOTIFY changed)
    Q_PROPERTY(bool chainWhole READ chainWhole NOTIFY changed) // gone through, to its end
    Q_PROPERTY(QString retention READ retention NOTIFY changed)
    Q_PROPERTY(sidelight::console::AuditRecordsModel *records READ records CONSTANT)

public:
    AuditViewModel(AuditSession &session, text::TimeWords words, QObject *parent = nullptr);

    [[nodiscard]] bool connected() const { return m_session.isConnected(); }
    [[nodiscard]] bool busy() const { return m_session.busy() != AuditSession::Busy::No; }
    [[nodiscard]] QString busyText() const;
    [[nodiscard]] QString failure() const;
    [[nodiscard]] QString success() const;
    [[nodiscard]] bool loaded() const { return m_session.page().has_value(); }
    [[nodiscard]] bool nothing() const { return loaded() && m_session.page()->records.empty(); }
    [[nodiscard]] QString asOf() const;
    [[nodiscard]] QStringList kinds() const;
    [[nodiscard]] int kind() const { return m_kind; }
    void setKind(int kind);
    [[nodiscard]] QStringList spans() const;
    [[nodiscard]] int span() const { return m_span; }
    void setSpan(int span);
    [[nodiscard]] const QString &who() const { return m_who; }
    void setWho(const QString &who);
    [[nodiscard]] const QString &text() const { return m_text; }
    void setText(const QString &text);
    [[nodiscard]] bool hasNewer() const { return m_session.hasNewer(); }
    [[nodiscard]] bool hasOlder() const { return m_session.hasOlder(); }
    [[nodiscard]] QString chain() const;
    [[nodiscard]] bool chainBroken() const;
    [[nodiscard]] bool chainWhole() const;
    [[nodiscard]] QString retention() const;
    [[nodiscard]] AuditRecordsModel *records() const { return m_records; }

    // Somebody came to the page.
    void look() { m_session.look(); }
    Q_INVOKABLE void refresh() { m_session.refresh(); }
    Q_INVOKABLE void older() { m_session.older(); }
    Q_INVOKABLE void newer() { m_session.newer(); }
    Q_INVOKABLE void verify() { m_session.verify(); }
    Q_INVOKABLE void cancel() { m_session.cancel(); }
    Q_INVOKABLE void exportTo(const QString &file) { m_session.exportTo(file); }

Q_SIGNALS:
    void changed();
    void fileWanted(); // whoever made the console asks for one: exportTo()

private:
    void refreshAll();
    void filter();

    AuditSession &m_session;
    text::TimeWords m_words;
    AuditRecordsModel *m_records;
    int m_kind = 0;
    int m_span = 0;
    QString m_who;
    QString m_text;
};

} // namespace sidelight::console
