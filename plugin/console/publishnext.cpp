// What becomes the next version: the draft, a pilot for more panels, a former version.
#include "plugin/console/publishsession.h"

namespace sidelight::console
{

namespace
{

std::string joined(const std::vector<std::string> &lines)
{
    std::string text;
    for (const std::string &line : lines)
        text += (text.empty() ? "" : "\n") + line;
    return text;
}

} // namespace

void PublishSession::publish(const Audience &audience, const Signature &by)
{
    if (m_state != State::Ready || !m_draft.findings().empty() || isOther())
        return;
    publication::Plan plan;
    plan.team = TeamId(m_place.team.toStdString());
    plan.expires = audience.expires;
    if (audience.isPilot()) {
        // A pilot that goes on keeps its name, and so those who are in it.
        const std::string name = m_newest && m_newest->pilot ? m_newest->pilot->name : "";
        plan.pilot = config::Pilot{name, audience.share, audience.teams};
    }
    bring(
        by,
        [plan, document = m_draft.draft().document()](const config::SigningKey &key,
                                                      std::int64_t version) mutable {
            plan.version = version;
            if (plan.pilot && plan.pilot->name.empty())
                plan.pilot->name = "version " + std::to_string(version);
            auto made = publication::signedBundle(publication::planned(document, plan), key);
            return made ? Result<std::string, std::string>(*std::move(made))
                        : sidelight::failure(joined(made.error()));
        },
        Whose::Drafts);
}

void PublishSession::grow(double share, const Signature &by)
{
    if (m_state != State::Ready || !m_newest || !m_newest->pilot)
        return;
    bring(
        by,
        [newest = *m_newest, share](const config::SigningKey &key, std::int64_t version) {
            publication::PublishedBundle next = newest;
            if (share >= 1)
                next.document.erase("pilot");
            else
                next.document["pilot"].as_object()["share"] = share;
            return Result<std::string, std::string>(publication::republished(next, version, key));
        },
        Whose::Hubs);
}

void PublishSession::stopPilot(const Signature &by)
{
    if (m_state != State::Ready || !m_forAll)
        return;
    bring(
        by,
        [former = *m_forAll](const config::SigningKey &key, std::int64_t version) {
            return Result<std::string, std::string>(publication::republished(former, version, key));
        },
        Whose::Hubs);
}

void PublishSession::rollBack(std::int64_t version, const Signature &by)
{
    if (m_state != State::Ready || !m_newest)
        return;
    begin(Step::Asking);
    m_desk->version(version, inThisRun([this, by](const publication::Answer &answer) {
                        std::optional<publication::PublishedBundle> former;
                        if (!take(answer, former))
                            return;
                        if (!former)
                            return fail("The hub no longer has this version.");
                        m_state = State::Ready;
                        bring(
                            by,
                            [former = *former](const config::SigningKey &key, std::int64_t next) {
                                return Result<std::string, std::string>(
                                    publication::republished(former, next, key));
                            },
                            Whose::Hubs);
                    }));
}

} // namespace sidelight::console
