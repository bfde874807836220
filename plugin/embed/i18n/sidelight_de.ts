<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AboutSheet</name>
    <message>
        <source>About Sidelight</source>
        <translation>Über Sidelight</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Who is this, what is going on, what do I do next.</source>
        <translation>Wer ist das, worum geht es, was ist zu tun.</translation>
    </message>
</context>
<context>
    <name>AlertCard</name>
    <message>
        <source>seen</source>
        <translation>gesehen</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Why this alert: %1</source>
        <translation>Warum diese Warnung: %1</translation>
    </message>
    <message>
        <source>Why this</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>For 15 minutes</source>
        <translation>Für 15 Minuten</translation>
    </message>
</context>
<context>
    <name>AlertsBlock</name>
    <message>
        <source>Alerts: %1</source>
        <translation>Warnungen: %1</translation>
    </message>
</context>
<context>
    <name>AppMenu</name>
    <message>
        <source>Work online</source>
        <translation>Online arbeiten</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Offline arbeiten</translation>
    </message>
    <message>
        <source>This is somebody else</source>
        <translation>Das ist jemand anderes</translation>
    </message>
    <message>
        <source>Ctrl U</source>
        <translation>Strg U</translation>
    </message>
    <message>
        <source>Why no alert?</source>
        <translation>Warum keine Warnung?</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Ctrl +</source>
        <translation>Strg +</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Ctrl −</source>
        <translation>Strg −</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>About and versions</source>
        <translation>Info und Versionen</translation>
    </message>
    <message>
        <source>Connected pages</source>
        <translation>Verbundene Seiten</translation>
    </message>
    <message>
        <source>Alt C</source>
        <translation>Alt C</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Ctrl ,</source>
        <translation>Strg ,</translation>
    </message>
</context>
<context>
    <name>ArticleSheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Thank you, noted.</source>
        <translation>Danke, ist vermerkt.</translation>
    </message>
    <message>
        <source>Did this help?</source>
        <translation>War das hilfreich?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Alt H</source>
        <translation>Alt H</translation>
    </message>
    <message>
        <source>Alt N</source>
        <translation>Alt N</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Ctrl Z</source>
        <translation>Strg Z</translation>
    </message>
</context>
<context>
    <name>CandidateRow</name>
    <message>
        <source>This one</source>
        <translation>Diese Person</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
</context>
<context>
    <name>ClosedCard</name>
    <message>
        <source>Closed until you choose</source>
        <translation>Verschlossen, bis Sie auswählen</translation>
    </message>
    <message>
        <source>History and notes stay closed until you choose. Nothing is written to any profile before that.</source>
        <translation>Verlauf und Notizen bleiben verschlossen, bis Sie auswählen. Vorher wird in kein Profil geschrieben.</translation>
    </message>
</context>
<context>
    <name>ConfigNotice</name>
    <message>
        <source>%1 The cards keep their places until you turn to another interaction.</source>
        <extracomment>What a new configuration is, and what waits</extracomment>
        <translation>%1 Die Karten bleiben an ihrem Platz, bis Sie zu einem anderen Kontakt wechseln.</translation>
    </message>
    <message>
        <source>Rearrange now</source>
        <translation>Jetzt neu anordnen</translation>
    </message>
</context>
<context>
    <name>ConversationCard</name>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
</context>
<context>
    <name>CustomerCard</name>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
</context>
<context>
    <name>DoNextCard</name>
    <message>
        <source>Do next</source>
        <translation>Nächste Schritte</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go on with the guide</source>
        <translation>Leitfaden fortsetzen</translation>
    </message>
    <message>
        <source>Nothing is suggested at the moment.</source>
        <translation>Im Moment wird nichts vorgeschlagen.</translation>
    </message>
</context>
<context>
    <name>EmptyDesk</name>
    <message>
        <source>Nobody on the line</source>
        <translation>Niemand in der Leitung</translation>
    </message>
    <message>
        <source>When the hub is back, the next call, chat or mail opens here by itself.</source>
        <translation>Sobald der Hub wieder da ist, öffnet sich der nächste Anruf, Chat oder die nächste Mail hier von selbst.</translation>
    </message>
    <message>
        <source>The next call, chat or mail opens here by itself.</source>
        <translation>Der nächste Anruf, Chat oder die nächste Mail öffnet sich hier von selbst.</translation>
    </message>
</context>
<context>
    <name>EvidenceSheet</name>
    <message>
        <source>The events behind it</source>
        <translation>Die Ereignisse dahinter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>GuideCard</name>
    <message>
        <source>Finish the guide</source>
        <translation>Leitfaden abschließen</translation>
    </message>
    <message>
        <source>Alt D</source>
        <translation>Alt D</translation>
    </message>
    <message>
        <source>Did not work out</source>
        <translation>Hat nicht geklappt</translation>
    </message>
    <message>
        <source>Leave guide</source>
        <translation>Leitfaden verlassen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Alt B</source>
        <translation>Alt B</translation>
    </message>
    <message>
        <source>Your team has changed this guide since you began. You go on with the one you began.</source>
        <translation>Ihr Team hat diesen Leitfaden geändert, seit Sie begonnen haben. Sie machen mit dem begonnenen weiter.</translation>
    </message>
    <message>
        <source>Take the new one</source>
        <translation>Den neuen nehmen</translation>
    </message>
</context>
<context>
    <name>GuideFieldRow</name>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Ändern: %1</translation>
    </message>
    <message>
        <source>Something else than %1</source>
        <translation>Etwas anderes als %1</translation>
    </message>
</context>
<context>
    <name>GuideStepBody</name>
    <message>
        <source>Alt %1</source>
        <translation>Alt %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Alt D</source>
        <translation>Alt D</translation>
    </message>
</context>
<context>
    <name>HereTo</name>
    <message>
        <source>Here to</source>
        <translation>Anliegen</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Find in history</source>
        <translation>Im Verlauf suchen</translation>
    </message>
    <message>
        <source>Nothing of that kind.</source>
        <translation>Nichts dieser Art.</translation>
    </message>
    <message>
        <source>Nothing has happened yet that we know of.</source>
        <translation>Bisher ist nichts bekannt.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <source>Loading older ones…</source>
        <translation>Ältere werden geladen&#xa0;…</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>Ältere anzeigen</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
</context>
<context>
    <name>IdentityChip</name>
    <message>
        <source>%1, hidden; show</source>
        <translation>%1, verdeckt; anzeigen</translation>
    </message>
    <message>
        <source>%1, hidden</source>
        <translation>%1, verdeckt</translation>
    </message>
</context>
<context>
    <name>JourneyCard</name>
    <message>
        <source>Journey</source>
        <translation>Kundenreise</translation>
    </message>
    <message>
        <source>Load it</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Load what was before</source>
        <translation>Laden, was davor war</translation>
    </message>
    <message>
        <source>Look further back</source>
        <translation>Weiter zurück blicken</translation>
    </message>
</context>
<context>
    <name>JourneyHead</name>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <source>No score yet</source>
        <translation>Noch kein Wert</translation>
    </message>
