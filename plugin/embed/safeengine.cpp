#include "plugin/embed/safeengine.h"

#include <QFontDatabase>
#include <QLibraryInfo>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QQmlAbstractUrlInterceptor>
#include <QQmlNetworkAccessManagerFactory>
#include <QTimer>

namespace sidelight::embed
{

namespace
{

// Fails by itself, without a socket.
class DeniedReply final : public QNetworkReply
{
    Q_OBJECT

public:
    DeniedReply(const QNetworkRequest &request, QNetworkAccessManager::Operation operation,
                QObject *parent)
        : QNetworkReply(parent)
    {
        setRequest(request);
        setUrl(request.url());
        setOperation(operation);
        setError(ContentAccessDenied, QStringLiteral("denied"));
        open(ReadOnly | Unbuffered);
        QTimer::singleShot(0, this, [this] {
            setFinished(true);
            Q_EMIT errorOccurred(ContentAccessDenied);
            Q_EMIT finished();
        });
    }
    void abort() override {}

protected:
    qint64 readData(char *, qint64) override { return -1; }
};

class DenyingManager final : public QNetworkAccessManager
{
    Q_OBJECT

public:
    using QNetworkAccessManager::QNetworkAccessManager;

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request,
                                 QIODevice *) override
    {
        return new DeniedReply(request, operation, this);
    }
};

class DenyingFactory final : public QQmlNetworkAccessManagerFactory
{
public:
    // Called from any thread of the engine.
    QNetworkAccessManager *create(QObject *parent) override { return new DenyingManager(parent); }
};

class OwnFilesOnly final : public QQmlAbstractUrlInterceptor
{
public:
    QUrl intercept(const QUrl &url, DataType type) override
    {
        if (url.scheme() == QLatin1String("qrc") || url.isEmpty())
            return url;
        // Qt's modules lie on disk; addresses out of data (UrlString) may not.
        if (type != UrlString && url.isLocalFile() &&
            QUrl::fromLocalFile(QLibraryInfo::path(QLibraryInfo::QmlImportsPath)).isParentOf(url))
            return url;
        return QUrl(QStringLiteral("qrc:/sidelight/denied"));
    }
};

// Owned by the engine, which needs them as long as it lives.
struct Guards final : public QObject {
    using QObject::QObject;
    DenyingFactory network;
    OwnFilesOnly files;
};

} // namespace

void makeSafe(QQmlEngine &engine)
{
    auto *guards = new Guards(&engine);
    engine.setNetworkAccessManagerFactory(&guards->network);
    engine.addUrlInterceptor(&guards->files);
    engine.setImportPathList(
        {QLibraryInfo::path(QLibraryInfo::QmlImportsPath), QStringLiteral("qrc:/qt/qml")});
}

std::unique_ptr<QQmlEngine> makeSafeEngine()
{
    auto engine = std::make_unique<QQmlEngine>();
    makeSafe(*engine);
    return engine;
}

bool loadFonts()
{
    bool all = true;
    for (const QString &file :
         {QStringLiteral("Inter-Regular.otf"), QStringLiteral("Inter-Medium.otf"),
          QStringLiteral("Inter-SemiBold.otf"), QStringLiteral("Inter-Bold.otf"),
          QStringLiteral("MaterialIcons-Regular.ttf")})
        all = QFontDatabase::addApplicationFont(QStringLiteral(":/sidelight/fonts/") + file) >= 0 &&
              all;
    return all;
}

} // namespace sidelight::embed

#include "safeengine.moc"
