#include "plugin/console/auditwords.h"

#include <algorithm>
#include <iterator>

#include <QCoreApplication>
#include <QLocale>

#include "plugin/text/bidi.h"

namespace sidelight::console
{

namespace
{

struct Meaning {
    const char *what; // the kind of record
    const char *code;
    const char *words;
};

constexpr Meaning meanings[] = {
    {"config.refused", "not_signed",
     QT_TRANSLATE_NOOP("sidelight::console::Audit", "it was not signed")},
    {"config.refused", "unknown_key",
     QT_TRANSLATE_NOOP("sidelight::console::Audit",
                       "signed with a key that the hub does not trust")},
    {"config.refused", "bad_signature",
     QT_TRANSLATE_NOOP("sidelight::console::Audit", "the signature does not fit")},
    {"config.refused", "too_few_signatures",
     QT_TRANSLATE_NOOP("sidelight::console::Audit", "more signatures are asked for")},
    {"config.refused", "wrong_team",
     QT_TRANSLATE_NOOP("sidelight::console::Audit", "it is another team's")},
    {"config.refused", "not_newer",
     QT_TRANSLATE_NOOP("sidelight::console::Audit", "not newer than what is in force")},
    {"config.refused", "invalid",
     QT_TRANSLATE_NOOP("sidelight::console::Audit", "something in it is to be put right")},
    {"config.refused", "no_trusted_keys",
     QT_TRANSLATE_NOOP("sidelight::console::Audit", "the hub was given no keys that it trusts")},
    {"config.refused", "busy",
     QT_TRANSLATE_NOOP("sidelight::console::Audit", "another one was being published")},
    {"access.denied", "audit", QT_TRANSLATE_NOOP("sidelight::console::Audit", "to read the audit")},
    {"access.denied", "insights",
     QT_TRANSLATE_NOOP("sidelight::console::Audit", "to look at insights")},
    {"access.denied", "erasure",
     QT_TRANSLATE_NOOP("sidelight::console::Audit", "to erase a customer")},
    {"access.denied", "migration",
     QT_TRANSLATE_NOOP("sidelight::console::Audit", "to move the log")},
    {"access.denied", "publishing", QT_TRANSLATE_NOOP("sidelight::console::Audit", "to publish")},
};

// "not_newer, 12 more times": the words, and 12; no number where none is said.
struct Parts {
    std::string code;
    int more = 0;
};

Parts partsOf(const std::string &detail)
{
    constexpr std::string_view end = " more times";
    const std::size_t comma = detail.rfind(", ");
    if (comma == std::string::npos || !detail.ends_with(end))
        return {detail, 0};
    const std::size_t from = comma + 2;
    bool isNumber = false;
    const int more = QString::fromStdString(detail.substr(from, detail.size() - end.size() - from))
                         .toInt(&isNumber);
    return isNumber && more > 0 ? Parts{detail.substr(0, comma), more} : Parts{detail, 0};
}

} // namespace

QString auditDetailWords(const audit::Deed &deed)
{
    const Parts parts = partsOf(deed.detail);
    const auto *const found =
        std::find_if(std::begin(meanings), std::end(meanings), [&](const Meaning &one) {
            return deed.what == one.what && parts.code == one.code;
        });
    if (found == std::end(meanings))
        return text::textOf(deed.detail);
    const QString words = QCoreApplication::translate("sidelight::console::Audit", found->words);
    if (parts.more == 0)
        return words;
    //: What was refused, and how often besides
    return QCoreApplication::translate("sidelight::console::Audit", "%1, %n more time(s)", nullptr,
                                       parts.more)
        .arg(words);
}

} // namespace sidelight::console