</context>
<context>
    <name>JourneyPlot</name>
    <message>
        <source>Journey: %1</source>
        <translation>Kundenreise: %1</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Alt 1–3</source>
        <translation>Alt 1–3</translation>
    </message>
    <message>
        <source>Do what is suggested</source>
        <translation>Vorschlag ausführen</translation>
    </message>
    <message>
        <source>Alt A</source>
        <translation>Alt A</translation>
    </message>
    <message>
        <source>Acknowledge the first alert</source>
        <translation>Erste Warnung bestätigen</translation>
    </message>
    <message>
        <source>Alt M</source>
        <translation>Alt M</translation>
    </message>
    <message>
        <source>Show all alerts, or fewer</source>
        <translation>Alle Warnungen anzeigen oder weniger</translation>
    </message>
    <message>
        <source>1–3</source>
        <translation>1–3</translation>
    </message>
    <message>
        <source>Say who is calling, when it is asked</source>
        <translation>Auf Nachfrage angeben, wer anruft</translation>
    </message>
    <message>
        <source>Ctrl U</source>
        <translation>Strg U</translation>
    </message>
    <message>
        <source>This is somebody else: undo the match</source>
        <translation>Das ist jemand anderes: Zuordnung aufheben</translation>
    </message>
    <message>
        <source>Ctrl Tab</source>
        <translation>Strg Tab</translation>
    </message>
    <message>
        <source>Next interaction</source>
        <translation>Nächster Kontakt</translation>
    </message>
    <message>
        <source>Ctrl 1–9</source>
        <translation>Strg 1–9</translation>
    </message>
    <message>
        <source>Interaction by its place</source>
        <translation>Kontakt nach seiner Position</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Strg K</translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation>Strg N</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Ctrl E</source>
        <translation>Strg E</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation>Nachbearbeitung</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <translation>Strg ↵</translation>
    </message>
    <message>
        <source>Save the note, finish the wrap-up</source>
        <translation>Notiz speichern, Nachbearbeitung beenden</translation>
    </message>
    <message>
        <source>Ctrl + −</source>
        <translation>Strg + −</translation>
    </message>
    <message>
        <source>Larger or smaller text</source>
        <translation>Größere oder kleinere Schrift</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Alt O</source>
        <translation>Alt O</translation>
    </message>
    <message>
        <source>In the wrap-up: choose the outcome by its first letter</source>
        <translation>In der Nachbearbeitung: Ergebnis mit dem Anfangsbuchstaben wählen</translation>
    </message>
    <message>
        <source>Alt K</source>
        <translation>Alt K</translation>
    </message>
    <message>
        <source>In the wrap-up: use the drafted summary</source>
        <translation>In der Nachbearbeitung: Entwurf der Zusammenfassung übernehmen</translation>
    </message>
    <message>
        <source>Alt P</source>
        <translation>Alt P</translation>
    </message>
    <message>
        <source>In the wrap-up: add a promise</source>
        <translation>In der Nachbearbeitung: Zusage hinzufügen</translation>
    </message>
    <message>
        <source>Alt D, Alt B</source>
        <translation>Alt D, Alt B</translation>
    </message>
    <message>
        <source>In a guide: step done, step back</source>
        <translation>Im Leitfaden: Schritt erledigt, Schritt zurück</translation>
    </message>
    <message>
        <source>Alt C</source>
        <translation>Alt C</translation>
    </message>
    <message>
        <source>Pages of browsers: connect or disconnect</source>
        <translation>Seiten im Browser: verbinden oder trennen</translation>
    </message>
    <message>
        <source>F9</source>
        <translation>F9</translation>
    </message>
    <message>
        <source>Fold the window to a strip, or open it</source>
        <translation>Fenster zur Leiste falten oder öffnen</translation>
    </message>
    <message>
        <source>Ctrl Shift ← →</source>
        <translation>Strg Umschalt ← →</translation>
    </message>
    <message>
        <source>Stand at the left or the right</source>
        <translation>Links oder rechts stehen</translation>
    </message>
    <message>
        <source>Ctrl Shift ↑ ↓</source>
        <translation>Strg Umschalt ↑ ↓</translation>
    </message>
    <message>
        <source>Make the window wider or narrower</source>
        <translation>Fenster breiter oder schmaler</translation>
    </message>
    <message>
        <source>Alt J</source>
        <translation>Alt J</translation>
    </message>
    <message>
        <source>Walk the journey: ← → from mark to mark, ↵ to the history</source>
        <translation>Den Verlauf abgehen: ← → von Punkt zu Punkt, ↵ zur Historie</translation>
    </message>
    <message>
        <source>Alt R</source>
        <translation>Alt R</translation>
    </message>
    <message>
        <source>Show the next hidden value for half a minute</source>
        <translation>Nächsten verdeckten Wert für eine halbe Minute anzeigen</translation>
    </message>
    <message>
        <source>Alt T, Alt W</source>
        <translation>Alt T, Alt W</translation>
    </message>
    <message>
        <source>Try what was refused again, or withdraw it</source>
        <translation>Abgelehntes erneut versuchen oder zurückziehen</translation>
    </message>
    <message>
        <source>Alt S</source>
        <translation>Alt S</translation>
    </message>
    <message>
        <source>Snooze the first alert</source>
        <translation>Erste Warnung verschieben</translation>
    </message>
    <message>
        <source>Find anything: history, customers, knowledge, commands</source>
        <translation>Alles durchsuchen: Verlauf, Kunden, Wissen, Befehle</translation>
    </message>
    <message>
        <source>Ctrl ,</source>
        <translation>Strg ,</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>PgUp, PgDn</source>
        <translation>Bild ↑, Bild ↓</translation>
    </message>
    <message>
        <source>Scroll by a page</source>
        <translation>Um eine Seite blättern</translation>
    </message>
    <message>
        <source>Alt L</source>
        <translation>Alt L</translation>
    </message>
    <message>
        <source>Read along with what is said, or fold it away</source>
        <translation>Mitlesen, was gesagt wird, oder es zuklappen</translation>
    </message>
    <message>
        <source>Alt 1–6</source>
        <translation>Alt 1–6</translation>
    </message>
    <message>
        <source>In a guide: answer its question</source>
        <translation>Im Leitfaden: die Frage beantworten</translation>
    </message>
    <message>
        <source>Alt I</source>
        <translation>Alt I</translation>
    </message>
    <message>
        <source>In a guide: fill in what is asked for</source>
        <translation>Im Leitfaden: ausfüllen, wonach gefragt wird</translation>
    </message>
    <message>
        <source>Alt H, Alt N</source>
        <translation>Alt H, Alt N</translation>
    </message>
    <message>
        <source>In an article: it helped, it did not</source>
        <translation>Im Artikel: er half, er half nicht</translation>
    </message>
    <message>
        <source>Ctrl Z</source>
        <translation>Strg Z</translation>
    </message>
    <message>
        <source>In an article: take that back</source>
        <translation>Im Artikel: das zurücknehmen</translation>
    </message>
</context>
<context>
    <name>KindMenu</name>
    <message>
        <source>All types</source>
        <translation>Alle Arten</translation>
    </message>
</context>
<context>
    <name>KnowledgeCard</name>
    <message>
        <source>Knowledge</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>for this interaction</source>
        <translation>zu diesem Kontakt</translation>
    </message>
</context>
<context>
    <name>LeftOutLines</name>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>What is not shown, and why</source>
        <translation>Was nicht gezeigt wird, und warum</translation>
    </message>
</context>
<context>
    <name>LiveMark</name>
    <message>
        <source>Connection: %1</source>
        <translation>Verbindung: %1</translation>
    </message>
</context>
<context>
    <name>LoadingCard</name>
    <message>
        <source>Customer, loading</source>
        <translation>Kunde, wird geladen</translation>
    </message>
</context>
<context>
    <name>MatchCard</name>
    <message>
        <source>This number or address is not in any profile we may see. You can still take notes: they stay with this interaction.</source>
        <translation>Diese Nummer oder Adresse steht in keinem Profil, das wir sehen dürfen. Notizen sind trotzdem möglich: Sie bleiben bei diesem Kontakt.</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>Niemand davon</translation>
    </message>
</context>
<context>
    <name>MenuChip</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>NearMissSheet</name>
    <message>
        <source>Why no alert?</source>
        <translation>Warum keine Warnung?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No rule came close to an alert for this customer.</source>
        <translation>Keine Regel war bei diesem Kunden kurz davor zu warnen.</translation>
    </message>
    <message>
        <source>These rules nearly fired for this customer.</source>
        <translation>Diese Regeln hätten bei diesem Kunden fast gewarnt.</translation>
    </message>
</context>
<context>
    <name>NotesCard</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note on this interaction</source>
        <translation>Notiz zu diesem Kontakt</translation>
    </message>
    <message>
        <source>Write what the next one should know</source>
        <translation>Was sollte die nächste Person wissen?</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Notiz speichern</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <translation>Strg ↵</translation>
    </message>
</context>
<context>
    <name>OfflineBanner</name>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Try to reach the hub now</source>
        <translation>Jetzt versuchen, den Hub zu erreichen</translation>
    </message>
</context>
<context>
    <name>PageNotice</name>
    <message>
        <source>Connect or refuse…</source>
        <translation>Verbinden oder ablehnen…</translation>
    </message>
</context>
<context>
    <name>PageRow</name>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Disconnect %1</source>
        <translation>%1 trennen</translation>
    </message>
</context>
<context>
    <name>PagesSheet</name>
    <message>
        <source>Connected pages</source>
        <translation>Verbundene Seiten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Code on the page</source>
        <translation>Code auf der Seite</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>No page is connected.</source>
        <translation>Keine Seite ist verbunden.</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Sidelight</source>
        <translation>Sidelight</translation>
    </message>
    <message>
        <source>Alert above</source>
        <translation>Warnung weiter oben</translation>
    </message>
</context>
<context>
    <name>PanelFooter</name>
    <message>
        <source>Ctrl K</source>
        <translation>Strg K</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation>Nachbearbeitung</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Alles suchen</translation>
    </message>
</context>
<context>
    <name>PanelHeader</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
</context>
<context>
    <name>PromiseRow</name>
    <message>
        <source>What we promised</source>
        <translation>Was wir zugesagt haben</translation>
    </message>
    <message>
        <source>What did you promise</source>
        <translation>Was haben Sie zugesagt?</translation>
    </message>
    <message>
        <source>Due: %1</source>
        <translation>Fällig: %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>In 3 days</source>
        <translation>In 3 Tagen</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>In einer Woche</translation>
    </message>
    <message>
        <source>In two weeks</source>
        <translation>In zwei Wochen</translation>
    </message>
    <message>
        <source>Remove this promise</source>
        <translation>Diese Zusage entfernen</translation>
    </message>
</context>
<context>
    <name>ScoreButton</name>
    <message>
        <source>Hides why</source>
        <translation>Blendet die Gründe aus</translation>
    </message>
    <message>
        <source>Shows why</source>
        <translation>Zeigt die Gründe</translation>
    </message>
    <message>
        <source>Experience</source>
        <translation>Erlebnis</translation>
    </message>
