import QtQml
import Sidelight
import Sidelight.Theme

// Makes the theme what the agent and the team have chosen.
QtObject {
    id: root

    required property AppearanceViewModel appearance
    readonly property bool ownLight: root.appearance.lightAccents.length === 3
    readonly property bool ownDark: root.appearance.darkAccents.length === 3

    readonly property list<Binding> bindings: [
        Binding {
            target: Theme
            property: "mode"
            value: root.appearance.mode
        },
        Binding {
            target: Theme
            property: "textScale"
            value: root.appearance.textScale
        },
        Binding {
            target: Theme
            property: "reducedMotion"
            value: root.appearance.reducedMotion
        },
        Binding {
            target: Theme
            property: "compact"
            value: root.appearance.compact
        },
        Binding {
            target: Theme
            property: "lightAccent"
            value: root.appearance.lightAccents[0]
            when: root.ownLight
        },
        Binding {
            target: Theme
            property: "lightAccentHover"
            value: root.appearance.lightAccents[1]
            when: root.ownLight
        },
        Binding {
            target: Theme
            property: "lightAccentBack"
            value: root.appearance.lightAccents[2]
            when: root.ownLight
        },
        Binding {
            target: Theme
            property: "darkAccent"
            value: root.appearance.darkAccents[0]
            when: root.ownDark
        },
        Binding {
            target: Theme
            property: "darkAccentHover"
            value: root.appearance.darkAccents[1]
            when: root.ownDark
        },
        Binding {
            target: Theme
            property: "darkAccentBack"
            value: root.appearance.darkAccents[2]
            when: root.ownDark
        }
    ]
}
