#include "core/experience/settings.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "core/domain/event.h"

namespace sidelight::experience
{

namespace
{

constexpr double halfLivesThatCount = 6;

class SectionReader
{
public:
    explicit SectionReader(const boost::json::object &section)
        : m_section(section)
    {
    }

    Result<Settings, std::vector<Problem>> read()
    {
        take("half-life-days", m_settings.halfLifeDays, 1, 365);
        take("neutral", m_settings.neutral, 0.1, 100);
        take("wait-fine-seconds", m_settings.waitFineSeconds, 0, 86'400);
        take("wait-worst-seconds", m_settings.waitWorstSeconds, 0, 86'400);
        take("least-events", m_settings.leastEvents, 1, 50);
        take("trend-days", m_settings.trendDays, 1, 90);
        readWeights();
        if (m_problems.empty() && m_settings.waitWorstSeconds <= m_settings.waitFineSeconds)
            problem("wait-worst-seconds", "A wait that is as bad as it gets (" +
                                              std::to_string(m_settings.waitWorstSeconds) +
                                              " s) is longer than one that is fine (" +
                                              std::to_string(m_settings.waitFineSeconds) + " s).");
        if (m_problems.empty())
            return m_settings;
        return failure(std::move(m_problems));
    }

private:
    void problem(std::string_view member, std::string sentence)
    {
        m_problems.push_back({'/' + std::string(member), std::move(sentence), 0, 0});
    }

    void takeFrom(const boost::json::object &object, std::string_view under, std::string_view name,
                  double &value, double least, double most)
    {
        if (!object.contains(boost::json::string_view(name.data(), name.size())))
            return;
        const auto given = numberMember(object, name);
        if (given && *given >= least && *given <= most) {
            value = *given;
            return;
        }
        problem(std::string(under) + std::string(name),
                "\"" + std::string(name) + "\" is a number from " + shortest(least) + " to " +
                    shortest(most) + ".");
    }

    void take(std::string_view name, double &value, double least, double most)
    {
        takeFrom(m_section, "", name, value, least, most);
    }

    void take(std::string_view name, std::int64_t &value, std::int64_t least, std::int64_t most)
    {
        if (!m_section.contains(boost::json::string_view(name.data(), name.size())))
            return;
        const auto given = integerMember(m_section, name);
        if (given && *given >= least && *given <= most) {
            value = *given;
            return;
        }
        problem(name, "\"" + std::string(name) + "\" is a whole number from " +
                          std::to_string(least) + " to " + std::to_string(most) + ".");
    }

    void readWeights()
    {
        const boost::json::value *given = m_section.if_contains("weights");
        if (!given)
            return;
        const boost::json::object *weights = given->if_object();
        if (!weights)
            return problem("weights", "The weights are an object: a number from 0 to 10 for each "
                                      "part.");
        for (const Part part : allParts)
            takeFrom(*weights, "weights/", nameOf(part),
                     m_settings.weights[static_cast<std::size_t>(part)], 0, 10);
    }

    static std::string shortest(double value)
    {
        std::string text = std::to_string(value);
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.')
            text.pop_back();
        return text;
    }

    const boost::json::object &m_section;
    Settings m_settings;
    std::vector<Problem> m_problems;
};

} // namespace

std::string_view nameOf(Part part)
{
    constexpr std::array<std::string_view, partCount> names{"sentiment", "effort",    "outcomes",
                                                            "waits",     "transfers", "promises"};
    return names[static_cast<std::size_t>(part)];
}

std::int64_t Settings::reachMs() const
{
    return std::llround(halfLivesThatCount * halfLifeDays * dayMs);
}

Result<Settings, std::vector<Problem>> readSettings(const boost::json::object &section)
{
    return SectionReader(section).read();
}

} // namespace sidelight::experience