</context>
<context>
    <name>SearchCard</name>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Nothing here has these words.</source>
        <translation>Diese Wörter kommen hier nicht vor.</translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reduziert</translation>
    </message>
    <message>
        <source>Snooze alerts for</source>
        <translation>Warnungen verschieben um</translation>
    </message>
    <message>
        <source>The customer&apos;s local time</source>
        <translation>Ortszeit des Kunden</translation>
    </message>
    <message>
        <source>Beside the name</source>
        <translation>Neben dem Namen</translation>
    </message>
    <message>
        <source>Configuration of the team</source>
        <translation>Konfiguration des Teams</translation>
    </message>
    <message>
        <source>As the team</source>
        <translation>Wie das Team</translation>
    </message>
</context>
<context>
    <name>SignInCode</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Code kopieren</translation>
    </message>
</context>
<context>
    <name>SignInSheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation>Seite noch einmal öffnen</translation>
    </message>
    <message>
        <source>Use the browser</source>
        <translation>Browser verwenden</translation>
    </message>
    <message>
        <source>Use another device</source>
        <translation>Anderes Gerät verwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>SnoozeMenu</name>
    <message>
        <source>For 5 minutes</source>
        <translation>Für 5 Minuten</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>Für eine Stunde</translation>
    </message>
    <message>
        <source>Not for this interaction</source>
        <translation>Nicht bei diesem Kontakt</translation>
    </message>
    <message>
        <source>Alt S</source>
        <translation>Alt S</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Sidelight, folded</source>
        <translation>Sidelight, gefaltet</translation>
    </message>
    <message>
        <source>Open Sidelight</source>
        <translation>Sidelight öffnen</translation>
    </message>
</context>
<context>
    <name>StripAction</name>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
</context>
<context>
    <name>StripAlert</name>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
</context>
<context>
    <name>SuggestionRow</name>
    <message>
        <source>Why this suggestion</source>
        <translation>Warum dieser Vorschlag</translation>
    </message>
    <message>
        <source>Why this</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Not now:</source>
        <translation>Jetzt nicht:</translation>
    </message>
    <message>
        <source>Done already</source>
        <translation>Schon erledigt</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>Passt nicht</translation>
    </message>
    <message>
        <source>Customer declined</source>
        <translation>Kunde lehnt ab</translation>
    </message>
</context>
<context>
    <name>SummaryProposal</name>
    <message>
        <source>Use this</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Alt K</source>
        <translation>Alt K</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>Nein, danke</translation>
    </message>
</context>
<context>
    <name>TabStrip</name>
    <message>
        <source>Interactions</source>
        <translation>Kontakte</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Waiting to be sent</source>
        <translation>Noch zu senden</translation>
    </message>
</context>
<context>
    <name>WaitingRow</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
</context>
<context>
    <name>WhyLine</name>
    <message>
        <source>Show in the history: %1</source>
        <translation>Im Verlauf zeigen: %1</translation>
    </message>
</context>
<context>
    <name>WrapUpCard</name>
    <message>
        <source>Wrap up</source>
        <translation>Nachbearbeitung</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>What was it about, what did you agree on</source>
        <translation>Worum ging es, was wurde vereinbart?</translation>
    </message>
    <message>
        <source>Close, keep draft</source>
        <translation>Schließen, Entwurf behalten</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <translation>Strg ↵</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Or write your own</source>
        <translation>Oder selbst schreiben</translation>
    </message>
    <message>
        <source>We promised</source>
        <translation>Unsere Zusagen</translation>
    </message>
    <message>
        <source>Add a promise</source>
        <translation>Zusage hinzufügen</translation>
    </message>
</context>
<context>
    <name>sidelight::models::Action</name>
    <message>
        <source>Apologise</source>
        <translation>Sich entschuldigen</translation>
    </message>
    <message>
        <source>Apologise and take the case over</source>
        <translation>Sich entschuldigen und den Fall übernehmen</translation>
    </message>
    <message>
        <source>Block the card</source>
        <translation>Karte sperren</translation>
    </message>
    <message>
        <source>Ask the team leader</source>
        <translation>Teamleitung fragen</translation>
    </message>
    <message>
        <source>Pass the case on to a specialist</source>
        <translation>Fall an Fachleute weitergeben</translation>
    </message>
    <message>
        <source>Correct the consent</source>
        <translation>Einwilligung berichtigen</translation>
    </message>
    <message>
        <source>Hold payments to the new payee</source>
        <translation>Zahlungen an den neuen Empfänger anhalten</translation>
    </message>
    <message>
        <source>Hold the transfer</source>
        <translation>Überweisung anhalten</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Erstatten</translation>
    </message>
    <message>
        <source>Keep the promise now</source>
        <translation>Zusage jetzt einlösen</translation>
    </message>
    <message>
        <source>Agree on a new date</source>
        <translation>Neuen Termin vereinbaren</translation>
    </message>
    <message>
        <source>Offer to pay expenses</source>
        <translation>Auslagenerstattung anbieten</translation>
    </message>
    <message>
        <source>Offer the lounge</source>
        <translation>Lounge anbieten</translation>
    </message>
    <message>
        <source>Offer to pay in parts</source>
        <translation>Ratenzahlung anbieten</translation>
    </message>
    <message>
        <source>Read the safety notice out</source>
        <translation>Sicherheitshinweis vorlesen</translation>
    </message>
    <message>
        <source>Offer another connection</source>
        <translation>Andere Verbindung anbieten</translation>
    </message>
    <message>
        <source>Make an offer to stay</source>
        <translation>Angebot zum Bleiben machen</translation>
    </message>
    <message>
        <source>Send the label for the recall</source>
        <translation>Rücksendeetikett für den Rückruf senden</translation>
    </message>
    <message>
        <source>Send a replacement</source>
        <translation>Ersatz senden</translation>
    </message>
    <message>
        <source>Send the thread that answers it</source>
        <translation>Passenden Beitrag senden</translation>
    </message>
    <message>
        <source>Slow down and listen</source>
        <translation>Langsamer werden und zuhören</translation>
    </message>
    <message>
        <source>Take the case yourself</source>
        <translation>Fall selbst übernehmen</translation>
    </message>
    <message>
        <source>Say how the outage stands</source>
        <translation>Stand der Störung mitteilen</translation>
    </message>
    <message>
        <source>Say what the customer is entitled to</source>
        <translation>Ansprüche des Kunden nennen</translation>
    </message>
    <message>
        <source>Trace the bag</source>
        <translation>Gepäck suchen</translation>
    </message>
    <message>
        <source>Trace the parcel</source>
        <translation>Paket suchen</translation>
    </message>
    <message>
        <source>Verify in person</source>
        <translation>Persönlich verifizieren</translation>
    </message>
    <message>
        <source>Verify by one-time code</source>
        <translation>Mit Einmalcode verifizieren</translation>
    </message>
</context>
<context>
    <name>sidelight::models::AlertsModel</name>
    <message>
        <source>Show fewer alerts</source>
        <translation>Weniger Warnungen anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n more alert(s)</source>
        <translation>
            <numerusform>%Ln weitere Warnung</numerusform>
            <numerusform>%Ln weitere Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n critical</source>
        <translation>
            <numerusform>%Ln kritisch</numerusform>
            <numerusform>%Ln kritisch</numerusform>
        </translation>
    </message>
    <message>
        <source>Critical alert: %1</source>
        <translation>Kritische Warnung: %1</translation>
    </message>
    <message>
        <source>Alert: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>Später: ab %1</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%Ln-mal</numerusform>
            <numerusform>%Ln-mal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::models::ArticlesModel</name>
    <message>
        <source>offline copy of %1</source>
        <translation>Offline-Kopie von %1</translation>
    </message>
    <message>
        <source>offline copy</source>
        <translation>Offline-Kopie</translation>
    </message>
    <message>
        <source>fits in part</source>
        <translation>passt zum Teil</translation>
    </message>
</context>
<context>
    <name>sidelight::models::CandidatesModel</name>
    <message>
        <source>Known by this number</source>
        <translation>Bekannt mit dieser Nummer</translation>
    </message>
    <message>
        <source>Known by this address</source>
        <translation>Bekannt mit dieser Adresse</translation>
    </message>
    <message>
        <source>Known by this account</source>
        <translation>Bekannt mit diesem Konto</translation>
    </message>
    <message>
        <source>Known by this device</source>
        <translation>Bekannt mit diesem Gerät</translation>
    </message>
    <message>
        <source>Known by this name</source>
        <translation>Bekannt unter diesem Namen</translation>
    </message>
    <message>
        <source>verified %1</source>
        <translation>bestätigt am %1</translation>
    </message>
    <message>
        <source>never verified</source>
        <translation>nie bestätigt</translation>
    </message>
</context>
<context>
    <name>sidelight::models::ConversationModel</name>
    <message>
        <source>Customer: %1</source>
        <translation>Kunde: %1</translation>
    </message>
    <message>
        <source>Agent: %1</source>
        <translation>Agent: %1</translation>
    </message>
    <message>
        <source>Bot: %1</source>
        <translation>Bot: %1</translation>
    </message>
