<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>AboutSheet</name>
    <message>
        <source>About Sidelight</source>
        <translation>À propos de Sidelight</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Who is this, what is going on, what do I do next.</source>
        <translation>Qui est-ce, que se passe-t-il, que faire ensuite.</translation>
    </message>
</context>
<context>
    <name>AlertCard</name>
    <message>
        <source>seen</source>
        <translation>vue</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Acquitter</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#x202f;?</translation>
    </message>
    <message>
        <source>Why this alert: %1</source>
        <translation>Pourquoi cette alerte&#xa0;: %1</translation>
    </message>
    <message>
        <source>Why this</source>
        <translation>Pourquoi ceci</translation>
    </message>
    <message>
        <source>For 15 minutes</source>
        <translation>Pendant 15 minutes</translation>
    </message>
</context>
<context>
    <name>AlertsBlock</name>
    <message>
        <source>Alerts: %1</source>
        <translation>Alertes&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>AppMenu</name>
    <message>
        <source>Work online</source>
        <translation>Travailler en ligne</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Travailler hors ligne</translation>
    </message>
    <message>
        <source>This is somebody else</source>
        <translation>C’est quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Ctrl U</source>
        <translation>Ctrl U</translation>
    </message>
    <message>
        <source>Why no alert?</source>
        <translation>Pourquoi aucune alerte&#x202f;?</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Ctrl +</source>
        <translation>Ctrl +</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Ctrl −</source>
        <translation>Ctrl −</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>About and versions</source>
        <translation>À propos et versions</translation>
    </message>
    <message>
        <source>Connected pages</source>
        <translation>Pages connectées</translation>
    </message>
    <message>
        <source>Alt C</source>
        <translation>Alt C</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Ctrl ,</source>
        <translation>Ctrl ,</translation>
    </message>
</context>
<context>
    <name>ArticleSheet</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Thank you, noted.</source>
        <translation>Merci, c’est noté.</translation>
    </message>
    <message>
        <source>Did this help?</source>
        <translation>Cela vous a-t-il aidé&#x202f;?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
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
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Ctrl Z</source>
        <translation>Ctrl Z</translation>
    </message>
</context>
<context>
    <name>CandidateRow</name>
    <message>
        <source>This one</source>
        <translation>Cette personne</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
</context>
<context>
    <name>ClosedCard</name>
    <message>
        <source>Closed until you choose</source>
        <translation>Fermé tant que vous n’avez pas choisi</translation>
    </message>
    <message>
        <source>History and notes stay closed until you choose. Nothing is written to any profile before that.</source>
        <translation>L’historique et les notes restent fermés tant que vous n’avez pas choisi. Rien n’est écrit dans un profil avant cela.</translation>
    </message>
</context>
<context>
    <name>ConfigNotice</name>
    <message>
        <source>%1 The cards keep their places until you turn to another interaction.</source>
        <extracomment>What a new configuration is, and what waits</extracomment>
        <translation>%1 Les cartes gardent leur place jusqu’à ce que vous passiez à une autre interaction.</translation>
    </message>
    <message>
        <source>Rearrange now</source>
        <translation>Réorganiser maintenant</translation>
    </message>
</context>
<context>
    <name>ConversationCard</name>
    <message>
        <source>Live</source>
        <translation>En direct</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
</context>
<context>
    <name>CustomerCard</name>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
</context>
<context>
    <name>DoNextCard</name>
    <message>
        <source>Do next</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Go on with the guide</source>
        <translation>Continuer le guide</translation>
    </message>
    <message>
        <source>Nothing is suggested at the moment.</source>
        <translation>Aucune suggestion pour le moment.</translation>
    </message>
</context>
<context>
    <name>EmptyDesk</name>
    <message>
        <source>Nobody on the line</source>
        <translation>Personne en ligne</translation>
    </message>
    <message>
        <source>When the hub is back, the next call, chat or mail opens here by itself.</source>
        <translation>Dès que le hub est de retour, le prochain appel, chat ou e-mail s’ouvre ici de lui-même.</translation>
    </message>
    <message>
        <source>The next call, chat or mail opens here by itself.</source>
        <translation>Le prochain appel, chat ou e-mail s’ouvre ici de lui-même.</translation>
    </message>
</context>
<context>
    <name>EvidenceSheet</name>
    <message>
        <source>The events behind it</source>
        <translation>Les événements en cause</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>GuideCard</name>
    <message>
        <source>Finish the guide</source>
        <translation>Terminer le guide</translation>
    </message>
    <message>
        <source>Alt D</source>
        <translation>Alt D</translation>
    </message>
    <message>
        <source>Did not work out</source>
        <translation>N’a pas abouti</translation>
    </message>
    <message>
        <source>Leave guide</source>
        <translation>Quitter le guide</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Alt B</source>
        <translation>Alt B</translation>
    </message>
    <message>
        <source>Your team has changed this guide since you began. You go on with the one you began.</source>
        <translation>Votre équipe a modifié ce guide depuis que vous l’avez commencé. Vous continuez avec celui que vous avez commencé.</translation>
    </message>
    <message>
        <source>Take the new one</source>
        <translation>Prendre le nouveau</translation>
    </message>
</context>
<context>
    <name>GuideFieldRow</name>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Modifier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Something else than %1</source>
        <translation>Autre chose que %1</translation>
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
        <translation>Fait</translation>
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
        <translation>Motif</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Find in history</source>
        <translation>Rechercher dans l’historique</translation>
    </message>
    <message>
        <source>Nothing of that kind.</source>
        <translation>Rien de ce type.</translation>
    </message>
    <message>
        <source>Nothing has happened yet that we know of.</source>
        <translation>Rien de connu pour l’instant.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Loading older ones…</source>
        <translation>Chargement des plus anciens…</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>Afficher les plus anciens</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
</context>
<context>
    <name>IdentityChip</name>
    <message>
        <source>%1, hidden; show</source>
        <translation>%1, masqué&#x202f;; afficher</translation>
    </message>
    <message>
        <source>%1, hidden</source>
        <translation>%1, masqué</translation>
    </message>
</context>
<context>
    <name>JourneyCard</name>
    <message>
        <source>Journey</source>
        <translation>Parcours</translation>
    </message>
    <message>
        <source>Load it</source>
        <translation>Charger</translation>
    </message>
    <message>
        <source>Load what was before</source>
        <translation>Charger ce qui précède</translation>
    </message>
    <message>
        <source>Look further back</source>
        <translation>Remonter plus loin</translation>
    </message>
</context>
<context>
    <name>JourneyHead</name>
    <message>
        <source>7 days</source>
        <translation>7 jours</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 jours</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 an</translation>
    </message>
    <message>
        <source>No score yet</source>
        <translation>Pas encore de note</translation>
    </message>
