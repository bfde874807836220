#include "plugin/console/themeviewmodel.h"

#include <array>
#include <cmath>

#include <QLocale>

namespace sidelight::console
{

namespace
{

namespace bj = boost::json;
using Mode = PanelTheme::Mode;
using Density = PanelTheme::Density;
using Shade = PanelTheme::Shade;

struct Swatch {
    const char *title;
    const char *light; // empty: the panel's own
    const char *dark;
};

// Each reads on everything it stands on; a test holds that.
constexpr std::array offered{
    Swatch{QT_TRANSLATE_NOOP("sidelight::console::ThemeViewModel", "As it comes"), "", ""},
    Swatch{QT_TRANSLATE_NOOP("sidelight::console::ThemeViewModel", "Teal"), "#0B6A72", "#5CC9D1"},
    Swatch{QT_TRANSLATE_NOOP("sidelight::console::ThemeViewModel", "Green"), "#1F6B3A", "#6FCF8E"},
    Swatch{QT_TRANSLATE_NOOP("sidelight::console::ThemeViewModel", "Violet"), "#6B3FC4", "#B79CFF"},
    Swatch{QT_TRANSLATE_NOOP("sidelight::console::ThemeViewModel", "Magenta"), "#A3246B",
           "#FF9CCB"},
    Swatch{QT_TRANSLATE_NOOP("sidelight::console::ThemeViewModel", "Orange"), "#9A4A00", "#FFB070"},
    Swatch{QT_TRANSLATE_NOOP("sidelight::console::ThemeViewModel", "Graphite"), "#3D4757",
           "#B8C4D6"}};
constexpr std::array modeNames{Mode::System, Mode::Light, Mode::Dark, Mode::HighContrast};
constexpr std::array densityNames{Density::Comfortable, Density::Compact};
// What the panel has of its own, to be shown beside the others.
constexpr const char *ownLight = "#2F5BD8";
constexpr const char *ownDark = "#7FA2FF";

template<class Value, std::size_t Size>
int placeOf(const std::array<Value, Size> &values, const QString &name)
{
    for (std::size_t i = 0; i < Size; ++i) {
        if (name.toStdString() == nameOf(values[i]))
            return static_cast<int>(i);
    }
    return 0;
}

QString contrastWords(const QString &text, Shade shade)
{
    const auto colour = colourOf(text.toStdString());
    if (!colour)
        return {};
    // Rounded down: what is too weak never reads like what is enough.
    const double ratio = std::floor(weakestContrast(*colour, shade) * 10) / 10;
    //: How well an accent can be read
    return ThemeViewModel::tr("%1 to 1 at its weakest").arg(QLocale().toString(ratio, 'f', 1));
}

} // namespace

ThemeViewModel::ThemeViewModel(DraftSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_place(session, "/theme")
    , m_accent(session, "/theme/accent")
    , m_swatches(new SwatchesModel(this))
{
    connect(&session, &DraftSession::changed, this, &ThemeViewModel::refresh);
    connect(&session, &DraftSession::findingsChanged, this, &ThemeViewModel::refresh);
    refresh();
}

void ThemeViewModel::refresh()
{
    std::vector<models::Line> lines;
    for (const Swatch &one : offered) {
        const QString light = QString::fromLatin1(one.light);
        const QString dark = QString::fromLatin1(one.dark);
        lines.push_back({std::to_string(lines.size()),
                         {tr(one.title), light.isEmpty() ? QString::fromLatin1(ownLight) : light,
                          dark.isEmpty() ? QString::fromLatin1(ownDark) : dark,
                          light.compare(this->light(), Qt::CaseInsensitive) == 0 &&
                              dark.compare(this->dark(), Qt::CaseInsensitive) == 0}});
    }
    m_swatches->set(std::move(lines));
    Q_EMIT changed();
}

QString ThemeViewModel::lightContrast() const
{
    return contrastWords(light(), Shade::Light);
}

QString ThemeViewModel::darkContrast() const
{
    return contrastWords(dark(), Shade::Dark);
}

QStringList ThemeViewModel::modes() const
{
    return {tr("As the system"), tr("Light"), tr("Dark"), tr("High contrast")};
}

int ThemeViewModel::mode() const
{
    return placeOf(modeNames, m_place.text("mode"));
}

QStringList ThemeViewModel::densities() const
{
    return {tr("Comfortable"), tr("Compact")};
}

int ThemeViewModel::density() const
{
    return placeOf(densityNames, m_place.text("density"));
}

QString ThemeViewModel::error() const
{
    for (const config::Finding &finding : m_session.findings()) {
        const bool isOfAField =
            finding.place.field == "/accent/light" || finding.place.field == "/accent/dark";
        if (finding.place.section == config::Section::Theme && !isOfAField)
            return QString::fromStdString(finding.problem.sentence);
    }
    return {};
}

void ThemeViewModel::take(int swatch)
{
    if (swatch < 0 || swatch >= static_cast<int>(offered.size()))
        return;
    const Swatch &one = offered[static_cast<std::size_t>(swatch)];
    std::vector<config::Edit> edits;
    if (*one.light == '\0') {
        if (!m_accent.object())
            return;
        edits.push_back(config::removeEdit(m_accent.pointer()));
    } else {
        edits = m_place.opening();
        bj::object accent = m_accent.object() ? *m_accent.object() : bj::object();
        accent["light"] = one.light;
        accent["dark"] = one.dark;
        edits.push_back(config::setEdit(m_accent.pointer(), std::move(accent)));
    }
    m_session.endStep();
    m_session.apply({tr("change the accent").toStdString(), std::move(edits), {}});
}

void ThemeViewModel::setLight(const QString &colour)
{
    m_accent.setText(tr("change the accent of the light theme"), "light", colour.trimmed());
}

void ThemeViewModel::setDark(const QString &colour)
{
    m_accent.setText(tr("change the accent of the dark theme"), "dark", colour.trimmed());
}

void ThemeViewModel::setMode(int mode)
{
    if (mode < 0 || mode >= static_cast<int>(modeNames.size()) || mode == this->mode())
        return;
    const std::string name(nameOf(modeNames[static_cast<std::size_t>(mode)]));
    m_place.set(tr("change how panels look at first"), "mode",
                mode == 0 ? std::nullopt : std::optional<bj::value>(bj::string(name)));
}

void ThemeViewModel::setDensity(int density)
{
    if (density < 0 || density >= static_cast<int>(densityNames.size()) ||
        density == this->density())
        return;
    const std::string name(nameOf(densityNames[static_cast<std::size_t>(density)]));
    m_place.set(tr("change how dense panels are"), "density",
                density == 0 ? std::nullopt : std::optional<bj::value>(bj::string(name)));
}

void ThemeViewModel::reset()
{
    if (own())
        m_session.apply({tr("put the theme back as it comes").toStdString(),
                         {config::removeEdit("/theme")},
                         {}});
}

} // namespace sidelight::console