</context>
<context>
    <name>sidelight::models::Ground</name>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>The customer said %1.</source>
        <translation>Der Kunde sagte %1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>It belongs to %1.</source>
        <translation>Es gehört zu %1.</translation>
    </message>
    <message>
        <source>It often follows %1.</source>
        <translation>Es folgt oft auf %1.</translation>
    </message>
    <message>
        <source>%1 was done before.</source>
        <translation>%1 wurde schon getan.</translation>
    </message>
    <message>
        <source>The agent said %1.</source>
        <translation>Der Agent sagte %1.</translation>
    </message>
    <message>
        <source>The look-up says %1.</source>
        <translation>Die Abfrage ergab %1.</translation>
    </message>
    <message>
        <source>What was found was compared with what was said: %1.</source>
        <translation>Gefundenes wurde mit dem Gesagten verglichen: %1.</translation>
    </message>
    <message>
        <source>%1 is being gone through.</source>
        <translation>%1 wird gerade durchgegangen.</translation>
    </message>
    <message>
        <source>The policy of this task asks for it here.</source>
        <translation>Die Vorgabe dieser Aufgabe sieht es hier vor.</translation>
    </message>
    <message>
        <source>The policy of this task asks for it after %1.</source>
        <translation>Die Vorgabe dieser Aufgabe sieht es nach %1 vor.</translation>
    </message>
    <message numerus="yes">
        <source>Right in %n of 100 situations like this one.</source>
        <translation>
            <numerusform>Richtig in %n von 100 Lagen wie dieser.</numerusform>
            <numerusform>Richtig in %n von 100 Lagen wie dieser.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::models::Guide</name>
    <message>
        <source>none of the conditions holds</source>
        <translation>keine der Bedingungen trifft zu</translation>
    </message>
    <message>
        <source>none of the other conditions holds</source>
        <translation>keine der anderen Bedingungen trifft zu</translation>
    </message>
    <message>
        <source>by itself: %1</source>
        <translation>von selbst: %1</translation>
    </message>
    <message>
        <source>by itself: %1 (%2)</source>
        <translation>von selbst: %1 (%2)</translation>
    </message>
    <message>
        <source>The customer does this</source>
        <translation>Das macht der Kunde</translation>
    </message>
    <message>
        <source>The system does this</source>
        <translation>Das macht das System</translation>
    </message>
    <message>
        <source>The back office does this</source>
        <translation>Das macht das Backoffice</translation>
    </message>
</context>
<context>
    <name>sidelight::models::GuideFieldsModel</name>
    <message>
        <source>from what we know</source>
        <translation>aus dem, was wir wissen</translation>
    </message>
    <message>
        <source>Nobody knows: ask, and type it here</source>
        <translation>Das weiß niemand: fragen und hier eintragen</translation>
    </message>
</context>
<context>
    <name>sidelight::models::GuideStepsModel</name>
    <message>
        <source>“%1”</source>
        <comment>what to say</comment>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>sidelight::models::HiddenFacts</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>Kunde seit</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Time there</source>
        <translation>Uhrzeit dort</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>Bevorzugter Kanal</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verifizierung</translation>
    </message>
</context>
<context>
    <name>sidelight::models::History</name>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>%1 came in</source>
        <translation>%1: Eingang</translation>
    </message>
    <message>
        <source>%1 began</source>
        <translation>%1: Beginn</translation>
    </message>
    <message>
        <source>%1 ended</source>
        <translation>%1: Ende</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>mit %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Nachbearbeitung</translation>
    </message>
    <message>
        <source>Case changed</source>
        <translation>Fall geändert</translation>
    </message>
    <message>
        <source>Promise changed</source>
        <translation>Zusage geändert</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>case %1</source>
        <translation>Fall %1</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Touchpoints</source>
        <translation>Touchpoints</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Wrap-ups</source>
        <translation>Nachbearbeitungen</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Zusagen</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
</context>
<context>
    <name>sidelight::models::Journey</name>
    <message>
        <source>went well</source>
        <translation>lief gut</translation>
    </message>
    <message>
        <source>helped only in part</source>
        <translation>half nur zum Teil</translation>
    </message>
    <message>
        <source>went badly</source>
        <translation>lief schlecht</translation>
    </message>
    <message>
        <source>How the customer sounded</source>
        <translation>Wie der Kunde klang</translation>
    </message>
    <message>
        <source>Effort it took</source>
        <translation>Aufwand für den Kunden</translation>
    </message>
    <message>
        <source>How things ended</source>
        <translation>Wie es ausging</translation>
    </message>
    <message>
        <source>Long waits</source>
        <translation>Lange Wartezeiten</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Weiterleitungen</translation>
    </message>
    <message>
        <source>Promises kept or broken</source>
        <translation>Zusagen, gehalten oder gebrochen</translation>
    </message>
    <message>
        <source>Not among what is kept here</source>
        <translation>Nicht unter dem, was hier vorliegt</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>Open case %1</source>
        <translation>Offener Fall %1</translation>
    </message>
    <message>
        <source>last changed %1</source>
        <translation>zuletzt geändert %1</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>ohne Termin</translation>
    </message>
    <message>
        <source>was due %1</source>
        <translation>war fällig %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>Open promise</source>
        <translation>Offene Zusage</translation>
    </message>
    <message>
        <source>Too little has happened for a score</source>
        <translation>Für einen Wert ist zu wenig geschehen</translation>
    </message>
    <message>
        <source>Experience %1 of 100</source>
        <translation>Erlebnis %1 von 100</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %Ln Tag</numerusform>
            <numerusform>vor %Ln Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 lower than %3</source>
        <translation>%1, %2 niedriger als %3</translation>
    </message>
    <message>
        <source>%1, %2 higher than %3</source>
        <translation>%1, %2 höher als %3</translation>
    </message>
    <message>
        <source>Starts at 50, neither good nor bad. Then, in points:</source>
        <translation>Beginnt bei 50, weder gut noch schlecht. Dann, in Punkten:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>counted %n time(s)</source>
        <translation>
            <numerusform>einmal gezählt</numerusform>
            <numerusform>%Ln-mal gezählt</numerusform>
        </translation>
    </message>
    <message>
        <source>What is older counts less: half after %1 days.</source>
        <translation>Was älter ist, zählt weniger: nach %1 Tagen halb so viel.</translation>
    </message>
</context>
<context>
    <name>sidelight::models::JourneyModel</name>
    <message>
        <source>Open</source>
        <comment>lane of open cases and promises</comment>
        <translation>Offen</translation>
    </message>
</context>
<context>
    <name>sidelight::models::Outcome</name>
    <message>
        <source>Solved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Weitergeleitet</translation>
    </message>
    <message>
        <source>Not solved</source>
        <translation>Nicht gelöst</translation>
    </message>
</context>
<context>
    <name>sidelight::models::PagesModel</name>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
</context>
<context>
    <name>sidelight::models::PromisesModel</name>
    <message>
        <source>No date</source>
        <translation>Kein Termin</translation>
    </message>
</context>
<context>
    <name>sidelight::models::Reason</name>
    <message>
        <source>Rule “%1”</source>
        <translation>Regel „%1“</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>v%1</source>
        <translation>V%1</translation>
    </message>
    <message numerus="yes">
        <source>Show the %n event(s)</source>
        <translation>
            <numerusform>Ereignis anzeigen</numerusform>
            <numerusform>%Ln Ereignisse anzeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>score %1 = likely %2 × value %3 × urgent %4</source>
        <translation>Wert %1 = wahrscheinlich %2 × Nutzen %3 × dringend %4</translation>
    </message>
    <message>
        <source> × weight %1</source>
        <translation> × Gewicht %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source> × learned %1</source>
        <translation> × gelernt %1</translation>
    </message>