</context>
<context>
    <name>JourneyPlot</name>
    <message>
        <source>Journey: %1</source>
        <translation>Parcours&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Alt 1–3</source>
        <translation>Alt 1–3</translation>
    </message>
    <message>
        <source>Do what is suggested</source>
        <translation>Exécuter la suggestion</translation>
    </message>
    <message>
        <source>Alt A</source>
        <translation>Alt A</translation>
    </message>
    <message>
        <source>Acknowledge the first alert</source>
        <translation>Acquitter la première alerte</translation>
    </message>
    <message>
        <source>Alt M</source>
        <translation>Alt M</translation>
    </message>
    <message>
        <source>Show all alerts, or fewer</source>
        <translation>Afficher toutes les alertes, ou moins</translation>
    </message>
    <message>
        <source>1–3</source>
        <translation>1–3</translation>
    </message>
    <message>
        <source>Say who is calling, when it is asked</source>
        <translation>Indiquer qui appelle, quand c’est demandé</translation>
    </message>
    <message>
        <source>Ctrl U</source>
        <translation>Ctrl U</translation>
    </message>
    <message>
        <source>This is somebody else: undo the match</source>
        <translation>C’est quelqu’un d’autre&#xa0;: annuler l’association</translation>
    </message>
    <message>
        <source>Ctrl Tab</source>
        <translation>Ctrl Tab</translation>
    </message>
    <message>
        <source>Next interaction</source>
        <translation>Interaction suivante</translation>
    </message>
    <message>
        <source>Ctrl 1–9</source>
        <translation>Ctrl 1–9</translation>
    </message>
    <message>
        <source>Interaction by its place</source>
        <translation>Interaction selon sa place</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Ctrl K</translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation>Ctrl N</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Écrire une note</translation>
    </message>
    <message>
        <source>Ctrl E</source>
        <translation>Ctrl E</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation>Clôturer</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <translation>Ctrl ↵</translation>
    </message>
    <message>
        <source>Save the note, finish the wrap-up</source>
        <translation>Enregistrer la note, terminer la clôture</translation>
    </message>
    <message>
        <source>Ctrl + −</source>
        <translation>Ctrl + −</translation>
    </message>
    <message>
        <source>Larger or smaller text</source>
        <translation>Texte plus grand ou plus petit</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Alt O</source>
        <translation>Alt O</translation>
    </message>
    <message>
        <source>In the wrap-up: choose the outcome by its first letter</source>
        <translation>Dans la clôture&#xa0;: choisir le résultat par son initiale</translation>
    </message>
    <message>
        <source>Alt K</source>
        <translation>Alt K</translation>
    </message>
    <message>
        <source>In the wrap-up: use the drafted summary</source>
        <translation>Dans la clôture&#xa0;: reprendre le résumé proposé</translation>
    </message>
    <message>
        <source>Alt P</source>
        <translation>Alt P</translation>
    </message>
    <message>
        <source>In the wrap-up: add a promise</source>
        <translation>Dans la clôture&#xa0;: ajouter un engagement</translation>
    </message>
    <message>
        <source>Alt D, Alt B</source>
        <translation>Alt D, Alt B</translation>
    </message>
    <message>
        <source>In a guide: step done, step back</source>
        <translation>Dans un guide&#xa0;: étape faite, étape précédente</translation>
    </message>
    <message>
        <source>Alt C</source>
        <translation>Alt C</translation>
    </message>
    <message>
        <source>Pages of browsers: connect or disconnect</source>
        <translation>Pages du navigateur&#xa0;: connecter ou déconnecter</translation>
    </message>
    <message>
        <source>F9</source>
        <translation>F9</translation>
    </message>
    <message>
        <source>Fold the window to a strip, or open it</source>
        <translation>Replier la fenêtre en bandeau, ou l’ouvrir</translation>
    </message>
    <message>
        <source>Ctrl Shift ← →</source>
        <translation>Ctrl Maj ← →</translation>
    </message>
    <message>
        <source>Stand at the left or the right</source>
        <translation>Se placer à gauche ou à droite</translation>
    </message>
    <message>
        <source>Ctrl Shift ↑ ↓</source>
        <translation>Ctrl Maj ↑ ↓</translation>
    </message>
    <message>
        <source>Make the window wider or narrower</source>
        <translation>Élargir ou rétrécir la fenêtre</translation>
    </message>
    <message>
        <source>Alt J</source>
        <translation>Alt J</translation>
    </message>
    <message>
        <source>Walk the journey: ← → from mark to mark, ↵ to the history</source>
        <translation>Suivre le parcours&#xa0;: ← → de point en point, ↵ vers l’historique</translation>
    </message>
    <message>
        <source>Alt R</source>
        <translation>Alt R</translation>
    </message>
    <message>
        <source>Show the next hidden value for half a minute</source>
        <translation>Afficher la valeur masquée suivante pendant trente secondes</translation>
    </message>
    <message>
        <source>Alt T, Alt W</source>
        <translation>Alt T, Alt W</translation>
    </message>
    <message>
        <source>Try what was refused again, or withdraw it</source>
        <translation>Réessayer ce qui a été refusé, ou le retirer</translation>
    </message>
    <message>
        <source>Alt S</source>
        <translation>Alt S</translation>
    </message>
    <message>
        <source>Snooze the first alert</source>
        <translation>Reporter la première alerte</translation>
    </message>
    <message>
        <source>Find anything: history, customers, knowledge, commands</source>
        <translation>Tout chercher&#xa0;: historique, clients, connaissances, commandes</translation>
    </message>
    <message>
        <source>Ctrl ,</source>
        <translation>Ctrl ,</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>PgUp, PgDn</source>
        <translation>Pg préc, Pg suiv</translation>
    </message>
    <message>
        <source>Scroll by a page</source>
        <translation>Défiler d’une page</translation>
    </message>
    <message>
        <source>Alt L</source>
        <translation>Alt L</translation>
    </message>
    <message>
        <source>Read along with what is said, or fold it away</source>
        <translation>Suivre ce qui se dit, ou le replier</translation>
    </message>
    <message>
        <source>Alt 1–6</source>
        <translation>Alt 1–6</translation>
    </message>
    <message>
        <source>In a guide: answer its question</source>
        <translation>Dans un guide&#xa0;: répondre à sa question</translation>
    </message>
    <message>
        <source>Alt I</source>
        <translation>Alt I</translation>
    </message>
    <message>
        <source>In a guide: fill in what is asked for</source>
        <translation>Dans un guide&#xa0;: remplir ce qui est demandé</translation>
    </message>
    <message>
        <source>Alt H, Alt N</source>
        <translation>Alt H, Alt N</translation>
    </message>
    <message>
        <source>In an article: it helped, it did not</source>
        <translation>Dans un article&#xa0;: il a aidé, il n’a pas aidé</translation>
    </message>
    <message>
        <source>Ctrl Z</source>
        <translation>Ctrl Z</translation>
    </message>
    <message>
        <source>In an article: take that back</source>
        <translation>Dans un article&#xa0;: revenir là-dessus</translation>
    </message>
</context>
<context>
    <name>KindMenu</name>
    <message>
        <source>All types</source>
        <translation>Tous les types</translation>
    </message>
</context>
<context>
    <name>KnowledgeCard</name>
    <message>
        <source>Knowledge</source>
        <translation>Connaissances</translation>
    </message>
    <message>
        <source>for this interaction</source>
        <translation>pour cette interaction</translation>
    </message>
</context>
<context>
    <name>LeftOutLines</name>
    <message>
        <source>Less</source>
        <translation>Moins</translation>
    </message>
    <message>
        <source>What is not shown, and why</source>
        <translation>Ce qui n’est pas montré, et pourquoi</translation>
    </message>
</context>
<context>
    <name>LiveMark</name>
    <message>
        <source>Connection: %1</source>
        <translation>Connexion&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>LoadingCard</name>
    <message>
        <source>Customer, loading</source>
        <translation>Client, chargement</translation>
    </message>
</context>
<context>
    <name>MatchCard</name>
    <message>
        <source>This number or address is not in any profile we may see. You can still take notes: they stay with this interaction.</source>
        <translation>Ce numéro ou cette adresse ne figure dans aucun profil que nous pouvons voir. Vous pouvez tout de même prendre des notes&#xa0;: elles restent avec cette interaction.</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>Aucune de ces personnes</translation>
    </message>
</context>
<context>
    <name>MenuChip</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>NearMissSheet</name>
    <message>
        <source>Why no alert?</source>
        <translation>Pourquoi aucune alerte&#x202f;?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>No rule came close to an alert for this customer.</source>
        <translation>Aucune règle n’a été près de déclencher une alerte pour ce client.</translation>
    </message>
    <message>
        <source>These rules nearly fired for this customer.</source>
        <translation>Ces règles ont failli se déclencher pour ce client.</translation>
    </message>
</context>
<context>
    <name>NotesCard</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note on this interaction</source>
        <translation>Note sur cette interaction</translation>
    </message>
    <message>
        <source>Write what the next one should know</source>
        <translation>Écrivez ce que la personne suivante doit savoir</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <translation>Ctrl ↵</translation>
    </message>
</context>
<context>
    <name>OfflineBanner</name>
    <message>
        <source>Try now</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Try to reach the hub now</source>
        <translation>Essayer de joindre le hub maintenant</translation>
    </message>
</context>
<context>
    <name>PageNotice</name>
    <message>
        <source>Connect or refuse…</source>
        <translation>Connecter ou refuser…</translation>
    </message>
</context>
<context>
    <name>PageRow</name>
    <message>
        <source>Disconnect</source>
        <translation>Déconnecter</translation>
    </message>
    <message>
        <source>Disconnect %1</source>
        <translation>Déconnecter %1</translation>
    </message>
</context>
<context>
    <name>PagesSheet</name>
    <message>
        <source>Connected pages</source>
        <translation>Pages connectées</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Code on the page</source>
        <translation>Code affiché sur la page</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Connecter</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>No page is connected.</source>
        <translation>Aucune page n’est connectée.</translation>
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
        <translation>Alerte plus haut</translation>
    </message>
</context>
<context>
    <name>PanelFooter</name>
    <message>
        <source>Ctrl K</source>
        <translation>Ctrl K</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation>Clôturer</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Tout chercher</translation>
    </message>
</context>
<context>
    <name>PanelHeader</name>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
</context>
<context>
    <name>PromiseRow</name>
    <message>
        <source>What we promised</source>
        <translation>Ce que nous avons promis</translation>
    </message>
    <message>
        <source>What did you promise</source>
        <translation>Qu’avez-vous promis&#x202f;?</translation>
    </message>
    <message>
        <source>Due: %1</source>
        <translation>Échéance&#xa0;: %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
    <message>
        <source>In 3 days</source>
        <translation>Dans 3 jours</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>Dans une semaine</translation>
    </message>
    <message>
        <source>In two weeks</source>
        <translation>Dans deux semaines</translation>
    </message>
    <message>
        <source>Remove this promise</source>
        <translation>Retirer cet engagement</translation>
    </message>
</context>
<context>
    <name>ScoreButton</name>
    <message>
        <source>Hides why</source>
        <translation>Masque les raisons</translation>
    </message>
    <message>
        <source>Shows why</source>
        <translation>Affiche les raisons</translation>
    </message>
    <message>
        <source>Experience</source>
        <translation>Expérience</translation>
    </message>
