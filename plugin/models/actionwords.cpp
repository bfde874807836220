#include "plugin/models/actionwords.h"

#include <QCoreApplication>

#include "plugin/text/bidi.h"

namespace sidelight::models
{

namespace
{

struct Known {
    const char *action;
    const char *words;
};

// Sorted, as people read them.
constexpr Known known[] = {
    {"apologise", QT_TRANSLATE_NOOP("sidelight::models::Action", "Apologise")},
    {"apologise-and-take-over",
     QT_TRANSLATE_NOOP("sidelight::models::Action", "Apologise and take the case over")},
    {"block-card", QT_TRANSLATE_NOOP("sidelight::models::Action", "Block the card")},
    {"call-team-leader", QT_TRANSLATE_NOOP("sidelight::models::Action", "Ask the team leader")},
    {"escalate-case",
     QT_TRANSLATE_NOOP("sidelight::models::Action", "Pass the case on to a specialist")},
    {"fix-consent", QT_TRANSLATE_NOOP("sidelight::models::Action", "Correct the consent")},
    {"hold-payee",
     QT_TRANSLATE_NOOP("sidelight::models::Action", "Hold payments to the new payee")},
    {"hold-transfer", QT_TRANSLATE_NOOP("sidelight::models::Action", "Hold the transfer")},
    {"issue-refund", QT_TRANSLATE_NOOP("sidelight::models::Action", "Refund")},
    {"keep-promise", QT_TRANSLATE_NOOP("sidelight::models::Action", "Keep the promise now")},
    {"new-date", QT_TRANSLATE_NOOP("sidelight::models::Action", "Agree on a new date")},
    {"offer-expenses", QT_TRANSLATE_NOOP("sidelight::models::Action", "Offer to pay expenses")},
    {"offer-lounge", QT_TRANSLATE_NOOP("sidelight::models::Action", "Offer the lounge")},
    {"offer-payment-plan", QT_TRANSLATE_NOOP("sidelight::models::Action", "Offer to pay in parts")},
    {"read-safety-notice",
     QT_TRANSLATE_NOOP("sidelight::models::Action", "Read the safety notice out")},
    {"rebook", QT_TRANSLATE_NOOP("sidelight::models::Action", "Offer another connection")},
    {"retention-offer", QT_TRANSLATE_NOOP("sidelight::models::Action", "Make an offer to stay")},
    {"send-recall-label",
     QT_TRANSLATE_NOOP("sidelight::models::Action", "Send the label for the recall")},
    {"send-replacement", QT_TRANSLATE_NOOP("sidelight::models::Action", "Send a replacement")},
    {"send-thread",
     QT_TRANSLATE_NOOP("sidelight::models::Action", "Send the thread that answers it")},
    {"slow-down-and-listen",
     QT_TRANSLATE_NOOP("sidelight::models::Action", "Slow down and listen")},
    {"take-ownership", QT_TRANSLATE_NOOP("sidelight::models::Action", "Take the case yourself")},
    {"tell-outage-status",
     QT_TRANSLATE_NOOP("sidelight::models::Action", "Say how the outage stands")},
    {"tell-rights",
     QT_TRANSLATE_NOOP("sidelight::models::Action", "Say what the customer is entitled to")},
    {"trace-bag", QT_TRANSLATE_NOOP("sidelight::models::Action", "Trace the bag")},
    {"trace-parcel", QT_TRANSLATE_NOOP("sidelight::models::Action", "Trace the parcel")},
    {"verify-in-person", QT_TRANSLATE_NOOP("sidelight::models::Action", "Verify in person")},
    {"verify-otp", QT_TRANSLATE_NOOP("sidelight::models::Action", "Verify by one-time code")},
};

} // namespace

QString actionWords(const std::string &action)
{
    for (const Known &one : known) {
        if (action == one.action)
            return QCoreApplication::translate("sidelight::models::Action", one.words);
    }
    QString words = text::textOf(action);
    words.replace(u'-', u' ').replace(u'_', u' ');
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

} // namespace sidelight::models
