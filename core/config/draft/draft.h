// A bundle that is being edited: its JSON as it stands, and the way back and forth. One thread; a
// value. What does not fit the limits is refused, and nothing changes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include <boost/json/object.hpp>

#include "core/base/result.h"
#include "core/config/draft/edit.h"
#include "core/domain/problem.h"

namespace sidelight::config
{

// One step for the one who edits, undone as a whole.
struct Change {
    // What it does, in the words of whoever made it: "change the distance of Impossible travel".
    std::string name;
    std::vector<Edit> edits;
    // Changes in a row with the same key that is not empty are one step: what is typed into a
    // field.
    std::string key;
};

class Draft
{
public:
    static constexpr std::size_t maxSteps = 1000;
    static constexpr std::size_t maxHistoryBytes = std::size_t{16} * 1024 * 1024;

    // A JSON object within a bundle's limits; it need not be a bundle that anybody would take.
    // `problems` is a sentence with its place otherwise.
    [[nodiscard]] static Result<Draft, Problem> open(std::string text);

    [[nodiscard]] const boost::json::object &document() const { return m_document.get_object(); }
    // The text it was opened from: what the changes are to be seen against.
    [[nodiscard]] const std::string &base() const { return m_base; }
    // The text it was opened from, byte for byte, as long as nothing differs; else RFC 8785.
    [[nodiscard]] std::string text() const;
    // "version" of the document, 0 when there is none.
    [[nodiscard]] std::int64_t version() const;

    // All edits or none of them. What was undone before cannot be redone any more. A change that
    // changes nothing is no step.
    [[nodiscard]] Result<void, EditFault> apply(const Change &change);
    // The next change is a step of its own, whatever its key.
    void endStep() { m_joins = false; }

    [[nodiscard]] bool canUndo() const { return !m_done.empty(); }
    [[nodiscard]] bool canRedo() const { return !m_undone.empty(); }
    // Empty when there is nothing to undo or redo.
    [[nodiscard]] std::string undoName() const;
    [[nodiscard]] std::string redoName() const;
    void undo();
    void redo();

    // Steps from what it was opened from, forth or back.
    [[nodiscard]] std::size_t steps() const;
    [[nodiscard]] bool isChanged() const { return m_state != 0; }
    // Whether it differs from what was saved last (or from what it was opened from).
    [[nodiscard]] bool isDirty() const { return m_state != m_savedState; }
    void markSaved() { m_savedState = m_state; }
    // Counts every change, undo and redo.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }

private:
    struct Step {
        std::string name;
        std::string key;
        std::vector<Edit> edits; // what goes to the other side, in their order
        std::uint64_t from = 0;  // the state on the other side
        std::size_t bytes = 0;
    };
    Draft(std::string text, boost::json::value document);
    // Applies all of them; what takes them back, in its order.
    [[nodiscard]] Result<std::vector<Edit>, EditFault> run(const std::vector<Edit> &edits);
    bool cross(std::deque<Step> &from, std::deque<Step> &to);
    void boundHistory();

    std::string m_base;
    boost::json::value m_document;
    std::int64_t m_bytes = 0; // about: of the canonical form
    std::deque<Step> m_done;
    std::deque<Step> m_undone;
    std::size_t m_forgotten = 0; // steps that can no longer be undone
    std::size_t m_historyBytes = 0;
    std::uint64_t m_state = 0; // of the document; 0: as it was opened
    std::uint64_t m_lastState = 0;
    std::uint64_t m_savedState = 0;
    std::uint64_t m_revision = 0;
    bool m_joins = false;
};

} // namespace sidelight::config