</context>
<context>
    <name>SearchCard</name>
    <message>
        <source>Found</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Fermer la recherche</translation>
    </message>
    <message>
        <source>Nothing here has these words.</source>
        <translation>Rien ici ne contient ces mots.</translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Animations</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Réduites</translation>
    </message>
    <message>
        <source>Snooze alerts for</source>
        <translation>Reporter les alertes de</translation>
    </message>
    <message>
        <source>The customer&apos;s local time</source>
        <translation>Heure locale du client</translation>
    </message>
    <message>
        <source>Beside the name</source>
        <translation>À côté du nom</translation>
    </message>
    <message>
        <source>Configuration of the team</source>
        <translation>Configuration de l’équipe</translation>
    </message>
    <message>
        <source>As the team</source>
        <translation>Comme l’équipe</translation>
    </message>
</context>
<context>
    <name>SignInCode</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Copier le code</translation>
    </message>
</context>
<context>
    <name>SignInSheet</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation>Rouvrir la page</translation>
    </message>
    <message>
        <source>Use the browser</source>
        <translation>Utiliser le navigateur</translation>
    </message>
    <message>
        <source>Use another device</source>
        <translation>Utiliser un autre appareil</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>SnoozeMenu</name>
    <message>
        <source>For 5 minutes</source>
        <translation>Pendant 5 minutes</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>Pendant une heure</translation>
    </message>
    <message>
        <source>Not for this interaction</source>
        <translation>Pas pour cette interaction</translation>
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
        <translation>Sidelight, replié</translation>
    </message>
    <message>
        <source>Open Sidelight</source>
        <translation>Ouvrir Sidelight</translation>
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
        <translation>Pourquoi&#xa0;?</translation>
    </message>
</context>
<context>
    <name>SuggestionRow</name>
    <message>
        <source>Why this suggestion</source>
        <translation>Pourquoi cette suggestion</translation>
    </message>
    <message>
        <source>Why this</source>
        <translation>Pourquoi ceci</translation>
    </message>
    <message>
        <source>Not now:</source>
        <translation>Pas maintenant&#xa0;:</translation>
    </message>
    <message>
        <source>Done already</source>
        <translation>Déjà fait</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>Ne convient pas</translation>
    </message>
    <message>
        <source>Customer declined</source>
        <translation>Le client refuse</translation>
    </message>
</context>
<context>
    <name>SummaryProposal</name>
    <message>
        <source>Use this</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Alt K</source>
        <translation>Alt K</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>Non, merci</translation>
    </message>
</context>
<context>
    <name>TabStrip</name>
    <message>
        <source>Interactions</source>
        <translation>Interactions</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Waiting to be sent</source>
        <translation>En attente d’envoi</translation>
    </message>
</context>
<context>
    <name>WaitingRow</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>WhyLine</name>
    <message>
        <source>Show in the history: %1</source>
        <translation>Afficher dans l’historique&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>WrapUpCard</name>
    <message>
        <source>Wrap up</source>
        <translation>Clôturer</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>What was it about, what did you agree on</source>
        <translation>De quoi s’agissait-il, qu’avez-vous convenu&#x202f;?</translation>
    </message>
    <message>
        <source>Close, keep draft</source>
        <translation>Fermer, garder le brouillon</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <translation>Ctrl ↵</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Or write your own</source>
        <translation>Ou rédiger le vôtre</translation>
    </message>
    <message>
        <source>We promised</source>
        <translation>Nos engagements</translation>
    </message>
    <message>
        <source>Add a promise</source>
        <translation>Ajouter un engagement</translation>
    </message>
</context>
<context>
    <name>sidelight::models::Action</name>
    <message>
        <source>Apologise</source>
        <translation>Présenter des excuses</translation>
    </message>
    <message>
        <source>Apologise and take the case over</source>
        <translation>S’excuser et reprendre le dossier</translation>
    </message>
    <message>
        <source>Block the card</source>
        <translation>Bloquer la carte</translation>
    </message>
    <message>
        <source>Ask the team leader</source>
        <translation>Demander au chef d’équipe</translation>
    </message>
    <message>
        <source>Pass the case on to a specialist</source>
        <translation>Confier le dossier à un spécialiste</translation>
    </message>
    <message>
        <source>Correct the consent</source>
        <translation>Corriger le consentement</translation>
    </message>
    <message>
        <source>Hold payments to the new payee</source>
        <translation>Suspendre les paiements au nouveau bénéficiaire</translation>
    </message>
    <message>
        <source>Hold the transfer</source>
        <translation>Suspendre le virement</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Rembourser</translation>
    </message>
    <message>
        <source>Keep the promise now</source>
        <translation>Tenir l’engagement maintenant</translation>
    </message>
    <message>
        <source>Agree on a new date</source>
        <translation>Convenir d’une nouvelle date</translation>
    </message>
    <message>
        <source>Offer to pay expenses</source>
        <translation>Proposer de rembourser les frais</translation>
    </message>
    <message>
        <source>Offer the lounge</source>
        <translation>Proposer le salon</translation>
    </message>
    <message>
        <source>Offer to pay in parts</source>
        <translation>Proposer un paiement échelonné</translation>
    </message>
    <message>
        <source>Read the safety notice out</source>
        <translation>Lire l’avis de sécurité</translation>
    </message>
    <message>
        <source>Offer another connection</source>
        <translation>Proposer une autre correspondance</translation>
    </message>
    <message>
        <source>Make an offer to stay</source>
        <translation>Faire une offre de fidélité</translation>
    </message>
    <message>
        <source>Send the label for the recall</source>
        <translation>Envoyer l’étiquette de rappel</translation>
    </message>
    <message>
        <source>Send a replacement</source>
        <translation>Envoyer un remplacement</translation>
    </message>
    <message>
        <source>Send the thread that answers it</source>
        <translation>Envoyer la discussion qui répond</translation>
    </message>
    <message>
        <source>Slow down and listen</source>
        <translation>Ralentir et écouter</translation>
    </message>
    <message>
        <source>Take the case yourself</source>
        <translation>Prendre le dossier vous-même</translation>
    </message>
    <message>
        <source>Say how the outage stands</source>
        <translation>Informer sur l’état de la panne</translation>
    </message>
    <message>
        <source>Say what the customer is entitled to</source>
        <translation>Indiquer les droits du client</translation>
    </message>
    <message>
        <source>Trace the bag</source>
        <translation>Rechercher le bagage</translation>
    </message>
    <message>
        <source>Trace the parcel</source>
        <translation>Rechercher le colis</translation>
    </message>
    <message>
        <source>Verify in person</source>
        <translation>Vérifier en personne</translation>
    </message>
    <message>
        <source>Verify by one-time code</source>
        <translation>Vérifier par code à usage unique</translation>
    </message>
</context>
<context>
    <name>sidelight::models::AlertsModel</name>
    <message>
        <source>Show fewer alerts</source>
        <translation>Afficher moins d’alertes</translation>
    </message>
    <message numerus="yes">
        <source>%n more alert(s)</source>
        <translation>
            <numerusform>%Ln autre alerte</numerusform>
            <numerusform>%Ln autres alertes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n critical</source>
        <translation>
            <numerusform>%Ln critique</numerusform>
            <numerusform>%Ln critiques</numerusform>
        </translation>
    </message>
    <message>
        <source>Critical alert: %1</source>
        <translation>Alerte critique&#xa0;: %1</translation>
    </message>
    <message>
        <source>Alert: %1</source>
        <translation>Alerte&#xa0;: %1</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>Reportée jusqu’à %1</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%Ln fois</numerusform>
            <numerusform>%Ln fois</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::models::ArticlesModel</name>
    <message>
        <source>offline copy of %1</source>
        <translation>copie hors ligne de %1</translation>
    </message>
    <message>
        <source>offline copy</source>
        <translation>copie hors ligne</translation>
    </message>
    <message>
        <source>fits in part</source>
        <translation>correspond en partie</translation>
    </message>
</context>
<context>
    <name>sidelight::models::CandidatesModel</name>
    <message>
        <source>Known by this number</source>
        <translation>Connu sous ce numéro</translation>
    </message>
    <message>
        <source>Known by this address</source>
        <translation>Connu sous cette adresse</translation>
    </message>
    <message>
        <source>Known by this account</source>
        <translation>Connu avec ce compte</translation>
    </message>
    <message>
        <source>Known by this device</source>
        <translation>Connu avec cet appareil</translation>
    </message>
    <message>
        <source>Known by this name</source>
        <translation>Connu sous ce nom</translation>
    </message>
    <message>
        <source>verified %1</source>
        <translation>vérifié le %1</translation>
    </message>
    <message>
        <source>never verified</source>
        <translation>jamais vérifié</translation>
    </message>
