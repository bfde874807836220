#include "tests/quick/madeuphub.h"

#include <map>
#include <memory>

#include <boost/json/parse.hpp>

#include "core/base/random.h"
#include "core/config/starter.h"
#include "core/domain/event.h"
#include "core/publication/nextbundle.h"
#include "tests/quick/madeupaudit.h"
#include "tests/quick/madeupfigures.h"

namespace sidelight::test
{

namespace
{

config::SigningKey madeUpKey()
{
    SeededRandom random(7); // the same in every picture
    return config::SigningKey::generate(random);
}

config::SigningKey madeUpEditorsKey()
{
    SeededRandom random(8);
    return config::SigningKey::generate(random);
}

// Where two have to sign, the bundle says whose keys are whose.
boost::json::array madeUpKeys()
{
    return {{{"public", madeUpKey().publicKey().hex()},
             {"role", "publisher"},
             {"name", "Paul Made-up"}},
            {{"public", madeUpEditorsKey().publicKey().hex()},
             {"role", "editor"},
             {"name", "Edda Made-up"}}};
}

std::string envelope(const publication::Plan &plan, int alerts, bool isEditors = false)
{
    auto document = boost::json::parse(config::starterText()).as_object();
    if (isEditors)
        document["keys"] = madeUpKeys();
    if (alerts > 0)
        document["budget"] = boost::json::object{{"visible", alerts}};
    if (isEditors && alerts > 0)
        document["rules"].as_array()[0].as_object()["severity"] = "critical";
    return publication::signedBundle(publication::planned(document, plan),
                                     isEditors ? madeUpEditorsKey() : madeUpKey())
        .value();
}

std::string envelope(std::int64_t version, std::optional<config::Pilot> pilot, int alerts,
                     bool isEditors = false)
{
    return envelope({TeamId("blue"), version, std::move(pilot), std::nullopt}, alerts, isEditors);
}

std::string madeUpHandedIn(const QString &file)
{
    const config::Pilot pilot{"summer", 0.3, {}};
    if (file == QLatin1String("handed-in"))
        return envelope(15, pilot, 5, true);
    if (file == QLatin1String("old"))
        return envelope(14, {}, 5, true);
    if (file == QLatin1String("green"))
        return envelope({TeamId("green"), 15, {}, {}}, 5, true);
    if (file == QLatin1String("until"))
        return envelope({TeamId("blue"), 15, pilot, parseRfc3339("2199-05-01T00:00:00Z")}, 5, true);
    if (file != QLatin1String("changed"))
        return {};
    auto changed = *config::readEnvelope(envelope(15, pilot, 5, true));
    changed.payload.replace(changed.payload.find("0.3"), 3, "0.9");
    return config::writeEnvelope(changed);
}

class MadeUpDesk final : public publication::BundleDesk
{
public:
    explicit MadeUpDesk(const std::string &scene)
        : m_scene(scene)
    {
        if (scene == "nothing")
            return;
        m_isOpen = scene != "refused";
        m_texts[12] = envelope(12, {}, 0);
        m_texts[13] = envelope(13, {}, 0);
        m_texts[14] = envelope(14, config::Pilot{"spring", 0.25, {}}, 0);
        if (scene == "two")
            m_texts[14] = envelope(14, {}, 0, true);
        if (scene == "other")
            m_texts[15] = envelope(15, {}, 7);
    }

    void newest(Then then) override { then(of(m_texts.empty() ? 0 : m_texts.rbegin()->first)); }
    void newestForAll(Then then) override
    {
        for (auto text = m_texts.rbegin(); text != m_texts.rend(); ++text)
            if (!publication::readPublished(text->second)->pilot)
                return then(of(text->first));
        then(of(0));
    }
    void version(std::int64_t number, Then then) override { then(of(number)); }
    void versions(Then then) override
    {
        std::string list;
        for (const auto &[number, text] : m_texts)
            list +=
                (list.empty() ? "[{\"version\":" : ",{\"version\":") + std::to_string(number) + '}';
        then({200, list.empty() ? "[]" : list + ']', {}});
    }
    void put(const std::string &text, Then then) override
    {
        const std::int64_t number = publication::readPublished(text)->version;
        if (m_scene == "two" && publication::readPublished(text)->signers.size() < 2)
            return then({403,
                         R"({"error":{"code":"too_few_signatures","message":)"
                         R"("Two people have to sign the bundle."}})",
                         {}});
        m_texts[number] = text;
        then({200, "{\"version\":" + std::to_string(number) + '}', {}});
    }
    void insights(const publication::InsightsQuestion &question, Then then) override
    {
        then(madeUpFigures(m_scene, question));
    }
    void audit(const std::string &query, Then then) override { then(madeUpAudit(m_scene, query)); }

private:
    [[nodiscard]] publication::Answer of(std::int64_t number) const
    {
        if (!m_isOpen)
            return {
                403,
                R"({"error":{"code":"wrong_role","message":"The token may not read this team's bundle."}})",
                {}};
        const auto found = m_texts.find(number);
        if (found == m_texts.end())
            return {404, R"({"error":{"code":"no_config","message":"Nothing."}})", {}};
        return {200, found->second, {}};
    }

    std::string m_scene;
    bool m_isOpen = true;
    std::map<std::int64_t, std::string> m_texts;
};

} // namespace

console::PublishParts madeUpHub(const std::string &scene)
{
    using Kind = console::PanelWord::Kind;
    console::PublishParts parts;
    parts.readToken = [](const QString &) { return QByteArray("token"); };
    parts.openKey = [](const QString &file, const QString &) {
        return file.startsWith(QLatin1String("editor")) ? madeUpEditorsKey() : madeUpKey();
    };
    const auto written = std::make_shared<std::string>();
    parts.readHandedIn = [written](const QString &file) -> Result<std::string, std::string> {
        if (file == QLatin1String("out") && !written->empty())
            return *written;
        std::string text = madeUpHandedIn(file);
        return text.empty() ? failure(std::string("The file cannot be read."))
                            : Result<std::string, std::string>(std::move(text));
    };
    parts.writeHandedIn = [written](const QString &,
                                    const std::string &text) -> Result<void, std::string> {
        *written = text;
        return {};
    };
    parts.openDesk = [&scene](const console::HubPlace &,
                              const QByteArray &) -> std::unique_ptr<publication::BundleDesk> {
        return std::make_unique<MadeUpDesk>(scene);
    };
    parts.watch = [&scene](const console::HubPlace &, const QByteArray &,
                           const std::function<void(const console::PanelWord &)> &heard) {
        for (int i = 0; scene == "pilot" && i < 7; ++i) {
            console::PanelWord word;
            word.kind = i == 6 ? Kind::Refused : Kind::Applied;
            word.version = i == 5 ? 13 : 14;
            word.panel = "/panel/" + std::to_string(i);
            if (i == 6)
                word.reason = "It is signed by nobody who is trusted here.";
            heard(word);
        }
        return std::make_unique<console::TeamWatch>();
    };
    return parts;
}

} // namespace sidelight::test
