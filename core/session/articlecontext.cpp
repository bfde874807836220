#include "core/session/articlecontext.h"

namespace sidelight::session
{

ArticleContext contextOf(const CustomerState &customer, const std::vector<std::string> &said)
{
    ArticleContext context{{customer.hereTo.reason}, {}};
    context.texts.insert(context.texts.end(), said.begin(), said.end());
    for (const SelfServiceStep &step : customer.hereTo.path)
        context.texts.push_back(step.text);
    for (const Case &open : customer.openCases)
        context.texts.push_back(open.title);
    if (customer.profile) {
        context.language = customer.profile->language;
        for (const Product &product : customer.profile->products)
            context.texts.push_back(product.name);
    }
    return context;
}

} // namespace sidelight::session