</context>
<context>
    <name>sidelight::models::ConversationModel</name>
    <message>
        <source>Customer: %1</source>
        <translation>Client&#xa0;: %1</translation>
    </message>
    <message>
        <source>Agent: %1</source>
        <translation>Agent&#xa0;: %1</translation>
    </message>
    <message>
        <source>Bot: %1</source>
        <translation>Robot&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>sidelight::models::Ground</name>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The customer said %1.</source>
        <translation>Le client a dit %1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>It belongs to %1.</source>
        <translation>Cela fait partie de %1.</translation>
    </message>
    <message>
        <source>It often follows %1.</source>
        <translation>Cela suit souvent %1.</translation>
    </message>
    <message>
        <source>%1 was done before.</source>
        <translation>%1 a déjà été fait.</translation>
    </message>
    <message>
        <source>The agent said %1.</source>
        <translation>L’agent a dit %1.</translation>
    </message>
    <message>
        <source>The look-up says %1.</source>
        <translation>La recherche indique %1.</translation>
    </message>
    <message>
        <source>What was found was compared with what was said: %1.</source>
        <translation>Le résultat a été comparé à ce qui a été dit&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 is being gone through.</source>
        <translation>%1 est en cours de parcours.</translation>
    </message>
    <message>
        <source>The policy of this task asks for it here.</source>
        <translation>La procédure de cette tâche le demande ici.</translation>
    </message>
    <message>
        <source>The policy of this task asks for it after %1.</source>
        <translation>La procédure de cette tâche le demande après %1.</translation>
    </message>
    <message numerus="yes">
        <source>Right in %n of 100 situations like this one.</source>
        <translation>
            <numerusform>Juste dans %n cas sur 100 comme celui-ci.</numerusform>
            <numerusform>Juste dans %n cas sur 100 comme celui-ci.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::models::Guide</name>
    <message>
        <source>none of the conditions holds</source>
        <translation>aucune des conditions n’est remplie</translation>
    </message>
    <message>
        <source>none of the other conditions holds</source>
        <translation>aucune des autres conditions n’est remplie</translation>
    </message>
    <message>
        <source>by itself: %1</source>
        <translation>automatiquement&#xa0;: %1</translation>
    </message>
    <message>
        <source>by itself: %1 (%2)</source>
        <translation>automatiquement&#xa0;: %1 (%2)</translation>
    </message>
    <message>
        <source>The customer does this</source>
        <translation>C’est le client qui fait cela</translation>
    </message>
    <message>
        <source>The system does this</source>
        <translation>C’est le système qui fait cela</translation>
    </message>
    <message>
        <source>The back office does this</source>
        <translation>C’est le back-office qui fait cela</translation>
    </message>
</context>
<context>
    <name>sidelight::models::GuideFieldsModel</name>
    <message>
        <source>from what we know</source>
        <translation>d’après ce que nous savons</translation>
    </message>
    <message>
        <source>Nobody knows: ask, and type it here</source>
        <translation>Personne ne le sait&#xa0;: demandez et saisissez-le ici</translation>
    </message>
</context>
<context>
    <name>sidelight::models::GuideStepsModel</name>
    <message>
        <source>“%1”</source>
        <comment>what to say</comment>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>sidelight::models::HiddenFacts</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>Client depuis</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Time there</source>
        <translation>Heure sur place</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>Canal préféré</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Vérification</translation>
    </message>
</context>
<context>
    <name>sidelight::models::History</name>
    <message>
        <source>Call</source>
        <translation>Appel</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>%1 came in</source>
        <translation>%1&#xa0;: arrivée</translation>
    </message>
    <message>
        <source>%1 began</source>
        <translation>%1&#xa0;: début</translation>
    </message>
    <message>
        <source>%1 ended</source>
        <translation>%1&#xa0;: fin</translation>
    </message>
    <message>
        <source>you</source>
        <translation>vous</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>avec %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Clôture</translation>
    </message>
    <message>
        <source>Case changed</source>
        <translation>Dossier modifié</translation>
    </message>
    <message>
        <source>Promise changed</source>
        <translation>Engagement modifié</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alerte</translation>
    </message>
    <message>
        <source>case %1</source>
        <translation>dossier %1</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>Touchpoints</source>
        <translation>Points de contact</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Wrap-ups</source>
        <translation>Clôtures</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Engagements</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
</context>
<context>
    <name>sidelight::models::Journey</name>
    <message>
        <source>went well</source>
        <translation>s’est bien passé</translation>
    </message>
    <message>
        <source>helped only in part</source>
        <translation>n’a aidé qu’en partie</translation>
    </message>
    <message>
        <source>went badly</source>
        <translation>s’est mal passé</translation>
    </message>
    <message>
        <source>How the customer sounded</source>
        <translation>Le ton du client</translation>
    </message>
    <message>
        <source>Effort it took</source>
        <translation>L’effort demandé</translation>
    </message>
    <message>
        <source>How things ended</source>
        <translation>Les résultats</translation>
    </message>
    <message>
        <source>Long waits</source>
        <translation>Longues attentes</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Transferts</translation>
    </message>
    <message>
        <source>Promises kept or broken</source>
        <translation>Promesses tenues ou non</translation>
    </message>
    <message>
        <source>Not among what is kept here</source>
        <translation>Ne fait pas partie de ce qui est conservé ici</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>Open case %1</source>
        <translation>Dossier ouvert %1</translation>
    </message>
    <message>
        <source>last changed %1</source>
        <translation>dernière modification %1</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>was due %1</source>
        <translation>était prévu %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>prévu %1</translation>
    </message>
    <message>
        <source>Open promise</source>
        <translation>Promesse en cours</translation>
    </message>
    <message>
        <source>Too little has happened for a score</source>
        <translation>Trop peu d’événements pour une note</translation>
    </message>
    <message>
        <source>Experience %1 of 100</source>
        <translation>Expérience %1 sur 100</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>il y a %Ln jour</numerusform>
            <numerusform>il y a %Ln jours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 lower than %3</source>
        <translation>%1, %2 de moins qu’%3</translation>
    </message>
    <message>
        <source>%1, %2 higher than %3</source>
        <translation>%1, %2 de plus qu’%3</translation>
    </message>
    <message>
        <source>Starts at 50, neither good nor bad. Then, in points:</source>
        <translation>Part de 50, ni bon ni mauvais. Puis, en points&#xa0;:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>counted %n time(s)</source>
        <translation>
            <numerusform>compté une fois</numerusform>
            <numerusform>compté %Ln fois</numerusform>
        </translation>
    </message>
    <message>
        <source>What is older counts less: half after %1 days.</source>
        <translation>Ce qui est plus ancien compte moins&#xa0;: moitié moins après %1 jours.</translation>
    </message>
</context>
<context>
    <name>sidelight::models::JourneyModel</name>
    <message>
        <source>Open</source>
        <comment>lane of open cases and promises</comment>
        <translation>En cours</translation>
    </message>
</context>
<context>
    <name>sidelight::models::Outcome</name>
    <message>
        <source>Solved</source>
        <translation>Résolu</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>À rappeler</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Transféré</translation>
    </message>
    <message>
        <source>Not solved</source>
        <translation>Non résolu</translation>
    </message>
</context>
<context>
    <name>sidelight::models::PagesModel</name>
    <message>
        <source>since %1</source>
        <translation>depuis %1</translation>
    </message>
</context>
<context>
    <name>sidelight::models::PromisesModel</name>
    <message>
        <source>No date</source>
        <translation>Sans date</translation>
    </message>
</context>
<context>
    <name>sidelight::models::Reason</name>
    <message>
        <source>Rule “%1”</source>
        <translation>Règle «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>par %1</translation>
    </message>
    <message>
        <source>v%1</source>
        <translation>v%1</translation>
    </message>
    <message numerus="yes">
        <source>Show the %n event(s)</source>
        <translation>
            <numerusform>Afficher l’événement</numerusform>
            <numerusform>Afficher les %Ln événements</numerusform>
        </translation>
    </message>
    <message>
        <source>score %1 = likely %2 × value %3 × urgent %4</source>
        <translation>score %1 = probabilité %2 × valeur %3 × urgence %4</translation>
    </message>
    <message>
        <source> × weight %1</source>
        <translation> × poids %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source> × learned %1</source>
        <translation> × appris %1</translation>
    </message>
