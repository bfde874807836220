// sidelightctl history
#include <QCoreApplication>

#include "apps/ctl/command.h"
#include "apps/ctl/hubconversation.h"
#include "apps/ctl/output.h"
#include "apps/terminal/interrupt.h"

namespace sidelight::ctl
{

namespace
{

// Asks for pages until `limit` events are printed or there are no more.
class History final : public HubConversation
{
public:
    History(const HubAccess &access, wire::HistoryRequest request, std::uint64_t limit)
        : HubConversation(access)
        , m_request(std::move(request))
        , m_left(limit)
    {
        start();
    }

private:
    void askNext()
    {
        m_request.limit = std::min<std::uint64_t>(m_left, limits::maxPageEvents);
        (void)ask(m_request);
    }
    void linkChanged(const link::LinkState &state) override
    {
        if (state.phase == link::LinkPhase::Open)
            askNext();
        else if (state.phase != link::LinkPhase::Connecting)
            HubConversation::linkChanged(state);
    }
    void pageArrived(const std::string &, wire::Page page) override
    {
        for (const Delivery &delivery : page.events) {
            printDelivery(delivery);
            --m_left;
        }
        if (page.end || !page.next || m_left == 0) {
            QCoreApplication::exit(exitFine);
            return;
        }
        (m_request.after ? m_request.after : m_request.before) = page.next;
        askNext();
    }

    wire::HistoryRequest m_request;
    std::uint64_t m_left;
};

// The whole of a stream, oldest first.
constexpr std::uint64_t everything = ~std::uint64_t{0};

} // namespace

int runExport(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "sidelightctl export: prints all that the hub keeps of one customer, oldest first, one "
        "JSON "
        "line each:\nwhat was learnt, noted and decided. The token is an agent's with the right to "
        "look customers up; the\nlook-up is in the hub's audit. These are personal data: treat "
        "them "
        "so."));
    const HubOptions hub;
    hub.addTo(parser);
    parser.addPositionalArgument(QStringLiteral("key"), QStringLiteral("The customer's key."),
                                 QStringLiteral("KEY"));
    process(parser, arguments);
    const QStringList keys = parser.positionalArguments();
    if (keys.size() != 1 || !StreamId::isValidName(keys[0].toStdString())) {
        complain("export needs the KEY of one customer; see --help.");
        return exitWrongCall;
    }
    const auto access = readAccess(parser, hub, "agent");
    if (!access) {
        complain(access.error());
        return exitWrongCall;
    }
    wire::HistoryRequest request;
    request.stream = {StreamKind::Customer, keys[0].toStdString()};
    request.after = Offset{};
    const History history(*access, request, everything);
    terminal::Interrupt interrupt;
    QObject::connect(&interrupt, &terminal::Interrupt::interrupted, &history,
                     [] { QCoreApplication::exit(exitInterrupted); });
    return QCoreApplication::exec();
}

int runHistory(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "sidelightctl history: prints events of a stream as the hub keeps them, one JSON line "
        "each; "
        "newest first,\nor oldest first with --after. An OFFSET has 20 digits, as in the lines "
        "printed."));
    const HubOptions hub;
    hub.addTo(parser);
    const QCommandLineOption before(QStringLiteral("before"),
                                    QStringLiteral("Only what lies before it, newest first."),
                                    QStringLiteral("OFFSET"));
    const QCommandLineOption after(
        QStringLiteral("after"),
        QStringLiteral("Only what lies after it, oldest first; 0 is the beginning."),
        QStringLiteral("OFFSET"));
    const QCommandLineOption limit(QStringLiteral("limit"),
                                   QStringLiteral("At most so many (default 100)."),
                                   QStringLiteral("N"), QStringLiteral("100"));
    parser.addOptions({before, after, limit});
    parser.addPositionalArgument(QStringLiteral("stream"), QStringLiteral("Whose events."),
                                 QStringLiteral("STREAM"));
    process(parser, arguments);

    const auto offsetOf = [](const QString &text) {
        return text == QLatin1String("0") ? std::optional(Offset{})
                                          : Offset::parse(text.toStdString());
    };
    const QStringList names = parser.positionalArguments();
    const auto stream = names.size() == 1 ? StreamId::parse(names[0].toStdString()) : std::nullopt;
    bool limitOk = false;
    const qulonglong most = parser.value(limit).toULongLong(&limitOk);
    wire::HistoryRequest request;
    if (parser.isSet(before))
        request.before = offsetOf(parser.value(before));
    if (parser.isSet(after))
        request.after = offsetOf(parser.value(after));
    const bool offsetsFine = (!parser.isSet(before) || request.before) &&
                             (!parser.isSet(after) || request.after) &&
                             !(parser.isSet(before) && parser.isSet(after));
    if (!stream || !limitOk || most == 0 || !offsetsFine) {
        complain("history needs one STREAM, a limit from 1, and at most one OFFSET; see --help.");
        return exitWrongCall;
    }
    request.stream = *stream;
    const auto access = readAccess(parser, hub, "agent");
    if (!access) {
        complain(access.error());
        return exitWrongCall;
    }
    const History history(*access, request, most);
    terminal::Interrupt interrupt;
    QObject::connect(&interrupt, &terminal::Interrupt::interrupted, &history,
                     [] { QCoreApplication::exit(exitInterrupted); });
    return QCoreApplication::exec();
}

} // namespace sidelight::ctl
