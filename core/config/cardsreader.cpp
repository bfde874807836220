#include "core/config/cardsreader.h"

#include <algorithm>
#include <array>

#include "core/config/sectionlimits.h"
#include "core/domain/event.h"
#include "core/rules/documentfields.h"

namespace sidelight::config
{

namespace
{

namespace bj = boost::json;
using rules::DocumentFields;

struct Fixed {
    std::string_view card;
    std::string_view why;
};
constexpr std::array fixed{
    Fixed{"customer", "Who the customer is stands first, always: everything below is about them."},
    Fixed{"match", "What a match rests on is never hidden or moved: the agent decides by it."},
    Fixed{"alerts", "Alerts stand below the customer, always: a critical one must be seen."},
    Fixed{"freshness", "How fresh the panel is stands at its top, always."},
    Fixed{"notices", "What the panel has to say about itself stands at its top, always."},
};

class CardsReader
{
public:
    explicit CardsReader(std::string at)
        : m_at(std::move(at))
    {
    }

    CardLayout read(const bj::array &list)
    {
        CardLayout layout;
        for (std::size_t i = 0; i < list.size(); ++i) {
            const std::string at = m_at + '/' + std::to_string(i);
            const bj::object *object = list[i].if_object();
            if (!object) {
                m_problems.add(at, "A card is an object with its name: {\"card\": \"journey\"}.");
                continue;
            }
            readOne(*object, at, layout);
        }
        return layout;
    }

    std::vector<Problem> takeProblems() { return m_problems.take(); }

private:
    void readOne(const bj::object &object, const std::string &at, CardLayout &layout)
    {
        DocumentFields fields(object, at, m_problems);
        const auto name = fields.text("card", maxNameBytes, DocumentFields::Need::Required);
        if (!name)
            return;
        if (const std::string_view why = whyFixed(*name); !why.empty())
            return fields.refuse("card", std::string(why));
        if (std::find(m_named.begin(), m_named.end(), *name) != m_named.end())
            return fields.refuse("card", "This card has a place already.");
        m_named.emplace_back(*name);
        const auto card = panelCardOf(*name);
        if (!card) { // of a newer version, whose members nobody here can judge
            layout.unknown.emplace_back(*name);
            return;
        }
        CardPlace place;
        place.card = *card;
        using Show = CardPlace::Show;
        constexpr std::array shows{Show::Always, Show::Only, Show::Except, Show::Never};
        if (const auto show = fields.word("show", {"always", "only", "except", "never"}))
            place.show = shows[*show];
        place.queues = fields.texts("queues", CardPlace::maxNames, maxNameBytes);
        place.channels = channels(fields);
        place.roles = fields.texts("roles", CardPlace::maxNames, maxNameBytes);
        fields.refuseUnknown({"card", "show", "queues", "channels", "roles"});
        judge(place, fields);
        layout.places.push_back(std::move(place));
    }

    static std::vector<Channel> channels(DocumentFields &fields)
    {
        std::vector<Channel> all;
        for (const std::string &name :
             fields.texts("channels", CardPlace::maxNames, maxNameBytes)) {
            const Channel channel = channelOf(name);
            if (nameOf(channel) == name)
                all.push_back(channel);
            else
                fields.refuse("channels", "There is no channel \"" + name + "\".");
        }
        return all;
    }

    static void judge(const CardPlace &place, DocumentFields &fields)
    {
        using Show = CardPlace::Show;
        if (place.show != Show::Always && place.card == PanelCard::Waiting)
            return fields.refuse("show", "What waits to be sent is never hidden: the agent would "
                                         "take it for sent.");
        if (place.show != Show::Always && !mayBeHidden(place.card))
            return fields.refuse("show", "What agents type is never hidden: it would seem lost.");
        const bool isForSome = place.show == Show::Only || place.show == Show::Except;
        const bool namesSome =
            !place.queues.empty() || !place.channels.empty() || !place.roles.empty();
        if (isForSome && !namesSome)
            fields.refuse("show", "Say for which queues, channels or roles.");
        else if (!isForSome && namesSome)
            fields.refuse("show", "Queues, channels and roles count only with \"only\" or "
                                  "\"except\".");
    }

    std::string m_at;
    rules::ProblemList m_problems;
    std::vector<std::string> m_named;
};

} // namespace

std::string_view whyFixed(std::string_view card)
{
    const auto found =
        std::find_if(fixed.begin(), fixed.end(), [card](const Fixed &f) { return f.card == card; });
    return found == fixed.end() ? std::string_view() : found->why;
}

CardLayout readCards(const bj::value &given, const std::string &at, std::vector<Problem> &problems)
{
    const bj::array *list = given.if_array();
    if (!list || list->size() > CardLayout::maxPlaces) {
        problems.push_back({at, "The cards are a list of at most 64, in their order.", 0, 0});
        return {};
    }
    CardsReader reader(at);
    CardLayout layout = reader.read(*list);
    for (Problem &problem : reader.takeProblems())
        problems.push_back(std::move(problem));
    return layout;
}

} // namespace sidelight::config
