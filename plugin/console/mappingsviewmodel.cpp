#include "plugin/console/mappingsviewmodel.h"

#include <algorithm>

#include <QLocale>

#include "core/domain/event.h"
#include "core/domain/limits.h"
#include "core/json/indented.h"
#include "core/json/json.h"
#include "core/json/position.h"

namespace sidelight::console
{

namespace
{

namespace bj = boost::json;

constexpr std::size_t maxSourceBytes = std::size_t{256} * 1024;
constexpr std::size_t depthLeft = limits::maxJsonDepth - 2; // it stands in a list of the bundle

// Something that works, to be changed.
bj::object firstMapping(const std::string &id, const std::string &name)
{
    return {
        {"id", id},
        {"version", 1},
        {"name", name},
        {"condition", "has(body.id)"},
        {"events", bj::array{bj::object{{"id", "string(body.id)"},
                                        {"type", "'sidelight.touchpoint.recorded'"},
                                        {"data", bj::object{{"kind", "'something.happened'"},
                                                            {"title", "'Something happened'"}}}}}}};
}

} // namespace

MappingsViewModel::MappingsViewModel(DraftSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_trial(new MappingTrial(session.mode(), this))
{
    connect(&session, &DraftSession::changed, this, &MappingsViewModel::refresh);
    connect(&session, &DraftSession::findingsChanged, this, &MappingsViewModel::changed);
    refresh();
}

const bj::array *MappingsViewModel::list() const
{
    return arrayMember(m_session.draft().document(), "mappings");
}

const bj::object *MappingsViewModel::mapping() const
{
    const bj::array *all = list();
    const auto place = static_cast<std::size_t>(m_current);
    return all && m_current >= 0 && place < all->size() ? (*all)[place].if_object() : nullptr;
}

std::string MappingsViewModel::pointer() const
{
    return "/mappings/" + std::to_string(m_current);
}

QString MappingsViewModel::text(std::string_view member) const
{
    return mapping() ? QString::fromStdString(textOrEmpty(*mapping(), member)) : QString();
}

QStringList MappingsViewModel::names() const
{
    QStringList names;
    for (const bj::value &one : list() ? *list() : bj::array()) {
        const bj::object *object = one.if_object();
        std::string name = object ? textOrEmpty(*object, "name") : std::string();
        if (name.empty() && object)
            name = textOrEmpty(*object, "id");
        names += name.empty() ? tr("A mapping without a name") : QString::fromStdString(name);
    }
    return names;
}

QString MappingsViewModel::address() const
{
    return id().isEmpty() ? QString() : QStringLiteral("/v1/ingest/") + id();
}

QString MappingsViewModel::errorAt(const std::string &below) const
{
    const std::string at = pointer() + below;
    for (const config::Finding &finding : m_session.findings()) {
        if (m_current >= 0 && finding.problem.pointer == at)
            return QString::fromStdString(finding.problem.sentence);
    }
    return {};
}

QString MappingsViewModel::sourceError() const
{
    if (!m_broken.isEmpty())
        return m_broken;
    QStringList lines;
    const std::string at = pointer();
    for (const config::Finding &finding : m_session.findings()) {
        const std::string &where = finding.problem.pointer;
        const bool isHere = m_current >= 0 && (where == at || where.rfind(at + '/', 0) == 0);
        const std::string below = isHere ? where.substr(at.size()) : std::string();
        if (!isHere || below == "/id" || below == "/name" || below == "/condition")
            continue;
        const QString sentence = QString::fromStdString(finding.problem.sentence);
        //: Where in a mapping, and what is wrong there
        lines +=
            below.empty() ? sentence : tr("%1: %2").arg(QString::fromStdString(below), sentence);
    }
    return lines.join(u'\n');
}

void MappingsViewModel::refresh()
{
    const int count = list() ? static_cast<int>(list()->size()) : 0;
    m_current = count == 0 ? -1 : std::clamp(m_current, 0, count - 1);
    const bj::object *now = mapping();
    // What is typed stays as it is typed, while nobody else changes the mapping: also what is no
    // JSON yet.
    if (now ? m_known != *now : m_known.has_value()) {
        m_known = now ? std::optional(*now) : std::nullopt;
        const auto typed = json::parse(m_source.toStdString(), maxSourceBytes, depthLeft);
        const bool isSame = now && typed && typed->is_object() && typed->get_object() == *now;
        if (!isSame) {
            m_source = now ? QString::fromStdString(json::indentedText(*now)) : QString();
            m_broken.clear();
        }
    }
    m_trial->setMapping(now);
    Q_EMIT changed();
}

void MappingsViewModel::choose(int place)
{
    if (place == m_current)
        return;
    m_session.endStep();
    m_current = place;
    m_source.clear();
    m_broken.clear();
    m_known.reset();
    refresh();
}

void MappingsViewModel::setText(const char *member, const QString &text)
{
    if (!mapping() || this->text(member) == text)
        return;
    const std::string at = pointer() + '/' + member;
    const bool isLeftOut = text.isEmpty() && std::string_view(member) == "condition";
    m_session.apply(
        {tr("change the mapping %1").arg(name()).toStdString(),
         {isLeftOut ? config::removeEdit(at) : config::setEdit(at, bj::string(text.toStdString()))},
         at});
}

void MappingsViewModel::setSource(const QString &source)
{
    if (!mapping() || source == m_source)
        return;
    m_source = source;
    const std::string text = source.toStdString();
    auto value = json::parse(text, maxSourceBytes, depthLeft);
    if (value && value->is_object()) {
        m_broken.clear();
        if (value->get_object() != *mapping())
            m_session.apply({tr("rewrite the mapping %1").arg(name()).toStdString(),
                             {config::setEdit(pointer(), std::move(*value))},
                             pointer()});
    } else if (value) {
        m_broken = tr("A mapping is a JSON object. The draft keeps it as it was.");
    } else {
        const json::Position at = json::positionOf(text, value.error().byte);
        m_broken = tr("%1 Line %2, column %3. The draft keeps it as it was.")
                       .arg(QString::fromStdString(json::sentenceOf(value.error())),
                            QLocale().toString(at.line), QLocale().toString(at.column));
    }
    Q_EMIT changed();
}

void MappingsViewModel::add()
{
    const auto place = list() ? list()->size() : 0;
    std::string id = "new-mapping";
    const auto isTaken = [this](const std::string &wanted) {
        const bj::array none;
        const bj::array &all = list() ? *list() : none;
        return std::any_of(all.begin(), all.end(), [&wanted](const bj::value &one) {
            return one.is_object() && textOrEmpty(one.get_object(), "id") == wanted;
        });
    };
    for (int i = 2; isTaken(id); ++i)
        id = "new-mapping-" + std::to_string(i);
    std::vector<config::Edit> edits;
    if (!list())
        edits.push_back(config::setEdit("/mappings", bj::array()));
    edits.push_back(config::insertEdit("/mappings/" + std::to_string(place),
                                       firstMapping(id, tr("New mapping").toStdString())));
    if (m_session.apply({tr("add a mapping").toStdString(), std::move(edits), {}}))
        choose(static_cast<int>(place));
}

void MappingsViewModel::remove()
{
    if (mapping())
        m_session.apply({tr("delete the mapping %1").arg(name()).toStdString(),
                         {config::removeEdit(pointer())},
                         {}});
}

} // namespace sidelight::console
