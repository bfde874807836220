#include "hub/log/jetstream/enginefold.h"

#include <algorithm>

namespace sidelight::hub
{

void EngineFold::clear()
{
    const std::vector<std::uint8_t> secret(m_index->secret().begin(), m_index->secret().end());
    m_index.emplace(m_clock, secret, m_windowMs);
    m_folded = {};
    m_lastGroup = 0;
    m_lastFormative = false;
    m_carriedTo = {};
    m_graves.clear();
    m_moreOfGraves.clear();
    m_noted.clear();
    m_cuts.clear();
    m_epoch.reset();
    m_epochs.clear();
    m_followed.clear();
    m_unfollowed.clear();
}

bool EngineFold::isCut(Offset offset) const
{
    return std::any_of(m_cuts.begin(), m_cuts.end(), [offset](const EpochBegun &cut) {
        return offset > cut.after && offset <= cut.upTo;
    });
}

// What was deleted stands in the log by its mark alone.
void EngineFold::settleBefore(Offset offset)
{
    while (!m_graves.empty() && m_graves.begin()->first < offset) {
        const Grave grave = std::move(m_graves.extract(m_graves.begin()).mapped());
        if (!isCut(grave.offset))
            m_index->takeGrave(grave);
    }
    std::erase_if(m_cuts, [this, offset](const EpochBegun &cut) {
        if (cut.upTo >= offset)
            return false;
        m_index->truncateAfter(cut.after);
        std::erase_if(m_noted, [&cut](const auto &noted) { return noted.first <= cut.upTo; });
        return true;
    });
    while (!m_noted.empty() && m_noted.begin()->first < offset)
        m_index->noteDevice(m_noted.extract(m_noted.begin()).mapped());
}

EngineFold::Taken EngineFold::takeRecord(std::uint64_t sequence, const std::string &text,
                                         std::uint64_t bytes)
{
    const Offset offset{sequence};
    if (offset <= m_folded)
        return Taken::Void;
    settleBefore(offset);
    m_folded = offset;
    if (isCut(offset))
        return Taken::Gone;
    auto facts = readFacts(text, offset, bytes);
    if (!facts && facts.error() == Unread::TooNew)
        return Taken::TooNew;
    const auto grave = m_graves.extract(offset);
    if (grave && (!facts || facts->key == grave.mapped().key)) {
        m_index->takeGrave(grave.mapped());
        return Taken::Gone;
    }
    if (!facts)
        return takeBurial(text);
    m_carriedTo = std::max(m_carriedTo, facts->from);
    m_lastGroup = facts->group;
    m_lastFormative = facts->formative;
    return m_index->take(*std::move(facts)) ? Taken::Record : Taken::Void;
}

std::vector<Grave> EngineFold::graves() const
{
    std::vector<Grave> graves = m_index->graves();
    for (Grave &grave : graves) {
        if (const auto more = m_moreOfGraves.find(grave.offset); more != m_moreOfGraves.end())
            grave.more = more->second;
    }
    return graves;
}

EngineFold::Taken EngineFold::takeBurial(const std::string &text)
{
    const auto burial = readBurial(text, m_folded);
    if (!burial)
        return Taken::Unknown;
    m_carriedTo = std::max(m_carriedTo, burial->from);
    m_lastGroup = 0;
    m_lastFormative = false;
    m_index->takeGrave(burial->grave);
    return Taken::Record;
}

// In its place: older numbers of the device may be still to come.
void EngineFold::noteDevice(Offset at, const DeviceSequence &device)
{
    if (at > m_folded)
        m_noted.emplace(at, device);
    else
        m_index->noteDevice(device);
}

void EngineFold::takeCarried(const Carried &carried)
{
    const SideFacts &facts = carried.facts;
    for (const KnownKey &key : facts.erased)
        m_index->noteErased(key);
    for (const auto &[token, agent] : facts.follows) {
        m_followed[token].insert(agent);
        m_index->addFollower(token, agent);
    }
    for (const DeviceSequence &device : facts.devices)
        noteDevice(carried.at, device);
}

void EngineFold::passTo(std::uint64_t sequence)
{
    settleBefore(Offset{sequence + 1});
    m_folded = std::max(m_folded, Offset{sequence});
}

EngineFold::MarkEffect EngineFold::takeMark(const std::string &text)
{
    MarkEffect effect;
    const auto mark = readMark(text);
    if (!mark) {
        effect.isTooNew = mark.error() == Unread::TooNew;
        return effect;
    }
    if (const auto *raised = std::get_if<FormatRaised>(&*mark)) {
        effect.isTooNew = raised->version > newestFormat;
    } else if (const auto *grave = std::get_if<Grave>(&*mark)) {
        if (!grave->more.empty())
            m_moreOfGraves[grave->offset] = grave->more;
        // A mark may have been on its way while the engine was put back: what stands there now is
        // another's.
        const bool isThere =
            m_index->has(grave->offset) && m_index->graveAt(grave->offset).key == grave->key;
        if (isThere) {
            Erased erased;
            m_index->bury(grave->offset, erased);
            if (!erased.streams.empty())
                effect.from = std::move(erased.streams.front());
            effect.buried = grave->offset;
        } else if (grave->offset > m_folded) {
            m_graves.insert_or_assign(grave->offset, *grave);
        }
    } else if (const auto *followed = std::get_if<Followed>(&*mark)) {
        m_followed[followed->token].insert(followed->agent);
        m_index->addFollower(followed->token, followed->agent);
    } else if (const auto *unfollowed = std::get_if<Unfollowed>(&*mark)) {
        m_followed.erase(unfollowed->token);
        m_unfollowed.insert(unfollowed->token);
        (void)m_index->takeFollowers(unfollowed->token);
    } else if (const auto *noted = std::get_if<DeviceNoted>(&*mark)) {
        noteDevice(noted->at, noted->device);
    } else if (const auto *carried = std::get_if<Carried>(&*mark)) {
        takeCarried(*carried);
    } else if (const auto *begun = std::get_if<EpochBegun>(&*mark)) {
        if (m_epoch && m_epoch->epoch == begun->epoch)
            return effect;
        const bool isFirst = !m_epoch;
        m_epoch = *begun;
        m_epochs.insert(begun->epoch);
        if (!begun->upTo.none())
            effect.cut = *begun;
        if (!begun->upTo.none() && begun->upTo > m_folded)
            m_cuts.push_back(*begun);
        else if (!begun->upTo.none())
            m_index->truncateAfter(begun->after);
        if (!isFirst)
            effect.epoch = begun->epoch;
        effect.isElsewhere = !isFirst && begun->upTo.none();
    }
    return effect;
}

} // namespace sidelight::hub
