// sidelightctl tail
#include <QCoreApplication>

#include "apps/ctl/command.h"
#include "apps/ctl/hubconversation.h"
#include "apps/ctl/output.h"
#include "apps/terminal/interrupt.h"

namespace sidelight::ctl
{

namespace
{

struct TailSettings {
    std::vector<StreamId> streams;
    bool newOnly = false;
    std::uint64_t count = 0; // 0: no end
};

class Tail final : public HubConversation
{
public:
    Tail(const HubAccess &access, TailSettings settings)
        : HubConversation(access)
        , m_settings(std::move(settings))
    {
        for (const StreamId &stream : m_settings.streams)
            follow(stream);
        start();
    }

private:
    void print(const Delivery &delivery)
    {
        if (m_settings.count > 0 && m_printed == m_settings.count)
            return;
        printDelivery(delivery);
        if (++m_printed == m_settings.count)
            QCoreApplication::exit(exitFine);
    }

    void snapshotPart(wire::Snapshot part) override
    {
        std::uint64_t bytes = 0;
        for (const Delivery &delivery : part.events) {
            bytes += delivery.body.size();
            if (!m_settings.newOnly)
                print(delivery);
        }
        if (part.part == part.parts && !part.events.empty())
            keep(part.events.back(), part.events.size(), bytes);
    }
    void delivered(Delivery delivery) override
    {
        print(delivery);
        keep(delivery, 1, delivery.body.size());
    }
    void caughtUp(const StreamId &stream) override { tell(stream.toString() + " is live"); }

    TailSettings m_settings;
    std::uint64_t m_printed = 0;
};

} // namespace

int runTail(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "sidelightctl tail: follows streams as a panel does and prints each event, one JSON line.\n"
        "A STREAM is customer/KEY, agent/ID, team/ID or unmatched/INTERACTION. First comes what "
        "the hub's snapshot holds,\nthen what happens; after a lost connection it goes on without "
        "gap or repetition."));
    const HubOptions hub;
    hub.addTo(parser);
    const QCommandLineOption newOnly(QStringLiteral("new"),
                                     QStringLiteral("Leave out the snapshot."));
    const QCommandLineOption count(QStringLiteral("count"),
                                   QStringLiteral("End after so many events."), QStringLiteral("N"),
                                   QStringLiteral("0"));
    parser.addOptions({newOnly, count});
    parser.addPositionalArgument(QStringLiteral("stream"), QStringLiteral("What to follow."),
                                 QStringLiteral("STREAM…"));
    process(parser, arguments);

    TailSettings settings;
    bool countOk = false;
    settings.newOnly = parser.isSet(newOnly);
    settings.count = parser.value(count).toULongLong(&countOk);
    const QStringList names = parser.positionalArguments();
    for (const QString &name : names) {
        const auto stream = StreamId::parse(name.toStdString());
        if (!stream) {
            complain("'" + name.toStdString() + "' is no stream; see --help.");
            return exitWrongCall;
        }
        settings.streams.push_back(*stream);
    }
    const auto access = readAccess(parser, hub, "agent");
    if (!access || settings.streams.empty() || !countOk) {
        complain(access ? "tail needs a STREAM; see --help." : access.error());
        return exitWrongCall;
    }
    const Tail tail(*access, std::move(settings));
    terminal::Interrupt interrupt;
    QObject::connect(&interrupt, &terminal::Interrupt::interrupted, &tail,
                     [] { QCoreApplication::exit(exitInterrupted); });
    return QCoreApplication::exec();
}

} // namespace sidelight::ctl
