import QtQuick
import QtTest
import Sidelight.Supervisor
import Sidelight.Tests

Case {
    id: root

    name: "MappedLine"
    room: 420
    given: ({title: "sidelight.interaction.ended of c-1", body: "{\"type\": \"sidelight.interaction.ended\"}", trouble: false})
    longer: ({title: "a.type.of.an.event.that.is.longer.than.anybody.would.ever.make.it.in.a.mapping of somebody", body: "<img src='http://example/x.png'> ".repeat(20)})
    subject: Component {
        MappedLine {}
    }

    function test_saysTheEvent() {
        const line = make();
        hears(line, root.given.title);
        hears(line, root.given.body);
    }
}
