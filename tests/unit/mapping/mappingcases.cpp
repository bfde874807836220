#include "tests/unit/mapping/mappingcases.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <boost/json/parse.hpp>
#include <catch2/catch_test_macros.hpp>

#include "core/wire/cloudevents.h"
#include "core/wire/json.h"

namespace sidelight::test
{

const std::vector<MappingCase> &realCases()
{
    static const std::vector<MappingCase> cases{
        {"amazon-connect.contact-event.connected_to_agent.json", "amazon-connect", false},
        {"amazon-connect.contact-flow-lambda.json", "amazon-connect", false},
        // These two name neither a profile nor a session, so they belong to nobody.
        {"apache-unomi.consent.modify-event.json", "apache-unomi", true},
        {"apache-unomi.modifyConsent.json", "apache-unomi", true},
        {"apache-unomi.consent.profile-response.json", "apache-unomi", true}, // a rule, no event
        {"apache-unomi.updateProperties.json", "apache-unomi", false},
        {"apache-unomi.view.json", "apache-unomi", false},
        {"chatwoot.webhook.message_created.json", "chatwoot", false},
        {"genesys-cloud.detail-event.customer-end.json", "genesys-cloud", false},
        {"genesys-cloud.notification.conversation-update.json", "genesys-cloud", false},
        {"genesys-cloud.trigger-rule.json", "genesys-cloud", true}, // a trigger, no event
        {"salesforce.platform-event.json", "salesforce", false},
        {"twilio-taskrouter.ws.reservation.accepted.json", "twilio-taskrouter", false},
        {"twilio-taskrouter.ws.reservation.completed.json", "twilio-taskrouter", false},
        {"twilio-taskrouter.ws.reservation.created.json", "twilio-taskrouter", false},
        {"twilio-taskrouter.ws.reservation.wrapup.json", "twilio-taskrouter", false},
        {"webex-desktop.interaction-data.json", "webex-desktop", false},
        {"webex-jds.cloudevent.custom-web-login.json", "webex-jds", false},
        {"webex-jds.cloudevent.task-ended.json", "webex-jds", false},
        {"webex-jds.postman-events.usecases.json", "webex-jds", false},
        {"webex-jds.profile-templates.usecases.json", "webex-jds", true}, // computed attributes
        {"webex-jds.profile-view.json", "webex-jds", true},               // the same, computed
        {"webex-jds.timeline.history-v1.json", "webex-jds", false},
        {"webex-jds.timeline.ongoing-call.json", "webex-jds", false},
        {"zammad.cti.answer.in.json", "zammad-cti", false},
        {"zammad.cti.hangup.in.json", "zammad-cti", false},
        {"zammad.cti.newCall.in.json", "zammad-cti", false},
        {"zammad.webhook.ticket-article.json", "zammad-ticket", false},
        {"zendesk.event.ticket-comment_added.json", "zendesk", false},
    };
    return cases;
}

const std::vector<MappingCase> &ownCases()
{
    static const std::vector<MappingCase> cases{
        {"own.amazon-connect.eventbridge.json", "amazon-connect", false},
        {"own.apache-unomi.collector.json", "apache-unomi", false},
        {"own.chatwoot.incoming.json", "chatwoot", false},
        {"own.chatwoot.resolved.json", "chatwoot", false},
        {"own.espocrm.case.json", "espocrm", false},
        {"own.espocrm.contact-created.json", "espocrm", false},
        {"own.espocrm.contact-updated.json", "espocrm", false},
        {"own.genesys-cloud.call.json", "genesys-cloud", false},
        {"own.plain.email.json", "plain", false},
        {"own.plain.thread-created.json", "plain", false},
        {"own.salesforce.named.json", "salesforce", false},
        {"own.suitecrm.case.json", "suitecrm", false},
        {"own.suitecrm.contacts.json", "suitecrm", false},
        {"own.twilio-taskrouter.broken-attributes.json", "twilio-taskrouter", false},
        {"own.twilio-taskrouter.callback.json", "twilio-taskrouter", false},
        {"own.webex-desktop.call.json", "webex-desktop", false},
        {"own.webex-jds.older-stream.json", "webex-jds", false},
        {"own.zammad-cti.anonymous.json", "zammad-cti", false},
        {"own.zammad-ticket.article.json", "zammad-ticket", false},
        {"own.zendesk.comment.json", "zendesk", false},
    };
    return cases;
}

std::optional<std::string> readFile(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(file), {});
}

std::string realFolder()
{
    const char *named = std::getenv("SIDELIGHT_PAYLOADS");
    const std::string folder = named ? named : PAYLOADS_FOLDER;
    std::error_code error;
    return std::filesystem::is_directory(folder, error) ? folder : std::string();
}

std::string filled(std::string text)
{
    const std::string guid = "{{$guid}}";
    for (int count = 1; text.find(guid) != std::string::npos; ++count) {
        const std::string digits = std::to_string(count);
        text.replace(text.find(guid), guid.size(),
                     "00000000-0000-4000-8000-" + std::string(12 - digits.size(), '0') + digits);
    }
    const std::string number = "your mobile number";
    while (text.find(number) != std::string::npos)
        text.replace(text.find(number), number.size(), "2025550150");
    return text;
}

std::shared_ptr<const mapping::Mapping> starterMapping(const std::string &id)
{
    const auto text = readFile(std::string(STARTER_FOLDER "/") + id + ".json");
    REQUIRE(text);
    const auto document = wire::parseJson(*text, std::size_t{1} << 20);
    REQUIRE(document);
    auto mapping = mapping::readMapping(document->as_object());
    if (!mapping) {
        for (const Problem &problem : mapping.error())
            UNSCOPED_INFO(id << ' ' << problem.pointer << ' ' << problem.line << ':'
                             << problem.column << ": " << problem.sentence);
    }
    REQUIRE(mapping);
    return *mapping;
}

boost::json::value documentOf(const mapping::Mapped &mapped)
{
    boost::json::object document;
    boost::json::array events;
    for (const Event &event : mapped.events)
        events.push_back(boost::json::parse(wire::encodeEvent(event)));
    document["events"] = std::move(events);
    boost::json::array troubles;
    for (const mapping::Trouble &trouble : mapped.troubles)
        troubles.push_back({{"pointer", trouble.pointer}, {"sentence", trouble.sentence}});
    if (!troubles.empty())
        document["troubles"] = std::move(troubles);
    return document;
}

} // namespace sidelight::test
