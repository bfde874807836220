#include "plugin/bridge/pairingdesk.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <span>

#include "core/base/hex.h"
#include "core/base/sha256.h"

namespace sidelight::bridge
{

namespace
{

// In time that does not depend on where they differ.
bool equal(std::string_view a, std::string_view b)
{
    if (a.size() != b.size())
        return false;
    unsigned difference = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned>(static_cast<unsigned char>(a[i]) ^
                                            static_cast<unsigned char>(b[i]));
    return difference == 0;
}

// Who says it, to whom, about which challenges: a proof of one side is none of the other.
std::string proofOf(const PairedPage &page, std::string_view side, std::string_view first,
                    std::string_view second)
{
    std::string message = "sidelight-bridge-1 ";
    message += side;
    for (const std::string_view part : {std::string_view(page.origin), first, second}) {
        message += '\n';
        message += part;
    }
    const auto *key = reinterpret_cast<const std::uint8_t *>(page.tokenHash.data());
    return toHex(hmacSha256(std::span(key, page.tokenHash.size()), message));
}

} // namespace

PairingDesk::PairingDesk(Clock &clock, Random &random, PairingStore *store, PairingAudit *audit)
    : m_clock(clock)
    , m_random(random)
    , m_store(store)
    , m_audit(audit)
{
    if (m_store)
        m_pages = m_store->load();
}

bool PairingDesk::note(std::string_view what, const std::string &origin, const std::string &pairing)
{
    return !m_audit || m_audit->note(what, origin, pairing);
}

std::string PairingDesk::hexOf(std::size_t bytes)
{
    std::vector<std::uint8_t> random(bytes);
    m_random.fill(random);
    return toHex(random);
}

std::string PairingDesk::makeChallenge()
{
    return hexOf(32);
}

PairingDesk::Refusal PairingDesk::ask(std::uint64_t connection, const std::string &origin,
                                      const std::string &name)
{
    const std::int64_t now = m_clock.monotonicMs();
    if (isOver())
        endAsking(false);
    if (const auto resting = m_resting.find(origin);
        resting != m_resting.end() && now < resting->second)
        return Refusal::TooMany;
    if (m_asking)
        return Refusal::Busy;
    std::array<char, 8> code{};
    std::snprintf(code.data(), code.size(), "%06u",
                  static_cast<unsigned>(m_random.below(1'000'000)));
    m_asking = Asking{connection, origin, name, code.data(), now + codeLifeMs, maxCodeTries};
    return Refusal::None;
}

bool PairingDesk::isOver() const
{
    return m_asking && m_clock.monotonicMs() >= m_asking->until;
}

void PairingDesk::endAsking(bool rest)
{
    if (m_asking && rest)
        m_resting[m_asking->origin] = m_clock.monotonicMs() + restMs;
    m_asking.reset();
}

void PairingDesk::refuseAsking()
{
    if (!m_asking)
        return;
    note("bridge.refused", m_asking->origin);
    endAsking(true);
}

PairingDesk::CodeResult PairingDesk::typed(std::string_view code, Token &made)
{
    if (!m_asking || isOver())
        return CodeResult::NobodyAsks;
    if (!equal(code, m_asking->code)) {
        if (--m_asking->triesLeft > 0)
            return CodeResult::Wrong;
        note("bridge.codeusedup", m_asking->origin);
        return CodeResult::UsedUp;
    }
    const std::string pairing = hexOf(16);
    if (!note("bridge.paired", m_asking->origin, pairing))
        return CodeResult::Unaudited;
    made = {pairing, hexOf(32)};
    if (m_pages.size() >= maxPages)
        m_pages.erase(m_pages.begin());
    m_pages.push_back({made.pairing, m_asking->origin, m_asking->name, toHex(sha256({made.token})),
                       m_clock.now()});
    m_asking.reset();
    if (m_store)
        (void)m_store->save(m_pages);
    return CodeResult::Right;
}

const PairedPage *PairingDesk::find(std::string_view pairing, std::string_view origin) const
{
    const auto found = std::find_if(m_pages.begin(), m_pages.end(), [&](const PairedPage &page) {
        return page.id == pairing && page.origin == origin;
    });
    return found == m_pages.end() ? nullptr : &*found;
}

PairingDesk::ProofResult PairingDesk::check(std::string_view pairing, const Proof &proof)
{
    const std::int64_t now = m_clock.monotonicMs();
    Failures &wrong = m_wrong[std::string(proof.origin)];
    if (now >= wrong.until)
        wrong = {};
    if (wrong.count >= maxWrongProofs)
        return ProofResult::TooMany;
    const PairedPage *page = find(pairing, proof.origin);
    if (page && equal(proof.proof, proofOf(*page, "page", proof.challenge, proof.answer)))
        return ProofResult::Right;
    ++wrong.count;
    wrong.until = now + restMs;
    note("bridge.wrongproof", std::string(proof.origin)); // at most maxWrongProofs a minute
    return ProofResult::Wrong;
}

std::string PairingDesk::answerTo(std::string_view pairing, const Proof &proof) const
{
    const PairedPage *page = find(pairing, proof.origin);
    return page ? proofOf(*page, "panel", proof.answer, proof.challenge) : std::string();
}

bool PairingDesk::revoke(std::string_view pairing)
{
    const auto removed = std::erase_if(m_pages, [&](const PairedPage &page) {
        if (page.id != pairing)
            return false;
        note("bridge.revoked", page.origin, page.id);
        return true;
    });
    if (removed != 0 && m_store)
        (void)m_store->save(m_pages);
    return removed != 0;
}

} // namespace sidelight::bridge
