#include "core/config/masksreader.h"

#include <map>
#include <string>

#include "core/rules/documentfields.h"

namespace sidelight::config
{

namespace
{

using rules::DocumentFields;

class MasksReader
{
public:
    explicit MasksReader(const boost::json::object &section)
        : m_fields(section, "", m_problems)
    {
    }

    Result<Masks, std::vector<Problem>> read()
    {
        if (const auto reveal = m_fields.timespan("reveal", Masks::mostRevealMs)) {
            if (*reveal >= Masks::leastRevealMs)
                m_masks.revealMs = *reveal;
            else
                m_fields.refuse("reveal", "This is to be 5 seconds at least, \"30s\".");
        }
        readClasses();
        readFields();
        m_fields.refuseUnknown({"reveal", "classes", "fields"});
        if (m_problems.empty())
            return std::move(m_masks);
        return failure(m_problems.take());
    }

private:
    std::optional<Showing> showing(DocumentFields &fields, std::string_view name)
    {
        const auto index = fields.word(name, {"shown", "partly", "hidden", "never"});
        return index ? std::optional(static_cast<Showing>(*index)) : std::nullopt;
    }

    void readClasses()
    {
        const boost::json::object *classes = m_fields.object("classes");
        if (!classes)
            return;
        DocumentFields fields(*classes, "/classes", m_problems);
        std::map<Sensitivity, Showing> byClass;
        for (const Sensitivity one : {Sensitivity::Public, Sensitivity::Internal,
                                      Sensitivity::Personal, Sensitivity::Secret}) {
            if (const auto given = showing(fields, nameOf(one)))
                byClass.emplace(one, *given);
        }
        fields.refuseUnknown({"public", "internal", "personal", "secret"});
        for (const MaskableField &field : maskableFields()) {
            const auto given = byClass.find(field.sensitivity);
            if (given != byClass.end())
                take(field, given->second == Showing::Partly && !field.parts ? Showing::Hidden
                                                                             : given->second);
        }
    }

    void readFields()
    {
        const boost::json::object *given = m_fields.object("fields");
        if (!given)
            return;
        DocumentFields fields(*given, "/fields", m_problems);
        for (const auto &[key, value] : *given) {
            const std::string name(key);
            const MaskableField *field = find(name);
            if (!field) {
                fields.refuse(name, "The panel shows no field of that name.");
                continue;
            }
            const auto wanted = showing(fields, name);
            if (wanted == Showing::Partly && !field->parts)
                fields.refuse(name, "A part of this would say all of it: \"shown\", \"hidden\" or "
                                    "\"never\".");
            else if (wanted)
                take(*field, *wanted);
        }
    }

    static const MaskableField *find(std::string_view name)
    {
        for (const MaskableField &field : maskableFields()) {
            if (field.name == name)
                return &field;
        }
        return nullptr;
    }

    void take(const MaskableField &field, Showing showing)
    {
        m_masks.byField.erase(std::string(field.name));
        if (showing != field.usual)
            m_masks.byField.emplace(field.name, showing);
    }

    rules::ProblemList m_problems;
    DocumentFields m_fields;
    Masks m_masks;
};

} // namespace

Result<Masks, std::vector<Problem>> readMasks(const boost::json::object &section)
{
    return MasksReader(section).read();
}

} // namespace sidelight::config