</context>
<context>
    <name>sidelight::models::Remark</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>less than %1</source>
        <translation>weniger als %1</translation>
    </message>
    <message>
        <source>exactly %1</source>
        <translation>genau %1</translation>
    </message>
    <message>
        <source>other than %1</source>
        <translation>etwas anderes als %1</translation>
    </message>
    <message>
        <source>Had %1 not held, these events would not have fired it.</source>
        <translation>Hätte %1 nicht gegolten, hätten diese Ereignisse die Regel nicht ausgelöst.</translation>
    </message>
    <message>
        <source>Had %1 not held (it is %2), these events would not have fired it.</source>
        <translation>Hätte %1 nicht gegolten (der Wert ist %2), hätten diese Ereignisse die Regel nicht ausgelöst.</translation>
    </message>
    <message>
        <source>%1 of %2 events in %3.</source>
        <translation>%1 von %2 Ereignissen in %3.</translation>
    </message>
    <message>
        <source>%1 in %2; it needs %3.</source>
        <translation>%1 in %2; nötig ist: %3.</translation>
    </message>
    <message>
        <source>%1 of %2 events are there; no event is %3.</source>
        <translation>%1 von %2 Ereignissen sind da; keines ist %3.</translation>
    </message>
    <message>
        <source>The events are %1 apart; %2 is the most.</source>
        <translation>Zwischen den Ereignissen liegen %1; höchstens %2 dürfen es sein.</translation>
    </message>
    <message>
        <source>It needs %1 within %2; there are %3.</source>
        <translation>Nötig ist: %1 innerhalb von %2; es sind %3.</translation>
    </message>
    <message>
        <source>More than %1 between the first and the last event would have prevented it.</source>
        <translation>Mehr als %1 zwischen dem ersten und dem letzten Ereignis hätten es verhindert.</translation>
    </message>
    <message>
        <source>It holds, but not for this agent or interaction.</source>
        <translation>Sie trifft zu, aber nicht für diese Person oder diesen Kontakt.</translation>
    </message>
    <message>
        <source>It held from %1 to %2.</source>
        <translation>Sie traf von %1 bis %2 zu.</translation>
    </message>
    <message>
        <source>The event is there, but its condition does not hold.</source>
        <translation>Das Ereignis ist da, aber seine Bedingung trifft nicht zu.</translation>
    </message>
    <message>
        <source>All events are there in time, but the condition between them does not hold.</source>
        <translation>Alle Ereignisse sind rechtzeitig da, aber die Bedingung zwischen ihnen trifft nicht zu.</translation>
    </message>
    <message>
        <source>All events are there in time, but in another order, or one would have to stand for two.</source>
        <translation>Alle Ereignisse sind rechtzeitig da, aber in anderer Reihenfolge, oder eines müsste für zwei stehen.</translation>
    </message>
    <message>
        <source>%1 has not come; there is time until %2.</source>
        <translation>%1 ist nicht eingetroffen; dafür ist Zeit bis %2.</translation>
    </message>
    <message>
        <source>Looking for the events that belong together cost too much and was stopped.</source>
        <translation>Die Suche nach zusammengehörenden Ereignissen war zu aufwendig und wurde abgebrochen.</translation>
    </message>
    <message>
        <source>An event of %1 until %2 would have prevented it.</source>
        <translation>Ein Ereignis %1 bis %2 hätte es verhindert.</translation>
    </message>
</context>
<context>
    <name>sidelight::models::RuleEvidence</name>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>Events in the time: %1</source>
        <translation>Ereignisse in der Zeit: %1</translation>
    </message>
    <message>
        <source>Different values in the time: %1</source>
        <translation>Verschiedene Werte in der Zeit: %1</translation>
    </message>
    <message>
        <source>Sum over the time: %1</source>
        <translation>Summe über die Zeit: %1</translation>
    </message>
    <message>
        <source>Average over the time: %1</source>
        <translation>Durchschnitt über die Zeit: %1</translation>
    </message>
    <message>
        <source>From “%2” to “%3”: %1</source>
        <translation>Von „%2“ bis „%3“: %1</translation>
    </message>
    <message>
        <source>From the first to the last: %1</source>
        <translation>Vom ersten zum letzten: %1</translation>
    </message>
    <message>
        <source>Time there was for “%2”: %1</source>
        <translation>Zeit, die für „%2“ war: %1</translation>
    </message>
    <message>
        <source>Time left: %1</source>
        <translation>Zeit, die bleibt: %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>of “%1”</source>
        <translation>von „%1“</translation>
    </message>
    <message>
        <source>between the events</source>
        <translation>zwischen den Ereignissen</translation>
    </message>
    <message>
        <source>of the agent and the interaction</source>
        <translation>zu Agent und Kontakt</translation>
    </message>
</context>
<context>
    <name>sidelight::models::SearchModel</name>
    <message>
        <source>Interactions</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>What the panel can do</source>
        <translation>Was das Panel kann</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Customers on this laptop</source>
        <translation>Kunden auf diesem Laptop</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>Wissen</translation>
    </message>
</context>
<context>
    <name>sidelight::models::SuggestionsModel</name>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Next step: %1</source>
        <translation>Nächster Schritt: %1</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>An article that fits</source>
        <translation>Ein Artikel, der passt</translation>
    </message>
    <message>
        <source>The list has just changed. Nothing was started.</source>
        <translation>Die Liste hat sich gerade geändert. Es wurde nichts gestartet.</translation>
    </message>
</context>
<context>
    <name>sidelight::models::Summary</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Alert seen: %1.</source>
        <translation>Warnung gesehen: %1.</translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <translation>Erledigt: %1.</translation>
    </message>
    <message>
        <source>Begun: %1.</source>
        <translation>Begonnen: %1.</translation>
    </message>
    <message>
        <source>Did not work out: %1.</source>
        <translation>Hat nicht geklappt: %1.</translation>
    </message>
    <message>
        <source>Case %1 is open.</source>
        <translation>Fall %1 ist offen.</translation>
    </message>
    <message>
        <source>Case %1 is closed.</source>
        <translation>Fall %1 ist geschlossen.</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Promised: %1.</source>
        <translation>Zugesagt: %1.</translation>
    </message>
</context>
<context>
    <name>sidelight::models::TabsModel</name>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>events not seen yet</comment>
        <translation>
            <numerusform>%Ln neu</numerusform>
            <numerusform>%Ln neu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::models::Track</name>
    <message>
        <source>%1: its time is over.</source>
        <translation>%1: die Zeit dafür ist vorbei.</translation>
    </message>
    <message>
        <source>%1: turned off for your team.</source>
        <translation>%1: für Ihr Team abgeschaltet.</translation>
    </message>
    <message>
        <source>%1: the customer has not agreed to “%2”.</source>
        <translation>%1: Der Kunde hat „%2“ nicht zugestimmt.</translation>
    </message>
    <message>
        <source>%1: not on this channel.</source>
        <translation>%1: nicht auf diesem Kanal.</translation>
    </message>
    <message>
        <source>%1: for other teams or skills.</source>
        <translation>%1: für andere Teams oder Kenntnisse.</translation>
    </message>
    <message>
        <source>%1: this does not hold: %2</source>
        <translation>%1: Das trifft nicht zu: %2</translation>
    </message>
    <message>
        <source>%1: nobody can say whether %2</source>
        <translation>%1: Niemand kann sagen, ob %2</translation>
    </message>
    <message>
        <source>%1: under way, or done.</source>
        <translation>%1: läuft schon oder ist erledigt.</translation>
    </message>
    <message>
        <source>%1: dismissed, and nothing new since.</source>
        <translation>%1: abgelehnt, und seither nichts Neues.</translation>
    </message>
    <message>
        <source>%1: the customer declined it.</source>
        <translation>%1: Der Kunde wollte es nicht.</translation>
    </message>
    <message>
        <source>%1: too unlikely.</source>
        <translation>%1: zu unwahrscheinlich.</translation>
    </message>
    <message>
        <source>%1: another is sure enough.</source>
        <translation>%1: ein anderer ist sicher genug.</translation>
    </message>
    <message>
        <source>%1: others come first.</source>
        <translation>%1: andere gehen vor.</translation>
    </message>
    <message>
        <source>Your team took it %1 of %2 times here.</source>
        <translation>Ihr Team hat es hier %1 von %2 Mal getan.</translation>
    </message>
    <message>
        <source>Your team took it %1 of %2 times.</source>
        <translation>Ihr Team hat es %1 von %2 Mal getan.</translation>
    </message>
    <message>
        <source>Taken %1 of %2 times here.</source>
        <translation>Hier %1 von %2 Mal getan.</translation>
    </message>
    <message>
        <source>Taken %1 of %2 times.</source>
        <translation>%1 von %2 Mal getan.</translation>
    </message>
    <message>
        <source>Shown to find out whether it helps.</source>
        <translation>Wird gezeigt, um zu erfahren, ob es hilft.</translation>
    </message>
    <message>
        <source>Suggested by %1 too.</source>
        <translation>Auch vorgeschlagen: %1.</translation>
    </message>
    <message>
        <source>Helped your team %1 of %2 times here</source>
        <translation>Half Ihrem Team hier %1 von %2 Mal</translation>
    </message>
    <message>
        <source>Helped your team %1 of %2 times</source>
        <translation>Half Ihrem Team %1 von %2 Mal</translation>
    </message>
    <message>
        <source>Helped %1 of %2 times here</source>
        <translation>Half hier %1 von %2 Mal</translation>
    </message>
    <message>
        <source>Helped %1 of %2 times</source>
        <translation>Half %1 von %2 Mal</translation>
    </message>
</context>
<context>
    <name>sidelight::models::WaitingModel</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Nachbearbeitung</translation>
    </message>
    <message>
        <source>Written %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Abgelehnt: %1</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>goes out first</source>
        <translation>geht zuerst hinaus</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not now: %1</source>
        <translation>Jetzt nicht: %1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Erledigt: %1</translation>
    </message>
    <message>
        <source>Did not work out: %1</source>
        <translation>Hat nicht geklappt: %1</translation>
    </message>
