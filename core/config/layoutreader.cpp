#include "core/config/layoutreader.h"

#include <algorithm>

#include "core/config/cardsreader.h"
#include "core/config/guidereader.h"
#include "core/domain/event.h"

namespace sidelight::config
{

namespace
{

namespace bj = boost::json;

class LayoutReader
{
public:
    explicit LayoutReader(std::vector<Problem> &problems)
        : m_problems(problems)
    {
    }

    void readLayout(const bj::value &given, WorkLayout &layout)
    {
        const bj::object *object = given.if_object();
        if (!object)
            return problem("/layout", "The layout is an object.");
        layout.dispositions = dispositions(*object, "/layout");
        if (const bj::value *cards = object->if_contains("cards"))
            layout.cards = readCards(*cards, "/layout/cards", m_problems);
        const bj::object *queues = objectMember(*object, "queues");
        if (!queues) {
            if (object->contains("queues"))
                problem("/layout/queues", "The queues are an object, each by its name.");
            return;
        }
        for (const auto &[name, queue] : *queues) {
            const std::string at = "/layout/queues/" + escaped(name);
            if (const bj::object *one = queue.if_object())
                layout.byQueue[std::string(name)] = dispositions(*one, at);
            else
                problem(at, "What a queue has of its own is an object.");
        }
    }

    void readGuideSection(const bj::value &given, WorkLayout &layout)
    {
        if (const bj::array *guides = given.if_array())
            layout.guides = readGuides(*guides, m_problems);
        else
            problem("/guides", "The guides are a list.");
    }

private:
    // RFC 6901.
    static std::string escaped(bj::string_view name)
    {
        std::string out;
        for (const char c : name) {
            if (c == '~')
                out += "~0";
            else if (c == '/')
                out += "~1";
            else
                out += c;
        }
        return out;
    }

    void problem(std::string pointer, std::string sentence)
    {
        m_problems.push_back({std::move(pointer), std::move(sentence), 0, 0});
    }

    std::vector<Disposition> dispositions(const bj::object &owner, const std::string &under)
    {
        std::vector<Disposition> all;
        if (!owner.contains("dispositions"))
            return all;
        const std::string at = under + "/dispositions";
        const bj::array *list = arrayMember(owner, "dispositions");
        if (!list || list->empty() || list->size() > WorkLayout::maxDispositions) {
            problem(at, "The dispositions are a list of 1 to 40.");
            return all;
        }
        for (std::size_t i = 0; i < list->size(); ++i) {
            const bj::object *object = (*list)[i].if_object();
            Disposition one;
            if (object)
                one = {textOrEmpty(*object, "id"), textOrEmpty(*object, "label")};
            const bool known = std::any_of(all.begin(), all.end(),
                                           [&one](const Disposition &d) { return d.id == one.id; });
            if (one.id.empty() || known)
                problem(at + '/' + std::to_string(i), "A disposition needs an id of its own.");
            all.push_back(std::move(one));
        }
        return all;
    }

    std::vector<Problem> &m_problems;
};

} // namespace

WorkLayout readLayout(const bj::object &document, std::vector<Problem> &problems)
{
    WorkLayout layout;
    LayoutReader reader(problems);
    if (const bj::value *given = document.if_contains("layout"))
        reader.readLayout(*given, layout);
    if (const bj::value *given = document.if_contains("guides"))
        reader.readGuideSection(*given, layout);
    return layout;
}

} // namespace sidelight::config
