#include "plugin/console/ruletimespan.h"

#include <QLocale>

#include "core/rules/timespan.h"

namespace sidelight::console
{

namespace
{

constexpr std::array<std::int64_t, 4> unitMs{60'000, 3'600'000, 86'400'000, 604'800'000};
constexpr std::array<const char *, 4> unitNames{"m", "h", "d", "w"};

} // namespace

RuleTimespan RuleTimespan::read(const std::string &text)
{
    RuleTimespan span;
    if (text.empty())
        return span;
    const auto ms = rules::parseTimespan(text);
    if (!ms)
        return {QString::fromStdString(text), 1};
    // In the unit it is written in, where it is written in one.
    for (int unit = 3; unit >= 0; --unit) {
        const auto place = static_cast<std::size_t>(unit);
        if (*ms % unitMs[place] == 0 && text.back() == *unitNames[place] &&
            text.find_first_not_of("0123456789") == text.size() - 1)
            return {QLocale().toString(static_cast<qlonglong>(*ms / unitMs[place])), unit};
    }
    for (int unit = 2; unit >= 0; --unit) {
        const auto place = static_cast<std::size_t>(unit);
        if (*ms % unitMs[place] == 0)
            return {QLocale().toString(static_cast<qlonglong>(*ms / unitMs[place])), unit};
    }
    return {QLocale().toString(static_cast<double>(*ms) / 60'000.0, 'g', 6), 0};
}

std::string RuleTimespan::write() const
{
    const QString given = amount.trimmed();
    if (given.isEmpty())
        return {};
    bool isWhole = false;
    const qlonglong whole = QLocale().toLongLong(given, &isWhole);
    const auto place = static_cast<std::size_t>(unit);
    if (isWhole && whole >= 0)
        return std::to_string(whole) + unitNames[place];
    bool isNumber = false;
    const double number = QLocale().toDouble(given, &isNumber);
    if (isNumber && number > 0 && number < 1e6) {
        const auto seconds =
            static_cast<std::int64_t>(number * static_cast<double>(unitMs[place]) / 1000.0);
        return std::to_string(seconds) + "s";
    }
    return given.toStdString();
}

const std::array<std::vector<std::string>, 5> &RuleTimespan::groups()
{
    static const std::array<std::vector<std::string>, 5> known{{{"subject"},
                                                                {"subject", "data.case"},
                                                                {"subject", "data.order"},
                                                                {"subject", "data.commitment"},
                                                                {"correlationid"}}};
    return known;
}

} // namespace sidelight::console
