#include "core/store/eventfacts.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "core/domain/eventtypes.h"

namespace sidelight::store
{

namespace
{

using boost::json::object;

std::string_view text(const object &data, std::string_view name)
{
    return textMember(data, name).value_or(std::string_view());
}

std::string_view firstText(const object &data, std::initializer_list<std::string_view> names)
{
    for (const std::string_view name : names) {
        const std::string_view found = text(data, name);
        if (!found.empty())
            return found;
    }
    return {};
}

void readTitled(const object &data, EventFacts &facts)
{
    facts.title = text(data, "title");
    facts.detail = text(data, "detail");
}

void readInteraction(const object &data, EventFacts &facts, InteractionPhase phase)
{
    facts.kind = EntryKind::Interaction;
    facts.title = firstText(data, {"title", "reason"});
    facts.detail = firstText(data, {"detail", "outcome", "handover"});
    facts.agent = text(data, "agent");
    facts.phase = phase;
}

void readStanding(const object &data, EventFacts &facts, StandingKind kind, std::string_view member,
                  StandingFact::Role role, bool open)
{
    const std::string_view name = text(data, member);
    if (!name.empty())
        facts.standing = StandingFact{kind, role, name, open};
}

void readCase(const object &data, EventFacts &facts)
{
    facts.kind = EntryKind::Case;
    readTitled(data, facts);
    readStanding(data, facts, StandingKind::Case, "case", StandingFact::Role::Defines,
                 text(data, "status") != "closed");
}

void readCommitment(const object &data, EventFacts &facts)
{
    facts.kind = EntryKind::Commitment;
    readTitled(data, facts);
    readStanding(data, facts, StandingKind::Commitment, "commitment", StandingFact::Role::Defines,
                 text(data, "status") == "open");
}

void readAlertRaised(const object &data, EventFacts &facts)
{
    facts.kind = EntryKind::Alert;
    readTitled(data, facts);
    readStanding(data, facts, StandingKind::Alert, "alert", StandingFact::Role::Defines, true);
}

void readAlertCleared(const object &data, EventFacts &facts)
{
    facts.listed = false;
    readStanding(data, facts, StandingKind::Alert, "alert", StandingFact::Role::Closes, false);
}

void readAlertDecision(const object &data, EventFacts &facts)
{
    facts.listed = false;
    readStanding(data, facts, StandingKind::Alert, "alert", StandingFact::Role::Decides, true);
}

void readSuggestionOffered(const object &data, EventFacts &facts)
{
    facts.listed = false;
    readStanding(data, facts, StandingKind::Suggestion, "suggestion", StandingFact::Role::Defines,
                 true);
}

void readSuggestionWithdrawn(const object &data, EventFacts &facts)
{
    facts.listed = false;
    readStanding(data, facts, StandingKind::Suggestion, "suggestion", StandingFact::Role::Closes,
                 false);
}

void readActionTaken(const object &data, EventFacts &facts)
{
    facts.listed = false;
    // What was accepted is under way, what failed may be tried again.
    const std::string_view result = text(data, "result");
    readStanding(data, facts, StandingKind::Suggestion, "suggestion", StandingFact::Role::Decides,
                 result != "dismissed" && result != "completed");
}

void readNote(const object &data, EventFacts &facts)
{
    facts.kind = EntryKind::Note;
    facts.detail = text(data, "text");
}

void readWrapup(const object &data, EventFacts &facts)
{
    facts.kind = EntryKind::WrapUp;
    facts.title = text(data, "outcome");
    facts.detail = text(data, "text");
}

void readTranscript(const object &data, EventFacts &facts)
{
    facts.listed = false;
    facts.detail = text(data, "text");
}

void readKnowledge(const object &data, EventFacts &facts)
{
    facts.listed = false;
    facts.title = text(data, "title");
    facts.detail = text(data, "text");
    readStanding(data, facts, StandingKind::Article, "article", StandingFact::Role::Defines, true);
}

void readProfile(const object &data, EventFacts &facts)
{
    facts.listed = false;
    facts.isProfile = true;
    facts.title = text(data, "name");
}

void readTouchpoint(const object &data, EventFacts &facts)
{
    facts.kind = EntryKind::Touchpoint;
    readTitled(data, facts);
}

void readOffered(const object &data, EventFacts &facts)
{
    readInteraction(data, facts, InteractionPhase::Offered);
}

void readActive(const object &data, EventFacts &facts)
{
    readInteraction(data, facts, InteractionPhase::Active);
}

void readEnded(const object &data, EventFacts &facts)
{
    readInteraction(data, facts, InteractionPhase::Ended);
}

void readUnlisted(const object &, EventFacts &facts)
{
    facts.listed = false;
}

// Nobody told us what it is: shown plainly, by the members that usually hold the words.
void readUnknown(const object &data, EventFacts &facts)
{
    facts.title = firstText(data, {"title", "subject", "summary", "name"});
    facts.detail = firstText(data, {"detail", "text", "message", "description", "body", "content"});
}

struct Reader {
    std::string_view type;
    void (*read)(const object &, EventFacts &);
};

// Ordered by how often they occur.
constexpr std::array readers{
    Reader{types::touchpointRecorded, readTouchpoint},
    Reader{types::transcriptSegment, readTranscript},
    Reader{types::interactionOffered, readOffered},
    Reader{types::interactionStarted, readActive},
    Reader{types::interactionUpdated, readActive},
    Reader{types::interactionEnded, readEnded},
    Reader{types::customerUpdated, readProfile},
    Reader{types::caseUpdated, readCase},
    Reader{types::commitmentUpdated, readCommitment},
    Reader{types::alertRaised, readAlertRaised},
    Reader{types::alertCleared, readAlertCleared},
    Reader{types::alertAcknowledged, readAlertDecision},
    Reader{types::alertSnoozed, readAlertDecision},
    Reader{types::alertMuted, readAlertDecision},
    Reader{types::suggestionOffered, readSuggestionOffered},
    Reader{types::suggestionWithdrawn, readSuggestionWithdrawn},
    Reader{types::actionTaken, readActionTaken},
    Reader{types::noteSaved, readNote},
    Reader{types::wrapupSaved, readWrapup},
    Reader{types::knowledgeUpdated, readKnowledge},
    Reader{types::alertShown, readUnlisted},
    Reader{types::suggestionShown, readUnlisted},
    Reader{types::suggestionOpened, readUnlisted},
    Reader{types::suggestionPriors, readUnlisted},
    Reader{types::matchConfirmed, readUnlisted},
    Reader{types::matchUnlinked, readUnlisted},
    Reader{types::configPublished, readUnlisted},
    Reader{types::configApplied, readUnlisted},
    Reader{types::configRefused, readUnlisted},
    Reader{types::customerMerged, readUnlisted},
    Reader{types::customerErased, readUnlisted},
    Reader{types::customerErasedDone, readUnlisted},
    Reader{types::accessRevoked, readUnlisted},
    Reader{types::accessRestored, readUnlisted},
    Reader{types::customerRevealed, readUnlisted},
    Reader{types::customerLookedUp, readUnlisted},
};

} // namespace

EventFacts factsOf(const Event &event)
{
    EventFacts facts;
    if (const auto correlation = event.correlationId();
        correlation && StreamId::isValidName(*correlation))
        facts.interaction = *correlation;
    const auto known = std::find_if(readers.begin(), readers.end(), [&event](const Reader &reader) {
        return reader.type == event.type;
    });
    const object *data = event.dataObject();
    if (data == nullptr) {
        static const object none;
        if (known != readers.end())
            known->read(none, facts);
        else if (const boost::json::string *plain = event.data.if_string();
                 plain && !event.dataIsBase64)
            facts.detail = *plain;
        return facts;
    }
    if (const std::string_view channel = text(*data, "channel"); !channel.empty())
        facts.channel = channelOf(channel);
    facts.caseId = text(*data, "case");
    (known != readers.end() ? known->read : &readUnknown)(*data, facts);
    return facts;
}

} // namespace sidelight::store
