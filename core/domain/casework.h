// Cases and commitments: what is open with a customer, and what we promised.
#pragma once

#include <optional>
#include <string>

#include "core/domain/event.h"
#include "core/domain/ids.h"

namespace sidelight
{

struct Case {
    CaseId id;
    std::string title;
    std::string status; // "open", "pending", "closed"
    std::optional<Timestamp> updated;
    [[nodiscard]] bool isOpen() const { return status != "closed"; }
    bool operator==(const Case &) const = default;
};

struct Commitment {
    std::string id;
    std::string title;  // "Call back by Friday"
    std::string status; // "open", "kept", "broken"
    std::optional<Timestamp> due;
    CaseId caseId;
    bool operator==(const Commitment &) const = default;
};

// Of a case.updated with data.case, of a commitment.updated with data.commitment; else nothing.
[[nodiscard]] std::optional<Case> readCase(const Event &event);
[[nodiscard]] std::optional<Commitment> readCommitment(const Event &event);

} // namespace sidelight