</context>
<context>
    <name>sidelight::models::Remark</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>au moins %1</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>plus de %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>au plus %1</translation>
    </message>
    <message>
        <source>less than %1</source>
        <translation>moins de %1</translation>
    </message>
    <message>
        <source>exactly %1</source>
        <translation>exactement %1</translation>
    </message>
    <message>
        <source>other than %1</source>
        <translation>autre chose que %1</translation>
    </message>
    <message>
        <source>Had %1 not held, these events would not have fired it.</source>
        <translation>Si %1 n’avait pas été vrai, ces événements ne l’auraient pas déclenchée.</translation>
    </message>
    <message>
        <source>Had %1 not held (it is %2), these events would not have fired it.</source>
        <translation>Si %1 n’avait pas été vrai (la valeur est %2), ces événements ne l’auraient pas déclenchée.</translation>
    </message>
    <message>
        <source>%1 of %2 events in %3.</source>
        <translation>%1 événements sur %2 en %3.</translation>
    </message>
    <message>
        <source>%1 in %2; it needs %3.</source>
        <translation>%1 en %2&#xa0;; il faut&#xa0;: %3.</translation>
    </message>
    <message>
        <source>%1 of %2 events are there; no event is %3.</source>
        <translation>%1 événements sur %2 sont là&#xa0;; aucun n’est %3.</translation>
    </message>
    <message>
        <source>The events are %1 apart; %2 is the most.</source>
        <translation>Les événements sont espacés de %1&#xa0;; le maximum est %2.</translation>
    </message>
    <message>
        <source>It needs %1 within %2; there are %3.</source>
        <translation>Il faut&#xa0;: %1 en %2&#xa0;; il y en a %3.</translation>
    </message>
    <message>
        <source>More than %1 between the first and the last event would have prevented it.</source>
        <translation>Plus de %1 entre le premier et le dernier événement l’auraient empêchée.</translation>
    </message>
    <message>
        <source>It holds, but not for this agent or interaction.</source>
        <translation>Elle s’applique, mais pas à cet agent ou à cette interaction.</translation>
    </message>
    <message>
        <source>It held from %1 to %2.</source>
        <translation>Elle s’est appliquée de %1 à %2.</translation>
    </message>
    <message>
        <source>The event is there, but its condition does not hold.</source>
        <translation>L’événement est là, mais sa condition n’est pas remplie.</translation>
    </message>
    <message>
        <source>All events are there in time, but the condition between them does not hold.</source>
        <translation>Tous les événements sont là à temps, mais la condition qui les relie n’est pas remplie.</translation>
    </message>
    <message>
        <source>All events are there in time, but in another order, or one would have to stand for two.</source>
        <translation>Tous les événements sont là à temps, mais dans un autre ordre, ou l’un devrait compter pour deux.</translation>
    </message>
    <message>
        <source>%1 has not come; there is time until %2.</source>
        <translation>%1 n’est pas arrivé&#xa0;; il reste du temps jusqu’à %2.</translation>
    </message>
    <message>
        <source>Looking for the events that belong together cost too much and was stopped.</source>
        <translation>La recherche des événements liés coûtait trop et a été arrêtée.</translation>
    </message>
    <message>
        <source>An event of %1 until %2 would have prevented it.</source>
        <translation>Un événement %1 avant %2 l’aurait empêchée.</translation>
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
        <translation>Événements sur la période&#xa0;: %1</translation>
    </message>
    <message>
        <source>Different values in the time: %1</source>
        <translation>Valeurs différentes sur la période&#xa0;: %1</translation>
    </message>
    <message>
        <source>Sum over the time: %1</source>
        <translation>Somme sur la période&#xa0;: %1</translation>
    </message>
    <message>
        <source>Average over the time: %1</source>
        <translation>Moyenne sur la période&#xa0;: %1</translation>
    </message>
    <message>
        <source>From “%2” to “%3”: %1</source>
        <translation>De «&#xa0;%2&#xa0;» à «&#xa0;%3&#xa0;»&#xa0;: %1</translation>
    </message>
    <message>
        <source>From the first to the last: %1</source>
        <translation>Du premier au dernier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Time there was for “%2”: %1</source>
        <translation>Temps laissé à «&#xa0;%2&#xa0;»&#xa0;: %1</translation>
    </message>
    <message>
        <source>Time left: %1</source>
        <translation>Temps restant&#xa0;: %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>au plus %1</translation>
    </message>
    <message>
        <source>of “%1”</source>
        <translation>de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>between the events</source>
        <translation>entre les événements</translation>
    </message>
    <message>
        <source>of the agent and the interaction</source>
        <translation>de l’agent et de l’interaction</translation>
    </message>
</context>
<context>
    <name>sidelight::models::SearchModel</name>
    <message>
        <source>Interactions</source>
        <translation>Interactions</translation>
    </message>
    <message>
        <source>What the panel can do</source>
        <translation>Ce que le panneau peut faire</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Customers on this laptop</source>
        <translation>Clients sur ce portable</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>Connaissances</translation>
    </message>
</context>
<context>
    <name>sidelight::models::SuggestionsModel</name>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Next step: %1</source>
        <translation>Étape suivante&#xa0;: %1</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>An article that fits</source>
        <translation>Un article qui correspond</translation>
    </message>
    <message>
        <source>The list has just changed. Nothing was started.</source>
        <translation>La liste vient de changer. Rien n’a été lancé.</translation>
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
        <translation>Alerte vue&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <translation>Fait&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Begun: %1.</source>
        <translation>Commencé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Did not work out: %1.</source>
        <translation>N’a pas abouti&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Case %1 is open.</source>
        <translation>Le dossier %1 est ouvert.</translation>
    </message>
    <message>
        <source>Case %1 is closed.</source>
        <translation>Le dossier %1 est clos.</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 pour %2</translation>
    </message>
    <message>
        <source>Promised: %1.</source>
        <translation>Promis&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>sidelight::models::TabsModel</name>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminé</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>events not seen yet</comment>
        <translation>
            <numerusform>%Ln nouveau</numerusform>
            <numerusform>%Ln nouveaux</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::models::Track</name>
    <message>
        <source>%1: its time is over.</source>
        <translation>%1&#xa0;: le moment est passé.</translation>
    </message>
    <message>
        <source>%1: turned off for your team.</source>
        <translation>%1&#xa0;: désactivé pour votre équipe.</translation>
    </message>
    <message>
        <source>%1: the customer has not agreed to “%2”.</source>
        <translation>%1&#xa0;: le client n’a pas consenti à «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>%1: not on this channel.</source>
        <translation>%1&#xa0;: pas sur ce canal.</translation>
    </message>
    <message>
        <source>%1: for other teams or skills.</source>
        <translation>%1&#xa0;: pour d’autres équipes ou compétences.</translation>
    </message>
    <message>
        <source>%1: this does not hold: %2</source>
        <translation>%1&#xa0;: ceci n’est pas rempli&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: nobody can say whether %2</source>
        <translation>%1&#xa0;: personne ne peut dire si %2</translation>
    </message>
    <message>
        <source>%1: under way, or done.</source>
        <translation>%1&#xa0;: en cours, ou fait.</translation>
    </message>
    <message>
        <source>%1: dismissed, and nothing new since.</source>
        <translation>%1&#xa0;: écarté, et rien de nouveau depuis.</translation>
    </message>
    <message>
        <source>%1: the customer declined it.</source>
        <translation>%1&#xa0;: le client l’a refusé.</translation>
    </message>
    <message>
        <source>%1: too unlikely.</source>
        <translation>%1&#xa0;: trop peu probable.</translation>
    </message>
    <message>
        <source>%1: another is sure enough.</source>
        <translation>%1&#xa0;: une autre est assez sûre.</translation>
    </message>
    <message>
        <source>%1: others come first.</source>
        <translation>%1&#xa0;: d’autres passent avant.</translation>
    </message>
    <message>
        <source>Your team took it %1 of %2 times here.</source>
        <translation>Votre équipe l’a suivie ici %1 fois sur %2.</translation>
    </message>
    <message>
        <source>Your team took it %1 of %2 times.</source>
        <translation>Votre équipe l’a suivie %1 fois sur %2.</translation>
    </message>
    <message>
        <source>Taken %1 of %2 times here.</source>
        <translation>Suivie ici %1 fois sur %2.</translation>
    </message>
    <message>
        <source>Taken %1 of %2 times.</source>
        <translation>Suivie %1 fois sur %2.</translation>
    </message>
    <message>
        <source>Shown to find out whether it helps.</source>
        <translation>Montrée pour savoir si elle aide.</translation>
    </message>
    <message>
        <source>Suggested by %1 too.</source>
        <translation>Aussi proposée par&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Helped your team %1 of %2 times here</source>
        <translation>A aidé votre équipe ici %1 fois sur %2</translation>
    </message>
    <message>
        <source>Helped your team %1 of %2 times</source>
        <translation>A aidé votre équipe %1 fois sur %2</translation>
    </message>
    <message>
        <source>Helped %1 of %2 times here</source>
        <translation>A aidé ici %1 fois sur %2</translation>
    </message>
    <message>
        <source>Helped %1 of %2 times</source>
        <translation>A aidé %1 fois sur %2</translation>
    </message>
