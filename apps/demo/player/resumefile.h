// Where a play was when it stopped, so that the next one goes on: same run, same start, next step.
#pragma once

#include <optional>

#include <QString>

#include "apps/demo/script/moment.h"

namespace sidelight::demo
{

struct ResumePoint {
    Timestamp start;
    std::string run;
    double speed = 1;
    std::size_t nextStep = 0;
    std::size_t steps = 0; // of the script, to notice another one
};

// Nothing when there is no file or it cannot be read.
[[nodiscard]] std::optional<ResumePoint> readResumePoint(const QString &path);
// Whole or not at all.
bool writeResumePoint(const QString &path, const ResumePoint &point);

} // namespace sidelight::demo
