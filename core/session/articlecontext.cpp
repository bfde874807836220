#include "core/session/articlecontext.h"

namespace sidelight::session
{

ArticleContext contextOf(const CustomerState &customer, const SpokenMatter &said,
                         const std::string &ofAgent)
{
    ArticleContext context;
    context.ofAgent = ofAgent;
    context.texts.push_back(customer.hereTo.reason);
    if (!said.task.empty()) {
        context.texts.push_back(said.task);
        context.matters.push_back(said.task);
    }
    context.texts.insert(context.texts.end(), said.words.begin(), said.words.end());
    for (const SelfServiceStep &step : customer.hereTo.path)
        context.texts.push_back(step.text);
    for (const Case &open : customer.openCases)
        context.texts.push_back(open.title);
    if (!customer.profile)
        return context;
    context.language = customer.profile->language;
    for (const Product &product : customer.profile->products) {
        context.texts.push_back(product.name);
        context.matters.push_back(product.name);
    }
    context.matters.push_back(customer.profile->locality);
    for (const Place &place : customer.profile->locations)
        context.matters.push_back(place.name);
    return context;
}

} // namespace sidelight::session
