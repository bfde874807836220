// Who this is, how sure that is, and what they are here to do.
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "core/session/panelsession.h"
#include "plugin/models/candidatesmodel.h"
#include "plugin/models/chipsmodel.h"
#include "plugin/models/identitiesmodel.h"
#include "plugin/text/timewords.h"

namespace sidelight::viewmodels
{

class CustomerViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")
    Q_PROPERTY(View view READ view NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString initials READ initials NOTIFY changed)
    Q_PROPERTY(QString tier READ tier NOTIFY changed)
    Q_PROPERTY(bool verified READ verified NOTIFY changed)
    Q_PROPERTY(QString verification READ verification NOTIFY changed)
    Q_PROPERTY(QString meta READ meta NOTIFY changed)
    Q_PROPERTY(bool cardOnly READ cardOnly NOTIFY changed)
    Q_PROPERTY(bool stale READ stale NOTIFY changed)
    Q_PROPERTY(QString staleText READ staleText NOTIFY changed)
    Q_PROPERTY(QString hereTo READ hereTo NOTIFY changed)
    // What the conversation sounds like, where that is sure.
    Q_PROPERTY(QString about READ about NOTIFY changed)
    Q_PROPERTY(QString path READ path NOTIFY changed)
    Q_PROPERTY(QString handover READ handover NOTIFY changed)
    Q_PROPERTY(QString sharedText READ sharedText NOTIFY changed)
    Q_PROPERTY(QString matchTitle READ matchTitle NOTIFY changed)

public:
    enum class View { None, Loading, Known, Choose, Nobody };
    Q_ENUM(View)
    Q_PROPERTY(sidelight::models::IdentitiesModel *identities READ identities CONSTANT)
    Q_PROPERTY(sidelight::models::ChipsModel *chips READ chips CONSTANT)
    Q_PROPERTY(sidelight::models::CandidatesModel *candidates READ candidates CONSTANT)

    CustomerViewModel(session::PanelSession &session, text::TimeWords words,
                      QObject *parent = nullptr);

    void setState(const session::CustomerState &state);
    // What is hidden until somebody asks for it.
    void setMasks(const Masks &masks);
    [[nodiscard]] const Masks &masks() const { return m_masks; }
    // As they came; what the masks hide of them is hidden by whoever shows them.
    [[nodiscard]] std::vector<Identity> knownBy() const;
    void setAbout(const QString &about);
    [[nodiscard]] QString about() const { return m_about; }
    // Nobody is in front.
    void clear();
    // Another interaction came to the front and its state is on the way.
    void expect(const InteractionId &interaction);
    // The time there, and hiding again what was revealed.
    void tick();
    // Whether what time it is there stands beside the name.
    void showTheirTime(bool shown);

    [[nodiscard]] View view() const;
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString initials() const;
    [[nodiscard]] QString tier() const;
    [[nodiscard]] bool verified() const;
    [[nodiscard]] QString verification() const;
    [[nodiscard]] QString meta() const { return m_meta; }
    [[nodiscard]] bool cardOnly() const;
    [[nodiscard]] bool stale() const;
    [[nodiscard]] QString staleText() const;
    [[nodiscard]] QString hereTo() const;
    [[nodiscard]] QString path() const;
    [[nodiscard]] QString handover() const;
    [[nodiscard]] QString sharedText() const;
    [[nodiscard]] QString matchTitle() const;
    [[nodiscard]] models::IdentitiesModel *identities() { return &m_identities; }
    [[nodiscard]] models::ChipsModel *chips() { return &m_chips; }
    [[nodiscard]] models::CandidatesModel *candidates() { return &m_candidates; }

    Q_INVOKABLE void reveal(int row);
    // By key: the first that is masked.
    Q_INVOKABLE void revealNext();
    // The candidate in that row, from 0; nothing happens when there is none.
    Q_INVOKABLE void choose(int row);
    Q_INVOKABLE void noneOfThem();
    // Undoes a match.
    Q_INVOKABLE void unlink();

Q_SIGNALS:
    void changed();

private:
    void compose();
    [[nodiscard]] bool shows(std::string_view field) const;
    [[nodiscard]] QString composeMeta() const;
    [[nodiscard]] std::vector<models::ChipsModel::Chip> composeChips() const;

    session::PanelSession &m_session;
    text::TimeWords m_words;
    std::optional<session::CustomerState> m_state;
    Masks m_masks;
    QString m_about;
    QString m_meta;
    models::IdentitiesModel m_identities;
    models::ChipsModel m_chips;
    models::CandidatesModel m_candidates;
    bool m_theirTime = true;
};

} // namespace sidelight::viewmodels
