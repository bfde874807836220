#include "apps/ctl/suggestbundle.h"

#include <QDir>

#include <boost/json/serialize.hpp>

#include "apps/ctl/command.h"
#include "apps/ctl/files.h"
#include "apps/ctl/output.h"
#include "apps/ctl/suggestfiles.h"
#include "core/base/base64.h"
#include "core/config/bundle.h"
#include "core/domain/limits.h"
#include "core/json/json.h"

namespace sidelight::ctl
{

namespace
{

// The files as they are; that they are policies has been looked at.
std::optional<boost::json::array> policyObjects(const QString &folder)
{
    boost::json::array policies;
    const QDir dir(folder);
    for (const QString &name :
         dir.entryList({QStringLiteral("*.json")}, QDir::Files | QDir::Readable, QDir::Name)) {
        const auto text = readText(dir.filePath(name), suggest::PolicyLimits::fileBytes);
        if (!text)
            return std::nullopt;
        auto policy =
            json::parse(*text, suggest::PolicyLimits::fileBytes, suggest::PolicyLimits::depth);
        if (!policy)
            return std::nullopt;
        policies.push_back(std::move(*policy));
    }
    return policies;
}

std::optional<boost::json::object> queuesOf(const QStringList &given)
{
    boost::json::object queues;
    for (const QString &one : given) {
        const qsizetype at = one.lastIndexOf(u'=');
        if (at <= 0 || at + 1 == one.size()) {
            complain("--queue is given as QUEUE=TASK.");
            return std::nullopt;
        }
        queues[one.left(at).toStdString()] = one.mid(at + 1).toStdString();
    }
    return queues;
}

} // namespace

int putIntoBundle(const BundleParts &parts)
{
    const auto text = readText(parts.bundle, config::maxBundleBytes);
    auto policies = readPolicies(parts.tasks);
    auto objects = policies ? policyObjects(parts.tasks) : std::nullopt;
    auto queues = queuesOf(parts.queues);
    if (!text || !objects || !queues)
        return exitNotDone;
    boost::json::object section{{"policies", std::move(*objects)}};
    if (!queues->empty())
        section["queues"] = std::move(*queues);
    if (!parts.model.isEmpty()) {
        if (!readModelFile(parts.model, *policies))
            return exitNotDone;
        const auto bytes = readText(parts.model, suggest::maxModelBytes);
        if (!bytes)
            return exitNotDone;
        section["model"] = toBase64(bytes->data(), bytes->size());
    }
    auto document = json::parse(*text, config::maxBundleBytes, limits::maxJsonDepth);
    if (!document || !document->is_object()) {
        complain("The bundle is no JSON object.");
        return exitNotDone;
    }
    document->get_object()["next-action"] = std::move(section);
    const std::string whole = boost::json::serialize(*document);
    if (const auto read = config::readBundle(whole); !read) {
        for (const Problem &problem : read.error())
            complain(config::describe(problem, whole));
        return exitNotDone;
    }
    return writeText(parts.out, whole + '\n') ? exitFine : exitNotDone;
}

} // namespace sidelight::ctl
