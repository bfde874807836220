#include "apps/ctl/suggestfiles.h"

#include <QDir>
#include <QFile>

#include "apps/ctl/files.h"
#include "apps/ctl/gzlines.h"
#include "apps/ctl/output.h"

namespace sidelight::ctl
{

std::optional<std::vector<suggest::Dialogue>> readDialogues(const QString &path)
{
    GzLines lines(QFile::encodeName(path).toStdString(), suggest::DialogueLimits::lineBytes);
    if (!lines.isOpen()) {
        complain("cannot read " + path.toStdString() + '.');
        return std::nullopt;
    }
    std::vector<suggest::Dialogue> out;
    std::size_t number = 0;
    while (const auto line = lines.next()) {
        ++number;
        if (line->empty())
            continue;
        auto dialogue = suggest::readDialogue(*line);
        if (!dialogue) {
            complain(path.toStdString() + ", line " + std::to_string(number) + ": " +
                     dialogue.error());
            return std::nullopt;
        }
        out.push_back(std::move(*dialogue));
    }
    if (!lines.fault().empty()) {
        complain(path.toStdString() + ": " + lines.fault());
        return std::nullopt;
    }
    return out;
}

std::optional<std::vector<suggest::Dialogue>> readDialogues(const QStringList &paths)
{
    std::vector<suggest::Dialogue> out;
    for (const QString &path : paths) {
        auto more = readDialogues(path);
        if (!more)
            return std::nullopt;
        std::move(more->begin(), more->end(), std::back_inserter(out));
    }
    return out;
}

std::optional<Policies> readPolicies(const QString &folder)
{
    const QDir dir(folder);
    const QStringList names =
        dir.entryList({QStringLiteral("*.json")}, QDir::Files | QDir::Readable, QDir::Name);
    if (names.isEmpty() || names.size() > static_cast<int>(suggest::PolicyLimits::files)) {
        complain("there are to be 1 to 500 policy files (*.json) in " + folder.toStdString() + '.');
        return std::nullopt;
    }
    Policies out;
    for (const QString &name : names) {
        const auto text = readText(dir.filePath(name), suggest::PolicyLimits::fileBytes);
        if (!text)
            return std::nullopt;
        auto policy = suggest::readPolicy(*text);
        if (!policy) {
            complain(name.toStdString() + ": " + policy.error());
            return std::nullopt;
        }
        out.push_back(std::make_shared<const suggest::PolicyIndex>(std::move(*policy)));
    }
    return out;
}

std::shared_ptr<const suggest::Model> readModelFile(const QString &path, Policies &policies)
{
    const auto bytes = readText(path, suggest::maxModelBytes);
    if (!bytes)
        return nullptr;
    std::vector<std::string> actions;
    for (const auto &policy : policies) {
        for (const suggest::PolicyAction &action : policy->graph().actions)
            actions.push_back(action.name);
    }
    const Digest catalogue = suggest::catalogueOf(std::move(actions));
    auto model = suggest::readModel(*bytes, policies.empty() ? nullptr : &catalogue);
    if (!model) {
        complain(suggest::sentenceOf(model.error()));
        return nullptr;
    }
    if (policies.empty()) {
        auto own = suggest::policiesOf(*model);
        if (!own) {
            complain(suggest::sentenceOf(own.error()));
            return nullptr;
        }
        policies = std::move(*own);
    }
    return std::make_shared<const suggest::Model>(std::move(*model));
}

} // namespace sidelight::ctl
