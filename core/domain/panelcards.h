// The cards of the panel below the customer and the alerts: their order, and where each is shown.
// Plain values; pure.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/domain/channel.h"

namespace sidelight
{

// In the order they stand in where nobody says otherwise. Customer, match and alerts come before
// all of them, notices before those: no configuration moves or hides them.
enum class PanelCard : std::uint8_t {
    DoNext, // and the guide that is open in its place
    Conversation,
    WrapUp,
    Knowledge,
    Notes,
    Waiting,
    Journey,
    History,
};
inline constexpr std::array panelCards{
    PanelCard::DoNext, PanelCard::Conversation, PanelCard::WrapUp,  PanelCard::Knowledge,
    PanelCard::Notes,  PanelCard::Waiting,      PanelCard::Journey, PanelCard::History};

// "do-next", "conversation", "wrap-up", "knowledge", "notes", "waiting", "journey", "history".
[[nodiscard]] std::string_view nameOf(PanelCard card);
[[nodiscard]] std::optional<PanelCard> panelCardOf(std::string_view name);
// Not what the agent types, nor what waits to be sent.
[[nodiscard]] bool mayBeHidden(PanelCard card);

// What a layout may turn on: of the interaction in front and its agent.
struct CardOccasion {
    std::string queue; // empty: none known
    std::optional<Channel> channel;
    std::vector<std::string> roles; // the agent's teams
};

// Where one card stands among the others, and for whom.
struct CardPlace {
    enum class Show : std::uint8_t { Always, Only, Except, Never };

    PanelCard card = PanelCard::DoNext;
    Show show = Show::Always;
    // Of Only and Except: an occasion is meant when it is in each list that is not empty. What is
    // not known of it is in no list.
    std::vector<std::string> queues;
    std::vector<Channel> channels;
    std::vector<std::string> roles;

    static constexpr std::size_t maxNames = 100; // a list
    [[nodiscard]] bool isShownOn(const CardOccasion &occasion) const;
    bool operator==(const CardPlace &) const = default;
};

struct CardArrangement {
    std::vector<PanelCard> order{panelCards.begin(), panelCards.end()}; // all of them, each once
    std::vector<PanelCard> hidden;
    bool isWaiting = false; // another arrangement is configured, and waits for a quiet moment
    bool operator==(const CardArrangement &) const = default;
};

struct CardLayout {
    static constexpr std::size_t maxPlaces = 64;

    std::vector<CardPlace> places;    // each card at most once; those not named follow as usual
    std::vector<std::string> unknown; // cards that this version does not have

    [[nodiscard]] CardArrangement on(const CardOccasion &occasion) const;
    bool operator==(const CardLayout &) const = default;
};

} // namespace sidelight