</context>
<context>
    <name>sidelight::models::WaitingModel</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Clôture</translation>
    </message>
    <message>
        <source>Written %1</source>
        <translation>Écrit&#xa0;: %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Refusé&#xa0;: %1</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>en cours d’envoi</translation>
    </message>
    <message>
        <source>goes out first</source>
        <translation>part en premier</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Not now: %1</source>
        <translation>Pas maintenant&#xa0;: %1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Fait&#xa0;: %1</translation>
    </message>
    <message>
        <source>Did not work out: %1</source>
        <translation>N’a pas abouti&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>sidelight::models::WhyLinesModel</name>
    <message>
        <source>%1, v%2</source>
        <comment>rule, its version</comment>
        <translation>%1, v%2</translation>
    </message>
    <message>
        <source>Looks at %1 at a time</source>
        <translation>Examine %1 à la fois</translation>
    </message>
    <message>
        <source>The rule asks for %1</source>
        <translation>La règle demande %1</translation>
    </message>
    <message>
        <source>What would have changed it</source>
        <translation>Ce qui l’aurait changé</translation>
    </message>
    <message>
        <source>More happened than the rule looks at: there may be more to it.</source>
        <translation>Il s’est passé plus que ce que la règle examine&#xa0;: il peut y avoir autre chose.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%Ln événement</numerusform>
            <numerusform>%Ln événements</numerusform>
        </translation>
    </message>
    <message>
        <source>Not among what is kept here</source>
        <translation>Ne figure pas parmi ce qui est gardé ici</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <comment>a field of an event, its value</comment>
        <translation>%1 vaut %2</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>non examiné</translation>
    </message>
</context>
<context>
    <name>sidelight::text::FieldWords</name>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Boutique</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Communauté</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Social</source>
        <translation>Réseaux sociaux</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>prefers calls</source>
        <translation>préfère les appels</translation>
    </message>
    <message>
        <source>prefers chat</source>
        <translation>préfère le chat</translation>
    </message>
    <message>
        <source>prefers mail</source>
        <translation>préfère l’e-mail</translation>
    </message>
    <message>
        <source>prefers messages</source>
        <translation>préfère les messages</translation>
    </message>
    <message>
        <source>prefers %1</source>
        <translation>préfère %1</translation>
    </message>
    <message>
        <source>Marketing allowed</source>
        <translation>Marketing autorisé</translation>
    </message>
    <message>
        <source>No marketing</source>
        <translation>Pas de marketing</translation>
    </message>
    <message>
        <source>Recording allowed</source>
        <translation>Enregistrement autorisé</translation>
    </message>
    <message>
        <source>No recording</source>
        <translation>Pas d’enregistrement</translation>
    </message>
    <message>
        <source>%1 allowed</source>
        <translation>%1&#xa0;: autorisé</translation>
    </message>
    <message>
        <source>No %1</source>
        <translation>%1&#xa0;: refusé</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>amount, currency</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>IVR “%1”</source>
        <translation>SVI «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>the page “%1”</source>
        <translation>la page «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>the bot “%1”</source>
        <translation>le bot «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1 twice</source>
        <translation>%1 deux fois</translation>
    </message>
    <message>
        <source>The hub does not accept the sign-in.</source>
        <translation>Le hub n’accepte pas la connexion.</translation>
    </message>
    <message>
        <source>You may not do this, says the hub.</source>
        <translation>Le hub indique que vous n’y êtes pas autorisé.</translation>
    </message>
    <message>
        <source>The hub speaks another version: this panel needs an update.</source>
        <translation>Le hub utilise une autre version&#xa0;: ce panneau doit être mis à jour.</translation>
    </message>
    <message>
        <source>A message was larger than the hub takes.</source>
        <translation>Un message dépassait la taille acceptée par le hub.</translation>
    </message>
    <message>
        <source>The hub could not read what this panel sent.</source>
        <translation>Le hub n’a pas pu lire ce que ce panneau a envoyé.</translation>
    </message>
    <message>
        <source>The hub said “%1”.</source>
        <translation>Le hub répond «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Next step taken or dismissed</source>
        <translation>Étape suivante acceptée ou écartée</translation>
    </message>
    <message>
        <source>Alert acknowledged</source>
        <translation>Alerte acquittée</translation>
    </message>
    <message>
        <source>Alert put off</source>
        <translation>Alerte reportée</translation>
    </message>
    <message>
        <source>Alert silenced for an interaction</source>
        <translation>Alerte masquée pour une interaction</translation>
    </message>
    <message>
        <source>Suggestions seen</source>
        <translation>Suggestions vues</translation>
    </message>
    <message>
        <source>Suggestion looked into</source>
        <translation>Suggestion consultée</translation>
    </message>
    <message>
        <source>Customer matched</source>
        <translation>Client associé</translation>
    </message>
    <message>
        <source>Match undone</source>
        <translation>Association annulée</translation>
    </message>
    <message>
        <source>Hidden value looked at</source>
        <translation>Valeur masquée consultée</translation>
    </message>
    <message>
        <source>Customer looked up</source>
        <translation>Client recherché</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>arabe</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>bulgare</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>chinois</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>croate</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>tchèque</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>danois</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>néerlandais</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>finnois</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>German</source>
        <translation>allemand</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>grec</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>hébreu</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>hindi</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>hongrois</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italien</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japonais</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>coréen</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>persan</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polonais</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugais</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>roumain</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>russe</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>espagnol</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>suédois</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>turc</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>ukrainien</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>ourdou</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>vietnamien</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n times</source>
        <translation>
            <numerusform>%1 %Ln fois</numerusform>
            <numerusform>%1 %Ln fois</numerusform>
        </translation>
    </message>
    <message>
        <source>Promise made</source>
        <translation>Engagement pris</translation>
    </message>
    <message>
        <source>Alerts seen</source>
        <translation>Alertes vues</translation>
    </message>
