#include "core/config/knowledgereader.h"

#include <algorithm>
#include <set>
#include <string>

#include "core/config/sectionlimits.h"
#include "core/rules/documentfields.h"

namespace sidelight::config
{

namespace
{

namespace bj = boost::json;

constexpr std::size_t maxArticles = 500;
constexpr std::size_t maxIdBytes = 128;
constexpr std::size_t maxTitleBytes = 256;
constexpr std::size_t maxNames = 32;

// "en", "pt-BR".
bool isLanguage(std::string_view tag)
{
    const std::string_view primary = tag.substr(0, tag.find('-'));
    return tag.size() <= Article::maxLanguageBytes && primary.size() >= 2 && primary.size() <= 3 &&
           std::all_of(tag.begin(), tag.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '-';
           });
}

Article readOne(const bj::object &object, rules::ProblemList &problems)
{
    using Need = rules::DocumentFields::Need;
    rules::DocumentFields fields(object, "", problems);
    Article article;
    article.id = fields.text("id", maxIdBytes, Need::Required).value_or("");
    if (std::any_of(article.id.begin(), article.id.end(),
                    [](char c) { return static_cast<unsigned char>(c) <= ' '; }))
        fields.refuse("id", "An article's id has no spaces.");
    article.title = fields.text("title", maxTitleBytes, Need::Required).value_or("");
    article.text = fields.text("text", Article::maxTextBytes, Need::Required).value_or("");
    article.language = fields.text("language", maxNameBytes).value_or("");
    if (!article.language.empty() && !isLanguage(article.language))
        fields.refuse("language", "A language is written as \"en\" or \"pt-BR\".");
    article.tags = fields.texts("tags", maxNames, maxNameBytes);
    article.queues = fields.texts("queues", maxNames, maxNameBytes);
    fields.refuseUnknown({"id", "title", "text", "language", "tags", "queues"});
    return article;
}

} // namespace

std::vector<Article> readKnowledge(const bj::array &section, std::vector<Problem> &problems)
{
    std::vector<Article> articles;
    if (section.size() > maxArticles) {
        problems.push_back({"/knowledge", "A bundle has at most 500 articles.", 0, 0});
        return articles;
    }
    std::set<std::string> ids;
    for (std::size_t i = 0; i < section.size(); ++i) {
        const std::string at = "/knowledge/" + std::to_string(i);
        const bj::object *object = section[i].if_object();
        if (!object) {
            problems.push_back({at, "An article is an object.", 0, 0});
            continue;
        }
        rules::ProblemList found;
        Article article = readOne(*object, found);
        for (Problem &problem : found.take()) {
            problem.pointer.insert(0, at);
            problems.push_back(std::move(problem));
        }
        if (!article.id.empty() && !ids.insert(article.id).second)
            problems.push_back({at + "/id", "Another article of the bundle has this id.", 0, 0});
        articles.push_back(std::move(article));
    }
    return articles;
}

} // namespace sidelight::config
