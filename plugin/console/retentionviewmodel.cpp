#include "plugin/console/retentionviewmodel.h"

#include <array>

namespace sidelight::console
{

namespace
{

constexpr std::array<const char *, 3> members{"events", "interactions", "customers"};

} // namespace

RetentionViewModel::RetentionViewModel(DraftSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_place(session, "/retention")
    , m_lines(new RetentionLinesModel(this))
{
    connect(&session, &DraftSession::changed, this, &RetentionViewModel::refresh);
    connect(&session, &DraftSession::findingsChanged, this, &RetentionViewModel::refresh);
    refresh();
}

QString RetentionViewModel::error() const
{
    for (const config::Finding &finding : m_session.findings()) {
        const bool isOfALine =
            m_lines->rowOf(finding.place.field.substr(finding.place.field.empty() ? 0 : 1)) >= 0;
        if (finding.place.section == config::Section::Retention && !isOfALine)
            return QString::fromStdString(finding.problem.sentence);
    }
    return {};
}

void RetentionViewModel::refresh()
{
    const QString events =
        m_place.text("events").isEmpty() ? QStringLiteral("365d") : m_place.text("events");
    const std::array titles{tr("What happened"), tr("Interactions that are over"), tr("Customers")};
    const std::array details{
        tr("Every event, from then on. What is open stays."),
        tr("What was said and done in them. No longer than what happened."),
        tr("Who has not been heard of for so long is forgotten, profile and all.")};
    std::vector<models::Line> lines;
    for (std::size_t i = 0; i < members.size(); ++i) {
        const std::string member = members[i];
        lines.push_back(
            {member,
             {QString::fromStdString(member), titles[i], details[i], m_place.text(member),
              i == 0 ? QStringLiteral("365d") : events, m_place.errorAt('/' + member)}});
    }
    m_lines->set(std::move(lines));
    Q_EMIT changed();
}

void RetentionViewModel::setSpan(const QString &member, const QString &timespan)
{
    if (m_lines->rowOf(member.toStdString()) >= 0)
        m_place.setText(tr("change how long caches keep things"), member.toStdString(), timespan);
}

void RetentionViewModel::reset()
{
    if (own())
        m_session.apply({tr("put retention back as it comes").toStdString(),
                         {config::removeEdit("/retention")},
                         {}});
}

} // namespace sidelight::console
