pragma Singleton
import QtQuick

// Colours, sizes and durations: the only place that has any. Follows the system's scheme unless a panel says otherwise.
QtObject {
    id: root

    enum Mode { System, Light, Dark, HighContrast }

    property int mode: Theme.System
    property real textScale: 1.0
    property bool reducedMotion: false
    // A team's: less room around things, and the colours of what can be pressed and of what is chosen.
    property bool compact: false
    property color lightAccent: "#2F5BD8"
    property color lightAccentHover: "#2850C4"
    property color lightAccentBack: "#EDF2FF"
    property color darkAccent: "#7FA2FF"
    property color darkAccentHover: "#94B1FF"
    property color darkAccentBack: "#1E2B4D"
    readonly property SystemPalette system: SystemPalette {}
    readonly property bool highContrast: mode === Theme.HighContrast
    readonly property bool dark: highContrast || mode === Theme.Dark || (mode === Theme.System && system.window.hslLightness < 0.5)

    readonly property color background: highContrast ? "#000000" : dark ? "#12161C" : "#F5F6F8"
    readonly property color surface: highContrast ? "#000000" : dark ? "#1A2029" : "#FFFFFF"
    readonly property color clear: highContrast ? "#00000000" : dark ? "#001A2029" : "#00FFFFFF" // the surface, seen through
    readonly property color sunken: highContrast ? "#1F1F1F" : dark ? "#222A35" : "#EEF0F4"
    readonly property color sunkenHover: highContrast ? "#3A3A3A" : dark ? "#2A3340" : "#E4E8EE"
    readonly property color line: highContrast ? "#FFFFFF" : dark ? "#2C3542" : "#E1E5EB"
    // What one types into has an edge one can see (3:1).
    readonly property color field: highContrast ? "#FFFFFF" : dark ? "#707C8D" : "#828C9A"
    readonly property color cardEdge: highContrast ? "#FFFFFF" : dark ? "#0AFFFFFF" : "#0A10151C"
    readonly property color cardShadow: highContrast ? "#00000000" : dark ? "#00000000" : "#0F10151C"
    readonly property color text: highContrast ? "#FFFFFF" : dark ? "#EDF1F7" : "#10151C"
    readonly property color text2: highContrast ? "#FFFFFF" : dark ? "#A9B4C3" : "#566170"
    // Of the pictures' third grey, darkened (lightened) until small print reads on every surface (4.5:1).
    readonly property color text3: highContrast ? "#DADADA" : dark ? "#8D99A9" : "#5F6A7A"
    readonly property color accent: highContrast ? "#8CD9FF" : dark ? darkAccent : lightAccent
    readonly property color accentHover: highContrast ? "#B8E8FF" : dark ? darkAccentHover : lightAccentHover
    readonly property color accentBack: highContrast ? "#00304A" : dark ? darkAccentBack : lightAccentBack
    readonly property color accentInk: highContrast ? "#000000" : dark ? "#0B1430" : "#FFFFFF"
    readonly property color critical: highContrast ? "#FFB3A8" : dark ? "#FF9A85" : "#B4230B"
    readonly property color criticalBack: highContrast ? "#330A05" : dark ? "#3A1B17" : "#FDF0ED"
    readonly property color criticalLine: highContrast ? "#FFB3A8" : dark ? "#6A2E25" : "#F3C1B5"
    readonly property color criticalInk: highContrast ? "#000000" : dark ? "#2A0C06" : "#FFFFFF"
    readonly property color warning: highContrast ? "#FFD75E" : dark ? "#F3BF62" : "#945200"
    readonly property color warningBack: highContrast ? "#2B2000" : dark ? "#33270F" : "#FFF6E4"
    readonly property color warningLine: highContrast ? "#FFD75E" : dark ? "#5E4717" : "#F2D49A"
    readonly property color track: highContrast ? "#4D3E00" : dark ? "#5E4717" : "#F2D49A" // what a bar of progress fills
    readonly property color info: highContrast ? "#A8D1FF" : dark ? "#8FB4FF" : "#1F57C3"
    readonly property color infoBack: highContrast ? "#001F3D" : dark ? "#1B2845" : "#EEF4FF"
    readonly property color infoLine: highContrast ? "#A8D1FF" : dark ? "#2B4277" : "#C5D7FA"
    readonly property color good: highContrast ? "#7DF2B4" : dark ? "#63D3A0" : "#0B6B46"
    readonly property color goodBack: highContrast ? "#00290F" : dark ? "#12301F" : "#E9F8F0"
    readonly property color journeyLine: highContrast ? "#8CD9FF" : dark ? "#5670BA" : "#6B89E2"
    readonly property color scrim: highContrast ? "#CC000000" : dark ? "#99000000" : "#66212B38"

    readonly property string fontFamily: "Inter"
    readonly property string iconFamily: "Material Icons"
    readonly property real fontTiny: 10 * textScale
    readonly property real fontMeta: 11 * textScale
    readonly property real fontSmall: 12 * textScale
    readonly property real fontBase: 13 * textScale
    readonly property real fontLarge: 15 * textScale
    readonly property real fontName: 17 * textScale
    readonly property real lineHeight: 1.16
    // Narrower than this, what one can press stands below the words, not beside them.
    readonly property real besideWidth: 250 * textScale

    // How many lines a text may take that takes `usual` at 100 %: larger letters are wider and fewer to a line.
    function lines(usual: int): int {
        return Math.ceil(usual * Math.max(1, textScale * textScale));
    }

    readonly property real gap: compact ? 8 : 12
    readonly property real padding: compact ? 9 : 12
    readonly property real small: compact ? 6 : 8
    readonly property real tiny: compact ? 3 : 4
    readonly property real radiusCard: 10
    readonly property real radiusButton: 7
    readonly property real radiusChip: 6
    readonly property real radiusKey: 4
    readonly property real buttonHeight: (compact ? 24 : 28) * Math.max(1, textScale)
    readonly property real inputHeight: (compact ? 26 : 30) * Math.max(1, textScale)
    readonly property real chipHeight: 20 * Math.max(1, textScale)
    readonly property real tabHeight: (compact ? 34 : 40) * Math.max(1, textScale)
    readonly property real iconSize: 18 * textScale
    readonly property real iconSmall: 14 * textScale
    readonly property real iconTiny: 13 * textScale
    readonly property real tile: 28 * Math.max(1, textScale)
    readonly property real mark: 18 * Math.max(1, textScale)
    readonly property real avatar: 40 * Math.max(1, textScale)
    readonly property real focusWidth: highContrast ? 3 : 2

    readonly property int quick: reducedMotion ? 0 : 120
    readonly property int calm: reducedMotion ? 0 : 220
}
