import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "MarkedText"
    given: ({parts: [{text: "The ", marked: false, rightToLeft: false}, {text: "card", marked: true, rightToLeft: false}, {text: " was declined", marked: false, rightToLeft: false}]})
    longer: ({parts: [{text: "The card that was declined three times yesterday in ", marked: false, rightToLeft: false}, {text: "Paris", marked: true, rightToLeft: false}]})
    subject: Component {
        MarkedText {}
    }

    // It is one text: a mirror leaves the order of its words as it is.
    function test_standsMirroredFromRightToLeft() {
        const text = make();
        mirror(text);
        fuzzyCompare(text.children[0].x + text.children[0].width, text.width, 1);
    }
    function test_beginsAtTheRightWhereItsWordsDo() {
        const text = make({parts: [{text: "بطاقة", marked: true, rightToLeft: true}, {text: " مرفوضة", marked: false, rightToLeft: true}]});
        const row = text.children[0];
        verify(row.children[0].x > row.children[1].x);
    }
}
