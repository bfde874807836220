#include "core/config/draft/draft.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/config/bundle.h"
#include "core/domain/event.h"
#include "core/domain/limits.h"
#include "core/json/canonical.h"
#include "core/json/json.h"
#include "core/json/position.h"

namespace sidelight::config
{

namespace
{

namespace bj = boost::json;

std::size_t bytesOf(const std::vector<Edit> &edits)
{
    std::size_t bytes = 0;
    for (const Edit &edit : edits)
        bytes += edit.pointer.size() + sizeof(Edit) + json::canonicalText(edit.value).size();
    return bytes;
}

} // namespace

Draft::Draft(std::string text, bj::value document)
    : m_base(std::move(text))
    , m_document(std::move(document))
    , m_bytes(static_cast<std::int64_t>(json::canonicalText(m_document).size()))
{
}

Result<Draft, Problem> Draft::open(std::string text)
{
    auto value = json::parse(text, maxBundleBytes, limits::maxJsonDepth);
    if (!value) {
        Problem problem{"", json::sentenceOf(value.error()), 0, 0};
        if (value.error().byte > 0) {
            const json::Position position = json::positionOf(text, value.error().byte);
            problem.line = position.line;
            problem.column = position.column;
        }
        return failure(std::move(problem));
    }
    if (!value->is_object())
        return failure(Problem{"", "A bundle is a JSON object.", 0, 0});
    return Draft(std::move(text), std::move(*value));
}

std::string Draft::text() const
{
    return m_state == 0 ? m_base : json::canonicalText(m_document);
}

std::int64_t Draft::version() const
{
    return integerMember(document(), "version").value_or(0);
}

Result<std::vector<Edit>, EditFault> Draft::run(const std::vector<Edit> &edits)
{
    std::vector<Edit> inverse;
    std::int64_t grown = 0;
    std::optional<EditFault> fault;
    for (const Edit &edit : edits) {
        auto applied = config::apply(m_document, edit, limits::maxJsonDepth);
        if (!applied) {
            fault = applied.error();
            break;
        }
        grown += applied->grown;
        inverse.insert(inverse.begin(), std::move(applied->inverse));
    }
    if (!fault && grown > 0 && m_bytes + grown > static_cast<std::int64_t>(maxBundleBytes))
        fault = EditFault::TooLarge;
    if (!fault) {
        m_bytes += grown;
        return inverse;
    }
    for (const Edit &back : inverse) // cannot fail: it was just so
        static_cast<void>(config::apply(m_document, back, limits::maxJsonDepth));
    return failure(*fault);
}

Result<void, EditFault> Draft::apply(const Change &change)
{
    auto inverse = run(change.edits);
    if (!inverse)
        return failure(inverse.error());
    if (std::equal(change.edits.begin(), change.edits.end(), inverse->rbegin(), inverse->rend()))
        return {};
    ++m_revision;
    m_undone.clear();
    const bool joins = m_joins && !change.key.empty() && !m_done.empty() &&
                       m_done.back().key == change.key && m_state != m_savedState;
    if (joins) {
        Step &step = m_done.back();
        step.edits.insert(step.edits.begin(), inverse->begin(), inverse->end());
        // Typing into one field writes over what it wrote: only the first way back counts.
        const auto same = [&step](const Edit &edit) {
            return edit.kind == Edit::Kind::Set && edit.pointer == step.edits.back().pointer;
        };
        if (step.edits.back().kind == Edit::Kind::Set &&
            std::all_of(step.edits.begin(), step.edits.end(), same))
            step.edits.erase(step.edits.begin(), step.edits.end() - 1);
        m_historyBytes -= step.bytes;
        step.bytes = bytesOf(step.edits);
        m_historyBytes += step.bytes;
    } else {
        const std::size_t bytes = bytesOf(*inverse);
        m_done.push_back({change.name, change.key, std::move(*inverse), m_state, bytes});
        m_historyBytes += bytes;
    }
    m_state = ++m_lastState;
    m_joins = true;
    boundHistory();
    return {};
}

void Draft::boundHistory()
{
    while (m_done.size() > 1 && (m_done.size() > maxSteps || m_historyBytes > maxHistoryBytes)) {
        m_historyBytes -= m_done.front().bytes;
        m_done.pop_front();
        ++m_forgotten;
    }
}

std::string Draft::undoName() const
{
    return m_done.empty() ? std::string() : m_done.back().name;
}

std::string Draft::redoName() const
{
    return m_undone.empty() ? std::string() : m_undone.back().name;
}

bool Draft::cross(std::deque<Step> &from, std::deque<Step> &to)
{
    if (from.empty())
        return false;
    Step step = std::move(from.back());
    from.pop_back();
    auto inverse = run(step.edits);
    if (!inverse)
        return false; // cannot be: the document is as the step left it
    step.edits = std::move(*inverse);
    step.bytes = bytesOf(step.edits);
    std::swap(step.from, m_state);
    to.push_back(std::move(step));
    ++m_revision;
    m_joins = false;
    return true;
}

void Draft::undo()
{
    const std::size_t bytes = m_done.empty() ? 0 : m_done.back().bytes;
    if (cross(m_done, m_undone))
        m_historyBytes -= bytes;
}

void Draft::redo()
{
    if (cross(m_undone, m_done))
        m_historyBytes += m_done.back().bytes;
}

std::size_t Draft::steps() const
{
    return m_forgotten + m_done.size();
}

} // namespace sidelight::config
