// Where a log lies in an engine, by its tenant.
#pragma once

#include <string>

namespace sidelight::hub
{

// 1 to 32 letters, digits and "_".
[[nodiscard]] inline bool isTenant(const std::string &name)
{
    const auto isPlain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_';
    };
    bool plain = !name.empty() && name.size() <= 32;
    for (const char c : name)
        plain = plain && isPlain(c);
    return plain;
}

struct EnginePlace {
    std::string tenant = "main";

    [[nodiscard]] std::string log() const { return "SIDELIGHT_" + tenant; }
    [[nodiscard]] std::string marks() const { return "SIDELIGHT_" + tenant + "_MARKS"; }
    [[nodiscard]] std::string state() const { return "SIDELIGHT_" + tenant + "_STATE"; }
    [[nodiscard]] std::string logSubjects() const { return "ctx." + tenant + ".c.*"; }
    [[nodiscard]] std::string markSubject() const { return "ctx." + tenant + ".m"; }
    [[nodiscard]] std::string stateSubject(const std::string &name) const
    {
        return "ctx." + tenant + ".s." + name;
    }
    // `token`: as LogIndex::tokenOf; literal, so that one stream's records are found without
    // looking at the others.
    [[nodiscard]] std::string subjectOf(const std::string &token) const
    {
        return "ctx." + tenant + ".c." + token.substr(token.rfind('/') + 1);
    }
};

// The stream that keeps messages of a subject, of any tenant's; empty: none of ours.
[[nodiscard]] inline std::string streamOf(const std::string &subject)
{
    const std::size_t dot = subject.find('.', 4);
    if (!subject.starts_with("ctx.") || dot == std::string::npos || dot + 1 == subject.size())
        return {};
    const EnginePlace place{subject.substr(4, dot - 4)};
    const char kind = subject[dot + 1];
    return kind == 'c' ? place.log() : kind == 'm' ? place.marks() : place.state();
}

} // namespace sidelight::hub
