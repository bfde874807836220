#include "apps/hub/hubrevocations.h"

#include "core/domain/customermark.h"

namespace sidelight::hub
{

Result<void, std::string> HubRevocations::keep(HubSignIn &signIn, SharedState &shared,
                                               const LogStore &log, const std::string &ownFile)
{
    return signIn.keepRevocations(
        shared,
        [key = log.markKey("revocations")](const std::string &customer) {
            return "~" + customerMark(key, CustomerKey(customer));
        },
        ownFile);
}

std::vector<Revocation> HubRevocations::changesOf(const Revocation &revocation) const
{
    const CustomerKey customer = m_router.index().resolve(CustomerKey(revocation.customer));
    std::vector<CustomerKey> keys{customer};
    if (revocation.lifted) {
        keys = m_router.index().mergedInto(customer);
        keys.push_back(customer);
        keys.emplace_back(revocation.customer);
    }
    std::vector<Revocation> changes(keys.size(), revocation);
    for (std::size_t i = 0; i < keys.size(); ++i)
        changes[i].customer = keys[i].value;
    return changes;
}

void HubRevocations::revoke(const Revocation &revocation, RevocationApi::Done done)
{
    if (revocation.customer.empty())
        return m_signIn.revoke({revocation}, std::move(done));
    m_signIn.revoke(
        changesOf(revocation), [this, revocation, done = std::move(done)](const auto &revoked) {
            if (!revoked)
                return done(failure(revoked.error()));
            using Access = CustomerEraser::Access;
            m_eraser.tellAccess(revocation.lifted ? Access::Restored : Access::Revoked,
                                AgentId(revocation.subject), CustomerKey(revocation.customer),
                                [done](const auto &told) {
                                    if (told)
                                        done({});
                                    else
                                        done(failure(told.error()));
                                });
        });
}

} // namespace sidelight::hub
