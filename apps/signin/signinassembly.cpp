#include "apps/signin/signinassembly.h"

#include <utility>

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLocale>
#include <sys/stat.h>

#include "apps/profile/profilevault.h"
#include "core/signin/sealedsignin.h"
#include "core/store/profilefolder.h"

namespace sidelight::signin
{

namespace
{

// With its folder, which one program has at a time: two that renew with the same token would look
// like a theft to the service.
class FolderStore final : public SignInStore
{
public:
    FolderStore(store::ProfileFolder folder, std::unique_ptr<keys::KeyVault> vault, Logger &log)
        : m_folder(std::move(folder))
        , m_sealed(m_folder.file("sealed"), std::move(vault), log)
    {
    }
    std::optional<KeptSignIn> load() override { return m_sealed.load(); }
    bool keep(const KeptSignIn &kept) override { return m_sealed.keep(kept); }

private:
    store::ProfileFolder m_folder;
    SealedSignIn m_sealed;
};

// In the profile's folder, a folder of its own: "signin".
std::unique_ptr<SignInStore> openStore(const std::string &profile,
                                       std::optional<keys::SecretBytes> passphrase, Logger &log)
{
    const std::string path = profile + "/signin";
    static_cast<void>(::mkdir(profile.c_str(), 0700));
    auto folder = store::ProfileFolder::open(path);
    if (!folder) {
        log.write(LogLevel::Warning, "signin.no_folder",
                  {{"code", static_cast<std::int64_t>(folder.error().code)}});
        return nullptr;
    }
    return std::make_unique<FolderStore>(*std::move(folder),
                                         profile::vaultOf(path, std::move(passphrase)), log);
}

BrowserPages browserPages()
{
    using View = viewmodels::SignInViewModel;
    return {QLocale().bcp47Name(), QLocale().textDirection() == Qt::RightToLeft,
            View::browserDoneText(), View::browserRefusedText(), View::browserNotFoundText()};
}

} // namespace

OpenAddress systemBrowser()
{
    return [](const QUrl &address) { return QDesktopServices::openUrl(address); };
}

std::unique_ptr<SignInThread> makeSignIn(SignInSettings settings, SignInPlace place,
                                         const Clock &clock, Random &random, Logger &log,
                                         viewmodels::SignInViewModel &view,
                                         viewmodels::SignInViewModel::AfterSignOut after,
                                         OpenAddress open)
{
    std::function<std::unique_ptr<SignInStore>()> store;
    if (!place.folder.empty()) {
        // (A function can be copied, a secret cannot.)
        auto shared = std::make_shared<SignInPlace>(std::move(place));
        store = [shared, &log] {
            return openStore(shared->folder, std::exchange(shared->passphrase, std::nullopt), log);
        };
    }
    auto thread = std::make_unique<SignInThread>(
        std::move(settings), SignInParts{clock, random, log, std::move(store), browserPages()});
    view.offer(*thread, after);
    QObject::connect(thread.get(), &SignInSession::browserWanted, &view,
                     [&view, open = std::move(open)](const QString &address) {
                         if (!open(QUrl(address, QUrl::StrictMode)))
                             view.browserFailed();
                     });
    QObject::connect(&view, &viewmodels::SignInViewModel::copyWanted, thread.get(),
                     [](const QString &text) { QGuiApplication::clipboard()->setText(text); });
    return thread;
}

} // namespace sidelight::signin
