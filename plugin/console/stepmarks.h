// What goes with a step of the draft without being in its document: it is taken back when Undo
// takes the step back, and comes again when Redo does. GUI thread.
#pragma once

#include <functional>
#include <vector>

#include "plugin/console/draftsession.h"

namespace sidelight::console
{

class StepMarks : public QObject
{
    Q_OBJECT

public:
    // The draft outlives this.
    explicit StepMarks(DraftSession &draft, QObject *parent = nullptr);

    // Of the step that the draft has made last. Both are called while the draft says that it
    // changed, each as often as the step goes and comes; never once another step took its place, or
    // another bundle was opened.
    void mark(std::function<void()> back, std::function<void()> again);

private:
    struct Mark {
        std::size_t steps = 0;        // of the draft, with this one
        boost::json::object document; // as the step left it
        std::function<void()> back;
        std::function<void()> again;
    };
    void follow();

    DraftSession &m_draft;
    std::vector<Mark> m_done;
    std::vector<Mark> m_undone; // the one that comes first again is last
};

} // namespace sidelight::console
