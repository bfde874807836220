// Pages of browsers beside the panel: the one that asks to be connected, and those that are. The
// bridge (plugin/bridge) sets it and hears it. GUI thread.
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "plugin/models/pagesmodel.h"

namespace sidelight::viewmodels
{

class PagesViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")
    // Browsers can be connected at all.
    Q_PROPERTY(bool available READ available NOTIFY changed)
    Q_PROPERTY(bool asking READ asking NOTIFY changed)
    Q_PROPERTY(QString askingTitle READ askingTitle NOTIFY changed)
    Q_PROPERTY(QString askingDetail READ askingDetail NOTIFY changed)
    // A wrong code was typed; empty otherwise.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(sidelight::models::PagesModel *pages READ pages CONSTANT)

public:
    explicit PagesViewModel(const text::TimeWords &words, QObject *parent = nullptr);

    [[nodiscard]] bool available() const { return m_available; }
    [[nodiscard]] bool asking() const { return !m_origin.isEmpty(); }
    [[nodiscard]] QString askingTitle() const;
    [[nodiscard]] QString askingDetail() const;
    [[nodiscard]] QString problem() const;
    [[nodiscard]] models::PagesModel *pages() { return &m_pages; }

    Q_INVOKABLE void typeCode(const QString &code);
    Q_INVOKABLE void refuse();
    Q_INVOKABLE void revoke(const QString &page);

    // ---- for the bridge
    void setAvailable(bool available);
    // An empty origin: nobody asks. `name` is the page's own word.
    void setAsking(const QString &origin, const QString &name, int triesLeft);
    void setPages(const std::vector<models::ConnectedPage> &pages) { m_pages.setPages(pages); }

Q_SIGNALS:
    void changed();
    void codeTyped(const QString &code);
    void refused();
    void revokeWanted(const QString &page);

private:
    bool m_available = false;
    QString m_origin;
    QString m_name;
    int m_triesLeft = 0;
    bool m_tried = false;
    models::PagesModel m_pages;
};

} // namespace sidelight::viewmodels
