// Which articles fit: some thirty words of an interaction, asked of the cache of a large knowledge
// base, as the panel does when something was said.
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>

#include "bench/support/arguments.h"
#include "bench/support/figures.h"
#include "core/domain/eventtypes.h"
#include "core/store/cachestore.h"
#include "core/wire/cloudevents.h"

using namespace sidelight;
using namespace sidelight::bench;

namespace
{

constexpr std::size_t vocabulary = 20'000;
constexpr std::size_t wordsOfATitle = 7;
constexpr std::size_t wordsOfAText = 350; // two pages
constexpr std::size_t wordsOfAContext = 30;
constexpr std::size_t batch = 50;

template<class Value, class Error>
Value orEnd(Result<Value, Error> result, const char *what)
{
    if (!result) {
        std::fprintf(stderr, "%s failed\n", what);
        std::exit(1);
    }
    return std::move(*result);
}

// Words as rare as words are: the n-th is n times rarer than the first.
class Writer
{
public:
    std::string word()
    {
        const double rank =
            std::pow(static_cast<double>(vocabulary), m_share(m_random)); // log-uniform
        return "w" + std::to_string(static_cast<std::size_t>(rank) * 7919 % 1'000'003);
    }
    std::string text(std::size_t words)
    {
        std::string text;
        for (std::size_t i = 0; i < words; ++i)
            text += (i > 0 ? " " : "") + word();
        return text;
    }

private:
    std::mt19937 m_random{5};
    std::uniform_real_distribution<double> m_share{0, 1};
};

Delivery articleAt(Writer &writer, std::uint64_t offset)
{
    Event event;
    event.id = "a" + std::to_string(offset);
    event.source = "/bench/kb";
    event.type = std::string(types::knowledgeUpdated);
    event.time = Timestamp{1'700'000'000'000 + static_cast<std::int64_t>(offset)};
    event.data = boost::json::object{{"article", event.id},
                                     {"title", writer.text(wordsOfATitle)},
                                     {"text", writer.text(wordsOfAText)}};
    Delivery delivery;
    delivery.stream = {StreamKind::Team, "bench"};
    delivery.epoch = Epoch{"bench"};
    delivery.offset = Offset{offset};
    delivery.prev = Offset{offset - 1};
    delivery.body = wire::encodeEvent(event);
    delivery.event = std::make_shared<const Event>(std::move(event));
    return delivery;
}

} // namespace

int main(int argc, char **argv)
{
    const Arguments arguments = readArguments(argc, argv, "Which articles fit an interaction.");
    const WorkFolder folder(arguments);
    const std::size_t articles = arguments.quick ? 500 : 5000;
    const int asked = arguments.quick ? 50 : 300;
    const auto library = orEnd(sqlite::Library::load(), "loading SQLCipher");
    SystemRandom random;
    SystemClock clock;
    auto store = orEnd(store::CacheStore::open(library, folder.file("articles-" + makeUuid(random)),
                                               keys::Keyspec::generate(random), clock),
                       "opening the cache");
    Writer writer;
    const double filling = secondsOf([&] {
        for (std::uint64_t offset = 1; offset <= articles;) {
            std::vector<Delivery> some;
            for (; some.size() < batch && offset <= articles; ++offset)
                some.push_back(articleAt(writer, offset));
            (void)orEnd(store.applyBatch(some), "writing articles");
        }
    });
    std::vector<double> samples;
    for (int i = 0; i < asked; ++i) {
        store::ArticleQuery query;
        for (std::size_t w = 0; w < wordsOfAContext; ++w)
            query.words.push_back(writer.word());
        samples.push_back(secondsOf(
            [&] { (void)orEnd(store.queries().findArticles(query), "looking for articles"); }));
    }
    printFigure(formatted("articles, %zu of them", articles),
                formatted("p50 %.1f ms  p99 %.1f ms", 1000 * percentile(samples, 0.5),
                          1000 * percentile(samples, 0.99)),
                formatted("%zu words each asked; written in %.1f s", wordsOfAContext, filling),
                "p99 at most 50 ms");
    return 0;
}
