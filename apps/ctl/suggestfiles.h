// What `sidelightctl suggest` reads: dialogues, policy files, models. Faults are complained about.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QStringList>

#include "core/suggest/model/model.h"
#include "core/suggest/policy/modelpolicies.h"
#include "core/suggest/situation/dialogueline.h"

namespace sidelight::ctl
{

// Nothing where the file cannot be read or a line is no dialogue.
[[nodiscard]] std::optional<std::vector<suggest::Dialogue>> readDialogues(const QString &path);
// All files, one after the other.
[[nodiscard]] std::optional<std::vector<suggest::Dialogue>> readDialogues(const QStringList &paths);
using Policies = suggest::Policies;
// Every *.json of the folder, in the order of their names.
[[nodiscard]] std::optional<Policies> readPolicies(const QString &folder);
// Refused where it was made for other actions than `policies` have. Empty `policies` take any and
// become those it was trained with.
[[nodiscard]] std::shared_ptr<const suggest::Model> readModelFile(const QString &path,
                                                                  Policies &policies);

} // namespace sidelight::ctl
