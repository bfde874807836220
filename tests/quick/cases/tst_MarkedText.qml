import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "MarkedText"
    given: ({parts: [{text: "The ", marked: false}, {text: "card", marked: true}, {text: " was declined", marked: false}]})
    longer: ({parts: [{text: "The card that was declined three times yesterday in ", marked: false}, {text: "Paris", marked: true}]})
    subject: Component {
        MarkedText {}
    }

    // It is one text: a mirror leaves the order of its words as it is.
    function test_standsMirroredFromRightToLeft() {
        const text = make();
        const mark = groundsOf(text)[0];
        mirror(text);
        fuzzyCompare(groundsOf(text)[0].width, mark.width, 0.5);
        verify(groundsOf(text)[0].x > mark.x + 50); // set flush right
    }
    // Where the grounds of marked words are drawn.
    function groundsOf(text) {
        return Array.from(text.children).filter(child => child.radius === 3);
    }
    function wordsOf(text) {
        return Array.from(text.children).filter(child => child.lineCount !== undefined)[0];
    }
    function test_drawsAGroundBehindItsMarkedWordsOnly() {
        const text = make();
        const grounds = groundsOf(text);
        compare(grounds.length, 1);
        verify(grounds[0].x > 10);
        verify(grounds[0].x + grounds[0].width < wordsOf(text).contentWidth - 20);
        compare(grounds[0].y, 0);
    }
    function test_isWholeInSeveralLinesAndItsMarksToo() {
        const text = make(Object.assign({width: 120, lines: 9}, root.longer));
        verify(wordsOf(text).lineCount > 1);
        verify(!wordsOf(text).truncated);
        const ground = groundsOf(text)[0];
        verify(ground.y > 0);
        fuzzyCompare(ground.y + ground.height, text.implicitHeight, 1); // "Paris" ends it
    }
    function test_marksWhatBreaksBetweenLinesInBoth() {
        const text = make({width: 120, parts: [{text: "Those ", marked: false}, {text: "three payments declined", marked: true}]});
        compare(groundsOf(text).length, wordsOf(text).lineCount);
    }
    function test_marksNothingBelowTheLinesItMayTake() {
        const text = make(Object.assign({width: 120, lines: 1}, root.longer));
        verify(wordsOf(text).truncated);
        compare(groundsOf(text).length, 0);
    }
    function test_beginsAtTheRightWhereItsWordsDo() {
        const text = make({parts: [{text: "بطاقة", marked: true}, {text: " مرفوضة اليوم", marked: false}]});
        const words = wordsOf(text);
        const left = words.effectiveHorizontalAlignment === Text.AlignRight ? words.width - words.contentWidth : 0;
        verify(groundsOf(text)[0].x > left + 20);
    }
}
