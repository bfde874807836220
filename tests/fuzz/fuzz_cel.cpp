// Expressions over JSON: bytes up to the first zero are the expression, the rest is `data`.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/cel/program.h"
#include "core/cel/template.h"
#include "core/json/json.h"

using namespace sidelight;

namespace
{

void require(bool holds)
{
    if (!holds)
        std::abort();
}

constexpr std::size_t maxJsonBytes = 16 * 1024;
constexpr std::size_t maxJsonDepth = 16;

// An environment with the variables of a rule; `data` is what its schema says, or anything.
struct Setting {
    explicit Setting(bool isChecked, const cel::Type &dataType)
    {
        environment.setChecked(isChecked);
        data = environment.declare("data", dataType);
        now = environment.declare("now", cel::Type::timestamp());
        environment.setPhoneReader(
            [](std::string_view number, std::string_view) -> std::optional<std::string> {
                if (number.starts_with('+'))
                    return std::string(number);
                return std::nullopt;
            });
    }
    cel::Environment environment;
    cel::Slot data;
    cel::Slot now;
};

// What holds of every program: the same outcome each time and each way it is asked for.
void run(const Setting &setting, std::string_view source, const boost::json::value &json)
{
    const auto program = cel::compile(source, setting.environment);
    if (!program) {
        require(!program.error().sentence.empty());
        require(program.error().place.begin <= source.size());
        return;
    }
    cel::Activation activation(setting.environment);
    activation.set(setting.data, cel::Value::json(json));
    activation.set(setting.now, cel::Value::of(Timestamp{1'700'000'000'000}));
    const auto value = program->evaluate(activation);
    require(activation.lastError().has_value() == !value.has_value());
    const bool isTrue = value && value->isTrue();
    if (value) {
        (void)cel::toJson(*value);
        (void)cel::display(*value);
    }
    require(program->holds(activation) == isTrue);
    for (const auto &leaf : program->observe(activation))
        require(!leaf.text.empty());
    activation.reset();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    static const Setting typed(true,
                               cel::Type::object({{"text", cel::Type::string()},
                                                  {"number", cel::Type::real()},
                                                  {"count", cel::Type::integer()},
                                                  {"list", cel::Type::list(cel::Type::real())}},
                                                 true));
    static const Setting dynamic(true, cel::Type::dyn());
    static const Setting unchecked(false, cel::Type::dyn());
    const std::string_view input(reinterpret_cast<const char *>(bytes), size);
    const std::size_t end = input.find('\0');
    const std::string_view source = input.substr(0, end);
    boost::json::value json = boost::json::object();
    if (end != std::string_view::npos) {
        if (auto parsed = json::parse(input.substr(end + 1), maxJsonBytes, maxJsonDepth))
            json = std::move(*parsed);
    }
    for (const Setting *setting : {&typed, &dynamic, &unchecked})
        run(*setting, source, json);
    if (const auto made = cel::compileTemplate(source, dynamic.environment)) {
        cel::Activation activation(dynamic.environment);
        activation.set(dynamic.data, cel::Value::json(json));
        require(made->render(activation).size() <= 2000);
    }
    return 0;
}
