// A text that grows up to what the workspace would take.
#pragma once

#include <string>
#include <string_view>

#include "core/cel/value/workspace.h"

namespace sidelight::cel
{

class TextBuilder
{
public:
    explicit TextBuilder(Workspace &workspace)
        : m_workspace(workspace)
    {
    }
    // False when it is too much; then done() is the error.
    bool add(std::string_view part)
    {
        if (m_tooLarge || m_text.size() + part.size() > Arena::maxBytes)
            m_tooLarge = true;
        else
            m_text += part;
        return !m_tooLarge;
    }
    [[nodiscard]] std::string_view text() const { return m_text; }
    // Copied into the workspace.
    [[nodiscard]] Value done()
    {
        return m_tooLarge ? Value::error(Code::Budget) : m_workspace.text(m_text);
    }

private:
    Workspace &m_workspace;
    std::string m_text;
    bool m_tooLarge = false;
};

} // namespace sidelight::cel
