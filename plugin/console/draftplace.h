// A place of the draft: what stands there, what is wrong there, and how a form's field changes it.
// What the form does not know is left as it is. GUI thread; a value, for as long as its session.
#pragma once

#include <QString>

#include "plugin/console/draftsession.h"

namespace sidelight::console
{

class DraftPlace
{
public:
    // `pointer` is of an object or a list of the draft, which need not be there.
    DraftPlace(DraftSession &session, std::string pointer)
        : m_session(&session)
        , m_pointer(std::move(pointer))
    {
    }

    [[nodiscard]] const std::string &pointer() const { return m_pointer; }
    [[nodiscard]] DraftPlace below(std::string_view step) const;
    [[nodiscard]] DraftPlace below(std::size_t index) const;

    // Nothing where it is something else, or not there.
    [[nodiscard]] const boost::json::object *object() const;
    [[nodiscard]] const boost::json::array *array() const;
    [[nodiscard]] std::size_t count() const; // of a list's elements
    // Of the object's member; empty where it is no text.
    [[nodiscard]] QString text(std::string_view member) const;

    // What is wrong at this very place below it; or there and below that, a line each.
    [[nodiscard]] QString errorAt(std::string_view rest = {}) const;
    [[nodiscard]] QString errorsUnder(std::string_view rest = {}) const;

    enum class Empty { Kept, LeftOut }; // a member without words
    // What is typed into one field is one step until endStep(). False: nothing changed.
    bool setText(const QString &step, std::string_view member, const QString &text,
                 Empty empty = Empty::LeftOut) const;
    // Nothing: the member is left out.
    bool set(const QString &step, std::string_view member, std::optional<boost::json::value> value,
             bool joins = false) const;
    // Edits that make the objects on the way to this place, where they are missing.
    [[nodiscard]] std::vector<config::Edit> opening() const;

private:
    [[nodiscard]] const boost::json::value *value() const;

    DraftSession *m_session;
    std::string m_pointer; // RFC 6901
};

} // namespace sidelight::console