</context>
<context>
    <name>sidelight::models::WhyLinesModel</name>
    <message>
        <source>%1, v%2</source>
        <comment>rule, its version</comment>
        <translation>%1, V%2</translation>
    </message>
    <message>
        <source>Looks at %1 at a time</source>
        <translation>Betrachtet jeweils %1</translation>
    </message>
    <message>
        <source>The rule asks for %1</source>
        <translation>Die Regel verlangt %1</translation>
    </message>
    <message>
        <source>What would have changed it</source>
        <translation>Was es geändert hätte</translation>
    </message>
    <message>
        <source>More happened than the rule looks at: there may be more to it.</source>
        <translation>Es ist mehr geschehen, als die Regel betrachtet: Es kann mehr dahinterstecken.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%Ln Ereignis</numerusform>
            <numerusform>%Ln Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>Not among what is kept here</source>
        <translation>Hier nicht vorhanden</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <comment>a field of an event, its value</comment>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>nicht betrachtet</translation>
    </message>
</context>
<context>
    <name>sidelight::text::FieldWords</name>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Social</source>
        <translation>Soziale Medien</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>prefers calls</source>
        <translation>bevorzugt Anrufe</translation>
    </message>
    <message>
        <source>prefers chat</source>
        <translation>bevorzugt Chat</translation>
    </message>
    <message>
        <source>prefers mail</source>
        <translation>bevorzugt Mail</translation>
    </message>
    <message>
        <source>prefers messages</source>
        <translation>bevorzugt Nachrichten</translation>
    </message>
    <message>
        <source>prefers %1</source>
        <translation>bevorzugt %1</translation>
    </message>
    <message>
        <source>Marketing allowed</source>
        <translation>Werbung erlaubt</translation>
    </message>
    <message>
        <source>No marketing</source>
        <translation>Keine Werbung</translation>
    </message>
    <message>
        <source>Recording allowed</source>
        <translation>Aufzeichnung erlaubt</translation>
    </message>
    <message>
        <source>No recording</source>
        <translation>Keine Aufzeichnung</translation>
    </message>
    <message>
        <source>%1 allowed</source>
        <translation>%1 erlaubt</translation>
    </message>
    <message>
        <source>No %1</source>
        <translation>%1 nicht erlaubt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>amount, currency</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>IVR “%1”</source>
        <translation>Sprachmenü „%1“</translation>
    </message>
    <message>
        <source>the page “%1”</source>
        <translation>die Seite „%1“</translation>
    </message>
    <message>
        <source>the bot “%1”</source>
        <translation>der Bot „%1“</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1 twice</source>
        <translation>zweimal %1</translation>
    </message>
    <message>
        <source>The hub does not accept the sign-in.</source>
        <translation>Der Hub nimmt die Anmeldung nicht an.</translation>
    </message>
    <message>
        <source>You may not do this, says the hub.</source>
        <translation>Der Hub sagt, dass Sie das nicht dürfen.</translation>
    </message>
    <message>
        <source>The hub speaks another version: this panel needs an update.</source>
        <translation>Der Hub spricht eine andere Version: Dieses Panel braucht eine Aktualisierung.</translation>
    </message>
    <message>
        <source>A message was larger than the hub takes.</source>
        <translation>Eine Nachricht war größer, als der Hub annimmt.</translation>
    </message>
    <message>
        <source>The hub could not read what this panel sent.</source>
        <translation>Der Hub konnte nicht lesen, was dieses Panel gesendet hat.</translation>
    </message>
    <message>
        <source>The hub said “%1”.</source>
        <translation>Der Hub meldet „%1“.</translation>
    </message>
    <message>
        <source>Next step taken or dismissed</source>
        <translation>Nächster Schritt angenommen oder verworfen</translation>
    </message>
    <message>
        <source>Alert acknowledged</source>
        <translation>Warnung bestätigt</translation>
    </message>
    <message>
        <source>Alert put off</source>
        <translation>Warnung verschoben</translation>
    </message>
    <message>
        <source>Alert silenced for an interaction</source>
        <translation>Warnung für einen Kontakt stummgeschaltet</translation>
    </message>
    <message>
        <source>Suggestions seen</source>
        <translation>Vorschläge gesehen</translation>
    </message>
    <message>
        <source>Suggestion looked into</source>
        <translation>Vorschlag näher angesehen</translation>
    </message>
    <message>
        <source>Customer matched</source>
        <translation>Kunde zugeordnet</translation>
    </message>
    <message>
        <source>Match undone</source>
        <translation>Zuordnung aufgehoben</translation>
    </message>
    <message>
        <source>Hidden value looked at</source>
        <translation>Verdeckten Wert angesehen</translation>
    </message>
    <message>
        <source>Customer looked up</source>
        <translation>Kunde nachgeschlagen</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>Bulgarisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>Kroatisch</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tschechisch</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dänisch</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finnisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebräisch</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Ungarisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>Persisch</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Rumänisch</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Schwedisch</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainisch</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>Urdu</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamesisch</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n times</source>
        <translation>
            <numerusform>%Ln-mal %1</numerusform>
            <numerusform>%Ln-mal %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Promise made</source>
        <translation>Zusage gemacht</translation>
    </message>
    <message>
        <source>Alerts seen</source>
        <translation>Warnungen gesehen</translation>
    </message>
</context>
<context>
    <name>sidelight::text::Masks</name>
    <message>
        <source>Name hidden</source>
        <translation>Name verdeckt</translation>
    </message>
