// A headless panel as a process, and the last of what it printed. One thread, with an event loop.
#pragma once

#include <map>
#include <string>

#include <QProcess>
#include <boost/json/object.hpp>

namespace sidelight::test
{

class PanelProcess
{
public:
    // `seat` tells panels of one agent apart; `trust` is whose bundles it takes.
    PanelProcess(const std::string &socket, const std::string &tokenFile,
                 const std::string &profile, const std::string &trust, const std::string &seat);
    ~PanelProcess(); // killed

    // Of the bundle in force; 0: none was printed yet.
    [[nodiscard]] std::int64_t version() const { return m_version; }
    [[nodiscard]] bool hasTab() const { return m_hasTab; }
    // The draft of the interaction, as it is on disk.
    [[nodiscard]] std::string kept(const std::string &interaction) const;
    void type(const std::string &interaction, const std::string &text);

private:
    void read();
    void say(const boost::json::object &command);

    QProcess m_process;
    std::int64_t m_version = 0;
    bool m_hasTab = false;
    std::map<std::string, std::string> m_kept;
};

} // namespace sidelight::test
