#include "core/json/indented.h"

#include <string_view>

#include <boost/json/serialize.hpp>

namespace sidelight::json
{

namespace
{

namespace bj = boost::json;

class Writer
{
public:
    explicit Writer(std::size_t width)
        : m_width(width)
    {
    }

    void write(const bj::value &value, std::size_t depth)
    {
        if (value.is_object() && !value.get_object().empty())
            writeObject(value.get_object(), depth);
        else if (value.is_array() && !value.get_array().empty())
            writeArray(value.get_array(), depth);
        else
            m_text += bj::serialize(value);
    }
    std::string take() && { return std::move(m_text); }

private:
    template<class Container>
    bool inOneLine(const Container &container, std::size_t depth)
    {
        std::string text = bj::serialize(container);
        if (text.size() + 2 * depth > m_width || depth == 0)
            return false;
        m_text += text;
        return true;
    }
    void newLine(std::size_t depth)
    {
        m_text += '\n';
        m_text.append(2 * depth, ' ');
    }
    void writeObject(const bj::object &object, std::size_t depth)
    {
        if (inOneLine(object, depth))
            return;
        m_text += '{';
        bool first = true;
        for (const bj::key_value_pair &member : object) {
            if (!std::exchange(first, false))
                m_text += ',';
            newLine(depth + 1);
            m_text += bj::serialize(bj::string(member.key())) + ": ";
            write(member.value(), depth + 1);
        }
        newLine(depth);
        m_text += '}';
    }
    void writeArray(const bj::array &array, std::size_t depth)
    {
        if (inOneLine(array, depth))
            return;
        m_text += '[';
        bool first = true;
        for (const bj::value &element : array) {
            if (!std::exchange(first, false))
                m_text += ',';
            newLine(depth + 1);
            write(element, depth + 1);
        }
        newLine(depth);
        m_text += ']';
    }

    std::size_t m_width;
    std::string m_text;
};

} // namespace

std::string indentedText(const bj::value &value, std::size_t width)
{
    Writer writer(width);
    writer.write(value, 0);
    return std::move(writer).take();
}

} // namespace sidelight::json
