// The order of the panel's cards, and where each is shown: picked up, moved and dropped by key or
// pointer, one step of undo a drop. GUI thread.
#pragma once

#include "plugin/console/cardlinesmodel.h"
#include "plugin/console/draftsession.h"

namespace sidelight::console
{

class CardOrderViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")
    Q_PROPERTY(sidelight::console::CardLinesModel *cards READ cards CONSTANT)
    Q_PROPERTY(QString held READ held NOTIFY changed) // the card that is picked up; or empty
    Q_PROPERTY(bool own READ own NOTIFY changed)      // the bundle says; else it is as it comes
    Q_PROPERTY(QStringList shows READ shows CONSTANT) // choices of CardPlace::Show
    Q_PROPERTY(QStringList channels READ channels CONSTANT) // all there are, by name
    Q_PROPERTY(QStringList channelTitles READ channelTitles CONSTANT)
    Q_PROPERTY(QString error READ error NOTIFY changed) // of the list as a whole

public:
    // The session outlives this.
    explicit CardOrderViewModel(DraftSession &session, QObject *parent = nullptr);

    [[nodiscard]] CardLinesModel *cards() const { return m_cards; }
    [[nodiscard]] const QString &held() const { return m_held; }
    [[nodiscard]] bool own() const { return list() != nullptr; }
    [[nodiscard]] QStringList shows() const;
    [[nodiscard]] QStringList channels() const;
    [[nodiscard]] QStringList channelTitles() const;
    [[nodiscard]] const QString &error() const { return m_error; }

    Q_INVOKABLE void pickUp(const QString &card);
    // By so many places; the draft changes with drop().
    Q_INVOKABLE void moveHeld(int by);
    // So many places from where it was picked up.
    Q_INVOKABLE void dragHeld(int rows);
    Q_INVOKABLE void drop();
    Q_INVOKABLE void cancel();

    // A choice of shows(); what was named for the one before stays where it still counts.
    Q_INVOKABLE void setShow(const QString &card, int show);
    // Names between commas.
    Q_INVOKABLE void setQueues(const QString &card, const QString &names);
    Q_INVOKABLE void setRoles(const QString &card, const QString &names);
    Q_INVOKABLE void toggleChannel(const QString &card, const QString &channel);
    // Of a newer version, which this one does not have.
    Q_INVOKABLE void remove(const QString &card);
    // As it comes with Sidelight.
    Q_INVOKABLE void reset();
    Q_INVOKABLE void endStep() { m_session.endStep(); }

Q_SIGNALS:
    void changed();
    // For screen readers.
    void said(const QString &words);

private:
    void refresh();
    [[nodiscard]] const boost::json::array *list() const;
    // All cards in their order, those that the bundle does not name behind the others.
    [[nodiscard]] boost::json::array whole() const;
    [[nodiscard]] models::Line lineOf(const boost::json::object &card, int place) const;
    [[nodiscard]] QString errorAt(std::size_t place) const;
    [[nodiscard]] QString placeWords(const QString &card) const;
    void setNames(const QString &card, const char *member, const QStringList &names,
                  const QString &step);
    // Puts what `change` makes of that card into the draft.
    template<class Change>
    void change(const QString &card, const QString &step, const std::string &key, Change change);
    void put(const QString &step, boost::json::array cards, const std::string &key = {});

    DraftSession &m_session;
    CardLinesModel *m_cards;
    QString m_held;
    int m_from = 0;                   // where it was picked up
    std::vector<std::string> m_order; // while one is held
    QString m_error;
};

} // namespace sidelight::console
