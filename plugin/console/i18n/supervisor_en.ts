<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>sidelight::console::ActionsViewModel</name>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>suggested by %n rule(s)</source>
        <translation>
            <numerusform>suggested by %n rule</numerusform>
            <numerusform>suggested by %n rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::console::ArticlesViewModel</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::console::Audit</name>
    <message numerus="yes">
        <source>%1, %n more time(s)</source>
        <extracomment>What was refused, and how often besides</extracomment>
        <translation>
            <numerusform>%1, %n more time</numerusform>
            <numerusform>%1, %n more times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::console::AuditViewModel</name>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Last %n day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept for %n day(s). Customers are in it as hashes that only the hub can make.</source>
        <translation>
            <numerusform>Kept for %n day. Customers are in it as hashes that only the hub can make.</numerusform>
            <numerusform>Kept for %n days. Customers are in it as hashes that only the hub can make.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::console::ConsoleViewModel</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to put right</source>
        <translation>
            <numerusform>%n thing to put right</numerusform>
            <numerusform>%n things to put right</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::console::FigureLinesModel</name>
    <message numerus="yes">
        <source>%n more in the table that CSV gives</source>
        <translation>
            <numerusform>%n more in the table that CSV gives</numerusform>
            <numerusform>%n more in the table that CSV gives</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::console::FiguresModel</name>
    <message numerus="yes">
        <source>of %n shown</source>
        <translation>
            <numerusform>of %n shown</numerusform>
            <numerusform>of %n shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown, in less than an hour of work</source>
        <translation>
            <numerusform>%n shown, in less than an hour of work</numerusform>
            <numerusform>%n shown, in less than an hour of work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>half of only %n alert(s) sooner</source>
        <translation>
            <numerusform>half of only %n alert sooner</numerusform>
            <numerusform>half of only %n alerts sooner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>half of %n alert(s) sooner</source>
        <translation>
            <numerusform>half of %n alert sooner</numerusform>
            <numerusform>half of %n alerts sooner</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::console::GuidesViewModel</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guide(s)</source>
        <translation>
            <numerusform>%n guide</numerusform>
            <numerusform>%n guides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>decides between %n way(s)</source>
        <translation>
            <numerusform>decides between %n way</numerusform>
            <numerusform>decides between %n ways</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::console::HandedInViewModel</name>
    <message numerus="yes">
        <source>It changes %n thing(s) about what is in force:</source>
        <translation>
            <numerusform>It changes one thing about what is in force:</numerusform>
            <numerusform>It changes %n things about what is in force:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::console::InsightsViewModel</name>
    <message numerus="yes">
        <source>The hub counts the last %n day(s)…</source>
        <translation>
            <numerusform>The hub counts the last %n day…</numerusform>
            <numerusform>The hub counts the last %n days…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Last %n day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::console::MappingTrial</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::console::PastViewModel</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the file are no events and were passed over.</source>
        <translation>
            <numerusform>%n line of the file is no event and was passed over.</numerusform>
            <numerusform>%n lines of the file are no events and were passed over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was stopped %n time(s), because it costs too much: %2</source>
        <translation>
            <numerusform>%1 was stopped once, because it costs too much: %2</numerusform>
            <numerusform>%1 was stopped %n times, because it costs too much: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) would not have fired: %1.</source>
        <translation>
            <numerusform>%n rule would not have fired: %1.</numerusform>
            <numerusform>%n rules would not have fired: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::console::PublishViewModel</name>
    <message numerus="yes">
        <source>The draft changes %n thing(s) about it:</source>
        <translation>
            <numerusform>The draft changes one thing about it:</numerusform>
            <numerusform>The draft changes %n things about it:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) in the draft are to be put right first.</source>
        <translation>
            <numerusform>%n thing in the draft is to be put right first.</numerusform>
            <numerusform>%n things in the draft are to be put right first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after %n day(s)</source>
        <translation>
            <numerusform>after %n day</numerusform>
            <numerusform>after %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n panel(s) took version %1</source>
        <translation>
            <numerusform>%n panel took version %1</numerusform>
            <numerusform>%n panels took version %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::console::RefusalsModel</name>
    <message numerus="yes">
        <source>%n panel(s) refused version %1</source>
        <translation>
            <numerusform>%n panel refused version %1</numerusform>
            <numerusform>%n panels refused version %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::console::RuleWords</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::console::RulesViewModel</name>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::console::TrialDaysModel</name>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::console::TrialResultViewModel</name>
    <message numerus="yes">
        <source>Tried on %n day(s)</source>
        <translation>
            <numerusform>Tried on the last day</numerusform>
            <numerusform>Tried on the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” would have fired %2 times in %n day(s).</source>
        <translation>
            <numerusform>“%1” would have fired %2 times in %n day.</numerusform>
            <numerusform>“%1” would have fired %2 times in %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::console::TrialRulesModel</name>
    <message numerus="yes">
        <source>“%1” would have fired %2 times in %n day(s).</source>
        <translation>
            <numerusform>“%1” would have fired %2 times in %n day.</numerusform>
            <numerusform>“%1” would have fired %2 times in %n days.</numerusform>
        </translation>
    </message>
</context>
</TS>
