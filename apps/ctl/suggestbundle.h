// `sidelightctl suggest bundle`: policies and a model into a bundle.
#pragma once

#include <QString>
#include <QStringList>

namespace sidelight::ctl
{

struct BundleParts {
    QString bundle;     // the file they go into
    QString tasks;      // the folder of policy files
    QString model;      // empty: policies alone
    QStringList queues; // "QUEUE=TASK"
    QString out;
};

// Replaces the member next-action; the rest stays as it is. The exit code.
[[nodiscard]] int putIntoBundle(const BundleParts &parts);

} // namespace sidelight::ctl
