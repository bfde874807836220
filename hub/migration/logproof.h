// Whether two logs hold the same: everything that must be alike of each record, in one order, as a
// digest that goes on from record to record. Pure.
#pragma once

#include <span>
#include <string>

#include "core/base/sha256.h"
#include "hub/log/carriedrecord.h"

namespace sidelight::hub
{

class LogProof
{
public:
    void add(const CarriedRecord &record);
    [[nodiscard]] std::uint64_t records() const { return m_records; }
    [[nodiscard]] std::uint64_t tombstones() const { return m_tombstones; }
    [[nodiscard]] const Digest &digest() const { return m_digest; }

private:
    std::uint64_t m_records = 0;
    std::uint64_t m_tombstones = 0;
    Digest m_digest{};
};

// What differs, in a word ("slot"); empty when they are alike. Nothing of anybody is in it. Of
// records the first is the source's: a receipt that it has the other has, too.
[[nodiscard]] std::string differenceOf(const CarriedRecord &one, const CarriedRecord &other);
[[nodiscard]] std::string differenceOf(const SideFacts &one, const SideFacts &other);

} // namespace sidelight::hub
