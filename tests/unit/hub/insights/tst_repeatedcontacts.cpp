// Whether customers came back, with an action taken and without.
#include <catch2/catch_test_macros.hpp>

#include "hub/insights/repeatedcontacts.h"

using namespace sidelight;
using sidelight::hub::RepeatedContacts;

namespace
{

const CustomerKey customer{"c1"};

struct Life {
    RepeatedContacts contacts;
    void call(const std::string &id, std::int64_t at, const CustomerKey &of = customer)
    {
        contacts.begun(InteractionId{id}, of, Timestamp{at});
        contacts.ended(InteractionId{id}, of, Timestamp{at + 1000});
    }
    RepeatedContacts::Row row(std::int64_t now) const
    {
        const auto rows = contacts.rows(Timestamp{now});
        return rows.empty() ? RepeatedContacts::Row{} : rows.front();
    }
};

using Share = RepeatedContacts::Share;

} // namespace

TEST_CASE("an interaction that is followed by another one within seven days was repeated")
{
    Life life;
    life.contacts.taken(InteractionId{"a"}, "refund");
    life.contacts.shown(InteractionId{"b"}, "refund");
    life.call("a", 0);
    life.call("b", 3 * dayMs);
    life.call("c", 20 * dayMs);
    CHECK(life.row(40 * dayMs).with == Share{1, 1});
    CHECK(life.row(40 * dayMs).without == Share{1, 0});
}

TEST_CASE("what ended less than seven days ago is not judged")
{
    Life life;
    life.contacts.taken(InteractionId{"a"}, "refund");
    life.call("a", 0);
    CHECK(life.row(7 * dayMs).with == Share{});
    CHECK(life.row(7 * dayMs + 1000).with == Share{1, 0});
}

TEST_CASE("another customer, and the same interaction offered again, are no repetition")
{
    Life life;
    life.contacts.taken(InteractionId{"a"}, "refund");
    life.call("a", 0);
    life.call("b", dayMs, CustomerKey{"c2"});
    life.contacts.begun(InteractionId{"a"}, customer, Timestamp{2 * dayMs});
    CHECK(life.row(40 * dayMs).with == Share{1, 0});
}

TEST_CASE("shown and then taken is taken")
{
    Life life;
    life.contacts.shown(InteractionId{"a"}, "refund");
    life.contacts.taken(InteractionId{"a"}, "refund");
    life.contacts.shown(InteractionId{"a"}, "refund");
    life.call("a", 0);
    CHECK(life.row(40 * dayMs).with == Share{1, 0});
    CHECK(life.row(40 * dayMs).without == Share{});
}

TEST_CASE("more actions than are kept are cut, and it is said")
{
    RepeatedContacts contacts;
    for (std::size_t i = 0; i < RepeatedContacts::mostActions; ++i)
        contacts.taken(InteractionId{"a"}, "action-" + std::to_string(i));
    CHECK_FALSE(contacts.isCut());
    contacts.taken(InteractionId{"a"}, "one more");
    CHECK(contacts.isCut());
}

TEST_CASE("in the total each interaction counts once, with an action taken or with none")
{
    Life life;
    life.contacts.taken(InteractionId{"a"}, "refund");
    life.contacts.shown(InteractionId{"a"}, "call-back");
    life.contacts.shown(InteractionId{"b"}, "refund");
    life.contacts.shown(InteractionId{"b"}, "call-back");
    life.call("a", 0);
    life.call("b", 3 * dayMs);
    life.call("c", 20 * dayMs);
    const auto total = life.contacts.total(Timestamp{40 * dayMs});
    CHECK(total.with == Share{1, 1});
    CHECK(total.without == Share{1, 0});
}
