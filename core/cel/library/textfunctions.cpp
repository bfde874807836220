// text.*, phone.* and json.*: what events hold besides plain values.
#include "core/cel/library/arguments.h"
#include "core/cel/library/tables.h"
#include "core/cel/library/words.h"
#include "core/json/json.h"

namespace sidelight::cel
{

namespace
{

constexpr std::size_t maxJsonBytes = 64 * 1024;
constexpr std::size_t maxJsonDepth = 32;

// text.phrase(text, phrase) and text.phrase(text, phrase, apart).
Value phrase(Workspace &workspace, const Value *arguments, std::size_t count)
{
    if (!areKinds(arguments, count, "ssi"))
        return wrongKinds();
    const std::int64_t apart = count > 2 ? arguments[2].asInt() : 0;
    if (apart < 0)
        return Value::error(Code::Range, "Words are apart by a number that is not negative.");
    // Folding is some nanoseconds a byte; looking is words by words.
    const std::size_t size = arguments[0].size() + arguments[1].size();
    if (!workspace.spend(size / 32 + arguments[0].size() / 32 * (arguments[1].size() / 64)))
        return Value::error(Code::Budget);
    const std::string text = folded(arguments[0].asText());
    const std::string wanted = folded(arguments[1].asText());
    return Value::of(holdsPhrase(wordsOf(text), wordsOf(wanted), static_cast<std::size_t>(apart)));
}

Value fold(Workspace &workspace, const Value *arguments, std::size_t count)
{
    if (!areKinds(arguments, count, "s"))
        return wrongKinds();
    if (!workspace.spend(arguments[0].size() / 32))
        return Value::error(Code::Budget);
    return workspace.text(folded(arguments[0].asText()));
}

Value phoneE164(Workspace &workspace, const Value *arguments, std::size_t count)
{
    constexpr std::size_t cost = 20;
    constexpr std::size_t longest = 100;
    if (!areKinds(arguments, count, "ss"))
        return wrongKinds();
    const PhoneReader *reader = workspace.phoneReader();
    if (!reader || !*reader)
        return Value::error(Code::Range, "Phone numbers cannot be read here.");
    if (!workspace.spend(cost))
        return Value::error(Code::Budget);
    const auto number = arguments[0].size() > longest
                            ? std::nullopt
                            : (*reader)(arguments[0].asText(),
                                        count > 1 ? arguments[1].asText() : std::string_view());
    return number ? workspace.text(*number)
                  : Value::error(Code::Range, "This is no phone number that can be read.");
}

Value parseJson(Workspace &workspace, const Value *arguments, std::size_t count)
{
    if (!areKinds(arguments, count, "s"))
        return wrongKinds();
    if (!workspace.spend(10 + arguments[0].size() / 16))
        return Value::error(Code::Budget);
    auto parsed = json::parse(arguments[0].asText(), maxJsonBytes, maxJsonDepth);
    return parsed ? workspace.json(std::move(*parsed))
                  : Value::error(Code::Range, "This text is no JSON.");
}

} // namespace

FunctionRows textFunctions()
{
    return {
        {"text.phrase", {"ss>o", "ssi>o"}, phrase},
        {"text.fold", {"s>s"}, fold},
        {"phone.e164", {"s>s", "ss>s"}, phoneE164, false},
        {"json.parse", {"s>*"}, parseJson},
    };
}

} // namespace sidelight::cel
