#include "plugin/models/journeyplaces.h"

#include <algorithm>
#include <utility>

namespace sidelight::models
{

namespace
{

using session::JourneyMark;

constexpr double between = 1;   // pixels of the ground
constexpr double mostMove = 30; // pixels: further away it would be another day

int badnessOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Bad:
        return 3;
    case Outcome::Partial:
        return 2;
    case Outcome::Good:
        return 1;
    case Outcome::None:
        break;
    }
    return 0;
}

double radiusOf(const JourneyMark &mark)
{
    return mark.inFront ? ringRadius : mark.count > 1 ? countedRadius : dotRadius;
}

// Speaks for both: the worse, of equals the newer.
bool tellsMore(const JourneyMark &a, const JourneyMark &b)
{
    const int worse = badnessOf(a.outcome) - badnessOf(b.outcome);
    return worse != 0 ? worse > 0 : a.time > b.time;
}

struct Pile {
    JourneyMark mark;
    double x = 0; // pixels
    int marks = 1;
};

Pile merged(const Pile &older, const Pile &newer)
{
    const bool newerTells = tellsMore(newer.mark, older.mark);
    const JourneyMark &first = newerTells ? newer.mark : older.mark;
    const JourneyMark &second = newerTells ? older.mark : newer.mark;
    Pile both{first, 0, older.marks + newer.marks};
    both.mark.id = older.mark.id; // whatever comes later, the pile stays itself
    both.mark.count = first.count + second.count;
    for (const EventKey &key : second.keys) {
        if (both.mark.keys.size() < JourneyMark::mostKeys)
            both.mark.keys.push_back(key);
    }
    both.x = (older.x * older.marks + newer.x * newer.marks) / both.marks;
    return both;
}

bool overlap(const Pile &left, const Pile &right)
{
    return right.x - left.x < radiusOf(left.mark) + radiusOf(right.mark) + between;
}

void mergeTop(std::vector<Pile> &piles)
{
    while (piles.size() > 1 && overlap(piles[piles.size() - 2], piles.back())) {
        Pile newer = std::move(piles.back());
        piles.pop_back();
        piles.back() = merged(piles.back(), newer);
    }
}

// The last pile may stand on the mark in front: it goes before it, and may now stand on another.
void clear(std::vector<Pile> &piles, double before)
{
    while (!piles.empty()) {
        Pile &last = piles.back();
        const double most = before - radiusOf(last.mark) - between;
        if (last.x <= most)
            return;
        last.x = std::max(0.0, most);
        if (piles.size() == 1 || !overlap(piles[piles.size() - 2], last))
            return;
        mergeTop(piles);
    }
}

} // namespace

std::vector<PlacedMark> placed(std::vector<PlacedMark> lane, double room)
{
    if (room <= 0)
        return lane;
    std::vector<Pile> piles;
    const PlacedMark *front = nullptr;
    for (const PlacedMark &one : lane) {
        if (one.mark.inFront) {
            front = &one;
            continue;
        }
        piles.push_back({one.mark, one.at * room, 1});
        mergeTop(piles);
    }
    if (front)
        clear(piles, front->at * room - ringRadius);
    std::vector<PlacedMark> result;
    for (Pile &pile : piles)
        result.push_back({std::move(pile.mark), std::min(1.0, pile.x / room)});
    if (front)
        result.push_back(*front);
    return result;
}

void moveApart(std::vector<OpenPlace> &places, double room)
{
    if (room <= 0)
        return;
    for (std::size_t i = places.size(); i-- > 1;) {
        const OpenPlace &right = places[i];
        OpenPlace &left = places[i - 1];
        const double most = right.at - (left.radius + right.radius + between) / room;
        left.at = std::clamp(most, std::max(0.0, left.at - mostMove / room), left.at);
    }
}

} // namespace sidelight::models
