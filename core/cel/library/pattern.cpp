#include "core/cel/library/pattern.h"

#include <re2/re2.h>

namespace sidelight::cel
{

namespace
{

constexpr std::int64_t maxMemory = 1 << 18;

} // namespace

void PatternDeleter::operator()(const re2::RE2 *pattern) const
{
    delete pattern;
}

Pattern compilePattern(std::string_view pattern)
{
    if (pattern.size() > maxPatternBytes)
        return nullptr;
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(maxMemory);
    Pattern compiled(new re2::RE2(re2::StringPiece(pattern.data(), pattern.size()), options));
    return compiled->ok() ? std::move(compiled) : nullptr;
}

Value matchesPattern(std::string_view text, const re2::RE2 &pattern, Workspace &workspace)
{
    if (!workspace.spend(text.size() / 16))
        return Value::error(Code::Budget);
    return Value::of(re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), pattern));
}

} // namespace sidelight::cel
