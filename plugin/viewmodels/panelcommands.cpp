// What the search of the panel opens and runs.
#include "plugin/viewmodels/panelviewmodel.h"

namespace sidelight::viewmodels
{

void PanelViewModel::updateCommands()
{
    std::vector<models::SearchModel::Command> commands;
    const auto add = [&commands](const char *id, const QString &title, const char *icon,
                                 const QString &key) {
        commands.push_back({id, title, QString::fromLatin1(icon), key});
    };
    const bool known = m_customer.view() == CustomerViewModel::View::Known;
    if (!m_front.empty()) {
        add("wrapup", tr("Wrap up"), "edit_note", tr("Ctrl E"));
        add("note", tr("Write a note"), "edit_note", tr("Ctrl N"));
    }
    if (known) {
        add("unlink", tr("This is somebody else"), "person_off", tr("Ctrl U"));
        add("misses", tr("Why no alert?"), "rule", {});
        add("reveal", tr("Show the next hidden value"), "visibility", tr("Alt R"));
    }
    if (m_cards.waiting())
        add("arrange", tr("Rearrange the cards"), "dashboard", {});
    add("settings", tr("Settings"), "settings", tr("Ctrl ,"));
    add("theme", tr("Change the appearance, light or dark"), "contrast", {});
    add("larger", tr("Larger text"), "text_increase", tr("Ctrl +"));
    add("smaller", tr("Smaller text"), "text_decrease", tr("Ctrl −"));
    add("offline", tr("Work offline, or online again"), "cloud_off", {});
    add("keys", tr("Keyboard shortcuts"), "keyboard", tr("F1"));
    add("about", tr("About and versions"), "info_outline", {});
    m_search.setCommands(std::move(commands));
}

void PanelViewModel::run(const std::string &command)
{
    if (command == "wrapup")
        m_wrapUp.toggle();
    else if (command == "note")
        Q_EMIT noteWanted();
    else if (command == "unlink")
        m_customer.unlink();
    else if (command == "misses")
        Q_EMIT missesWanted();
    else if (command == "reveal")
        m_customer.revealNext();
    else if (command == "settings")
        Q_EMIT settingsWanted();
    else if (command == "arrange")
        m_cards.arrange();
    else if (command == "theme")
        m_appearance.nextMode();
    else if (command == "larger")
        m_appearance.larger();
    else if (command == "smaller")
        m_appearance.smaller();
    else if (command == "offline")
        m_status.toggleOffline();
    else if (command == "keys")
        Q_EMIT keysWanted();
    else if (command == "about")
        Q_EMIT aboutWanted();
}

void PanelViewModel::openFound(const models::SearchModel::Target &target)
{
    switch (target.kind) {
    case models::SearchModel::Kind::Interaction:
        focusTab(m_tabs.rowOf(target.id));
        break;
    case models::SearchModel::Kind::Command:
        run(target.id);
        break;
    case models::SearchModel::Kind::Customer:
        m_session.post(session::LookUpCustomer{CustomerKey(target.id)});
        break;
    case models::SearchModel::Kind::Article:
        m_knowledge.openKey(target.event);
        break;
    case models::SearchModel::Kind::Note:
    case models::SearchModel::Kind::History:
        m_history.show({target.event});
        break;
    }
}

} // namespace sidelight::viewmodels
