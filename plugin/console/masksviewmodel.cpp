#include "plugin/console/masksviewmodel.h"

#include <algorithm>
#include <array>

#include "core/config/masksreader.h"
#include "core/domain/event.h"
#include "core/json/position.h"
#include "plugin/console/plainwords.h"

namespace sidelight::console
{

namespace
{

namespace bj = boost::json;
using Words = MasksViewModel;

constexpr std::array allClasses{Sensitivity::Public, Sensitivity::Internal, Sensitivity::Personal,
                                Sensitivity::Secret};

// What a line can be set to, after the first choice.
std::vector<Showing> showingsOf(bool parts)
{
    if (parts)
        return {Showing::Shown, Showing::Partly, Showing::Hidden, Showing::Never};
    return {Showing::Shown, Showing::Hidden, Showing::Never};
}

QString wordOf(Showing showing)
{
    switch (showing) {
    case Showing::Shown:
        return Words::tr("Shown");
    case Showing::Partly:
        return Words::tr("A part of it");
    case Showing::Hidden:
        return Words::tr("Hidden");
    case Showing::Never:
        return Words::tr("Never");
    }
    return {};
}

QStringList choicesOf(const QString &first, bool parts)
{
    QStringList choices{first};
    for (const Showing showing : showingsOf(parts))
        choices += wordOf(showing);
    return choices;
}

int choiceIn(const bj::object *list, std::string_view name, bool parts)
{
    const auto showing = list ? showingOf(textOrEmpty(*list, name)) : std::nullopt;
    const std::vector<Showing> showings = showingsOf(parts);
    const auto found =
        showing ? std::find(showings.begin(), showings.end(), *showing) : showings.end();
    return found == showings.end() ? 0 : 1 + static_cast<int>(found - showings.begin());
}

QString classTitle(Sensitivity one)
{
    switch (one) {
    case Sensitivity::Public:
        return Words::tr("Public");
    case Sensitivity::Internal:
        return Words::tr("Internal");
    case Sensitivity::Personal:
        return Words::tr("Personal");
    case Sensitivity::Secret:
        return Words::tr("Secret");
    }
    return {};
}

QString fieldTitle(std::string_view name)
{
    const std::array titles{
        std::pair{std::string_view("name"), Words::tr("Name")},
        std::pair{std::string_view("tier"), Words::tr("Tier")},
        std::pair{std::string_view("since"), Words::tr("Customer since")},
        std::pair{std::string_view("timezone"), Words::tr("Time there")},
        std::pair{std::string_view("language"), Words::tr("Language")},
        std::pair{std::string_view("locality"), Words::tr("Place")},
        std::pair{std::string_view("preferredchannel"), Words::tr("Preferred channel")},
        std::pair{std::string_view("verification"), Words::tr("Verification")},
        std::pair{std::string_view("identities.phone"), Words::tr("Phone numbers")},
        std::pair{std::string_view("identities.email"), Words::tr("E-mail addresses")},
        std::pair{std::string_view("identities.account"), Words::tr("Accounts and cards")},
        std::pair{std::string_view("identities.device"), Words::tr("Devices")},
        std::pair{std::string_view("identities.social"), Words::tr("Social profiles")},
        std::pair{std::string_view("identities.other"), Words::tr("Other identities")}};
    const auto *const found = std::find_if(
        titles.begin(), titles.end(), [name](const auto &title) { return title.first == name; });
    return found == titles.end() ? textOf(name) : found->second;
}

QString detailOf(const MaskableField &field, Showing showing)
{
    const QString of = classTitle(field.sensitivity);
    switch (showing) {
    case Showing::Shown:
        return Words::tr("%1 · agents see it").arg(of);
    case Showing::Partly:
        return Words::tr("%1 · agents see a part, and all of it when they ask").arg(of);
    case Showing::Hidden:
        return Words::tr("%1 · agents see it when they ask").arg(of);
    case Showing::Never:
        return Words::tr("%1 · agents never see it").arg(of);
    }
    return {};
}

} // namespace

MasksViewModel::MasksViewModel(DraftSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_classes(new MaskLinesModel(this))
    , m_fields(new MaskLinesModel(this))
{
    connect(&session, &DraftSession::changed, this, &MasksViewModel::refresh);
    connect(&session, &DraftSession::findingsChanged, this, &MasksViewModel::refresh);
    refresh();
}

const bj::object *MasksViewModel::section() const
{
    return objectMember(m_session.draft().document(), "masks");
}

QString MasksViewModel::reveal() const
{
    return section() ? QString::fromStdString(textOrEmpty(*section(), "reveal")) : QString();
}

QString MasksViewModel::errorAt(const std::string &pointer) const
{
    for (const config::Finding &finding : m_session.findings()) {
        if (finding.problem.pointer == pointer)
            return QString::fromStdString(finding.problem.sentence);
    }
    return {};
}

// What panels would do; as usual while the section is not whole.
Masks MasksViewModel::inForce() const
{
    auto masks =
        section() ? config::readMasks(*section()) : Result<Masks, std::vector<Problem>>(Masks());
    return masks ? std::move(*masks) : Masks();
}

models::Line MasksViewModel::classLine(Sensitivity one) const
{
    const std::string name(nameOf(one));
    QStringList members;
    for (const MaskableField &field : maskableFields()) {
        if (field.sensitivity == one)
            members += fieldTitle(field.name);
    }
    const bj::object *list = section() ? objectMember(*section(), "classes") : nullptr;
    return {name,
            {textOf(name), classTitle(one),
             members.isEmpty() ? tr("None of the fields that panels show")
                               : members.join(QStringLiteral(", ")),
             choicesOf(tr("As usual"), true), choiceIn(list, name, true),
             errorAt("/masks/classes/" + name)}};
}

models::Line MasksViewModel::fieldLine(const MaskableField &field, const Masks &masks) const
{
    const std::string name(field.name);
    const bj::object *list = section() ? objectMember(*section(), "fields") : nullptr;
    return {name,
            {textOf(name), fieldTitle(name), detailOf(field, masks.of(field.name)),
             choicesOf(tr("As its class"), field.parts), choiceIn(list, name, field.parts),
             errorAt("/masks/fields/" + name)}};
}

void MasksViewModel::refresh()
{
    const Masks masks = inForce();
    std::vector<models::Line> classes;
    for (const Sensitivity one : allClasses)
        classes.push_back(classLine(one));
    m_classes->set(std::move(classes));
    std::vector<models::Line> fields;
    for (const MaskableField &field : maskableFields())
        fields.push_back(fieldLine(field, masks));
    m_fields->set(std::move(fields));
    m_error.clear();
    for (const config::Finding &finding : m_session.findings()) {
        const std::string &at = finding.problem.pointer;
        const auto isOf = [&at](const char *list, const MaskLinesModel &model) {
            const std::string under = std::string("/masks/") + list + '/';
            return at.rfind(under, 0) == 0 && model.rowOf(at.substr(under.size())) >= 0;
        };
        if (finding.place.section == config::Section::Masks && at != "/masks/reveal" &&
            !isOf("classes", *m_classes) && !isOf("fields", *m_fields))
            m_error = QString::fromStdString(finding.problem.sentence);
    }
    Q_EMIT changed();
}

void MasksViewModel::set(const char *list, const QString &name, const QString &title, bool parts,
                         int choice)
{
    const bj::object *known = section() ? objectMember(*section(), list) : nullptr;
    const std::vector<Showing> showings = showingsOf(parts);
    if (choice < 0 || choice > static_cast<int>(showings.size()) ||
        choice == choiceIn(known, name.toStdString(), parts))
        return;
    std::string at = std::string("/masks/") + list;
    std::vector<config::Edit> edits;
    if (!section())
        edits.push_back(config::setEdit("/masks", bj::object()));
    if (!known)
        edits.push_back(config::setEdit(at, bj::object()));
    json::appendStep(at, std::string_view(name.toStdString()));
    if (choice > 0)
        edits.push_back(config::setEdit(
            at, bj::string(nameOf(showings[static_cast<std::size_t>(choice - 1)]))));
    else
        edits.push_back(config::removeEdit(at));
    m_session.apply(
        {tr("change what is hidden of: %1").arg(title).toStdString(), std::move(edits), {}});
}

void MasksViewModel::setClass(const QString &name, int choice)
{
    if (const auto one = sensitivityOf(name.toStdString()))
        set("classes", name, classTitle(*one), true, choice);
}

void MasksViewModel::setField(const QString &name, int choice)
{
    for (const MaskableField &field : maskableFields()) {
        if (field.name == name.toStdString())
            set("fields", name, fieldTitle(field.name), field.parts, choice);
    }
}

void MasksViewModel::setReveal(const QString &timespan)
{
    if (timespan == reveal())
        return;
    std::vector<config::Edit> edits;
    if (!section())
        edits.push_back(config::setEdit("/masks", bj::object()));
    if (timespan.isEmpty())
        edits.push_back(config::removeEdit("/masks/reveal"));
    else
        edits.push_back(config::setEdit("/masks/reveal", bj::string(timespan.toStdString())));
    m_session.apply({tr("change how long what was asked for is shown").toStdString(),
                     std::move(edits), "masks/reveal"});
}

void MasksViewModel::reset()
{
    if (own())
        m_session.apply({tr("put the masks back as they come").toStdString(),
                         {config::removeEdit("/masks")},
                         {}});
}

} // namespace sidelight::console
