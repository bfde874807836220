// What the tests of this folder share: a clock at the fixture's moment, and words for it.
#pragma once

#include <ostream>

#include <QString>

#include "core/base/clock.h"
#include "plugin/text/timewords.h"
#include "tests/fixture/scenes.h"

// So that a failed comparison shows the texts.
inline std::ostream &operator<<(std::ostream &out, const QString &text)
{
    return out << text.toStdString();
}

namespace sidelight::test
{

struct Words {
    ManualClock clock{fixture::now()};
    text::TimeWords time{clock, QLocale(QLocale::English, QLocale::UnitedKingdom),
                         QTimeZone("Europe/Berlin")};
};

inline QString utf8(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace sidelight::test
