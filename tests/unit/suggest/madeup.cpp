#include "tests/unit/suggest/madeup.h"

namespace sidelight::suggest
{

namespace
{

Turn said(std::string text)
{
    Turn turn;
    turn.text = std::move(text);
    return turn;
}

Turn done(std::string action)
{
    Turn turn;
    turn.speaker = Speaker::Agent;
    turn.action = std::move(action);
    turn.isDecision = true;
    return turn;
}

Turn asked(std::vector<std::string> arguments)
{
    Turn turn = done("query");
    turn.isQuery = true;
    turn.arguments = std::move(arguments);
    return turn;
}

Turn answered(std::string name, std::string text)
{
    Turn turn;
    turn.speaker = Speaker::LookUp;
    turn.facts = {{std::move(name), std::move(text), {}, false}};
    return turn;
}

const std::vector<std::string> days{"Monday", "Tuesday", "Friday", "Saturday"};
const std::vector<std::string> wishes{"Please fetch my shirts", "I want you to fetch my laundry",
                                      "Can somebody fetch two coats"};
const std::vector<std::string> questions{"What does a shirt cost", "How much is a coat",
                                         "What is the price of curtains"};

Dialogue pickup(std::size_t i)
{
    Dialogue out;
    out.tasks = {"laundry_pickup"};
    const bool free = i % 3 != 0;
    out.turns = {said("Hello"),
                 done("hello"),
                 said(wishes[i % wishes.size()]),
                 done("laundry_ask_day"),
                 said("On " + days[i % days.size()]),
                 asked({"Day"}),
                 answered("Slot", free ? "free" : "taken"),
                 done(free ? "laundry_confirm" : "laundry_ask_other_day"),
                 said(free ? "Thank you" : "Never mind, bye"),
                 done("goodbye")};
    if (i % 4 == 3) // some come to the point at once
        out.turns.erase(out.turns.begin(), out.turns.begin() + 2);
    return out;
}

Dialogue price(std::size_t i)
{
    Dialogue out;
    out.tasks = {"laundry_price"};
    out.turns = {said(questions[i % questions.size()]),
                 asked({"Item"}),
                 answered("Price", "12"),
                 done("laundry_tell_price"),
                 said("Thanks, bye"),
                 done("goodbye")};
    return out;
}

} // namespace

std::vector<Dialogue> madeUpDialogues(std::size_t count)
{
    std::vector<Dialogue> out;
    for (std::size_t i = 0; i < count; ++i) {
        out.push_back(i % 2 == 0 ? pickup(i / 2) : price(i / 2));
        out.back().id = static_cast<std::int64_t>(i);
    }
    return out;
}

std::string madeUpPolicy()
{
    return R"({
  "task": "laundry_pickup",
  "replies": {
    "user_hello": "Hello",
    "hello": "Hello, how can I help?",
    "user_laundry_fetch": "Please fetch my clothes",
    "laundry_ask_day": "On which day?",
    "user_laundry_inform_day": "On [DAY]",
    "query": "[QUERY]",
    "db_laundry_free": "[RESULT] Slot = free",
    "laundry_confirm": "We come on that day.",
    "db_laundry_taken": "[RESULT] Slot = taken",
    "laundry_ask_other_day": "That day is full. Another one?",
    "user_laundry_thanks": "Thank you",
    "goodbye": "Goodbye."
  },
  "graph": {
    "user_hello": "hello",
    "user_laundry_fetch": "laundry_ask_day",
    "user_laundry_inform_day": "query",
    "db_laundry_free": "laundry_confirm",
    "db_laundry_taken": "laundry_ask_other_day",
    "user_laundry_thanks": "goodbye"
  },
  "r_graph": {
    "user_laundry_fetch": "hello",
    "user_laundry_inform_day": "laundry_ask_day",
    "db_laundry_free": "query",
    "db_laundry_taken": "query",
    "user_laundry_thanks": "laundry_confirm"
  }
})";
}

} // namespace sidelight::suggest
