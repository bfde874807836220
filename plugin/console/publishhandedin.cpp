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

void PublishSession::readHandedIn(const QString &file,
                                  std::function<void(const Result<HandedIn, std::string> &)> then)
{
    m_worker.run(
        *this,
        [read = m_parts.readHandedIn, file,
         inForce = m_newest ? m_newest->document
                            : boost::json::object()]() -> Result<HandedIn, std::string> {
            auto text = read(file);
            if (!text)
                return sidelight::failure(text.error());
            auto bundle = publication::readPublished(*text);
            if (!bundle)
                return sidelight::failure(std::string("The file holds no signed bundle."));
            HandedIn handedIn{*std::move(bundle), publication::signersOf(*text, inForce), {}};
            handedIn.differences = publication::contentChanges(inForce, handedIn.bundle.document);
            return handedIn;
        },
        std::move(then));
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
