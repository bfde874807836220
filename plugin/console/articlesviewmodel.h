// The page of knowledge: the articles of the bundle, found by their words, and one of them as a
// form. GUI thread.
#pragma once

#include "plugin/console/draftplace.h"
#include "plugin/console/guidemodels.h"

namespace sidelight::console
{

class ArticlesViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY changed)
    Q_PROPERTY(sidelight::console::PickLinesModel *articles READ articles CONSTANT) // that fit it
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(int current READ current WRITE choose NOTIFY changed) // -1: there is none
    Q_PROPERTY(QString id READ id NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QString language READ language NOTIFY changed)
    Q_PROPERTY(QString tags READ tags NOTIFY changed) // a comma between
    Q_PROPERTY(QString queues READ queues NOTIFY changed)
    Q_PROPERTY(QString idError READ idError NOTIFY changed)
    Q_PROPERTY(QString titleError READ titleError NOTIFY changed)
    Q_PROPERTY(QString textError READ textError NOTIFY changed)
    Q_PROPERTY(QString languageError READ languageError NOTIFY changed)
    Q_PROPERTY(QString tagsError READ tagsError NOTIFY changed)
    Q_PROPERTY(QString queuesError READ queuesError NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed) // of none of the fields

public:
    // The session outlives this.
    explicit ArticlesViewModel(DraftSession &session, QObject *parent = nullptr);

    [[nodiscard]] const QString &query() const { return m_query; }
    void setQuery(const QString &query);
    [[nodiscard]] PickLinesModel *articles() const { return m_articles; }
    [[nodiscard]] QString summary() const;
    [[nodiscard]] int current() const { return m_current; }
    // By its place in the bundle.
    Q_INVOKABLE void choose(int place);
    // By one up or down in what is shown.
    Q_INVOKABLE void stepBy(int rows);
    [[nodiscard]] QString id() const { return article().text("id"); }
    [[nodiscard]] QString title() const { return article().text("title"); }
    [[nodiscard]] QString text() const { return article().text("text"); }
    [[nodiscard]] QString language() const { return article().text("language"); }
    [[nodiscard]] QString tags() const { return names("tags"); }
    [[nodiscard]] QString queues() const { return names("queues"); }
    [[nodiscard]] QString idError() const { return article().errorAt("/id"); }
    [[nodiscard]] QString titleError() const { return article().errorAt("/title"); }
    [[nodiscard]] QString textError() const { return article().errorAt("/text"); }
    [[nodiscard]] QString languageError() const { return article().errorAt("/language"); }
    [[nodiscard]] QString tagsError() const { return article().errorsUnder("/tags"); }
    [[nodiscard]] QString queuesError() const { return article().errorsUnder("/queues"); }
    [[nodiscard]] QString error() const;

    Q_INVOKABLE void setId(const QString &id);
    Q_INVOKABLE void setTitle(const QString &title);
    Q_INVOKABLE void setText(const QString &text);
    // Empty: for all.
    Q_INVOKABLE void setLanguage(const QString &language);
    Q_INVOKABLE void setTags(const QString &names);
    Q_INVOKABLE void setQueues(const QString &names);
    // Behind the one that is chosen; what is new is chosen.
    Q_INVOKABLE void add();
    Q_INVOKABLE void duplicate();
    Q_INVOKABLE void remove();
    Q_INVOKABLE void endStep() { m_session.endStep(); }

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] DraftPlace list() const { return {m_session, "/knowledge"}; }
    [[nodiscard]] DraftPlace article() const;
    [[nodiscard]] QString titleOf(std::size_t place) const;
    [[nodiscard]] QString detailOf(std::size_t place) const;
    [[nodiscard]] QString names(const char *member) const;
    [[nodiscard]] bool fits(std::size_t place) const;
    [[nodiscard]] std::string freeId(const std::string &wanted) const;
    void refresh();
    void change(const QString &step, const char *member, const QString &text,
                DraftPlace::Empty empty);
    void changeNames(const QString &step, const char *member, const QString &names);
    void insert(const QString &step, boost::json::object article);

    DraftSession &m_session;
    PickLinesModel *m_articles;
    QString m_query;
    int m_current = -1;
};

} // namespace sidelight::console
