// Reads the events of a mapping's document. For core/mapping alone.
#pragma once

#include "core/mapping/documentreader.h"

namespace sidelight::mapping
{

class EventReader
{
public:
    // `shared`: what all events have unless they say otherwise; null when there is nothing.
    EventReader(DocumentReader &reader, const boost::json::value *shared);

    // Problems are the reader's; the form is then worth nothing.
    [[nodiscard]] EventTemplate read(const boost::json::object &object, const std::string &pointer);

private:
    void readShared();
    void readId(const boost::json::object &object, EventTemplate &form);
    void readExtensions(const boost::json::object &object, EventTemplate &form);
    void readData(const boost::json::object &object, EventTemplate &form);
    // Of the event, else what all events share; the pointer then says so.
    [[nodiscard]] const boost::json::value *find(const boost::json::object &object,
                                                 std::string_view name, std::string &pointer) const;
    [[nodiscard]] std::optional<Expression> member(const boost::json::object &object,
                                                   std::string_view name,
                                                   const std::string &pointer,
                                                   const std::optional<cel::Type> &expected = {});
    [[nodiscard]] std::optional<TimeField> time(const boost::json::object &object,
                                                std::string_view name, std::string pointer);

    DocumentReader &m_reader;
    const boost::json::object *m_shared = nullptr;
};

} // namespace sidelight::mapping
