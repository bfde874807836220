// What is said in the interaction in front, as the screen is told. Values.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/base/timestamp.h"
#include "core/domain/channel.h"
#include "core/domain/segment.h"

namespace sidelight::session
{

struct SpokenLine {
    std::string id; // stays while the line is corrected
    Voice voice = Voice::System;
    std::string text;
    bool isFinal = true;
    std::optional<Timestamp> at;
    bool operator==(const SpokenLine &) const = default;
};

// What the conversation is about.
struct TaskState {
    std::string name;  // as the policy has it, "hotel_book"; empty: nobody knows
    double likely = 0; // 0 to 1, calibrated; 1 where the queue says it
    bool isSure = false;
    bool byQueue = false;
    bool operator==(const TaskState &) const = default;
};

struct ConversationState {
    static constexpr std::size_t mostLines = 200;

    InteractionId interaction;
    Channel channel = Channel::Other;
    std::vector<SpokenLine> lines; // in order; the newest of them
    std::size_t earlier = 0;       // lines before these, as far as this laptop has them
    TaskState task;
    std::vector<std::string> words; // the customer's, that spoke for what is suggested
    bool operator==(const ConversationState &) const = default;
};

} // namespace sidelight::session
