#include "plugin/viewmodels/pagesviewmodel.h"

#include "plugin/text/bidi.h"

namespace sidelight::viewmodels
{

PagesViewModel::PagesViewModel(const text::TimeWords &words, QObject *parent)
    : QObject(parent)
    , m_pages(words)
{
}

QString PagesViewModel::askingTitle() const
{
    return asking() ? tr("%1 asks to be connected").arg(text::isolated(m_origin)) : QString();
}

QString PagesViewModel::askingDetail() const
{
    return asking() ? tr("It calls itself %1. Connected, it can open customers here and hears what "
                         "you accept. Type the code that stands on the page.")
                          .arg(text::isolated(m_name))
                    : QString();
}

QString PagesViewModel::problem() const
{
    return asking() && m_tried ? tr("That is not the code. %n try(s) left.", "", m_triesLeft)
                               : QString();
}

void PagesViewModel::typeCode(const QString &code)
{
    // As it is read out: spaces between the digits are no mistake.
    QString digits = code;
    digits.remove(u' ');
    if (!asking() || digits.isEmpty())
        return;
    m_tried = true;
    Q_EMIT codeTyped(digits);
}

void PagesViewModel::refuse()
{
    if (asking())
        Q_EMIT refused();
}

void PagesViewModel::revoke(const QString &page)
{
    Q_EMIT revokeWanted(page);
}

void PagesViewModel::setAvailable(bool available)
{
    m_available = available;
    Q_EMIT changed();
}

void PagesViewModel::setAsking(const QString &origin, const QString &name, int triesLeft)
{
    if (origin != m_origin || origin.isEmpty())
        m_tried = false;
    m_origin = origin;
    m_name = name;
    m_triesLeft = triesLeft;
    Q_EMIT changed();
}

} // namespace sidelight::viewmodels
