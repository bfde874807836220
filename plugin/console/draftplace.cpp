#include "plugin/console/draftplace.h"

#include <QStringList>

#include "core/domain/event.h"
#include "core/json/position.h"

namespace sidelight::console
{

namespace
{

namespace bj = boost::json;

// Sections have plain names: nothing of them is escaped.
const bj::value *valueAt(const bj::object &document, std::string_view pointer)
{
    if (pointer.empty() || pointer.front() != '/')
        return nullptr;
    const std::size_t end = std::min(pointer.find('/', 1), pointer.size());
    const std::string_view section = pointer.substr(1, end - 1);
    const bj::value *found = document.if_contains({section.data(), section.size()});
    const std::string_view rest = pointer.substr(end);
    bj::error_code error;
    return found && !rest.empty() ? found->find_pointer({rest.data(), rest.size()}, error) : found;
}

} // namespace

DraftPlace DraftPlace::below(std::string_view step) const
{
    std::string pointer = m_pointer;
    json::appendStep(pointer, step);
    return {*m_session, std::move(pointer)};
}

DraftPlace DraftPlace::below(std::size_t index) const
{
    return {*m_session, m_pointer + '/' + std::to_string(index)};
}

const bj::value *DraftPlace::value() const
{
    return valueAt(m_session->draft().document(), m_pointer);
}

const bj::object *DraftPlace::object() const
{
    const bj::value *found = value();
    return found ? found->if_object() : nullptr;
}

const bj::array *DraftPlace::array() const
{
    const bj::value *found = value();
    return found ? found->if_array() : nullptr;
}

std::size_t DraftPlace::count() const
{
    return array() ? array()->size() : 0;
}

QString DraftPlace::text(std::string_view member) const
{
    return object() ? QString::fromStdString(textOrEmpty(*object(), member)) : QString();
}

QString DraftPlace::errorAt(std::string_view rest) const
{
    const std::string at = m_pointer + std::string(rest);
    for (const config::Finding &finding : m_session->findings()) {
        if (finding.problem.pointer == at)
            return QString::fromStdString(finding.problem.sentence);
    }
    return {};
}

QString DraftPlace::errorsUnder(std::string_view rest) const
{
    const std::string at = m_pointer + std::string(rest);
    QStringList sentences;
    for (const config::Finding &finding : m_session->findings()) {
        const std::string &where = finding.problem.pointer;
        const QString sentence = QString::fromStdString(finding.problem.sentence);
        if ((where == at || where.rfind(at + '/', 0) == 0) && !sentences.contains(sentence))
            sentences += sentence;
    }
    return sentences.join(u'\n');
}

std::vector<config::Edit> DraftPlace::opening() const
{
    std::vector<config::Edit> edits;
    for (std::size_t end = m_pointer.find('/', 1);; end = m_pointer.find('/', end + 1)) {
        const std::string part = m_pointer.substr(0, end);
        if (!valueAt(m_session->draft().document(), part))
            edits.push_back(config::setEdit(part, bj::object()));
        if (end == std::string::npos)
            return edits;
    }
}

bool DraftPlace::setText(const QString &step, std::string_view member, const QString &text,
                         Empty empty) const
{
    if (text == this->text(member))
        return false;
    if (text.isEmpty() && empty == Empty::LeftOut)
        return set(step, member, std::nullopt, true);
    return set(step, member, bj::string(text.toStdString()), true);
}

bool DraftPlace::set(const QString &step, std::string_view member, std::optional<bj::value> value,
                     bool joins) const
{
    const bj::value *known =
        object() ? object()->if_contains({member.data(), member.size()}) : nullptr;
    if (value ? known && *known == *value : !known)
        return false;
    const std::string at = below(member).pointer();
    std::vector<config::Edit> edits = opening();
    edits.push_back(value ? config::setEdit(at, std::move(*value)) : config::removeEdit(at));
    return m_session->apply({step.toStdString(), std::move(edits), joins ? at : std::string()});
}

} // namespace sidelight::console
