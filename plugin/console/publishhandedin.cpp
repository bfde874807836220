// A version that two people sign: written for the second one, and read and published by them.
#include "plugin/console/publishsession.h"

namespace sidelight::console
{

void PublishSession::handOver(const std::string &envelope)
{
    m_published = 0;
    if (const auto mine = publication::readPublished(envelope))
        m_handedIn = mine->version;
    settle();
}

namespace
{

Result<PublishSession::HandedIn, std::string> handedInFrom(const std::string &envelope,
                                                           const boost::json::object &inForce,
                                                           const boost::json::object &naming)
{
    auto bundle = publication::readPublished(envelope);
    if (!bundle)
        return failure(std::string("The file holds no signed bundle."));
    PublishSession::HandedIn handedIn{
        *std::move(bundle), publication::signersOf(envelope, naming), {}};
    handedIn.differences = publication::contentChanges(inForce, handedIn.bundle.document);
    return handedIn;
}

} // namespace

void PublishSession::readHandedIn(const QString &file, ThenHandedIn then)
{
    m_worker.run(
        *this,
        [read = m_parts.readHandedIn, file, naming = naming(),
         inForce = m_newest ? m_newest->document
                            : boost::json::object()]() -> Result<HandedIn, std::string> {
            const auto text = read(file);
            return text ? handedInFrom(*text, inForce, naming) : sidelight::failure(text.error());
        },
        std::move(then));
}

void PublishSession::judgeHandedIn(const HandedIn &handedIn, ThenHandedIn then)
{
    m_worker.run(
        *this,
        [envelope = handedIn.bundle.envelope, naming = naming(),
         inForce = m_newest ? m_newest->document : boost::json::object()] {
            return handedInFrom(envelope, inForce, naming);
        },
        std::move(then));
}

bool PublishSession::takeHandedIn(const HandedIn &handedIn)
{
    if (!m_draft.takeIn(handedIn.bundle.document,
                        tr("take in version %1, which was handed in")
                            .arg(static_cast<qlonglong>(handedIn.bundle.version))))
        return false;
    // The next version is made from what is in force: nothing else has to be looked at.
    if (isOther() && handedIn.bundle.version == m_newest->version + 1)
        agreeByStep();
    compare();
    Q_EMIT changed();
    return true;
}

void PublishSession::handInRefused(const QString &file)
{
    if (m_state != State::Ready || m_refused.empty())
        return;
    const std::string envelope = m_refused;
    begin(Step::Key);
    m_worker.run(
        *this, [write = m_parts.writeHandedIn, file, envelope] { return write(file, envelope); },
        inThisRun([this, envelope](const Result<void, std::string> &written) {
            if (written)
                return handOver(envelope);
            m_refused = envelope; // another file may do
            fail(written.error());
        }));
}

void PublishSession::publishHandedIn(const std::string &envelope, const Signature &by)
{
    if (m_state != State::Ready)
        return;
    bring(
        {by.keyFile, by.passphraseFile, {}},
        [envelope](const config::SigningKey &key,
                   std::int64_t) -> Result<std::string, std::string> {
            for (const publication::Signer &signer : publication::signersOf(envelope, {})) {
                if (signer.keyId == key.publicKey().id())
                    return sidelight::failure(
                        std::string("This key has signed it already: the second signature is of "
                                    "another person."));
            }
            auto both = publication::countersigned(envelope, key);
            return both ? Result<std::string, std::string>(*std::move(both))
                        : sidelight::failure(std::string("The file holds no signed bundle."));
        },
        Whose::Hubs);
}

} // namespace sidelight::console
