#include "apps/hub/bundlefile.h"

#include <fstream>

#include "core/config/starter.h"

namespace sidelight::hub
{

namespace
{

Result<std::string, std::string> textOf(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return failure("The file " + path + " cannot be read.");
    std::string text(config::maxBundleBytes + 1, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(file.gcount()));
    return text;
}

} // namespace

Result<std::shared_ptr<const config::Bundle>, std::string> readBundleFile(const std::string &path)
{
    const auto text =
        path.empty() ? Result<std::string, std::string>(config::starterText()) : textOf(path);
    if (!text)
        return failure(text.error());
    auto bundle = config::readBundle(*text);
    if (bundle)
        return std::make_shared<const config::Bundle>(*std::move(bundle));
    std::string lines = path.empty() ? "The starter bundle has mistakes:" : path + ":";
    for (const Problem &problem : bundle.error())
        lines += '\n' + config::describe(problem, *text);
    return failure(std::move(lines));
}

Result<config::TrustedKeys, std::string> readTrustFile(const std::string &path)
{
    const auto text = textOf(path);
    if (!text)
        return failure(text.error());
    auto keys = config::TrustedKeys::read(*text);
    if (!keys)
        return failure(path + ": " + keys.error());
    return keys;
}

} // namespace sidelight::hub
