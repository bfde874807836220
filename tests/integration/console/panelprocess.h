// A panel as a process, headless or in a window with keys, and the last of what it printed. One
// thread, with an event loop.
#pragma once

#include <map>
#include <set>
#include <string>

#include <QProcess>
#include <boost/json/object.hpp>

namespace sidelight::test
{

class PanelProcess
{
public:
    enum class Kind { Headless, InWindow };
    // `seat` tells panels of one agent apart; `trust` is whose bundles it takes.
    PanelProcess(const std::string &socket, const std::string &tokenFile,
                 const std::string &profile, const std::string &trust, const std::string &seat,
                 Kind kind = Kind::Headless);
    ~PanelProcess(); // killed

    // Of the bundle in force; 0: none was printed yet.
    [[nodiscard]] std::int64_t version() const { return m_version; }
    [[nodiscard]] bool hasTab() const { return m_hasTab; }
    // The draft of the interaction, as it is on disk.
    [[nodiscard]] std::string kept(const std::string &interaction) const;
    // An alert of this title is among those of the interaction in front.
    [[nodiscard]] bool showsAlert(const std::string &title) const;
    // To write in its note.
    void focus(const std::string &interaction);
    // `letters` are keys in a window; elsewhere `whole` is what the note now says.
    void type(const std::string &interaction, const std::string &whole, const std::string &letters);

private:
    void read();
    void say(const boost::json::object &command);

    Kind m_kind;
    QProcess m_process;
    std::int64_t m_version = 0;
    bool m_hasTab = false;
    std::map<std::string, std::string> m_kept;
    std::set<std::string> m_alerts; // titles
};

} // namespace sidelight::test