</context>
<context>
    <name>sidelight::text::TimeWords</name>
    <message>
        <source>%1 %2</source>
        <comment>day, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>day of this year</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>day of another year</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>dddd d MMM</source>
        <comment>heading of a day of this year</comment>
        <translation>dddd, d. MMM</translation>
    </message>
    <message>
        <source>yesterday</source>
        <comment>due day</comment>
        <translation>gestern</translation>
    </message>
    <message>
        <source>today</source>
        <comment>due day</comment>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <comment>due day</comment>
        <translation>morgen</translation>
    </message>
    <message>
        <source>now</source>
        <comment>age of an alert</comment>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%L1 Min.</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%L1 Std.</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%L1 T.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%L1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%L1 Min. %L2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%L1 Std. %L2 Min.</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::AppearanceViewModel</name>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::CompanionViewModel</name>
    <message>
        <source>The window beside it was closed.</source>
        <translation>Das Fenster daneben wurde geschlossen.</translation>
    </message>
    <message>
        <source>This desktop lets no window follow another: Sidelight stays at the edge.</source>
        <translation>Diese Arbeitsfläche lässt kein Fenster einem anderen folgen: Sidelight bleibt am Rand.</translation>
    </message>
    <message>
        <source>This desktop lets no window choose its place: Sidelight is a window like any other. Put it where you want it.</source>
        <translation>Dieser Desktop lässt kein Fenster seinen Platz wählen: Sidelight ist ein Fenster wie jedes andere. Stellen Sie es, wohin Sie möchten.</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::ConversationViewModel</name>
    <message>
        <source>from the call</source>
        <translation>aus dem Anruf</translation>
    </message>
    <message>
        <source>from the chat</source>
        <translation>aus dem Chat</translation>
    </message>
    <message>
        <source>from the mail</source>
        <translation>aus der Mail</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier line(s) are not shown</source>
        <translation>
            <numerusform>%n frühere Zeile wird nicht gezeigt</numerusform>
            <numerusform>%n frühere Zeilen werden nicht gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Sounds like “%1”</source>
        <translation>Klingt nach „%1“</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::CustomerViewModel</name>
    <message>
        <source>No name known</source>
        <translation>Kein Name bekannt</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Nicht verifiziert</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verifiziert</translation>
    </message>
    <message numerus="yes">
        <source>%n open case(s)</source>
        <translation>
            <numerusform>%Ln offener Fall</numerusform>
            <numerusform>%Ln offene Fälle</numerusform>
        </translation>
    </message>
    <message>
        <source>last contact %1</source>
        <translation>letzter Kontakt %1</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <comment>customer for</comment>
        <translation>
            <numerusform>%Ln Jahr</numerusform>
            <numerusform>%Ln Jahre</numerusform>
        </translation>
    </message>
    <message>
        <source>new this year</source>
        <translation>neu in diesem Jahr</translation>
    </message>
    <message>
        <source>%1 there</source>
        <translation>dort %1</translation>
    </message>
    <message>
        <source>%1, %2 there</source>
        <translation>%1, dort %2</translation>
    </message>
    <message>
        <source>Late since %1</source>
        <translation>Überfällig seit %1</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Bis %1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>%1 in queue</source>
        <translation>%1 in der Warteschlange</translation>
    </message>
    <message>
        <source>passed on by %1</source>
        <translation>weitergeleitet von %1</translation>
    </message>
    <message>
        <source>2nd contact this week</source>
        <translation>2.&#xa0;Kontakt diese Woche</translation>
    </message>
    <message>
        <source>3rd contact this week</source>
        <translation>3.&#xa0;Kontakt diese Woche</translation>
    </message>
    <message>
        <source>%1th contact this week</source>
        <translation>%1.&#xa0;Kontakt diese Woche</translation>
    </message>
    <message>
        <source>, then </source>
        <comment>between the steps of a path</comment>
        <translation>, dann </translation>
    </message>
    <message numerus="yes">
        <source>%n share this number</source>
        <comment>customers</comment>
        <translation>
            <numerusform>%Ln hat diese Nummer</numerusform>
            <numerusform>%Ln teilen sich diese Nummer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n share this address</source>
        <comment>customers</comment>
        <translation>
            <numerusform>%Ln hat diese Adresse</numerusform>
            <numerusform>%Ln teilen sich diese Adresse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n share this</source>
        <comment>customers</comment>
        <translation>
            <numerusform>%Ln passt dazu</numerusform>
            <numerusform>%Ln passen dazu</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody we know</source>
        <translation>Uns nicht bekannt</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>Wer ist das?</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::DraftViewModel</name>
    <message>
        <source>saving…</source>
        <translation>wird gespeichert&#xa0;…</translation>
    </message>
    <message>
        <source>kept on this laptop %1 ago</source>
        <translation>vor %1 auf diesem Laptop gesichert</translation>
    </message>
    <message>
        <source>keeping…</source>
        <translation>wird gesichert&#xa0;…</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::GuideViewModel</name>
    <message>
        <source>%1 of %2</source>
        <comment>step of a guide</comment>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>%1 of about %2</source>
        <comment>step of a guide</comment>
        <translation>%L1 von etwa %L2</translation>
    </message>
    <message>
        <source>This cannot be decided by itself. Which way?</source>
        <translation>Das lässt sich nicht von selbst entscheiden. Wie weiter?</translation>
    </message>
    <message>
        <source>Which way?</source>
        <translation>Wie weiter?</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>Sonst</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::HistoryViewModel</name>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Offen %1</translation>
    </message>
    <message>
        <source>These events are not among what this laptop has.</source>
        <translation>Diese Ereignisse sind auf diesem Laptop nicht vorhanden.</translation>
    </message>
    <message numerus="yes">
        <source>%n more are not among what this laptop has.</source>
        <translation>
            <numerusform>%Ln weiteres ist auf diesem Laptop nicht vorhanden.</numerusform>
            <numerusform>%Ln weitere sind auf diesem Laptop nicht vorhanden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::JourneyViewModel</name>
    <message numerus="yes">
        <source>Nothing in the last %n day(s) that is known here.</source>
        <translation>
            <numerusform>Nichts am letzten Tag, das hier bekannt ist.</numerusform>
            <numerusform>Nichts in den letzten %Ln Tagen, das hier bekannt ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing in the last %n day(s).</source>
        <translation>
            <numerusform>Nichts am letzten Tag.</numerusform>
            <numerusform>Nichts in den letzten %Ln Tagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>What was before %1 is not here yet.</source>
        <translation>Was vor %1 war, ist noch nicht hier.</translation>
    </message>
    <message numerus="yes">
        <source>%n touchpoint(s)</source>
        <translation>
            <numerusform>%Ln Kontaktpunkt</numerusform>
            <numerusform>%Ln Kontaktpunkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open case(s)</source>
        <translation>
            <numerusform>%Ln offener Fall</numerusform>
            <numerusform>%Ln offene Fälle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open promise(s)</source>
        <translation>
            <numerusform>%Ln offene Zusage</numerusform>
            <numerusform>%Ln offene Zusagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::KnowledgeViewModel</name>
    <message>
        <source>Not here any more</source>
        <translation>Nicht mehr hier</translation>
    </message>
    <message>
        <source>This article is not among those that this laptop has.</source>
        <translation>Dieser Artikel ist auf diesem Laptop nicht vorhanden.</translation>
    </message>
    <message>
        <source>This article has no text.</source>
        <translation>Dieser Artikel hat keinen Text.</translation>
    </message>
    <message>
        <source>offline copy of %1</source>
        <translation>Offline-Kopie von %1</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::PagesViewModel</name>
    <message>
        <source>%1 asks to be connected</source>
        <translation>%1 möchte verbunden werden</translation>
    </message>
    <message>
        <source>It calls itself %1. Connected, it can open customers here and hears what you accept. Type the code that stands on the page.</source>
        <translation>Sie nennt sich %1. Verbunden kann sie hier Kunden öffnen und erfährt, was Sie annehmen. Geben Sie den Code ein, der auf der Seite steht.</translation>
    </message>
    <message numerus="yes">
        <source>That is not the code. %n try(s) left.</source>
        <translation>
            <numerusform>Das ist nicht der Code. Noch ein Versuch.</numerusform>
            <numerusform>Das ist nicht der Code. Noch %Ln Versuche.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::PanelViewModel</name>
    <message>
        <source>Wrap up</source>
        <translation>Nachbearbeitung</translation>
    </message>
    <message>
        <source>Ctrl E</source>
        <translation>Strg E</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation>Strg N</translation>
    </message>
    <message>
        <source>This is somebody else</source>
        <translation>Das ist jemand anderes</translation>
    </message>
    <message>
        <source>Ctrl U</source>
        <translation>Strg U</translation>
    </message>
    <message>
        <source>Why no alert?</source>
        <translation>Warum keine Warnung?</translation>
    </message>
    <message>
        <source>Show the next hidden value</source>
        <translation>Nächsten verdeckten Wert anzeigen</translation>
    </message>
    <message>
        <source>Alt R</source>
        <translation>Alt R</translation>
    </message>
    <message>
        <source>Change the appearance, light or dark</source>
        <translation>Darstellung wechseln, hell oder dunkel</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Ctrl +</source>
        <translation>Strg +</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Ctrl −</source>
        <translation>Strg −</translation>
    </message>
    <message>
        <source>Work offline, or online again</source>
        <translation>Offline arbeiten oder wieder online</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>About and versions</source>
        <translation>Info und Versionen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Ctrl ,</source>
        <translation>Strg ,</translation>
    </message>
    <message>
        <source>Rearrange the cards</source>
        <translation>Karten neu anordnen</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::SearchViewModel</name>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft&#xa0;…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%Ln gefunden</numerusform>
            <numerusform>%Ln gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n</source>
        <translation>
            <numerusform>Der erste</numerusform>
            <numerusform>Die ersten %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::SettingsViewModel</name>
    <message numerus="yes">
        <source>For %n hour(s)</source>
        <translation>
            <numerusform>Für eine Stunde</numerusform>
            <numerusform>Für %Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n minute(s)</source>
        <translation>
            <numerusform>Für eine Minute</numerusform>
            <numerusform>Für %Ln Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%L1 Std.</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%L1 Min.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::SignInViewModel</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment…</translation>
    </message>
    <message>
        <source>Sign in in the browser</source>
        <translation>Im Browser anmelden</translation>
    </message>
    <message>
        <source>Sign in on another device</source>
        <translation>Auf einem anderen Gerät anmelden</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>The sign-in service has not been reached for too long, so what is kept here is locked. What you wrote is safe, and is here again once you are signed in.</source>
        <translation>Der Anmeldedienst war zu lange nicht erreichbar, deshalb ist gesperrt, was hier aufbewahrt wird. Was Sie geschrieben haben, ist sicher und wieder da, sobald Sie angemeldet sind.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Neu anmelden</translation>
    </message>
    <message>
        <source>The sign-in of your organisation opens in the browser. No password is typed here.</source>
        <translation>Die Anmeldung Ihrer Organisation öffnet sich im Browser. Hier wird kein Kennwort eingegeben.</translation>
    </message>
    <message>
        <source>The sign-in service is asked.</source>
        <translation>Der Anmeldedienst wird gefragt.</translation>
    </message>
    <message>
        <source>Its page is open in the browser. When you are done there, it goes on here by itself.</source>
        <translation>Die Seite ist im Browser geöffnet. Wenn Sie dort fertig sind, geht es hier von selbst weiter.</translation>
    </message>
    <message>
        <source>Open this address on a phone or another computer, and type the code there.</source>
        <translation>Öffnen Sie diese Adresse auf einem Telefon oder einem anderen Computer und geben Sie dort den Code ein.</translation>
    </message>
    <message>
        <source>You are signed in as %1.</source>
        <extracomment>A person&apos;s name</extracomment>
        <translation>Sie sind als %1 angemeldet.</translation>
    </message>
    <message>
        <source>You are signed in as %1, until the program ends: this computer cannot keep it.</source>
        <translation>Sie sind als %1 angemeldet, bis das Programm endet: Dieser Computer kann es sich nicht merken.</translation>
    </message>
    <message>
        <source>What is here stays readable, and what you write is kept. Nothing new comes before you sign in.</source>
        <translation>Was hier ist, bleibt lesbar, und was Sie schreiben, wird aufgehoben. Neues kommt erst, wenn Sie sich angemeldet haben.</translation>
    </message>
    <message>
        <source>The browser could not be opened. Use another device instead.</source>
        <translation>Der Browser ließ sich nicht öffnen. Verwenden Sie ein anderes Gerät.</translation>
    </message>
    <message>
        <source>The sign-in service cannot be reached. It is tried again by itself.</source>
        <translation>Der Anmeldedienst ist nicht zu erreichen. Es wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>The sign-in service did not answer. Check the network, then try again.</source>
        <translation>Der Anmeldedienst hat nicht geantwortet. Prüfen Sie das Netz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The sign-in service&apos;s answer is not one to be trusted. Tell your administrator.</source>
        <translation>Der Antwort des Anmeldedienstes ist nicht zu trauen. Sagen Sie Ihrer Administration Bescheid.</translation>
    </message>
    <message>
        <source>The sign-in service&apos;s word about who you are does not hold. Tell your administrator.</source>
        <translation>Was der Anmeldedienst über Sie sagt, hält der Prüfung nicht stand. Sagen Sie Ihrer Administration Bescheid.</translation>
    </message>
    <message>
        <source>The sign-in was refused. Try again, or ask your administrator whether you may use this program.</source>
        <translation>Die Anmeldung wurde abgelehnt. Versuchen Sie es noch einmal, oder fragen Sie Ihre Administration, ob Sie dieses Programm verwenden dürfen.</translation>
    </message>
    <message>
        <source>Nobody signed in within the time. Try again.</source>
        <translation>Niemand hat sich rechtzeitig angemeldet. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The browser cannot report back on this computer. Use another device instead.</source>
        <translation>Der Browser kann sich auf diesem Computer nicht zurückmelden. Verwenden Sie ein anderes Gerät.</translation>
    </message>
    <message>
        <source>This sign-in service knows no sign-in on another device. Use the browser.</source>
        <translation>Dieser Anmeldedienst kennt keine Anmeldung auf einem anderen Gerät. Verwenden Sie den Browser.</translation>
    </message>
    <message>
        <source>What is kept here is another agent&apos;s. Sign in as that agent, or ask your administrator for a profile of your own.</source>
        <translation>Was hier aufgehoben ist, gehört jemand anderem. Melden Sie sich als diese Person an, oder bitten Sie Ihre Administration um ein eigenes Profil.</translation>
    </message>
    <message>
        <source>The sign-in service does not know this program. Tell your administrator.</source>
        <translation>Der Anmeldedienst kennt dieses Programm nicht. Sagen Sie Ihrer Administration Bescheid.</translation>
    </message>
    <message>
        <source>Signed in…</source>
        <translation>Angemeldet…</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Open the browser</source>
        <translation>Browser öffnen</translation>
    </message>
    <message>
        <source>Try in the browser</source>
        <translation>Im Browser versuchen</translation>
    </message>
    <message>
        <source>Sign out and close</source>
        <translation>Abmelden und schließen</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Good for %1 more</source>
        <extracomment>Minutes and seconds that a code is still good for</extracomment>
        <translation>Noch %1 gültig</translation>
    </message>
    <message>
        <source>The code is copied.</source>
        <translation>Der Code ist kopiert.</translation>
    </message>
    <message>
        <source>You may close this window and go back to Sidelight.</source>
        <translation>Sie können dieses Fenster schließen und zu Sidelight zurückkehren.</translation>
    </message>
    <message>
        <source>This is not the answer that Sidelight waits for. Begin again there.</source>
        <translation>Das ist nicht die Antwort, auf die Sidelight wartet. Beginnen Sie dort noch einmal.</translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation>Hier gibt es nichts.</translation>
    </message>
    <message>
        <source>The sign-in service asks you to sign in again. Until then what is kept here is locked. What you wrote is safe, and is here again once you are signed in.</source>
        <translation>Der Anmeldedienst bittet Sie, sich erneut anzumelden. Bis dahin ist gesperrt, was hier aufbewahrt wird. Was Sie geschrieben haben, ist sicher und wieder da, sobald Sie angemeldet sind.</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::StatusViewModel</name>
    <message>
        <source>Catching up</source>
        <translation>Wird aufgeholt</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Offline seit %1</translation>
    </message>
    <message>
        <source>Showing what this laptop knows</source>
        <translation>Angezeigt wird, was dieser Laptop weiß</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting</source>
        <translation>
            <numerusform>%Ln Änderung wartet</numerusform>
            <numerusform>%Ln Änderungen warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Catching up: %1 of %2 events</source>
        <translation>Wird aufgeholt: %1 von %2 Ereignissen</translation>
    </message>
    <message>
        <source>No alerts from the past will pop.</source>
        <translation>Warnungen aus der Vergangenheit werden nicht eingeblendet.</translation>
    </message>
    <message>
        <source>What you see is as of %1. %2</source>
        <translation>Sie sehen den Stand von %1. %2</translation>
    </message>
    <message>
        <source>Nothing is kept on this laptop</source>
        <translation>Auf diesem Laptop wird nichts gesichert</translation>
    </message>
    <message>
        <source>The local copy is being rebuilt</source>
        <translation>Die lokale Kopie wird neu aufgebaut</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) you wrote could not be read back</source>
        <translation>
            <numerusform>%Ln Eintrag von Ihnen war nicht mehr lesbar</numerusform>
            <numerusform>%Ln Einträge von Ihnen waren nicht mehr lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>This laptop does not let us write</source>
        <translation>Auf diesem Laptop darf nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The local copy is locked</source>
        <translation>Die lokale Kopie ist gesperrt</translation>
    </message>
    <message>
        <source>There is no key store and no passphrase. Notes go out at once or not at all.</source>
        <translation>Es gibt weder Schlüsselbund noch Passphrase. Notizen gehen sofort hinaus oder gar nicht.</translation>
    </message>
    <message>
        <source>It was damaged and set aside. What is missing comes from the hub; nothing you wrote is affected.</source>
        <translation>Sie war beschädigt und wurde beiseitegelegt. Was fehlt, kommt vom Hub; nichts von Ihnen Geschriebenes ist betroffen.</translation>
    </message>
    <message>
        <source>The damaged file was put aside, not deleted. Please tell your supervisor.</source>
        <translation>Die beschädigte Datei wurde beiseitegelegt, nicht gelöscht. Bitte sagen Sie Ihrer Teamleitung Bescheid.</translation>
    </message>
    <message>
        <source>You can read, but new notes and decisions are not kept until there is space.</source>
        <translation>Sie können lesen, aber neue Notizen und Entscheidungen werden erst gesichert, wenn wieder Platz ist.</translation>
    </message>
    <message>
        <source>Notes and decisions need the hub: they are not kept here.</source>
        <translation>Notizen und Entscheidungen brauchen den Hub: Hier werden sie nicht gesichert.</translation>
    </message>
    <message>
        <source>Its key is missing or wrong. Nothing has been deleted.</source>
        <translation>Ihr Schlüssel fehlt oder ist falsch. Es wurde nichts gelöscht.</translation>
    </message>
    <message>
        <source>The new configuration is not in force</source>
        <translation>Die neue Konfiguration gilt nicht</translation>
    </message>
    <message numerus="yes">
        <source>%n more problem(s)</source>
        <translation>
            <numerusform>%Ln weiteres Problem</numerusform>
            <numerusform>%Ln weitere Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>The last good one stays.</source>
        <translation>Die letzte gültige bleibt.</translation>
    </message>
    <message>
        <source>A new configuration is in force</source>
        <translation>Eine neue Konfiguration gilt</translation>
    </message>
    <message>
        <source>Version %1. You can go on as you are.</source>
        <translation>Version %1. Sie können einfach weiterarbeiten.</translation>
    </message>
    <message>
        <source>The built-in configuration is in force.</source>
        <translation>Es gilt die eingebaute Konfiguration.</translation>
    </message>
    <message>
        <source>Version %1 is in force since %2.</source>
        <translation>Version %1 gilt seit %2.</translation>
    </message>
    <message>
        <source>Version %1 is in force.</source>
        <translation>Version %1 gilt.</translation>
    </message>
    <message>
        <source>%1 Cards that this version does not have are left out: %2.</source>
        <extracomment>The state of the configuration; names of cards that only newer versions have</extracomment>
        <translation>%1 Karten, die diese Version nicht hat, bleiben weg: %2.</translation>
    </message>
    <message>
        <source>You no longer have access to this customer</source>
        <translation>Sie haben keinen Zugriff mehr auf diesen Kunden</translation>
    </message>
    <message>
        <source>A customer was erased</source>
        <translation>Ein Kunde wurde gelöscht</translation>
    </message>
    <message>
        <source>What this laptop knew of them is gone. What you wrote and did not send is kept.</source>
        <translation>Was dieser Laptop wusste, ist weg. Was Sie geschrieben und nicht gesendet haben, bleibt.</translation>
    </message>
    <message>
        <source>Everything about them is gone from this laptop</source>
        <translation>Alles darüber ist von diesem Laptop weg</translation>
    </message>
    <message numerus="yes">
        <source>with %n draft(s) and unsent note(s) of yours</source>
        <translation>
            <numerusform>mit %n Entwurf oder ungesendeten Notiz von Ihnen</numerusform>
            <numerusform>mit %n Entwürfen und ungesendeten Notizen von Ihnen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::WrapUpViewModel</name>
    <message numerus="yes">
        <source>Drafted from %n event(s)</source>
        <translation>
            <numerusform>Entwurf aus %Ln Ereignis</numerusform>
            <numerusform>Entwurf aus %Ln Ereignissen</numerusform>
        </translation>
    </message>
    <message>
        <source>drafted, yours to change</source>
        <translation>Entwurf, von Ihnen änderbar</translation>
    </message>
</context>
</TS>
