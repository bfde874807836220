// The page of the experience score: its weights, and what they make of an example as one turns
// them. The example's customer is made up. GUI thread.
#pragma once

#include "core/experience/score.h"
#include "plugin/console/draftsession.h"
#include "plugin/models/linesmodel.h"

namespace sidelight::console
{

// The numbers of the section: first the weights of the parts, then what else there is.
class WeightsModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")

public:
    enum class Role {
        Member,
        Title,
        Detail,
        Value,
        Least,
        Most,
        Step,
        ValueText,
        Points,
        Custom,
        Weight,
        Error
    };
    Q_ENUM(Role)

    using LinesModel::LinesModel;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void set(std::vector<models::Line> lines) { setLines(std::move(lines)); }
};

class ExperienceViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")
    Q_PROPERTY(sidelight::console::WeightsModel *weights READ weights CONSTANT)
    Q_PROPERTY(QString scoreText READ scoreText NOTIFY changed)
    Q_PROPERTY(QString trendText READ trendText NOTIFY changed)
    Q_PROPERTY(bool falling READ falling NOTIFY changed)
    Q_PROPERTY(double share READ share NOTIFY changed) // of 100
    Q_PROPERTY(QString error READ error NOTIFY changed)
    Q_PROPERTY(bool custom READ custom NOTIFY changed) // something is not as it comes

public:
    // The session outlives this.
    explicit ExperienceViewModel(DraftSession &session, QObject *parent = nullptr);

    [[nodiscard]] WeightsModel *weights() const { return m_weights; }
    [[nodiscard]] QString scoreText() const;
    [[nodiscard]] QString trendText() const;
    [[nodiscard]] bool falling() const;
    [[nodiscard]] double share() const;
    [[nodiscard]] const QString &error() const { return m_error; }
    [[nodiscard]] bool custom() const;

    // `member` as in the model; what is out of range is taken as the bound.
    Q_INVOKABLE void setValue(const QString &member, double value);
    Q_INVOKABLE void setText(const QString &member, const QString &text);
    Q_INVOKABLE void reset(const QString &member);
    Q_INVOKABLE void endStep() { m_session.endStep(); }

Q_SIGNALS:
    void changed();

private:
    void refresh();
    [[nodiscard]] const boost::json::object *section() const;

    DraftSession &m_session;
    WeightsModel *m_weights;
    std::vector<experience::Evidence> m_evidence;
    std::optional<experience::Score> m_score;
    QString m_error;
};

} // namespace sidelight::console
