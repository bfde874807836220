// An audit in which nothing can be changed unseen.
#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

#include "core/audit/auditchain.h"

using namespace sidelight;
using audit::AuditChain;

namespace
{
std::vector<std::string> lines(AuditChain &chain, int count)
{
    std::vector<std::string> all;
    for (int i = 0; i < count; ++i)
        all.push_back(chain.next({"bridge.paired", "https://desk.example", std::to_string(i)},
                                 Timestamp{1'790'000'000'000 + i}));
    return all;
}

std::string joined(const std::vector<std::string> &all)
{
    std::string text;
    for (const std::string &line : all)
        text += line;
    return text;
}
} // namespace

TEST_CASE("a chain is taken up where it ends")
{
    AuditChain chain;
    std::string text = joined(lines(chain, 3));
    auto again = AuditChain::read(text);
    REQUIRE(again.has_value());
    CHECK(again->count() == 3);
    text += joined(lines(*again, 2));
    CHECK(AuditChain::read(text)->count() == 5);
    CHECK(AuditChain::read("")->count() == 0);
}

TEST_CASE("a later file goes on with the chain of the one before")
{
    AuditChain chain;
    (void)lines(chain, 3);
    const auto later = AuditChain::read(joined(lines(chain, 2)));
    REQUIRE(later.has_value());
    CHECK(later->count() == 5);
}

TEST_CASE("every changed byte is found, in its line")
{
    AuditChain chain;
    const std::vector<std::string> all = lines(chain, 3);
    const std::string text = joined(all);
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string changed = text;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        const auto read = AuditChain::read(changed);
        INFO("byte " << i);
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().line <= i / all.front().size() + 1);
    }
}

TEST_CASE("what was taken out, moved, doubled or added is found")
{
    AuditChain chain;
    const std::vector<std::string> all = lines(chain, 4);
    AuditChain other;
    const std::string strange = other.next({"bridge.paired", "https://evil.test", "9"}, {});
    struct Row {
        const char *name;
        std::string text;
        std::size_t line;
    };
    const Row rows[] = {{"taken out", all[0] + all[2] + all[3], 2},
                        {"moved", all[0] + all[2] + all[1] + all[3], 2},
                        {"doubled", all[0] + all[1] + all[1] + all[2], 3},
                        {"added", all[0] + strange + all[1], 2},
                        {"cut off", joined(all).substr(0, joined(all).size() - 1), 4},
                        {"no JSON", all[0] + "x\n", 2},
                        {"no object", all[0] + "1\n", 2},
                        {"an empty line", all[0] + "\n", 2},
                        {"a member more", all[0].substr(0, all[0].size() - 2) + ",\"x\":1}\n", 1},
                        {"too long a line", std::string(5000, ' ') + "\n", 1}};
    for (const Row &row : rows) {
        INFO(row.name);
        const auto read = AuditChain::read(row.text);
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().line == row.line);
    }
}

TEST_CASE("a line is one line, whatever is in it, and never too long to be read")
{
    AuditChain chain;
    const std::string line = chain.next(
        {std::string(5000, '\n'), std::string(5000, '"'), std::string(5000, '\x01')}, {});
    CHECK(line.find('\n') == line.size() - 1);
    CHECK(AuditChain::read(line).has_value());
}
