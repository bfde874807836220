#include "plugin/console/cardorderviewmodel.h"

#include <algorithm>
#include <array>

#include <QLocale>

#include "core/domain/event.h"
#include "core/domain/panelcards.h"
#include "plugin/console/namelists.h"
#include "plugin/console/plainwords.h"
#include "plugin/text/fieldwords.h"

namespace sidelight::console
{

namespace
{

namespace bj = boost::json;
using Show = CardPlace::Show;

constexpr std::array showNames{"always", "only", "except", "never"};
constexpr std::array lists{"queues", "channels", "roles"};
constexpr std::array allChannels{
    Channel::Voice, Channel::Chat,   Channel::Message,   Channel::Mail,    Channel::Web,
    Channel::Shop,  Channel::Social, Channel::Community, Channel::Product, Channel::Other};

int showOf(const bj::object &card)
{
    const std::string name = textOrEmpty(card, "show");
    const auto found = std::find(showNames.begin(), showNames.end(), name);
    return found == showNames.end() ? 0 : static_cast<int>(found - showNames.begin());
}

const bj::object &objectOf(const bj::value &value)
{
    static const bj::object none;
    return value.is_object() ? value.get_object() : none;
}

QString titleOf(const std::string &name)
{
    const auto card = panelCardOf(name);
    if (!card)
        return textOf(name);
    switch (*card) {
    case PanelCard::DoNext:
        return CardOrderViewModel::tr("Do next");
    case PanelCard::Conversation:
        return CardOrderViewModel::tr("Conversation");
    case PanelCard::WrapUp:
        return CardOrderViewModel::tr("Wrap-up");
    case PanelCard::Knowledge:
        return CardOrderViewModel::tr("Knowledge");
    case PanelCard::Notes:
        return CardOrderViewModel::tr("Notes");
    case PanelCard::Waiting:
        return CardOrderViewModel::tr("Waiting to be sent");
    case PanelCard::Journey:
        return CardOrderViewModel::tr("Journey");
    case PanelCard::History:
        return CardOrderViewModel::tr("History");
    }
    return {};
}

QString detailOf(const bj::object &card)
{
    const std::string name = textOrEmpty(card, "card");
    const auto known = panelCardOf(name);
    if (!known)
        return CardOrderViewModel::tr("This version does not have it: panels leave it out.");
    if (!mayBeHidden(*known))
        return *known == PanelCard::Waiting
                   ? CardOrderViewModel::tr("Always shown: nothing unsent may look sent.")
                   : CardOrderViewModel::tr("Always shown: nothing typed may seem lost.");
    QStringList parts = namesIn(card, "queues");
    for (const QString &channel : namesIn(card, "channels"))
        parts += text::FieldWords::channel(channelOf(channel.toStdString()));
    parts += namesIn(card, "roles");
    const QString names = parts.join(QStringLiteral(" · "));
    switch (static_cast<Show>(showOf(card))) {
    case Show::Always:
        return CardOrderViewModel::tr("Shown everywhere");
    case Show::Only:
        return CardOrderViewModel::tr("Only for: %1").arg(names);
    case Show::Except:
        return CardOrderViewModel::tr("Not for: %1").arg(names);
    case Show::Never:
        return CardOrderViewModel::tr("Shown nowhere");
    }
    return {};
}

} // namespace

CardOrderViewModel::CardOrderViewModel(DraftSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_cards(new CardLinesModel(this))
{
    const auto follow = [this] {
        m_held.clear(); // undone, merged or opened under the hand
        refresh();
    };
    connect(&session, &DraftSession::changed, this, follow);
    connect(&session, &DraftSession::findingsChanged, this, &CardOrderViewModel::refresh);
    refresh();
}

QStringList CardOrderViewModel::shows() const
{
    return {tr("Everywhere"), tr("Only for"), tr("Not for"), tr("Nowhere")};
}

QStringList CardOrderViewModel::channels() const
{
    QStringList names;
    for (const Channel channel : allChannels)
        names += textOf(nameOf(channel));
    return names;
}

QStringList CardOrderViewModel::channelTitles() const
{
    QStringList titles;
    for (const Channel channel : allChannels)
        titles += text::FieldWords::channel(channel);
    return titles;
}

const bj::array *CardOrderViewModel::list() const
{
    const bj::object *layout = objectMember(m_session.draft().document(), "layout");
    return layout ? arrayMember(*layout, "cards") : nullptr;
}

bj::array CardOrderViewModel::whole() const
{
    bj::array cards = list() ? *list() : bj::array();
    for (const PanelCard card : panelCards) {
        const bool isNamed = std::any_of(cards.begin(), cards.end(), [card](const bj::value &one) {
            return textOrEmpty(objectOf(one), "card") == nameOf(card);
        });
        if (!isNamed)
            cards.emplace_back(bj::object{{"card", bj::string(nameOf(card))}});
    }
    if (!m_held.isEmpty())
        std::stable_sort(cards.begin(), cards.end(),
                         [this](const bj::value &left, const bj::value &right) {
                             const auto placeOf = [this](const bj::value &one) {
                                 return std::find(m_order.begin(), m_order.end(),
                                                  textOrEmpty(objectOf(one), "card"));
                             };
                             return placeOf(left) < placeOf(right);
                         });
    return cards;
}

models::Line CardOrderViewModel::lineOf(const bj::object &card, int place) const
{
    const std::string name = textOrEmpty(card, "card");
    const auto known = panelCardOf(name);
    models::Line line{name, {}};
    line.values = {textOf(name),
                   titleOf(name),
                   place,
                   detailOf(card),
                   showOf(card),
                   namesIn(card, "queues").join(QStringLiteral(", ")),
                   namesIn(card, "channels"),
                   namesIn(card, "roles").join(QStringLiteral(", ")),
                   known && mayBeHidden(*known),
                   known.has_value(),
                   m_held.isEmpty() ? errorAt(static_cast<std::size_t>(place)) : QString()};
    return line;
}

QString CardOrderViewModel::errorAt(std::size_t place) const
{
    const std::string at = "/layout/cards/" + std::to_string(place);
    for (const config::Finding &finding : m_session.findings()) {
        const std::string &pointer = finding.problem.pointer;
        if (pointer == at || pointer.rfind(at + '/', 0) == 0)
            return QString::fromStdString(finding.problem.sentence);
    }
    return {};
}

void CardOrderViewModel::refresh()
{
    std::vector<models::Line> lines;
    for (const bj::value &card : whole())
        lines.push_back(lineOf(objectOf(card), static_cast<int>(lines.size())));
    m_cards->set(std::move(lines));
    m_error.clear();
    for (const config::Finding &finding : m_session.findings()) {
        if (finding.problem.pointer == "/layout/cards")
            m_error = QString::fromStdString(finding.problem.sentence);
    }
    Q_EMIT changed();
}

// ---- the order

QString CardOrderViewModel::placeWords(const QString &card) const
{
    const int row = m_cards->rowOf(card.toStdString());
    return tr("%1, place %2 of %3")
        .arg(titleOf(card.toStdString()), QLocale().toString(row + 1), m_cards->countText());
}

void CardOrderViewModel::pickUp(const QString &card)
{
    const int row = m_cards->rowOf(card.toStdString());
    if (row < 0)
        return;
    m_session.endStep();
    m_order.clear();
    for (int i = 0; i < m_cards->count(); ++i)
        m_order.push_back(m_cards->line(i).key);
    m_held = card;
    m_from = row;
    Q_EMIT changed();
    Q_EMIT said(tr("%1 picked up. The arrow keys move it, Space drops it, Escape puts it back.")
                    .arg(titleOf(card.toStdString())));
}

void CardOrderViewModel::moveHeld(int by)
{
    const auto held = std::find(m_order.begin(), m_order.end(), m_held.toStdString());
    if (m_held.isEmpty() || held == m_order.end())
        return;
    const int from = static_cast<int>(held - m_order.begin());
    const int to = std::clamp(from + by, 0, static_cast<int>(m_order.size()) - 1);
    if (to == from)
        return;
    std::string card = std::move(*held);
    m_order.erase(held);
    m_order.insert(m_order.begin() + to, std::move(card));
    refresh();
    Q_EMIT said(placeWords(m_held));
}

void CardOrderViewModel::dragHeld(int rows)
{
    moveHeld(m_from + rows - m_cards->rowOf(m_held.toStdString()));
}

void CardOrderViewModel::drop()
{
    if (m_held.isEmpty())
        return;
    const QString card = m_held;
    const bool isMoved = m_cards->rowOf(card.toStdString()) != m_from;
    bj::array cards = whole();
    m_held.clear();
    if (isMoved)
        put(tr("move %1").arg(titleOf(card.toStdString())), std::move(cards));
    refresh();
    Q_EMIT said(tr("Dropped: %1").arg(placeWords(card)));
}

void CardOrderViewModel::cancel()
{
    if (m_held.isEmpty())
        return;
    const QString card = std::exchange(m_held, QString());
    refresh();
    Q_EMIT said(tr("Put back: %1").arg(placeWords(card)));
}

// ---- where each is shown

void CardOrderViewModel::put(const QString &step, bj::array cards, const std::string &key)
{
    std::vector<config::Edit> edits;
    if (!objectMember(m_session.draft().document(), "layout"))
        edits.push_back(config::setEdit("/layout", bj::object()));
    edits.push_back(config::setEdit("/layout/cards", std::move(cards)));
    m_session.apply({step.toStdString(), std::move(edits), key});
}

template<class Change>
void CardOrderViewModel::change(const QString &card, const QString &step, const std::string &key,
                                Change change)
{
    m_held.clear();
    const int row = m_cards->rowOf(card.toStdString());
    bj::array cards = whole();
    if (row < 0 || static_cast<std::size_t>(row) >= cards.size())
        return;
    bj::value &one = cards[static_cast<std::size_t>(row)];
    const bj::value before = one;
    if (one.is_object())
        change(one.get_object());
    if (one != before)
        put(step, std::move(cards), key.empty() ? key : key + '/' + card.toStdString());
}

void CardOrderViewModel::setShow(const QString &card, int show)
{
    if (show < 0 || show >= static_cast<int>(showNames.size()))
        return;
    change(card, tr("change where %1 is shown").arg(titleOf(card.toStdString())), {},
           [show](bj::object &one) {
               const auto wanted = static_cast<Show>(show);
               if (wanted == Show::Always)
                   one.erase("show");
               else
                   one["show"] = showNames[static_cast<std::size_t>(show)];
               if (wanted == Show::Always || wanted == Show::Never) {
                   for (const char *list : lists)
                       one.erase(list);
               }
           });
}

void CardOrderViewModel::setNames(const QString &card, const char *member, const QStringList &names,
                                  const QString &step)
{
    change(card, step, std::string("cards/") + member, [&](bj::object &one) {
        bj::array list;
        for (const QString &name : names)
            list.emplace_back(name.toStdString());
        if (list.empty())
            one.erase(member);
        else
            one[member] = std::move(list);
    });
}

void CardOrderViewModel::setQueues(const QString &card, const QString &names)
{
    setNames(card, "queues", namesOf(names),
             tr("change the queues of %1").arg(titleOf(card.toStdString())));
}

void CardOrderViewModel::setRoles(const QString &card, const QString &names)
{
    setNames(card, "roles", namesOf(names),
             tr("change the teams of %1").arg(titleOf(card.toStdString())));
}

void CardOrderViewModel::toggleChannel(const QString &card, const QString &channel)
{
    const int row = m_cards->rowOf(card.toStdString());
    if (row < 0 || !channels().contains(channel))
        return;
    QStringList names = m_cards->line(row)
                            .values[static_cast<std::size_t>(CardLinesModel::Role::Channels)]
                            .toStringList();
    if (names.removeAll(channel) == 0)
        names += channel;
    m_session.endStep();
    setNames(card, "channels", names,
             tr("change the channels of %1").arg(titleOf(card.toStdString())));
}

void CardOrderViewModel::remove(const QString &card)
{
    const int row = m_cards->rowOf(card.toStdString());
    bj::array cards = whole();
    if (row < 0 || panelCardOf(card.toStdString()))
        return;
    cards.erase(cards.begin() + row);
    put(tr("take %1 out").arg(card), std::move(cards));
}

void CardOrderViewModel::reset()
{
    if (own())
        m_session.apply({tr("put the cards back as they come").toStdString(),
                         {config::removeEdit("/layout/cards")},
                         {}});
}

} // namespace sidelight::console
