import QtQuick
import QtTest
import Sidelight.Tests
import Sidelight.Theme

// What is true of every part of the panel. A test says how one is made, and what is its own.
TestCase {
    id: root

    // The part, or some of them (see Lines.qml).
    required property Component subject
    // Its properties, and those with texts longer than there is room for.
    property var given: ({})
    property var longer: ({})
    // The scene that the view-models stand on, and what comes after it.
    property string scene: "call"
    property var brought: []
    // How wide it is made; 0: as wide as it wants to be.
    property real room: 296
    // What a screen reader is told; -1: nothing, it is left out.
    property int role: -1
    property string spoken
    // The signal that a press of Space, Enter or the pointer gives.
    property string pressed

    width: 480
    height: 900
    when: windowShown
    visible: true // else nothing in it is

    function init() {
        failOnWarning(/.?/);
        Theme.mode = Theme.Light;
        Theme.textScale = 1;
        Theme.reducedMotion = true;
        Layout.setRightToLeft(false);
        verify(Fixture.start(root.scene), "no scene " + root.scene);
        for (const what of root.brought)
            verify(Fixture.bring(what), "nothing brings " + what);
    }
    function cleanup() {
        Layout.setRightToLeft(false);
        Theme.textScale = 1;
    }

    // Made, and laid out.
    function make(properties) {
        const object = createTemporaryObject(root.subject, root, Object.assign(root.room > 0 ? {width: root.room} : {}, root.given, properties ?? {}));
        verify(object !== null);
        if (object.open !== undefined && object.opened !== undefined) {
            object.open();
            tryVerify(() => object.opened);
        }
        Layout.settle(root);
        return object;
    }
    // What of it is an item.
    function itemOf(object): Item {
        return object.contentItem !== undefined && object.opened !== undefined ? object.contentItem : object;
    }
    // What of it is tested.
    function partOf(object) {
        return object.first !== undefined ? object.first : object;
    }
    // As the whole panel is, where people read from right to left.
    function mirror(object) {
        Layout.setRightToLeft(true);
        if (object.opened === undefined) {
            object.LayoutMirroring.enabled = true;
            object.LayoutMirroring.childrenInherit = true;
        }
        Layout.settle(root);
    }
    function watch(object, name) {
        return createTemporaryObject(spyComponent, root, {
            target: object,
            signalName: name
        });
    }
    // The first visible one below it that is called so by a screen reader.
    function find(item, name): Item {
        return findWhere(item, one => one === name);
    }
    function findWhere(item, fits): Item {
        if (!item.visible)
            return null;
        if ((item.clicked !== undefined || item.activeFocusOnTab) && fits(Fixture.spokenName(item)))
            return item;
        for (let i = 0; i < item.children.length; ++i) {
            const found = findWhere(item.children[i], fits);
            if (found !== null)
                return found;
        }
        return null;
    }
    function press(item, name) {
        const button = find(item, name);
        verify(button !== null, "there is no “" + name + "” in\n" + Fixture.spoken(item));
        button.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
        Layout.settle(root);
    }
    // Types instead of what stands in the field of that name, by keys.
    function type(item, name, text) {
        const field = find(item, name);
        verify(field !== null, "there is no “" + name + "” in\n" + Fixture.spoken(item));
        field.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_A, Qt.ControlModifier);
        for (const letter of text)
            keyClick(letter);
        Layout.settle(root);
    }
    // Goes one on in a choice whose name begins so.
    function chooseNext(item, label) {
        const box = findWhere(item, name => name.startsWith(label + ": "));
        verify(box !== null, "there is no choice “" + label + "” in\n" + Fixture.spoken(item));
        box.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Down);
        Layout.settle(root);
    }
    function hears(item, words) {
        const said = Fixture.spoken(item);
        verify(said.includes(words), "nobody says “" + words + "” in\n" + said);
    }

    Component {
        id: spyComponent

        SignalSpy {}
    }

    function test_isSaidToAScreenReader() {
        const part = partOf(make());
        if (root.role < 0) {
            compare(Fixture.spokenName(itemOf(part)), "");
            return;
        }
        compare(Fixture.spokenRole(itemOf(part)), root.role);
        if (root.spoken !== "")
            compare(Fixture.spokenName(itemOf(part)), root.spoken);
    }
    function test_standsMirroredFromRightToLeft() {
        const object = make();
        // Rows as wide as they want to be are judged one by one.
        const item = itemOf(root.room > 0 ? object : partOf(object));
        Layout.remember(item);
        mirror(object);
        compare(Layout.misplaced(item), "");
    }
    function test_hasRoomForLettersTwiceAsLarge() {
        Theme.textScale = 2;
        compare(Layout.collisions(itemOf(make())), "");
    }
    function test_hasRoomForLongTexts() {
        compare(Layout.collisions(itemOf(make(root.longer))), "");
    }
    function test_isPressedByKeyAndPointerUnlessDisabled() {
        if (root.pressed === "")
            return;
        const part = partOf(make());
        const spy = watch(part, root.pressed);
        part.forceActiveFocus(Qt.TabFocusReason);
        verify(part.activeFocus, "the keyboard cannot reach it");
        keyClick(Qt.Key_Space);
        compare(spy.count, 1);
        mouseClick(part);
        compare(spy.count, 2);
        part.enabled = false;
        mouseClick(part);
        keyClick(Qt.Key_Space);
        compare(spy.count, 2);
    }
}
