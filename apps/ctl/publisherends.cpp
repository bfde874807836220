#include "apps/ctl/publisherends.h"

#include "apps/ctl/command.h"
#include "apps/ctl/output.h"

namespace sidelight::ctl
{

void endAlongWith(publishing::EventPublisher &publisher, terminal::Interrupt &interrupt,
                  QObject &owner, const std::function<void(int)> &end)
{
    using publishing::EventPublisher;
    QObject::connect(
        &publisher, &EventPublisher::waiting, &owner, [](qint64 delayMs, const QString &reason) {
            tell(reason.toStdString() + " Trying again in " + std::to_string(delayMs) + " ms.");
        });
    QObject::connect(&publisher, &EventPublisher::gaveUp, &owner, [end](const QString &sentence) {
        complain(sentence.toStdString());
        end(exitNotDone);
    });
    QObject::connect(&interrupt, &terminal::Interrupt::interrupted, &owner,
                     [end] { end(exitInterrupted); });
}

} // namespace sidelight::ctl
