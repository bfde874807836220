#include "bench/support/madeevents.h"

#include <array>

namespace sidelight::bench
{

namespace
{

constexpr std::array vocabulary{
    "payment", "declined", "card",   "parcel", "delivered", "Bestellung",  "storniert", "invoice",
    "router",  "restart",  "helped", "not",    "yet",       "Überweisung", "crédit",    "refusé",
    "订单",    "已发货",   "查询",   "عميل",   "طلب",       "مدفوع",       "callback",  "promised",
    "monday",  "branch",   "Lisboa", "Łódź",   "signed",    "statement",   "page",      "twice"};
constexpr std::array channels{"voice", "chat", "mail", "web", "shop", "community", "product"};
constexpr std::array kinds{"page.view", "card.payment", "order", "parcel", "signin", "call"};
constexpr std::array icons{"call", "chat", "credit_card", "menu_book", "local_shipping"};

template<class List>
const char *oneOf(const List &list, Random &random)
{
    return list[static_cast<std::size_t>(random.below(list.size()))];
}

} // namespace

std::string MadeEvents::words(std::size_t least, std::size_t most)
{
    std::string text;
    const std::uint64_t count = least + m_random.below(most - least + 1);
    for (std::uint64_t i = 0; i < count; ++i)
        text += (i > 0 ? " " : "") + std::string(oneOf(vocabulary, m_random));
    return text;
}

std::string MadeEvents::envelope(const char *type, const char *source, const std::string &customer,
                                 Timestamp time, const std::string &more, const std::string &data)
{
    return R"({"specversion":"1.0","id":")" + std::to_string(m_random.below(1'000'000'000)) + '-' +
           std::to_string(m_count++) + R"(","source":")" + source + R"(","type":"sidelight.)" +
           type + R"(","subject":")" + customer + R"(","time":")" + formatRfc3339(time) + '"' +
           more + R"(,"datacontenttype":"application/json","data":)" + data + '}';
}

std::string MadeEvents::touchpoint(const std::string &customer, Timestamp time)
{
    return envelope("touchpoint.recorded", "/bench/journey", customer, time, "",
                    std::string(R"({"channel":")") + oneOf(channels, m_random) + R"(","kind":")" +
                        oneOf(kinds, m_random) + R"(","title":")" + words(3, 7) +
                        R"(","detail":")" + words(5, 14) + R"(","icon":")" +
                        oneOf(icons, m_random) + R"(","amount":{"value":)" +
                        std::to_string(m_random.below(20'000)) +
                        R"(,"currency":"EUR"},"outcome":"good","owner":"customer"})");
}

std::string MadeEvents::interactionEnded(const std::string &customer,
                                         const std::string &interaction, Timestamp time)
{
    return envelope(
        "interaction.ended", "/bench/telephony", customer, time,
        R"(,"correlationid":")" + interaction + '"',
        std::string(R"({"channel":"voice","direction":"in","queue":"Cards","agent":"a)") +
            std::to_string(m_random.below(50)) + R"(","reason":")" + words(3, 7) +
            R"(","outcome":")" + words(1, 2) + R"(","durationms":)" +
            std::to_string(m_random.below(900'000)) + '}');
}

std::string MadeEvents::profile(const std::string &customer, Timestamp time)
{
    return envelope("customer.updated", "/bench/crm", customer, time, "",
                    R"({"name":"Bench )" + customer +
                        R"(","tier":"Gold","value":812,"timezone":"Europe/Lisbon","language":"pt",)"
                        R"("identities":[{"kind":"phone","value":"+12025550118"}],)"
                        R"("products":[{"name":"Card","reference":"card ending 4821"}]})");
}

} // namespace sidelight::bench
