// The canonical event types (DESIGN.md, "Events"). Each has a JSON Schema in schemas/<type>.json; a
// type that is not listed here is kept and shown plainly, never dropped.
#pragma once

#include <string_view>

namespace sidelight::types
{

inline constexpr std::string_view prefix = "sidelight.";

inline constexpr std::string_view customerUpdated = "sidelight.customer.updated";
inline constexpr std::string_view customerMerged = "sidelight.customer.merged";
inline constexpr std::string_view customerErased = "sidelight.customer.erased";
inline constexpr std::string_view customerErasedDone = "sidelight.customer.erased.done";
// What the hub delivers in the place of an event that was erased; it only holds the place.
inline constexpr std::string_view eventErased = "sidelight.event.erased";
// What an agent may see of one customer, whatever they hold: taken back, and given again.
inline constexpr std::string_view accessRevoked = "sidelight.access.revoked";
inline constexpr std::string_view accessRestored = "sidelight.access.restored";
inline constexpr std::string_view customerRevealed = "sidelight.customer.revealed";
inline constexpr std::string_view customerLookedUp = "sidelight.customer.lookedup";
inline constexpr std::string_view interactionOffered = "sidelight.interaction.offered";
inline constexpr std::string_view interactionStarted = "sidelight.interaction.started";
inline constexpr std::string_view interactionUpdated = "sidelight.interaction.updated";
inline constexpr std::string_view interactionEnded = "sidelight.interaction.ended";
inline constexpr std::string_view touchpointRecorded = "sidelight.touchpoint.recorded";
inline constexpr std::string_view transcriptSegment = "sidelight.transcript.segment";
inline constexpr std::string_view caseUpdated = "sidelight.case.updated";
inline constexpr std::string_view commitmentUpdated = "sidelight.commitment.updated";
inline constexpr std::string_view alertRaised = "sidelight.alert.raised";
inline constexpr std::string_view alertCleared = "sidelight.alert.cleared";
inline constexpr std::string_view alertShown = "sidelight.alert.shown";
inline constexpr std::string_view alertAcknowledged = "sidelight.alert.acknowledged";
inline constexpr std::string_view alertSnoozed = "sidelight.alert.snoozed";
inline constexpr std::string_view alertMuted = "sidelight.alert.muted";
inline constexpr std::string_view suggestionOffered = "sidelight.suggestion.offered";
inline constexpr std::string_view suggestionWithdrawn = "sidelight.suggestion.withdrawn";
inline constexpr std::string_view suggestionShown = "sidelight.suggestion.shown";
inline constexpr std::string_view suggestionOpened = "sidelight.suggestion.opened";
inline constexpr std::string_view suggestionPriors = "sidelight.suggestion.priors";
inline constexpr std::string_view actionTaken = "sidelight.action.taken";
inline constexpr std::string_view noteSaved = "sidelight.note.saved";
inline constexpr std::string_view wrapupSaved = "sidelight.wrapup.saved";
inline constexpr std::string_view knowledgeUpdated = "sidelight.knowledge.updated";
inline constexpr std::string_view matchConfirmed = "sidelight.match.confirmed";
inline constexpr std::string_view matchUnlinked = "sidelight.match.unlinked";
// What a vendor sent and no mapping understood, or not wholly.
inline constexpr std::string_view rawReceived = "sidelight.raw.received";
inline constexpr std::string_view configPublished = "sidelight.config.published";
inline constexpr std::string_view configApplied = "sidelight.config.applied";
inline constexpr std::string_view configRefused = "sidelight.config.refused";

} // namespace sidelight::types
