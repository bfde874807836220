#include "tests/integration/console/panelprocess.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "core/domain/event.h"

namespace sidelight::test
{

PanelProcess::PanelProcess(const std::string &socket, const std::string &tokenFile,
                           const std::string &profile, const std::string &trust,
                           const std::string &seat, Kind kind)
    : m_kind(kind)
{
    QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process,
                     [this] { read(); });
    m_process.setStandardErrorFile(QProcess::nullDevice());
    QStringList arguments;
    for (const std::string &one : {std::string("--hub"), socket, std::string("--token-file"),
                                   tokenFile, std::string("--profile"), profile,
                                   std::string("--trust"), trust, std::string("--seat"), seat})
        arguments += QString::fromStdString(one);
    if (kind == Kind::InWindow)
        arguments += QStringLiteral("--tell");
    m_process.start(kind == Kind::InWindow ? QStringLiteral(WINDOW_PROGRAM)
                                           : QStringLiteral(PANEL_PROGRAM),
                    arguments);
}

PanelProcess::~PanelProcess()
{
    m_process.kill();
    m_process.waitForFinished();
}

void PanelProcess::read()
{
    while (m_process.canReadLine()) {
        boost::system::error_code error;
        const auto value = boost::json::parse(m_process.readLine().toStdString(), error);
        if (error || !value.is_object())
            continue;
        const boost::json::object &line = value.get_object();
        if (const auto *config = objectMember(line, "config"))
            m_version = integerMember(*config, "version").value_or(m_version);
        if (const auto *tabs = arrayMember(line, "tabs"))
            m_hasTab = !tabs->empty();
        if (const auto *alerts = arrayMember(line, "alerts")) {
            m_alerts.clear();
            for (const boost::json::value &one : *alerts)
                m_alerts.insert(textOrEmpty(one.as_object(), "title"));
        }
        if (const auto *kept = objectMember(line, "kept"))
            m_kept[textOrEmpty(*kept, "interaction")] = textOrEmpty(*kept, "text");
    }
}

std::string PanelProcess::kept(const std::string &interaction) const
{
    const auto found = m_kept.find(interaction);
    return found == m_kept.end() ? std::string() : found->second;
}

void PanelProcess::say(const boost::json::object &command)
{
    m_process.write(QByteArray::fromStdString(boost::json::serialize(command) + '\n'));
}

bool PanelProcess::showsAlert(const std::string &title) const
{
    return m_alerts.contains(title);
}

void PanelProcess::focus(const std::string &interaction)
{
    if (m_kind == Kind::Headless)
        return say({{"do", "focus"}, {"interaction", interaction}});
    say({{"do", "press"}, {"key", "Ctrl+1"}});
    say({{"do", "press"}, {"key", "Ctrl+N"}});
}

void PanelProcess::type(const std::string &interaction, const std::string &whole,
                        const std::string &letters)
{
    if (m_kind == Kind::InWindow)
        say({{"do", "type"}, {"text", letters}});
    else
        say({{"do", "draft"}, {"interaction", interaction}, {"text", whole}});
}

} // namespace sidelight::test
