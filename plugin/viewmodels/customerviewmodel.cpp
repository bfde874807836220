#include "plugin/viewmodels/customerviewmodel.h"

#include <algorithm>

#include "plugin/models/historywords.h"
#include "plugin/text/bidi.h"
#include "plugin/text/fieldwords.h"
#include "plugin/text/masks.h"

namespace sidelight::viewmodels
{

using session::MatchState;

namespace
{
// Of the path to us, the steps that are told.
constexpr std::size_t maxSteps = 4;
} // namespace

CustomerViewModel::CustomerViewModel(session::PanelSession &session, text::TimeWords words,
                                     QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_words(words)
    , m_identities(words)
    , m_candidates(words)
{
}

void CustomerViewModel::setState(const session::CustomerState &state)
{
    if (m_state && m_state->interaction != state.interaction)
        m_identities.setFacts({});
    m_state = state;
    compose();
}

void CustomerViewModel::setMasks(const Masks &masks)
{
    if (masks == m_masks)
        return;
    m_masks = masks;
    compose();
}

void CustomerViewModel::compose()
{
    const bool known = m_state && m_state->profile;
    m_identities.setFacts(known ? models::hiddenFactsOf(*m_state->profile, m_masks, m_words)
                                : std::vector<models::HiddenFact>());
    m_candidates.setCandidates(m_state ? m_state->candidates : std::vector<Candidate>(), m_masks);
    m_chips.setChips(composeChips());
    m_meta = composeMeta();
    Q_EMIT changed();
}

std::vector<Identity> CustomerViewModel::knownBy() const
{
    return m_state && m_state->profile ? m_state->profile->identities : std::vector<Identity>();
}

bool CustomerViewModel::shows(std::string_view field) const
{
    return m_masks.of(field) == Showing::Shown;
}

void CustomerViewModel::clear()
{
    m_state.reset();
    compose();
}

void CustomerViewModel::expect(const InteractionId &interaction)
{
    if (m_state && m_state->interaction == interaction)
        return;
    session::CustomerState loading;
    loading.interaction = interaction;
    setState(loading);
}

void CustomerViewModel::tick()
{
    m_identities.hideAfter(m_masks.revealMs);
    const QString meta = composeMeta();
    if (meta == m_meta)
        return;
    m_meta = meta;
    Q_EMIT changed();
}

CustomerViewModel::View CustomerViewModel::view() const
{
    if (!m_state)
        return View::None;
    switch (m_state->match) {
    case MatchState::Matched:
    case MatchState::CardOnly:
        return View::Known;
    case MatchState::Choose:
        return View::Choose;
    case MatchState::Nobody:
        return View::Nobody;
    case MatchState::Loading:
        break;
    }
    return View::Loading;
}

QString CustomerViewModel::name() const
{
    if (!m_state)
        return {};
    if (m_state->profile && !m_state->profile->name.empty())
        return text::shownName(m_masks, m_state->profile->name);
    if (m_state->card && !m_state->card->name.empty())
        return text::shownName(m_masks, m_state->card->name);
    return tr("No name known");
}

QString CustomerViewModel::initials() const
{
    const Showing showing = m_masks.of("name");
    return showing == Showing::Shown || showing == Showing::Partly ? text::initialsOf(name())
                                                                   : QString();
}

QString CustomerViewModel::tier() const
{
    if (!shows("tier"))
        return {};
    if (m_state && m_state->profile)
        return text::textOf(m_state->profile->tier);
    return m_state && m_state->card ? text::textOf(m_state->card->tier) : QString();
}

bool CustomerViewModel::verified() const
{
    return m_state && m_state->profile && m_state->profile->verification &&
           !m_state->profile->verification->how.empty();
}

QString CustomerViewModel::verification() const
{
    if (!m_state || !m_state->profile)
        return {};
    if (!verified())
        return tr("Not verified");
    return text::dotted({tr("Verified"), shows("verification")
                                             ? text::isolated(m_state->profile->verification->how)
                                             : QString()});
}

QString CustomerViewModel::composeMeta() const
{
    if (!m_state)
        return {};
    if (!m_state->profile) {
        if (!m_state->card)
            return {};
        const CustomerCard &card = *m_state->card;
        return text::dotted(
            {card.openCases > 0 ? tr("%n open case(s)", nullptr, card.openCases) : QString(),
             card.lastContact ? tr("last contact %1").arg(m_words.day(*card.lastContact))
                              : QString()});
    }
    const CustomerProfile &profile = *m_state->profile;
    QStringList parts;
    if (profile.since && shows("since")) {
        const int years = m_words.yearsSince(*profile.since);
        parts += years > 0 ? tr("%n year(s)", "customer for", years) : tr("new this year");
    }
    const QString there =
        m_theirTime && shows("timezone") ? m_words.timeThere(profile.timezone) : QString();
    QString place = shows("locality") ? text::isolated(profile.locality) : QString();
    if (!there.isEmpty())
        place = place.isEmpty() ? tr("%1 there").arg(there) : tr("%1, %2 there").arg(place, there);
    parts += place;
    if (shows("language"))
        parts += text::FieldWords::language(profile.language);
    if (shows("preferredchannel"))
        parts += text::FieldWords::preferred(profile.preferredChannel);
    return text::dotted(parts);
}

std::vector<models::ChipsModel::Chip> CustomerViewModel::composeChips() const
{
    std::vector<models::ChipsModel::Chip> chips;
    if (!m_state)
        return chips;
    if (m_state->profile) {
        for (const Consent &consent : m_state->profile->consents) {
            // What is allowed needs no word; what is not must be seen.
            if (!consent.granted)
                chips.push_back({QStringLiteral("campaign"), text::FieldWords::consent(consent),
                                 static_cast<int>(models::Tone::None)});
        }
    }
    for (const Case &open : m_state->openCases) {
        const QString title =
            open.title.empty() ? text::isolated(open.id.value) : text::isolated(open.title);
        chips.push_back(
            {QStringLiteral("folder_open"), title, static_cast<int>(models::Tone::None)});
    }
    for (const Commitment &promise : m_state->openCommitments) {
        const bool late = promise.due && *promise.due < m_words.now();
        // The day first: a long title is cut off at its end.
        const QString due = promise.due ? m_words.dueDay(*promise.due) : QString();
        chips.push_back(
            {QStringLiteral("handshake"),
             text::dotted(
                 {due.isEmpty() ? QString() : (late ? tr("Late since %1") : tr("By %1")).arg(due),
                  text::isolated(promise.title)}),
             static_cast<int>(late ? models::Tone::Bad : models::Tone::None)});
    }
    return chips;
}

bool CustomerViewModel::cardOnly() const
{
    return m_state && m_state->match == MatchState::CardOnly;
}

bool CustomerViewModel::stale() const
{
    return view() == View::Known && !m_state->live && m_state->asOf.has_value();
}

QString CustomerViewModel::staleText() const
{
    return stale() ? tr("As of %1").arg(m_words.clockTimeWithDay(*m_state->asOf)) : QString();
}

QString CustomerViewModel::hereTo() const
{
    if (!m_state)
        return {};
    if (!m_state->hereTo.reason.empty())
        return text::textOf(m_state->hereTo.reason);
    return m_state->card ? text::textOf(m_state->card->reason) : QString();
}

void CustomerViewModel::setAbout(const QString &about)
{
    if (about == m_about)
        return;
    m_about = about;
    Q_EMIT changed();
}

QString CustomerViewModel::path() const
{
    if (!m_state)
        return {};
    const session::HereTo &here = m_state->hereTo;
    QStringList steps;
    const std::size_t skipped = here.path.size() > maxSteps ? here.path.size() - maxSteps : 0;
    for (std::size_t i = skipped; i < here.path.size(); ++i)
        steps += text::FieldWords::step(here.path[i]);
    if (here.waitMs && *here.waitMs > 0)
        steps += tr("%1 in queue").arg(m_words.duration(*here.waitMs));
    if (!here.transferredFrom.empty())
        steps += tr("passed on by %1").arg(text::isolated(here.transferredFrom));
    QString contacts;
    if (here.contactsInWeek == 2)
        contacts = tr("2nd contact this week");
    else if (here.contactsInWeek == 3)
        contacts = tr("3rd contact this week");
    else if (here.contactsInWeek > 3)
        contacts = tr("%1th contact this week").arg(m_words.locale().toString(here.contactsInWeek));
    return text::dotted({steps.join(tr(", then ", "between the steps of a path")), contacts});
}

QString CustomerViewModel::handover() const
{
    return m_state ? text::textOf(m_state->hereTo.handover) : QString();
}

QString CustomerViewModel::sharedText() const
{
    if (!m_state || m_state->candidates.empty())
        return {};
    int shared = 1;
    for (const Candidate &candidate : m_state->candidates)
        shared = std::max(shared, candidate.sharedBy);
    if (shared < 2)
        return {};
    switch (m_state->candidates.front().matchedOn) {
    case IdentityKind::Phone:
        return tr("%n share this number", "customers", shared);
    case IdentityKind::Email:
        return tr("%n share this address", "customers", shared);
    default:
        return tr("%n share this", "customers", shared);
    }
}

QString CustomerViewModel::matchTitle() const
{
    return view() == View::Nobody ? tr("Nobody we know") : tr("Who is this?");
}

void CustomerViewModel::reveal(int row)
{
    const QString field = m_identities.reveal(row);
    if (field.isEmpty() || !m_state)
        return;
    m_session.post(session::RevealField{m_state->interaction, field.toStdString()});
}

void CustomerViewModel::revealNext()
{
    reveal(m_identities.firstMasked());
}

void CustomerViewModel::showTheirTime(bool shown)
{
    m_theirTime = shown;
    tick();
}

void CustomerViewModel::choose(int row)
{
    const CustomerKey customer = m_candidates.at(row);
    if (!m_state || view() != View::Choose || customer.empty())
        return;
    m_session.post(session::ConfirmMatch{m_state->interaction, customer});
}

void CustomerViewModel::noneOfThem()
{
    if (m_state && view() == View::Choose)
        m_session.post(session::UnlinkMatch{m_state->interaction});
}

void CustomerViewModel::unlink()
{
    if (m_state && view() == View::Known)
        m_session.post(session::UnlinkMatch{m_state->interaction});
}

} // namespace sidelight::viewmodels
