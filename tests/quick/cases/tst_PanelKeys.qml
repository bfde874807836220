import QtQuick
import QtTest
import Sidelight
import Sidelight.Panel
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "PanelKeys"
    given: ({enabled: true})
    subject: Component {
        PanelKeys {
            panel: Fixture.panel
        }
    }

    function test_eachAsksForItsOwn_data() {
        return [
            {tag: "search", key: Qt.Key_K, modifier: Qt.ControlModifier, asks: "searchWanted"},
            {tag: "note", key: Qt.Key_N, modifier: Qt.ControlModifier, asks: "noteWanted"},
            {tag: "wrap-up", key: Qt.Key_E, modifier: Qt.ControlModifier, asks: "wrapUpWanted"},
            {tag: "journey", key: Qt.Key_J, modifier: Qt.AltModifier, asks: "journeyWanted"},
            {tag: "keys", key: Qt.Key_F1, modifier: Qt.NoModifier, asks: "keysWanted"},
            {tag: "settings", key: Qt.Key_Comma, modifier: Qt.ControlModifier, asks: "settingsWanted"}
        ];
    }
    function test_eachAsksForItsOwn(data) {
        const keys = make();
        const spy = watch(keys, data.asks);
        keyClick(data.key, data.modifier);
        compare(spy.count, 1);
        keys.enabled = false;
        keyClick(data.key, data.modifier);
        compare(spy.count, 1);
    }
}
