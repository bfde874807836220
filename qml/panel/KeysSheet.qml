import QtQuick
import Sidelight.Components

Sheet {
    id: root

    // Browser desktops may be connected here; the window may be docked and folded.
    property bool pages: false
    property bool docked: false
    property bool placed: root.docked

    title: qsTr("Keyboard shortcuts")
    closeLabel: qsTr("Close")

    KeyLine {
        width: parent.width
        keys: qsTr("Alt 1–3")
        text: qsTr("Do what is suggested")
    }
    KeyLine {
        width: parent.width
        keys: qsTr("Alt A")
        text: qsTr("Acknowledge the first alert")
    }
    KeyLine {
        width: parent.width
        keys: qsTr("Alt M")
        text: qsTr("Show all alerts, or fewer")
    }
    KeyLine {
        width: parent.width
        keys: qsTr("Alt S")
        text: qsTr("Snooze the first alert")
    }
    KeyLine {
        width: parent.width
        keys: qsTr("Alt J")
        text: qsTr("Walk the journey: ← → from mark to mark, ↵ to the history")
    }
    KeyLine {
        width: parent.width
        keys: qsTr("Alt L")
        text: qsTr("Read along with what is said, or fold it away")
    }
    KeyLine {
        width: parent.width
        keys: qsTr("Alt R")
        text: qsTr("Show the next hidden value for half a minute")
    }
    KeyLine {
        width: parent.width
        keys: qsTr("Alt T, Alt W")
        text: qsTr("Try what was refused again, or withdraw it")
    }
    KeyLine {
        width: parent.width
        keys: qsTr("1–3")
        text: qsTr("Say who is calling, when it is asked")
    }
    KeyLine {
        width: parent.width
        keys: qsTr("Ctrl U")
        text: qsTr("This is somebody else: undo the match")
    }
    KeyLine {
        width: parent.width
        keys: qsTr("Ctrl Tab")
        text: qsTr("Next interaction")
    }
    KeyLine {
        width: parent.width
        keys: qsTr("Ctrl 1–9")
        text: qsTr("Interaction by its place")
    }
    KeyLine {
        width: parent.width
        keys: qsTr("PgUp, PgDn")
        text: qsTr("Scroll by a page")
    }
    KeyLine {
        width: parent.width
        keys: qsTr("Ctrl K")
        text: qsTr("Find anything: history, customers, knowledge, commands")
    }
    KeyLine {
        width: parent.width
        keys: qsTr("Ctrl N")
        text: qsTr("Write a note")
    }
    KeyLine {
        width: parent.width
        keys: qsTr("Ctrl E")
        text: qsTr("Wrap up")
    }
    KeyLine {
        width: parent.width
        keys: qsTr("Ctrl ↵")
        text: qsTr("Save the note, finish the wrap-up")
    }
    KeyLine {
        width: parent.width
        keys: qsTr("Alt O")
        text: qsTr("In the wrap-up: choose the outcome by its first letter")
    }
    KeyLine {
        width: parent.width
        keys: qsTr("Alt K")
        text: qsTr("In the wrap-up: use the drafted summary")
    }
    KeyLine {
        width: parent.width
        keys: qsTr("Alt P")
        text: qsTr("In the wrap-up: add a promise")
    }
    KeyLine {
        width: parent.width
        keys: qsTr("Alt D, Alt B")
        text: qsTr("In a guide: step done, step back")
    }
    KeyLine {
        width: parent.width
        keys: qsTr("Alt 1–6")
        text: qsTr("In a guide: answer its question")
    }
    KeyLine {
        width: parent.width
        keys: qsTr("Alt I")
        text: qsTr("In a guide: fill in what is asked for")
    }
    KeyLine {
        width: parent.width
        keys: qsTr("Alt H, Alt N")
        text: qsTr("In an article: it helped, it did not")
    }
    KeyLine {
        width: parent.width
        keys: qsTr("Ctrl Z")
        text: qsTr("In an article: take that back")
    }
    KeyLine {
        width: parent.width
        keys: qsTr("Ctrl ,")
        text: qsTr("Settings")
    }
    KeyLine {
        width: parent.width
        visible: root.pages
        keys: qsTr("Alt C")
        text: qsTr("Pages of browsers: connect or disconnect")
    }
    KeyLine {
        width: parent.width
        visible: root.docked
        keys: qsTr("F9")
        text: qsTr("Fold the window to a strip, or open it")
    }
    KeyLine {
        width: parent.width
        visible: root.placed
        keys: qsTr("Ctrl Shift ← →")
        text: qsTr("Stand at the left or the right")
    }
    KeyLine {
        width: parent.width
        visible: root.docked
        keys: qsTr("Ctrl Shift ↑ ↓")
        text: qsTr("Make the window wider or narrower")
    }
    KeyLine {
        width: parent.width
        keys: qsTr("Ctrl + −")
        text: qsTr("Larger or smaller text")
    }
    KeyLine {
        width: parent.width
        keys: qsTr("Esc")
        text: qsTr("Back")
    }
}
