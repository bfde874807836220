// What a screen reader is told of what ended while one did something else: a trial, a connection,
// something published. GUI thread.
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "plugin/console/pastviewmodel.h"
#include "plugin/console/publishviewmodel.h"

namespace sidelight::console
{

class NewsViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")

public:
    // Both outlive this.
    NewsViewModel(PastViewModel &past, PublishViewModel &publishing, QObject *parent = nullptr);

Q_SIGNALS:
    void said(const QString &words);

private:
    void hearTrial();
    void hearHub();

    PastViewModel &m_past;
    PublishViewModel &m_publishing;
    bool m_isTrying = false;
    bool m_isBusy = false;
    bool m_isConnected = false;
    QString m_inForce;
};

} // namespace sidelight::console