</context>
<context>
    <name>sidelight::text::Masks</name>
    <message>
        <source>Name hidden</source>
        <translation>Nom masqué</translation>
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
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>day of another year</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>dddd d MMM</source>
        <comment>heading of a day of this year</comment>
        <translation>dddd d MMM</translation>
    </message>
    <message>
        <source>yesterday</source>
        <comment>due day</comment>
        <translation>hier</translation>
    </message>
    <message>
        <source>today</source>
        <comment>due day</comment>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <comment>due day</comment>
        <translation>demain</translation>
    </message>
    <message>
        <source>now</source>
        <comment>age of an alert</comment>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%L1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%L1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%L1 j</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%L1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%L1 min %L2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%L1 h %L2 min</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::AppearanceViewModel</name>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::CompanionViewModel</name>
    <message>
        <source>The window beside it was closed.</source>
        <translation>La fenêtre voisine a été fermée.</translation>
    </message>
    <message>
        <source>This desktop lets no window follow another: Sidelight stays at the edge.</source>
        <translation>Ce bureau ne laisse aucune fenêtre en suivre une autre&#xa0;: Sidelight reste au bord.</translation>
    </message>
    <message>
        <source>This desktop lets no window choose its place: Sidelight is a window like any other. Put it where you want it.</source>
        <translation>Ce bureau ne laisse aucune fenêtre choisir sa place&#xa0;: Sidelight est une fenêtre comme les autres. Placez-la où vous voulez.</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::ConversationViewModel</name>
    <message>
        <source>from the call</source>
        <translation>de l’appel</translation>
    </message>
    <message>
        <source>from the chat</source>
        <translation>du chat</translation>
    </message>
    <message>
        <source>from the mail</source>
        <translation>de l’e-mail</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier line(s) are not shown</source>
        <translation>
            <numerusform>%n ligne précédente n’est pas affichée</numerusform>
            <numerusform>%n lignes précédentes ne sont pas affichées</numerusform>
        </translation>
    </message>
    <message>
        <source>Sounds like “%1”</source>
        <translation>On dirait «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::CustomerViewModel</name>
    <message>
        <source>No name known</source>
        <translation>Nom inconnu</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Non vérifié</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Vérifié</translation>
    </message>
    <message numerus="yes">
        <source>%n open case(s)</source>
        <translation>
            <numerusform>%Ln dossier ouvert</numerusform>
            <numerusform>%Ln dossiers ouverts</numerusform>
        </translation>
    </message>
    <message>
        <source>last contact %1</source>
        <translation>dernier contact %1</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <comment>customer for</comment>
        <translation>
            <numerusform>%Ln an</numerusform>
            <numerusform>%Ln ans</numerusform>
        </translation>
    </message>
    <message>
        <source>new this year</source>
        <translation>nouveau cette année</translation>
    </message>
    <message>
        <source>%1 there</source>
        <translation>%1 sur place</translation>
    </message>
    <message>
        <source>%1, %2 there</source>
        <translation>%1, %2 sur place</translation>
    </message>
    <message>
        <source>Late since %1</source>
        <translation>En retard depuis %1</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Pour %1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Données de %1</translation>
    </message>
    <message>
        <source>%1 in queue</source>
        <translation>%1 d’attente</translation>
    </message>
    <message>
        <source>passed on by %1</source>
        <translation>transféré par %1</translation>
    </message>
    <message>
        <source>2nd contact this week</source>
        <translation>2e&#xa0;contact cette semaine</translation>
    </message>
    <message>
        <source>3rd contact this week</source>
        <translation>3e&#xa0;contact cette semaine</translation>
    </message>
    <message>
        <source>%1th contact this week</source>
        <translation>%1e&#xa0;contact cette semaine</translation>
    </message>
    <message>
        <source>, then </source>
        <comment>between the steps of a path</comment>
        <translation>, puis </translation>
    </message>
    <message numerus="yes">
        <source>%n share this number</source>
        <comment>customers</comment>
        <translation>
            <numerusform>%Ln a ce numéro</numerusform>
            <numerusform>%Ln partagent ce numéro</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n share this address</source>
        <comment>customers</comment>
        <translation>
            <numerusform>%Ln a cette adresse</numerusform>
            <numerusform>%Ln partagent cette adresse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n share this</source>
        <comment>customers</comment>
        <translation>
            <numerusform>%Ln correspond</numerusform>
            <numerusform>%Ln correspondent</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody we know</source>
        <translation>Personne de connu</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>Qui est-ce&#x202f;?</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::DraftViewModel</name>
    <message>
        <source>saving…</source>
        <translation>enregistrement…</translation>
    </message>
    <message>
        <source>kept on this laptop %1 ago</source>
        <translation>gardé sur ce portable il y a %1</translation>
    </message>
    <message>
        <source>keeping…</source>
        <translation>sauvegarde…</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::GuideViewModel</name>
    <message>
        <source>%1 of %2</source>
        <comment>step of a guide</comment>
        <translation>%L1 sur %L2</translation>
    </message>
    <message>
        <source>%1 of about %2</source>
        <comment>step of a guide</comment>
        <translation>%L1 sur environ %L2</translation>
    </message>
    <message>
        <source>This cannot be decided by itself. Which way?</source>
        <translation>Cela ne peut pas se décider automatiquement. Dans quel sens&#xa0;?</translation>
    </message>
    <message>
        <source>Which way?</source>
        <translation>Dans quel sens&#xa0;?</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>Sinon</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::HistoryViewModel</name>
    <message>
        <source>All %1</source>
        <translation>Tout %1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouverts %1</translation>
    </message>
    <message>
        <source>These events are not among what this laptop has.</source>
        <translation>Ces événements ne sont pas sur ce portable.</translation>
    </message>
    <message numerus="yes">
        <source>%n more are not among what this laptop has.</source>
        <translation>
            <numerusform>%Ln autre n’est pas sur ce portable.</numerusform>
            <numerusform>%Ln autres ne sont pas sur ce portable.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::JourneyViewModel</name>
    <message numerus="yes">
        <source>Nothing in the last %n day(s) that is known here.</source>
        <translation>
            <numerusform>Rien de connu ici depuis %Ln jour.</numerusform>
            <numerusform>Rien de connu ici depuis %Ln jours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing in the last %n day(s).</source>
        <translation>
            <numerusform>Rien depuis %Ln jour.</numerusform>
            <numerusform>Rien depuis %Ln jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>au %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>What was before %1 is not here yet.</source>
        <translation>Ce qui précède le %1 n’est pas encore ici.</translation>
    </message>
    <message numerus="yes">
        <source>%n touchpoint(s)</source>
        <translation>
            <numerusform>%Ln point de contact</numerusform>
            <numerusform>%Ln points de contact</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open case(s)</source>
        <translation>
            <numerusform>%Ln dossier ouvert</numerusform>
            <numerusform>%Ln dossiers ouverts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open promise(s)</source>
        <translation>
            <numerusform>%Ln promesse en cours</numerusform>
            <numerusform>%Ln promesses en cours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::KnowledgeViewModel</name>
    <message>
        <source>Not here any more</source>
        <translation>N’est plus ici</translation>
    </message>
    <message>
        <source>This article is not among those that this laptop has.</source>
        <translation>Cet article n’est pas sur ce portable.</translation>
    </message>
    <message>
        <source>This article has no text.</source>
        <translation>Cet article n’a pas de texte.</translation>
    </message>
    <message>
        <source>offline copy of %1</source>
        <translation>copie hors ligne de %1</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::PagesViewModel</name>
    <message>
        <source>%1 asks to be connected</source>
        <translation>%1 demande à être connectée</translation>
    </message>
    <message>
        <source>It calls itself %1. Connected, it can open customers here and hears what you accept. Type the code that stands on the page.</source>
        <translation>Elle se nomme %1. Connectée, elle peut ouvrir des clients ici et apprend ce que vous acceptez. Saisissez le code affiché sur la page.</translation>
    </message>
    <message numerus="yes">
        <source>That is not the code. %n try(s) left.</source>
        <translation>
            <numerusform>Ce n’est pas le code. Encore %Ln essai.</numerusform>
            <numerusform>Ce n’est pas le code. Encore %Ln essais.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::PanelViewModel</name>
    <message>
        <source>Wrap up</source>
        <translation>Clôturer</translation>
    </message>
    <message>
        <source>Ctrl E</source>
        <translation>Ctrl E</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Écrire une note</translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation>Ctrl N</translation>
    </message>
    <message>
        <source>This is somebody else</source>
        <translation>C’est quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Ctrl U</source>
        <translation>Ctrl U</translation>
    </message>
    <message>
        <source>Why no alert?</source>
        <translation>Pourquoi aucune alerte&#x202f;?</translation>
    </message>
    <message>
        <source>Show the next hidden value</source>
        <translation>Afficher la valeur masquée suivante</translation>
    </message>
    <message>
        <source>Alt R</source>
        <translation>Alt R</translation>
    </message>
    <message>
        <source>Change the appearance, light or dark</source>
        <translation>Changer l’apparence, claire ou sombre</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Ctrl +</source>
        <translation>Ctrl +</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Ctrl −</source>
        <translation>Ctrl −</translation>
    </message>
    <message>
        <source>Work offline, or online again</source>
        <translation>Travailler hors ligne, ou de nouveau en ligne</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>About and versions</source>
        <translation>À propos et versions</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Ctrl ,</source>
        <translation>Ctrl ,</translation>
    </message>
    <message>
        <source>Rearrange the cards</source>
        <translation>Réorganiser les cartes</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::SearchViewModel</name>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%Ln trouvé</numerusform>
            <numerusform>%Ln trouvés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n</source>
        <translation>
            <numerusform>Le premier</numerusform>
            <numerusform>Les %Ln premiers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::SettingsViewModel</name>
    <message numerus="yes">
        <source>For %n hour(s)</source>
        <translation>
            <numerusform>Pendant une heure</numerusform>
            <numerusform>Pendant %Ln heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n minute(s)</source>
        <translation>
            <numerusform>Pendant une minute</numerusform>
            <numerusform>Pendant %Ln minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%L1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%L1 min</translation>
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
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>Sign in in the browser</source>
        <translation>Connectez-vous dans le navigateur</translation>
    </message>
    <message>
        <source>Sign in on another device</source>
        <translation>Connectez-vous sur un autre appareil</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Verrouillé</translation>
    </message>
    <message>
        <source>The sign-in service has not been reached for too long, so what is kept here is locked. What you wrote is safe, and is here again once you are signed in.</source>
        <translation>Le service de connexion n’a pas pu être joint depuis trop longtemps&#xa0;: ce qui est conservé ici est donc verrouillé. Ce que vous avez écrit est en sécurité et sera de nouveau là dès que vous serez connecté.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Reconnectez-vous</translation>
    </message>
    <message>
        <source>The sign-in of your organisation opens in the browser. No password is typed here.</source>
        <translation>La connexion de votre organisation s’ouvre dans le navigateur. Aucun mot de passe n’est saisi ici.</translation>
    </message>
    <message>
        <source>The sign-in service is asked.</source>
        <translation>Le service de connexion est interrogé.</translation>
    </message>
    <message>
        <source>Its page is open in the browser. When you are done there, it goes on here by itself.</source>
        <translation>La page est ouverte dans le navigateur. Quand vous y aurez terminé, la suite se fait ici toute seule.</translation>
    </message>
    <message>
        <source>Open this address on a phone or another computer, and type the code there.</source>
        <translation>Ouvrez cette adresse sur un téléphone ou un autre ordinateur, et saisissez-y le code.</translation>
    </message>
    <message>
        <source>You are signed in as %1.</source>
        <extracomment>A person&apos;s name</extracomment>
        <translation>Vous êtes connecté en tant que %1.</translation>
    </message>
    <message>
        <source>You are signed in as %1, until the program ends: this computer cannot keep it.</source>
        <translation>Vous êtes connecté en tant que %1 jusqu’à la fermeture du programme&#xa0;: cet ordinateur ne peut pas s’en souvenir.</translation>
    </message>
    <message>
        <source>What is here stays readable, and what you write is kept. Nothing new comes before you sign in.</source>
        <translation>Ce qui est ici reste lisible, et ce que vous écrivez est gardé. Rien de nouveau n’arrive avant que vous vous connectiez.</translation>
    </message>
    <message>
        <source>The browser could not be opened. Use another device instead.</source>
        <translation>Le navigateur n’a pas pu être ouvert. Utilisez un autre appareil.</translation>
    </message>
    <message>
        <source>The sign-in service cannot be reached. It is tried again by itself.</source>
        <translation>Le service de connexion est injoignable. Un nouvel essai se fait tout seul.</translation>
    </message>
    <message>
        <source>The sign-in service did not answer. Check the network, then try again.</source>
        <translation>Le service de connexion n’a pas répondu. Vérifiez le réseau, puis réessayez.</translation>
    </message>
    <message>
        <source>The sign-in service&apos;s answer is not one to be trusted. Tell your administrator.</source>
        <translation>La réponse du service de connexion n’est pas digne de confiance. Prévenez votre administrateur.</translation>
    </message>
    <message>
        <source>The sign-in service&apos;s word about who you are does not hold. Tell your administrator.</source>
        <translation>Ce que le service de connexion dit de vous ne résiste pas à la vérification. Prévenez votre administrateur.</translation>
    </message>
    <message>
        <source>The sign-in was refused. Try again, or ask your administrator whether you may use this program.</source>
        <translation>La connexion a été refusée. Réessayez, ou demandez à votre administrateur si vous pouvez utiliser ce programme.</translation>
    </message>
    <message>
        <source>Nobody signed in within the time. Try again.</source>
        <translation>Personne ne s’est connecté à temps. Réessayez.</translation>
    </message>
    <message>
        <source>The browser cannot report back on this computer. Use another device instead.</source>
        <translation>Le navigateur ne peut pas répondre sur cet ordinateur. Utilisez un autre appareil.</translation>
    </message>
    <message>
        <source>This sign-in service knows no sign-in on another device. Use the browser.</source>
        <translation>Ce service ne permet pas de se connecter sur un autre appareil. Utilisez le navigateur.</translation>
    </message>
    <message>
        <source>What is kept here is another agent&apos;s. Sign in as that agent, or ask your administrator for a profile of your own.</source>
        <translation>Ce qui est gardé ici est à un autre agent. Connectez-vous en tant que cet agent, ou demandez à votre administrateur un profil à vous.</translation>
    </message>
    <message>
        <source>The sign-in service does not know this program. Tell your administrator.</source>
        <translation>Le service de connexion ne connaît pas ce programme. Prévenez votre administrateur.</translation>
    </message>
    <message>
        <source>Signed in…</source>
        <translation>Connecté…</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Se connecter…</translation>
    </message>
    <message>
        <source>Open the browser</source>
        <translation>Ouvrir le navigateur</translation>
    </message>
    <message>
        <source>Try in the browser</source>
        <translation>Essayer dans le navigateur</translation>
    </message>
    <message>
        <source>Sign out and close</source>
        <translation>Se déconnecter et fermer</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Good for %1 more</source>
        <extracomment>Minutes and seconds that a code is still good for</extracomment>
        <translation>Valable encore %1</translation>
    </message>
    <message>
        <source>The code is copied.</source>
        <translation>Le code est copié.</translation>
    </message>
    <message>
        <source>You may close this window and go back to Sidelight.</source>
        <translation>Vous pouvez fermer cette fenêtre et revenir à Sidelight.</translation>
    </message>
    <message>
        <source>This is not the answer that Sidelight waits for. Begin again there.</source>
        <translation>Ce n’est pas la réponse que Sidelight attend. Recommencez là-bas.</translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation>Il n’y a rien ici.</translation>
    </message>
    <message>
        <source>The sign-in service asks you to sign in again. Until then what is kept here is locked. What you wrote is safe, and is here again once you are signed in.</source>
        <translation>Le service de connexion vous demande de vous reconnecter. D’ici là, ce qui est conservé ici est verrouillé. Ce que vous avez écrit est en sécurité et sera de nouveau là dès que vous serez connecté.</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::StatusViewModel</name>
    <message>
        <source>Catching up</source>
        <translation>Rattrapage</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En direct</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Déconnecté</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Données de %1</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Hors ligne depuis %1</translation>
    </message>
    <message>
        <source>Showing what this laptop knows</source>
        <translation>Affichage de ce que ce portable connaît</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting</source>
        <translation>
            <numerusform>%Ln modification en attente</numerusform>
            <numerusform>%Ln modifications en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>Catching up: %1 of %2 events</source>
        <translation>Rattrapage&#xa0;: %1 événements sur %2</translation>
    </message>
    <message>
        <source>No alerts from the past will pop.</source>
        <translation>Aucune alerte du passé ne s’affichera.</translation>
    </message>
    <message>
        <source>What you see is as of %1. %2</source>
        <translation>Ce que vous voyez date de %1. %2</translation>
    </message>
    <message>
        <source>Nothing is kept on this laptop</source>
        <translation>Rien n’est gardé sur ce portable</translation>
    </message>
    <message>
        <source>The local copy is being rebuilt</source>
        <translation>La copie locale est en cours de reconstruction</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) you wrote could not be read back</source>
        <translation>
            <numerusform>%Ln de vos saisies n’a pas pu être relue</numerusform>
            <numerusform>%Ln de vos saisies n’ont pas pu être relues</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Le disque est plein</translation>
    </message>
    <message>
        <source>This laptop does not let us write</source>
        <translation>Ce portable ne permet pas d’écrire</translation>
    </message>
    <message>
        <source>The local copy is locked</source>
        <translation>La copie locale est verrouillée</translation>
    </message>
    <message>
        <source>There is no key store and no passphrase. Notes go out at once or not at all.</source>
        <translation>Il n’y a ni trousseau de clés ni phrase secrète. Les notes partent tout de suite ou pas du tout.</translation>
    </message>
    <message>
        <source>It was damaged and set aside. What is missing comes from the hub; nothing you wrote is affected.</source>
        <translation>Elle était endommagée et a été mise de côté. Ce qui manque vient du hub&#x202f;; rien de ce que vous avez écrit n’est touché.</translation>
    </message>
    <message>
        <source>The damaged file was put aside, not deleted. Please tell your supervisor.</source>
        <translation>Le fichier endommagé a été mis de côté, non supprimé. Veuillez prévenir votre superviseur.</translation>
    </message>
    <message>
        <source>You can read, but new notes and decisions are not kept until there is space.</source>
        <translation>Vous pouvez lire, mais les nouvelles notes et décisions ne sont pas gardées tant qu’il n’y a pas de place.</translation>
    </message>
    <message>
        <source>Notes and decisions need the hub: they are not kept here.</source>
        <translation>Les notes et décisions ont besoin du hub&#xa0;: elles ne sont pas gardées ici.</translation>
    </message>
    <message>
        <source>Its key is missing or wrong. Nothing has been deleted.</source>
        <translation>Sa clé est absente ou incorrecte. Rien n’a été supprimé.</translation>
    </message>
    <message>
        <source>The new configuration is not in force</source>
        <translation>La nouvelle configuration n’est pas en vigueur</translation>
    </message>
    <message numerus="yes">
        <source>%n more problem(s)</source>
        <translation>
            <numerusform>%Ln autre problème</numerusform>
            <numerusform>%Ln autres problèmes</numerusform>
        </translation>
    </message>
    <message>
        <source>The last good one stays.</source>
        <translation>La dernière valide reste en vigueur.</translation>
    </message>
    <message>
        <source>A new configuration is in force</source>
        <translation>Une nouvelle configuration est en vigueur</translation>
    </message>
    <message>
        <source>Version %1. You can go on as you are.</source>
        <translation>Version %1. Vous pouvez continuer comme avant.</translation>
    </message>
    <message>
        <source>The built-in configuration is in force.</source>
        <translation>La configuration intégrée est en vigueur.</translation>
    </message>
    <message>
        <source>Version %1 is in force since %2.</source>
        <translation>La version %1 est en vigueur depuis %2.</translation>
    </message>
    <message>
        <source>Version %1 is in force.</source>
        <translation>La version %1 est en vigueur.</translation>
    </message>
    <message>
        <source>%1 Cards that this version does not have are left out: %2.</source>
        <extracomment>The state of the configuration; names of cards that only newer versions have</extracomment>
        <translation>%1 Les cartes que cette version n’a pas sont laissées de côté&#xa0;: %2.</translation>
    </message>
    <message>
        <source>You no longer have access to this customer</source>
        <translation>Vous n’avez plus accès à ce client</translation>
    </message>
    <message>
        <source>A customer was erased</source>
        <translation>Un client a été effacé</translation>
    </message>
    <message>
        <source>What this laptop knew of them is gone. What you wrote and did not send is kept.</source>
        <translation>Ce que cet ordinateur en savait est effacé. Ce que vous avez écrit sans l’envoyer est conservé.</translation>
    </message>
    <message>
        <source>Everything about them is gone from this laptop</source>
        <translation>Tout ce qui le concerne est effacé de cet ordinateur</translation>
    </message>
    <message numerus="yes">
        <source>with %n draft(s) and unsent note(s) of yours</source>
        <translation>
            <numerusform>avec %n brouillon ou note non envoyée</numerusform>
            <numerusform>avec %n brouillons et notes non envoyées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::WrapUpViewModel</name>
    <message numerus="yes">
        <source>Drafted from %n event(s)</source>
        <translation>
            <numerusform>Proposé d’après %Ln événement</numerusform>
            <numerusform>Proposé d’après %Ln événements</numerusform>
        </translation>
    </message>
    <message>
        <source>drafted, yours to change</source>
        <translation>proposé, à modifier librement</translation>
    </message>
</context>
</TS>
