// The panel's view-model on scenes, its models watched by Qt's tester of models.
#pragma once

#include <string>

#include <QAbstractItemModelTester>

#include <catch2/catch_test_macros.hpp>

#include "plugin/viewmodels/panelviewmodel.h"
#include "tests/fixture/fixturesession.h"
#include "tests/fixture/scenes.h"
#include "tests/unit/plugin/words.h"

namespace sidelight::test
{

struct PanelOnScenes {
    static constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

    test::Words words;
    fixture::FixtureSession session;
    viewmodels::PanelViewModel panel{session, words.time, {}};
    QAbstractItemModelTester tabs{panel.tabs(), fatal};
    QAbstractItemModelTester alerts{panel.alerts(), fatal};
    QAbstractItemModelTester suggestions{panel.suggestions(), fatal};
    QAbstractItemModelTester waiting{panel.waiting(), fatal};
    QAbstractItemModelTester entries{panel.history()->entries(), fatal};
    QAbstractItemModelTester channels{panel.history()->channels(), fatal};
    QAbstractItemModelTester candidates{panel.customer()->candidates(), fatal};
    QAbstractItemModelTester identities{panel.customer()->identities(), fatal};
    QAbstractItemModelTester chips{panel.customer()->chips(), fatal};
    QAbstractItemModelTester outcomes{panel.wrapUp()->outcomes(), fatal};
    QAbstractItemModelTester hits{panel.search()->hits(), fatal};

    void play(const std::string &scene)
    {
        for (const fixture::Scene &known : fixture::scenes()) {
            if (known.name != scene)
                continue;
            for (const session::Delta &delta : known.deltas)
                session.play(delta);
            return;
        }
        FAIL("no scene " << scene);
    }
};

} // namespace sidelight::test
