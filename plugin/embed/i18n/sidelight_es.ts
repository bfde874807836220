<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name>AboutSheet</name>
    <message>
        <source>About Sidelight</source>
        <translation>Acerca de Sidelight</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Who is this, what is going on, what do I do next.</source>
        <translation>Quién es, qué ocurre, qué hacer ahora.</translation>
    </message>
</context>
<context>
    <name>AlertCard</name>
    <message>
        <source>seen</source>
        <translation>vista</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Posponer</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>Why this alert: %1</source>
        <translation>Por qué esta alerta: %1</translation>
    </message>
    <message>
        <source>Why this</source>
        <translation>El motivo</translation>
    </message>
    <message>
        <source>For 15 minutes</source>
        <translation>Durante 15 minutos</translation>
    </message>
</context>
<context>
    <name>AlertsBlock</name>
    <message>
        <source>Alerts: %1</source>
        <translation>Alertas: %1</translation>
    </message>
</context>
<context>
    <name>AppMenu</name>
    <message>
        <source>Work online</source>
        <translation>Trabajar en línea</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Trabajar sin conexión</translation>
    </message>
    <message>
        <source>This is somebody else</source>
        <translation>Es otra persona</translation>
    </message>
    <message>
        <source>Ctrl U</source>
        <translation>Ctrl U</translation>
    </message>
    <message>
        <source>Why no alert?</source>
        <translation>¿Por qué no hay alerta?</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Ctrl +</source>
        <translation>Ctrl +</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Ctrl −</source>
        <translation>Ctrl −</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>About and versions</source>
        <translation>Información y versiones</translation>
    </message>
    <message>
        <source>Connected pages</source>
        <translation>Páginas conectadas</translation>
    </message>
    <message>
        <source>Alt C</source>
        <translation>Alt C</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
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
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Thank you, noted.</source>
        <translation>Gracias, anotado.</translation>
    </message>
    <message>
        <source>Did this help?</source>
        <translation>¿Le fue útil?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
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
        <translation>Retirar</translation>
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
        <translation>Esta persona</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
</context>
<context>
    <name>ClosedCard</name>
    <message>
        <source>Closed until you choose</source>
        <translation>Cerrado hasta que elija</translation>
    </message>
    <message>
        <source>History and notes stay closed until you choose. Nothing is written to any profile before that.</source>
        <translation>El historial y las notas permanecen cerrados hasta que elija. Antes no se escribe nada en ningún perfil.</translation>
    </message>
</context>
<context>
    <name>ConfigNotice</name>
    <message>
        <source>%1 The cards keep their places until you turn to another interaction.</source>
        <extracomment>What a new configuration is, and what waits</extracomment>
        <translation>%1 Las tarjetas siguen en su sitio hasta que pase a otra interacción.</translation>
    </message>
    <message>
        <source>Rearrange now</source>
        <translation>Reordenar ahora</translation>
    </message>
</context>
<context>
    <name>ConversationCard</name>
    <message>
        <source>Live</source>
        <translation>En directo</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
</context>
<context>
    <name>CustomerCard</name>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
</context>
<context>
    <name>DoNextCard</name>
    <message>
        <source>Do next</source>
        <translation>Qué hacer ahora</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Go on with the guide</source>
        <translation>Continuar con la guía</translation>
    </message>
    <message>
        <source>Nothing is suggested at the moment.</source>
        <translation>Por ahora no hay sugerencias.</translation>
    </message>
</context>
<context>
    <name>EmptyDesk</name>
    <message>
        <source>Nobody on the line</source>
        <translation>Nadie en línea</translation>
    </message>
    <message>
        <source>When the hub is back, the next call, chat or mail opens here by itself.</source>
        <translation>Cuando vuelva el hub, la próxima llamada, chat o correo se abrirá aquí por sí solo.</translation>
    </message>
    <message>
        <source>The next call, chat or mail opens here by itself.</source>
        <translation>La próxima llamada, chat o correo se abrirá aquí por sí solo.</translation>
    </message>
</context>
<context>
    <name>EvidenceSheet</name>
    <message>
        <source>The events behind it</source>
        <translation>Los eventos que hay detrás</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>GuideCard</name>
    <message>
        <source>Finish the guide</source>
        <translation>Terminar la guía</translation>
    </message>
    <message>
        <source>Alt D</source>
        <translation>Alt D</translation>
    </message>
    <message>
        <source>Did not work out</source>
        <translation>No funcionó</translation>
    </message>
    <message>
        <source>Leave guide</source>
        <translation>Salir de la guía</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Alt B</source>
        <translation>Alt B</translation>
    </message>
    <message>
        <source>Your team has changed this guide since you began. You go on with the one you began.</source>
        <translation>Su equipo ha cambiado esta guía desde que empezó. Sigue con la que empezó.</translation>
    </message>
    <message>
        <source>Take the new one</source>
        <translation>Tomar la nueva</translation>
    </message>
</context>
<context>
    <name>GuideFieldRow</name>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Cambiar: %1</translation>
    </message>
    <message>
        <source>Something else than %1</source>
        <translation>Otra cosa que %1</translation>
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
        <translation>Hecho</translation>
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
        <translation>Motivo</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Find in history</source>
        <translation>Buscar en el historial</translation>
    </message>
    <message>
        <source>Nothing of that kind.</source>
        <translation>Nada de ese tipo.</translation>
    </message>
    <message>
        <source>Nothing has happened yet that we know of.</source>
        <translation>Aún no hay nada que sepamos.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Loading older ones…</source>
        <translation>Cargando anteriores…</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>Mostrar anteriores</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
</context>
<context>
    <name>IdentityChip</name>
    <message>
        <source>%1, hidden; show</source>
        <translation>%1, oculto; mostrar</translation>
    </message>
    <message>
        <source>%1, hidden</source>
        <translation>%1, oculto</translation>
    </message>
</context>
<context>
    <name>JourneyCard</name>
    <message>
        <source>Journey</source>
        <translation>Recorrido</translation>
    </message>
    <message>
        <source>Load it</source>
        <translation>Cargar</translation>
    </message>
    <message>
        <source>Load what was before</source>
        <translation>Cargar lo anterior</translation>
    </message>
    <message>
        <source>Look further back</source>
        <translation>Mirar más atrás</translation>
    </message>
</context>
<context>
    <name>JourneyHead</name>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 año</translation>
    </message>
    <message>
        <source>No score yet</source>
        <translation>Aún sin valoración</translation>
    </message>
</context>
<context>
    <name>JourneyPlot</name>
    <message>
        <source>Journey: %1</source>
        <translation>Recorrido: %1</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Alt 1–3</source>
        <translation>Alt 1–3</translation>
    </message>
    <message>
        <source>Do what is suggested</source>
        <translation>Hacer lo sugerido</translation>
    </message>
    <message>
        <source>Alt A</source>
        <translation>Alt A</translation>
    </message>
    <message>
        <source>Acknowledge the first alert</source>
        <translation>Confirmar la primera alerta</translation>
    </message>
    <message>
        <source>Alt M</source>
        <translation>Alt M</translation>
    </message>
    <message>
        <source>Show all alerts, or fewer</source>
        <translation>Mostrar todas las alertas, o menos</translation>
    </message>
    <message>
        <source>1–3</source>
        <translation>1–3</translation>
    </message>
    <message>
        <source>Say who is calling, when it is asked</source>
        <translation>Indicar quién llama, cuando se pregunte</translation>
    </message>
    <message>
        <source>Ctrl U</source>
        <translation>Ctrl U</translation>
    </message>
    <message>
        <source>This is somebody else: undo the match</source>
        <translation>Es otra persona: anular la asociación</translation>
    </message>
    <message>
        <source>Ctrl Tab</source>
        <translation>Ctrl Tab</translation>
    </message>
    <message>
        <source>Next interaction</source>
        <translation>Siguiente interacción</translation>
    </message>
    <message>
        <source>Ctrl 1–9</source>
        <translation>Ctrl 1–9</translation>
    </message>
    <message>
        <source>Interaction by its place</source>
        <translation>Interacción según su posición</translation>
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
        <translation>Escribir una nota</translation>
    </message>
    <message>
        <source>Ctrl E</source>
        <translation>Ctrl E</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation>Cierre</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <translation>Ctrl ↵</translation>
    </message>
    <message>
        <source>Save the note, finish the wrap-up</source>
        <translation>Guardar la nota, terminar el cierre</translation>
    </message>
    <message>
        <source>Ctrl + −</source>
        <translation>Ctrl + −</translation>
    </message>
    <message>
        <source>Larger or smaller text</source>
        <translation>Texto más grande o más pequeño</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Alt O</source>
        <translation>Alt O</translation>
    </message>
    <message>
        <source>In the wrap-up: choose the outcome by its first letter</source>
        <translation>En el cierre: elegir el resultado por su inicial</translation>
    </message>
    <message>
        <source>Alt K</source>
        <translation>Alt K</translation>
    </message>
    <message>
        <source>In the wrap-up: use the drafted summary</source>
        <translation>En el cierre: usar el resumen propuesto</translation>
    </message>
    <message>
        <source>Alt P</source>
        <translation>Alt P</translation>
    </message>
    <message>
        <source>In the wrap-up: add a promise</source>
        <translation>En el cierre: añadir una promesa</translation>
    </message>
    <message>
        <source>Alt D, Alt B</source>
        <translation>Alt D, Alt B</translation>
    </message>
    <message>
        <source>In a guide: step done, step back</source>
        <translation>En una guía: paso hecho, paso atrás</translation>
    </message>
    <message>
        <source>Alt C</source>
        <translation>Alt C</translation>
    </message>
    <message>
        <source>Pages of browsers: connect or disconnect</source>
        <translation>Páginas del navegador: conectar o desconectar</translation>
    </message>
    <message>
        <source>F9</source>
        <translation>F9</translation>
    </message>
    <message>
        <source>Fold the window to a strip, or open it</source>
        <translation>Plegar la ventana en una barra, o abrirla</translation>
    </message>
    <message>
        <source>Ctrl Shift ← →</source>
        <translation>Ctrl Mayús ← →</translation>
    </message>
    <message>
        <source>Stand at the left or the right</source>
        <translation>Ponerse a la izquierda o a la derecha</translation>
    </message>
    <message>
        <source>Ctrl Shift ↑ ↓</source>
        <translation>Ctrl Mayús ↑ ↓</translation>
    </message>
    <message>
        <source>Make the window wider or narrower</source>
        <translation>Ensanchar o estrechar la ventana</translation>
    </message>
    <message>
        <source>Alt J</source>
        <translation>Alt J</translation>
    </message>
    <message>
        <source>Walk the journey: ← → from mark to mark, ↵ to the history</source>
        <translation>Recorrer el trayecto: ← → de punto en punto, ↵ al historial</translation>
    </message>
    <message>
        <source>Alt R</source>
        <translation>Alt R</translation>
    </message>
    <message>
        <source>Show the next hidden value for half a minute</source>
        <translation>Mostrar el siguiente valor oculto durante medio minuto</translation>
    </message>
    <message>
        <source>Alt T, Alt W</source>
        <translation>Alt T, Alt W</translation>
    </message>
    <message>
        <source>Try what was refused again, or withdraw it</source>
        <translation>Reintentar lo rechazado, o retirarlo</translation>
    </message>
    <message>
        <source>Alt S</source>
        <translation>Alt S</translation>
    </message>
    <message>
        <source>Snooze the first alert</source>
        <translation>Posponer la primera alerta</translation>
    </message>
    <message>
        <source>Find anything: history, customers, knowledge, commands</source>
        <translation>Buscar de todo: historial, clientes, conocimiento, comandos</translation>
    </message>
    <message>
        <source>Ctrl ,</source>
        <translation>Ctrl ,</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>PgUp, PgDn</source>
        <translation>Re Pág, Av Pág</translation>
    </message>
    <message>
        <source>Scroll by a page</source>
        <translation>Desplazarse una página</translation>
    </message>
    <message>
        <source>Alt L</source>
        <translation>Alt L</translation>
    </message>
    <message>
        <source>Read along with what is said, or fold it away</source>
        <translation>Leer lo que se dice, o plegarlo</translation>
    </message>
    <message>
        <source>Alt 1–6</source>
        <translation>Alt 1–6</translation>
    </message>
    <message>
        <source>In a guide: answer its question</source>
        <translation>En una guía: responder a su pregunta</translation>
    </message>
    <message>
        <source>Alt I</source>
        <translation>Alt I</translation>
    </message>
    <message>
        <source>In a guide: fill in what is asked for</source>
        <translation>En una guía: rellenar lo que se pide</translation>
    </message>
    <message>
        <source>Alt H, Alt N</source>
        <translation>Alt H, Alt N</translation>
    </message>
    <message>
        <source>In an article: it helped, it did not</source>
        <translation>En un artículo: ayudó, no ayudó</translation>
    </message>
    <message>
        <source>Ctrl Z</source>
        <translation>Ctrl Z</translation>
    </message>
    <message>
        <source>In an article: take that back</source>
        <translation>En un artículo: retirar eso</translation>
    </message>
</context>
<context>
    <name>KindMenu</name>
    <message>
        <source>All types</source>
        <translation>Todos los tipos</translation>
    </message>
</context>
<context>
    <name>KnowledgeCard</name>
    <message>
        <source>Knowledge</source>
        <translation>Conocimiento</translation>
    </message>
    <message>
        <source>for this interaction</source>
        <translation>para esta interacción</translation>
    </message>
</context>
<context>
    <name>LeftOutLines</name>
    <message>
        <source>Less</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>What is not shown, and why</source>
        <translation>Lo que no se muestra, y por qué</translation>
    </message>
</context>
<context>
    <name>LiveMark</name>
    <message>
        <source>Connection: %1</source>
        <translation>Conexión: %1</translation>
    </message>
</context>
<context>
    <name>LoadingCard</name>
    <message>
        <source>Customer, loading</source>
        <translation>Cliente, cargando</translation>
    </message>
</context>
<context>
    <name>MatchCard</name>
    <message>
        <source>This number or address is not in any profile we may see. You can still take notes: they stay with this interaction.</source>
        <translation>Este número o dirección no figura en ningún perfil que podamos ver. Puede tomar notas igualmente: se quedan con esta interacción.</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>Ninguno de ellos</translation>
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
        <translation>¿Por qué no hay alerta?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>No rule came close to an alert for this customer.</source>
        <translation>Ninguna regla estuvo cerca de una alerta para este cliente.</translation>
    </message>
    <message>
        <source>These rules nearly fired for this customer.</source>
        <translation>Estas reglas casi se activaron para este cliente.</translation>
    </message>
</context>
<context>
    <name>NotesCard</name>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note on this interaction</source>
        <translation>Nota sobre esta interacción</translation>
    </message>
    <message>
        <source>Write what the next one should know</source>
        <translation>Escriba lo que deba saber quien siga</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Guardar nota</translation>
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
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Try to reach the hub now</source>
        <translation>Intentar conectar con el hub ahora</translation>
    </message>
</context>
<context>
    <name>PageNotice</name>
    <message>
        <source>Connect or refuse…</source>
        <translation>Conectar o rechazar…</translation>
    </message>
</context>
<context>
    <name>PageRow</name>
    <message>
        <source>Disconnect</source>
        <translation>Desconectar</translation>
    </message>
    <message>
        <source>Disconnect %1</source>
        <translation>Desconectar %1</translation>
    </message>
</context>
<context>
    <name>PagesSheet</name>
    <message>
        <source>Connected pages</source>
        <translation>Páginas conectadas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Code on the page</source>
        <translation>Código de la página</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>No page is connected.</source>
        <translation>No hay ninguna página conectada.</translation>
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
        <translation>Alerta más arriba</translation>
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
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation>Cierre</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Buscar todo</translation>
    </message>
</context>
<context>
    <name>PanelHeader</name>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
</context>
<context>
    <name>PromiseRow</name>
    <message>
        <source>What we promised</source>
        <translation>Lo que prometimos</translation>
    </message>
    <message>
        <source>What did you promise</source>
        <translation>Qué prometió</translation>
    </message>
    <message>
        <source>Due: %1</source>
        <translation>Vence: %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Mañana</translation>
    </message>
    <message>
        <source>In 3 days</source>
        <translation>En 3 días</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>En una semana</translation>
    </message>
    <message>
        <source>In two weeks</source>
        <translation>En dos semanas</translation>
    </message>
    <message>
        <source>Remove this promise</source>
        <translation>Quitar esta promesa</translation>
    </message>
</context>
<context>
    <name>ScoreButton</name>
    <message>
        <source>Hides why</source>
        <translation>Oculta los motivos</translation>
    </message>
    <message>
        <source>Shows why</source>
        <translation>Muestra los motivos</translation>
    </message>
    <message>
        <source>Experience</source>
        <translation>Experiencia</translation>
    </message>
</context>
<context>
    <name>SearchCard</name>
    <message>
        <source>Found</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
    <message>
        <source>Nothing here has these words.</source>
        <translation>Nada aquí contiene estas palabras.</translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reducido</translation>
    </message>
    <message>
        <source>Snooze alerts for</source>
        <translation>Posponer las alertas</translation>
    </message>
    <message>
        <source>The customer&apos;s local time</source>
        <translation>Hora local del cliente</translation>
    </message>
    <message>
        <source>Beside the name</source>
        <translation>Junto al nombre</translation>
    </message>
    <message>
        <source>Configuration of the team</source>
        <translation>Configuración del equipo</translation>
    </message>
    <message>
        <source>As the team</source>
        <translation>Como el equipo</translation>
    </message>
</context>
<context>
    <name>SignInCode</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Copiar el código</translation>
    </message>
</context>
<context>
    <name>SignInSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation>Abrir la página otra vez</translation>
    </message>
    <message>
        <source>Use the browser</source>
        <translation>Usar el navegador</translation>
    </message>
    <message>
        <source>Use another device</source>
        <translation>Usar otro dispositivo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>SnoozeMenu</name>
    <message>
        <source>For 5 minutes</source>
        <translation>Durante 5 minutos</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>Durante una hora</translation>
    </message>
    <message>
        <source>Not for this interaction</source>
        <translation>No en esta interacción</translation>
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
        <translation>Sidelight, plegado</translation>
    </message>
    <message>
        <source>Open Sidelight</source>
        <translation>Abrir Sidelight</translation>
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
        <translation>¿Por qué?</translation>
    </message>
</context>
<context>
    <name>SuggestionRow</name>
    <message>
        <source>Why this suggestion</source>
        <translation>Por qué esta sugerencia</translation>
    </message>
    <message>
        <source>Why this</source>
        <translation>El motivo</translation>
    </message>
    <message>
        <source>Not now:</source>
        <translation>Ahora no:</translation>
    </message>
    <message>
        <source>Done already</source>
        <translation>Ya hecho</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>No procede</translation>
    </message>
    <message>
        <source>Customer declined</source>
        <translation>El cliente no quiere</translation>
    </message>
</context>
<context>
    <name>SummaryProposal</name>
    <message>
        <source>Use this</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Alt K</source>
        <translation>Alt K</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>No, gracias</translation>
    </message>
</context>
<context>
    <name>TabStrip</name>
    <message>
        <source>Interactions</source>
        <translation>Interacciones</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Waiting to be sent</source>
        <translation>Pendiente de envío</translation>
    </message>
</context>
<context>
    <name>WaitingRow</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
</context>
<context>
    <name>WhyLine</name>
    <message>
        <source>Show in the history: %1</source>
        <translation>Mostrar en el historial: %1</translation>
    </message>
</context>
<context>
    <name>WrapUpCard</name>
    <message>
        <source>Wrap up</source>
        <translation>Cierre</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>What was it about, what did you agree on</source>
        <translation>De qué se trataba y qué se acordó</translation>
    </message>
    <message>
        <source>Close, keep draft</source>
        <translation>Cerrar, conservar borrador</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <translation>Ctrl ↵</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Or write your own</source>
        <translation>O escriba el suyo</translation>
    </message>
    <message>
        <source>We promised</source>
        <translation>Prometimos</translation>
    </message>
    <message>
        <source>Add a promise</source>
        <translation>Añadir una promesa</translation>
    </message>
</context>
<context>
    <name>sidelight::models::Action</name>
    <message>
        <source>Apologise</source>
        <translation>Pedir disculpas</translation>
    </message>
    <message>
        <source>Apologise and take the case over</source>
        <translation>Pedir disculpas y asumir el caso</translation>
    </message>
    <message>
        <source>Block the card</source>
        <translation>Bloquear la tarjeta</translation>
    </message>
    <message>
        <source>Ask the team leader</source>
        <translation>Consultar al jefe de equipo</translation>
    </message>
    <message>
        <source>Pass the case on to a specialist</source>
        <translation>Pasar el caso a un especialista</translation>
    </message>
    <message>
        <source>Correct the consent</source>
        <translation>Corregir el consentimiento</translation>
    </message>
    <message>
        <source>Hold payments to the new payee</source>
        <translation>Retener los pagos al nuevo beneficiario</translation>
    </message>
    <message>
        <source>Hold the transfer</source>
        <translation>Retener la transferencia</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Reembolsar</translation>
    </message>
    <message>
        <source>Keep the promise now</source>
        <translation>Cumplir ahora la promesa</translation>
    </message>
    <message>
        <source>Agree on a new date</source>
        <translation>Acordar una nueva fecha</translation>
    </message>
    <message>
        <source>Offer to pay expenses</source>
        <translation>Ofrecer el pago de los gastos</translation>
    </message>
    <message>
        <source>Offer the lounge</source>
        <translation>Ofrecer la sala VIP</translation>
    </message>
    <message>
        <source>Offer to pay in parts</source>
        <translation>Ofrecer pago a plazos</translation>
    </message>
    <message>
        <source>Read the safety notice out</source>
        <translation>Leer el aviso de seguridad</translation>
    </message>
    <message>
        <source>Offer another connection</source>
        <translation>Ofrecer otra conexión</translation>
    </message>
    <message>
        <source>Make an offer to stay</source>
        <translation>Hacer una oferta de permanencia</translation>
    </message>
    <message>
        <source>Send the label for the recall</source>
        <translation>Enviar la etiqueta de retirada</translation>
    </message>
    <message>
        <source>Send a replacement</source>
        <translation>Enviar un reemplazo</translation>
    </message>
    <message>
        <source>Send the thread that answers it</source>
        <translation>Enviar el hilo que lo responde</translation>
    </message>
    <message>
        <source>Slow down and listen</source>
        <translation>Ir más despacio y escuchar</translation>
    </message>
    <message>
        <source>Take the case yourself</source>
        <translation>Asumir usted el caso</translation>
    </message>
    <message>
        <source>Say how the outage stands</source>
        <translation>Informar del estado de la avería</translation>
    </message>
    <message>
        <source>Say what the customer is entitled to</source>
        <translation>Informar de los derechos del cliente</translation>
    </message>
    <message>
        <source>Trace the bag</source>
        <translation>Rastrear el equipaje</translation>
    </message>
    <message>
        <source>Trace the parcel</source>
        <translation>Rastrear el paquete</translation>
    </message>
    <message>
        <source>Verify in person</source>
        <translation>Verificar en persona</translation>
    </message>
    <message>
        <source>Verify by one-time code</source>
        <translation>Verificar con código de un solo uso</translation>
    </message>
</context>
<context>
    <name>sidelight::models::AlertsModel</name>
    <message>
        <source>Show fewer alerts</source>
        <translation>Mostrar menos alertas</translation>
    </message>
    <message numerus="yes">
        <source>%n more alert(s)</source>
        <translation>
            <numerusform>%Ln alerta más</numerusform>
            <numerusform>%Ln alertas más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n critical</source>
        <translation>
            <numerusform>%Ln crítica</numerusform>
            <numerusform>%Ln críticas</numerusform>
        </translation>
    </message>
    <message>
        <source>Critical alert: %1</source>
        <translation>Alerta crítica: %1</translation>
    </message>
    <message>
        <source>Alert: %1</source>
        <translation>Alerta: %1</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>Pospuesta hasta las %1</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%Ln vez</numerusform>
            <numerusform>%Ln veces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::models::ArticlesModel</name>
    <message>
        <source>offline copy of %1</source>
        <translation>copia sin conexión de %1</translation>
    </message>
    <message>
        <source>offline copy</source>
        <translation>copia sin conexión</translation>
    </message>
    <message>
        <source>fits in part</source>
        <translation>encaja en parte</translation>
    </message>
</context>
<context>
    <name>sidelight::models::CandidatesModel</name>
    <message>
        <source>Known by this number</source>
        <translation>Conocido por este número</translation>
    </message>
    <message>
        <source>Known by this address</source>
        <translation>Conocido por esta dirección</translation>
    </message>
    <message>
        <source>Known by this account</source>
        <translation>Conocido por esta cuenta</translation>
    </message>
    <message>
        <source>Known by this device</source>
        <translation>Conocido por este dispositivo</translation>
    </message>
    <message>
        <source>Known by this name</source>
        <translation>Conocido por este nombre</translation>
    </message>
    <message>
        <source>verified %1</source>
        <translation>verificado el %1</translation>
    </message>
    <message>
        <source>never verified</source>
        <translation>nunca verificado</translation>
    </message>
</context>
<context>
    <name>sidelight::models::ConversationModel</name>
    <message>
        <source>Customer: %1</source>
        <translation>Cliente: %1</translation>
    </message>
    <message>
        <source>Agent: %1</source>
        <translation>Agente: %1</translation>
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
        <translation>«%1»</translation>
    </message>
    <message>
        <source>The customer said %1.</source>
        <translation>El cliente dijo %1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>It belongs to %1.</source>
        <translation>Forma parte de %1.</translation>
    </message>
    <message>
        <source>It often follows %1.</source>
        <translation>Suele seguir a %1.</translation>
    </message>
    <message>
        <source>%1 was done before.</source>
        <translation>%1 ya se hizo.</translation>
    </message>
    <message>
        <source>The agent said %1.</source>
        <translation>El agente dijo %1.</translation>
    </message>
    <message>
        <source>The look-up says %1.</source>
        <translation>La consulta dice %1.</translation>
    </message>
    <message>
        <source>What was found was compared with what was said: %1.</source>
        <translation>Lo encontrado se comparó con lo dicho: %1.</translation>
    </message>
    <message>
        <source>%1 is being gone through.</source>
        <translation>Se está recorriendo %1.</translation>
    </message>
    <message>
        <source>The policy of this task asks for it here.</source>
        <translation>El procedimiento de esta tarea lo pide aquí.</translation>
    </message>
    <message>
        <source>The policy of this task asks for it after %1.</source>
        <translation>El procedimiento de esta tarea lo pide después de %1.</translation>
    </message>
    <message numerus="yes">
        <source>Right in %n of 100 situations like this one.</source>
        <translation>
            <numerusform>Acertado en %n de 100 situaciones como esta.</numerusform>
            <numerusform>Acertado en %n de 100 situaciones como esta.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::models::Guide</name>
    <message>
        <source>none of the conditions holds</source>
        <translation>no se cumple ninguna de las condiciones</translation>
    </message>
    <message>
        <source>none of the other conditions holds</source>
        <translation>no se cumple ninguna de las otras condiciones</translation>
    </message>
    <message>
        <source>by itself: %1</source>
        <translation>por sí mismo: %1</translation>
    </message>
    <message>
        <source>by itself: %1 (%2)</source>
        <translation>por sí mismo: %1 (%2)</translation>
    </message>
    <message>
        <source>The customer does this</source>
        <translation>Esto lo hace el cliente</translation>
    </message>
    <message>
        <source>The system does this</source>
        <translation>Esto lo hace el sistema</translation>
    </message>
    <message>
        <source>The back office does this</source>
        <translation>Esto lo hace el back office</translation>
    </message>
</context>
<context>
    <name>sidelight::models::GuideFieldsModel</name>
    <message>
        <source>from what we know</source>
        <translation>según lo que sabemos</translation>
    </message>
    <message>
        <source>Nobody knows: ask, and type it here</source>
        <translation>Nadie lo sabe: pregunte y escríbalo aquí</translation>
    </message>
</context>
<context>
    <name>sidelight::models::GuideStepsModel</name>
    <message>
        <source>“%1”</source>
        <comment>what to say</comment>
        <translation>«%1»</translation>
    </message>
</context>
<context>
    <name>sidelight::models::HiddenFacts</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>Cliente desde</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Time there</source>
        <translation>Hora allí</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>Canal preferido</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verificación</translation>
    </message>
</context>
<context>
    <name>sidelight::models::History</name>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>%1 came in</source>
        <translation>%1: entrada</translation>
    </message>
    <message>
        <source>%1 began</source>
        <translation>%1: inicio</translation>
    </message>
    <message>
        <source>%1 ended</source>
        <translation>%1: fin</translation>
    </message>
    <message>
        <source>you</source>
        <translation>usted</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>con %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Cierre</translation>
    </message>
    <message>
        <source>Case changed</source>
        <translation>Caso modificado</translation>
    </message>
    <message>
        <source>Promise changed</source>
        <translation>Promesa modificada</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alerta</translation>
    </message>
    <message>
        <source>case %1</source>
        <translation>caso %1</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>Touchpoints</source>
        <translation>Puntos de contacto</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Wrap-ups</source>
        <translation>Cierres</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Promesas</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otros</translation>
    </message>
</context>
<context>
    <name>sidelight::models::Journey</name>
    <message>
        <source>went well</source>
        <translation>salió bien</translation>
    </message>
    <message>
        <source>helped only in part</source>
        <translation>ayudó solo en parte</translation>
    </message>
    <message>
        <source>went badly</source>
        <translation>salió mal</translation>
    </message>
    <message>
        <source>How the customer sounded</source>
        <translation>Cómo sonaba el cliente</translation>
    </message>
    <message>
        <source>Effort it took</source>
        <translation>Esfuerzo que costó</translation>
    </message>
    <message>
        <source>How things ended</source>
        <translation>Cómo terminó todo</translation>
    </message>
    <message>
        <source>Long waits</source>
        <translation>Esperas largas</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Transferencias</translation>
    </message>
    <message>
        <source>Promises kept or broken</source>
        <translation>Promesas cumplidas o rotas</translation>
    </message>
    <message>
        <source>Not among what is kept here</source>
        <translation>No está entre lo que se guarda aquí</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>Open case %1</source>
        <translation>Caso abierto %1</translation>
    </message>
    <message>
        <source>last changed %1</source>
        <translation>último cambio %1</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sin fecha</translation>
    </message>
    <message>
        <source>was due %1</source>
        <translation>vencía %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>vence %1</translation>
    </message>
    <message>
        <source>Open promise</source>
        <translation>Promesa pendiente</translation>
    </message>
    <message>
        <source>Too little has happened for a score</source>
        <translation>Ha pasado muy poco para una valoración</translation>
    </message>
    <message>
        <source>Experience %1 of 100</source>
        <translation>Experiencia %1 de 100</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>hace %Ln día</numerusform>
            <numerusform>hace %Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 lower than %3</source>
        <translation>%1, %2 menos que %3</translation>
    </message>
    <message>
        <source>%1, %2 higher than %3</source>
        <translation>%1, %2 más que %3</translation>
    </message>
    <message>
        <source>Starts at 50, neither good nor bad. Then, in points:</source>
        <translation>Empieza en 50, ni bien ni mal. Después, en puntos:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>counted %n time(s)</source>
        <translation>
            <numerusform>contado una vez</numerusform>
            <numerusform>contado %Ln veces</numerusform>
        </translation>
    </message>
    <message>
        <source>What is older counts less: half after %1 days.</source>
        <translation>Lo más antiguo cuenta menos: la mitad tras %1 días.</translation>
    </message>
</context>
<context>
    <name>sidelight::models::JourneyModel</name>
    <message>
        <source>Open</source>
        <comment>lane of open cases and promises</comment>
        <translation>Abierto</translation>
    </message>
</context>
<context>
    <name>sidelight::models::Outcome</name>
    <message>
        <source>Solved</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Devolver llamada</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Transferido</translation>
    </message>
    <message>
        <source>Not solved</source>
        <translation>No resuelto</translation>
    </message>
</context>
<context>
    <name>sidelight::models::PagesModel</name>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
</context>
<context>
    <name>sidelight::models::PromisesModel</name>
    <message>
        <source>No date</source>
        <translation>Sin fecha</translation>
    </message>
</context>
<context>
    <name>sidelight::models::Reason</name>
    <message>
        <source>Rule “%1”</source>
        <translation>Regla «%1»</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>por %1</translation>
    </message>
    <message>
        <source>v%1</source>
        <translation>v%1</translation>
    </message>
    <message numerus="yes">
        <source>Show the %n event(s)</source>
        <translation>
            <numerusform>Mostrar el evento</numerusform>
            <numerusform>Mostrar los %Ln eventos</numerusform>
        </translation>
    </message>
    <message>
        <source>score %1 = likely %2 × value %3 × urgent %4</source>
        <translation>puntuación %1 = probable %2 × valor %3 × urgencia %4</translation>
    </message>
    <message>
        <source> × weight %1</source>
        <translation> × peso %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source> × learned %1</source>
        <translation> × aprendido %1</translation>
    </message>
</context>
<context>
    <name>sidelight::models::Remark</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>al menos %1</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>más de %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>como máximo %1</translation>
    </message>
    <message>
        <source>less than %1</source>
        <translation>menos de %1</translation>
    </message>
    <message>
        <source>exactly %1</source>
        <translation>exactamente %1</translation>
    </message>
    <message>
        <source>other than %1</source>
        <translation>distinto de %1</translation>
    </message>
    <message>
        <source>Had %1 not held, these events would not have fired it.</source>
        <translation>Si no se hubiera cumplido %1, estos eventos no la habrían activado.</translation>
    </message>
    <message>
        <source>Had %1 not held (it is %2), these events would not have fired it.</source>
        <translation>Si no se hubiera cumplido %1 (el valor es %2), estos eventos no la habrían activado.</translation>
    </message>
    <message>
        <source>%1 of %2 events in %3.</source>
        <translation>%1 de %2 eventos en %3.</translation>
    </message>
    <message>
        <source>%1 in %2; it needs %3.</source>
        <translation>%1 en %2; hace falta: %3.</translation>
    </message>
    <message>
        <source>%1 of %2 events are there; no event is %3.</source>
        <translation>Hay %1 de %2 eventos; ninguno es %3.</translation>
    </message>
    <message>
        <source>The events are %1 apart; %2 is the most.</source>
        <translation>Entre los eventos hay %1; el máximo es %2.</translation>
    </message>
    <message>
        <source>It needs %1 within %2; there are %3.</source>
        <translation>Hace falta: %1 en %2; hay %3.</translation>
    </message>
    <message>
        <source>More than %1 between the first and the last event would have prevented it.</source>
        <translation>Más de %1 entre el primer y el último evento lo habrían evitado.</translation>
    </message>
    <message>
        <source>It holds, but not for this agent or interaction.</source>
        <translation>Se cumple, pero no para este agente o esta interacción.</translation>
    </message>
    <message>
        <source>It held from %1 to %2.</source>
        <translation>Se cumplió de %1 a %2.</translation>
    </message>
    <message>
        <source>The event is there, but its condition does not hold.</source>
        <translation>El evento está, pero no se cumple su condición.</translation>
    </message>
    <message>
        <source>All events are there in time, but the condition between them does not hold.</source>
        <translation>Todos los eventos llegaron a tiempo, pero no se cumple la condición entre ellos.</translation>
    </message>
    <message>
        <source>All events are there in time, but in another order, or one would have to stand for two.</source>
        <translation>Todos los eventos llegaron a tiempo, pero en otro orden, o uno tendría que valer por dos.</translation>
    </message>
    <message>
        <source>%1 has not come; there is time until %2.</source>
        <translation>%1 no ha llegado; hay tiempo hasta %2.</translation>
    </message>
    <message>
        <source>Looking for the events that belong together cost too much and was stopped.</source>
        <translation>Buscar los eventos relacionados costaba demasiado y se detuvo.</translation>
    </message>
    <message>
        <source>An event of %1 until %2 would have prevented it.</source>
        <translation>Un evento %1 antes de %2 lo habría evitado.</translation>
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
        <translation>Eventos en ese tiempo: %1</translation>
    </message>
    <message>
        <source>Different values in the time: %1</source>
        <translation>Valores distintos en ese tiempo: %1</translation>
    </message>
    <message>
        <source>Sum over the time: %1</source>
        <translation>Suma en ese tiempo: %1</translation>
    </message>
    <message>
        <source>Average over the time: %1</source>
        <translation>Media en ese tiempo: %1</translation>
    </message>
    <message>
        <source>From “%2” to “%3”: %1</source>
        <translation>De «%2» a «%3»: %1</translation>
    </message>
    <message>
        <source>From the first to the last: %1</source>
        <translation>Del primero al último: %1</translation>
    </message>
    <message>
        <source>Time there was for “%2”: %1</source>
        <translation>Tiempo que hubo para «%2»: %1</translation>
    </message>
    <message>
        <source>Time left: %1</source>
        <translation>Tiempo que queda: %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>como máximo %1</translation>
    </message>
    <message>
        <source>of “%1”</source>
        <translation>de «%1»</translation>
    </message>
    <message>
        <source>between the events</source>
        <translation>entre los eventos</translation>
    </message>
    <message>
        <source>of the agent and the interaction</source>
        <translation>del agente y la interacción</translation>
    </message>
</context>
<context>
    <name>sidelight::models::SearchModel</name>
    <message>
        <source>Interactions</source>
        <translation>Interacciones</translation>
    </message>
    <message>
        <source>What the panel can do</source>
        <translation>Lo que puede hacer el panel</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Customers on this laptop</source>
        <translation>Clientes en este portátil</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>Conocimiento</translation>
    </message>
</context>
<context>
    <name>sidelight::models::SuggestionsModel</name>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Next step: %1</source>
        <translation>Siguiente paso: %1</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>An article that fits</source>
        <translation>Un artículo que encaja</translation>
    </message>
    <message>
        <source>The list has just changed. Nothing was started.</source>
        <translation>La lista acaba de cambiar. No se ha iniciado nada.</translation>
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
        <translation>Alerta vista: %1.</translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <translation>Hecho: %1.</translation>
    </message>
    <message>
        <source>Begun: %1.</source>
        <translation>Iniciado: %1.</translation>
    </message>
    <message>
        <source>Did not work out: %1.</source>
        <translation>No funcionó: %1.</translation>
    </message>
    <message>
        <source>Case %1 is open.</source>
        <translation>El caso %1 está abierto.</translation>
    </message>
    <message>
        <source>Case %1 is closed.</source>
        <translation>El caso %1 está cerrado.</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 para %2</translation>
    </message>
    <message>
        <source>Promised: %1.</source>
        <translation>Prometido: %1.</translation>
    </message>
</context>
<context>
    <name>sidelight::models::TabsModel</name>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminado</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>events not seen yet</comment>
        <translation>
            <numerusform>%Ln nuevo</numerusform>
            <numerusform>%Ln nuevos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::models::Track</name>
    <message>
        <source>%1: its time is over.</source>
        <translation>%1: su momento ha pasado.</translation>
    </message>
    <message>
        <source>%1: turned off for your team.</source>
        <translation>%1: desactivado para su equipo.</translation>
    </message>
    <message>
        <source>%1: the customer has not agreed to “%2”.</source>
        <translation>%1: el cliente no ha consentido «%2».</translation>
    </message>
    <message>
        <source>%1: not on this channel.</source>
        <translation>%1: no en este canal.</translation>
    </message>
    <message>
        <source>%1: for other teams or skills.</source>
        <translation>%1: para otros equipos o habilidades.</translation>
    </message>
    <message>
        <source>%1: this does not hold: %2</source>
        <translation>%1: esto no se cumple: %2</translation>
    </message>
    <message>
        <source>%1: nobody can say whether %2</source>
        <translation>%1: nadie puede decir si %2</translation>
    </message>
    <message>
        <source>%1: under way, or done.</source>
        <translation>%1: en curso o hecho.</translation>
    </message>
    <message>
        <source>%1: dismissed, and nothing new since.</source>
        <translation>%1: descartado, y nada nuevo desde entonces.</translation>
    </message>
    <message>
        <source>%1: the customer declined it.</source>
        <translation>%1: el cliente lo rechazó.</translation>
    </message>
    <message>
        <source>%1: too unlikely.</source>
        <translation>%1: demasiado improbable.</translation>
    </message>
    <message>
        <source>%1: another is sure enough.</source>
        <translation>%1: otra es bastante segura.</translation>
    </message>
    <message>
        <source>%1: others come first.</source>
        <translation>%1: otras van antes.</translation>
    </message>
    <message>
        <source>Your team took it %1 of %2 times here.</source>
        <translation>Su equipo la siguió aquí %1 de %2 veces.</translation>
    </message>
    <message>
        <source>Your team took it %1 of %2 times.</source>
        <translation>Su equipo la siguió %1 de %2 veces.</translation>
    </message>
    <message>
        <source>Taken %1 of %2 times here.</source>
        <translation>Seguida aquí %1 de %2 veces.</translation>
    </message>
    <message>
        <source>Taken %1 of %2 times.</source>
        <translation>Seguida %1 de %2 veces.</translation>
    </message>
    <message>
        <source>Shown to find out whether it helps.</source>
        <translation>Se muestra para saber si ayuda.</translation>
    </message>
    <message>
        <source>Suggested by %1 too.</source>
        <translation>También la propone: %1.</translation>
    </message>
    <message>
        <source>Helped your team %1 of %2 times here</source>
        <translation>Ayudó aquí a su equipo %1 de %2 veces</translation>
    </message>
    <message>
        <source>Helped your team %1 of %2 times</source>
        <translation>Ayudó a su equipo %1 de %2 veces</translation>
    </message>
    <message>
        <source>Helped %1 of %2 times here</source>
        <translation>Ayudó aquí %1 de %2 veces</translation>
    </message>
    <message>
        <source>Helped %1 of %2 times</source>
        <translation>Ayudó %1 de %2 veces</translation>
    </message>
</context>
<context>
    <name>sidelight::models::WaitingModel</name>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Cierre</translation>
    </message>
    <message>
        <source>Written %1</source>
        <translation>Escrito: %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Rechazado: %1</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>en camino</translation>
    </message>
    <message>
        <source>goes out first</source>
        <translation>sale primero</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not now: %1</source>
        <translation>Ahora no: %1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Hecho: %1</translation>
    </message>
    <message>
        <source>Did not work out: %1</source>
        <translation>No funcionó: %1</translation>
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
        <translation>Examina %1 cada vez</translation>
    </message>
    <message>
        <source>The rule asks for %1</source>
        <translation>La regla pide %1</translation>
    </message>
    <message>
        <source>What would have changed it</source>
        <translation>Qué lo habría cambiado</translation>
    </message>
    <message>
        <source>More happened than the rule looks at: there may be more to it.</source>
        <translation>Ocurrió más de lo que examina la regla: puede haber algo más.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%Ln evento</numerusform>
            <numerusform>%Ln eventos</numerusform>
        </translation>
    </message>
    <message>
        <source>Not among what is kept here</source>
        <translation>No está entre lo que se guarda aquí</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Condiciones</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <comment>a field of an event, its value</comment>
        <translation>%1 es %2</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>no examinado</translation>
    </message>
</context>
<context>
    <name>sidelight::text::FieldWords</name>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Tienda</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Comunidad</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Social</source>
        <translation>Redes sociales</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>prefers calls</source>
        <translation>prefiere llamadas</translation>
    </message>
    <message>
        <source>prefers chat</source>
        <translation>prefiere chat</translation>
    </message>
    <message>
        <source>prefers mail</source>
        <translation>prefiere correo</translation>
    </message>
    <message>
        <source>prefers messages</source>
        <translation>prefiere mensajes</translation>
    </message>
    <message>
        <source>prefers %1</source>
        <translation>prefiere %1</translation>
    </message>
    <message>
        <source>Marketing allowed</source>
        <translation>Marketing permitido</translation>
    </message>
    <message>
        <source>No marketing</source>
        <translation>Sin marketing</translation>
    </message>
    <message>
        <source>Recording allowed</source>
        <translation>Grabación permitida</translation>
    </message>
    <message>
        <source>No recording</source>
        <translation>Sin grabación</translation>
    </message>
    <message>
        <source>%1 allowed</source>
        <translation>%1: permitido</translation>
    </message>
    <message>
        <source>No %1</source>
        <translation>%1: no permitido</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>amount, currency</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>IVR “%1”</source>
        <translation>IVR «%1»</translation>
    </message>
    <message>
        <source>the page “%1”</source>
        <translation>la página «%1»</translation>
    </message>
    <message>
        <source>the bot “%1”</source>
        <translation>el bot «%1»</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>%1 twice</source>
        <translation>%1 dos veces</translation>
    </message>
    <message>
        <source>The hub does not accept the sign-in.</source>
        <translation>El hub no acepta el inicio de sesión.</translation>
    </message>
    <message>
        <source>You may not do this, says the hub.</source>
        <translation>El hub indica que no tiene permiso para esto.</translation>
    </message>
    <message>
        <source>The hub speaks another version: this panel needs an update.</source>
        <translation>El hub usa otra versión: este panel necesita una actualización.</translation>
    </message>
    <message>
        <source>A message was larger than the hub takes.</source>
        <translation>Un mensaje era mayor de lo que acepta el hub.</translation>
    </message>
    <message>
        <source>The hub could not read what this panel sent.</source>
        <translation>El hub no pudo leer lo que envió este panel.</translation>
    </message>
    <message>
        <source>The hub said “%1”.</source>
        <translation>El hub respondió «%1».</translation>
    </message>
    <message>
        <source>Next step taken or dismissed</source>
        <translation>Siguiente paso aceptado o descartado</translation>
    </message>
    <message>
        <source>Alert acknowledged</source>
        <translation>Alerta confirmada</translation>
    </message>
    <message>
        <source>Alert put off</source>
        <translation>Alerta pospuesta</translation>
    </message>
    <message>
        <source>Alert silenced for an interaction</source>
        <translation>Alerta silenciada en una interacción</translation>
    </message>
    <message>
        <source>Suggestions seen</source>
        <translation>Sugerencias vistas</translation>
    </message>
    <message>
        <source>Suggestion looked into</source>
        <translation>Sugerencia consultada</translation>
    </message>
    <message>
        <source>Customer matched</source>
        <translation>Cliente asociado</translation>
    </message>
    <message>
        <source>Match undone</source>
        <translation>Asociación anulada</translation>
    </message>
    <message>
        <source>Hidden value looked at</source>
        <translation>Valor oculto consultado</translation>
    </message>
    <message>
        <source>Customer looked up</source>
        <translation>Cliente consultado</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>árabe</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>búlgaro</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>chino</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>croata</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>checo</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>danés</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>neerlandés</translation>
    </message>
    <message>
        <source>English</source>
        <translation>inglés</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>finés</translation>
    </message>
    <message>
        <source>French</source>
        <translation>francés</translation>
    </message>
    <message>
        <source>German</source>
        <translation>alemán</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>griego</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>hebreo</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>hindi</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>húngaro</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italiano</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japonés</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>coreano</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>persa</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polaco</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugués</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>rumano</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>ruso</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>español</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>sueco</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>turco</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>ucraniano</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>urdu</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>vietnamita</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n times</source>
        <translation>
            <numerusform>%1 %Ln vez</numerusform>
            <numerusform>%1 %Ln veces</numerusform>
        </translation>
    </message>
    <message>
        <source>Promise made</source>
        <translation>Promesa hecha</translation>
    </message>
    <message>
        <source>Alerts seen</source>
        <translation>Alertas vistas</translation>
    </message>
</context>
<context>
    <name>sidelight::text::Masks</name>
    <message>
        <source>Name hidden</source>
        <translation>Nombre oculto</translation>
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
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>dddd d MMM</source>
        <comment>heading of a day of this year</comment>
        <translation>dddd, d MMM</translation>
    </message>
    <message>
        <source>yesterday</source>
        <comment>due day</comment>
        <translation>ayer</translation>
    </message>
    <message>
        <source>today</source>
        <comment>due day</comment>
        <translation>hoy</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <comment>due day</comment>
        <translation>mañana</translation>
    </message>
    <message>
        <source>now</source>
        <comment>age of an alert</comment>
        <translation>ahora</translation>
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
        <translation>%L1 d</translation>
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
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::CompanionViewModel</name>
    <message>
        <source>The window beside it was closed.</source>
        <translation>La ventana de al lado se ha cerrado.</translation>
    </message>
    <message>
        <source>This desktop lets no window follow another: Sidelight stays at the edge.</source>
        <translation>Este escritorio no deja que una ventana siga a otra: Sidelight se queda en el borde.</translation>
    </message>
    <message>
        <source>This desktop lets no window choose its place: Sidelight is a window like any other. Put it where you want it.</source>
        <translation>Este escritorio no deja que ninguna ventana elija su lugar: Sidelight es una ventana como las demás. Póngala donde quiera.</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::ConversationViewModel</name>
    <message>
        <source>from the call</source>
        <translation>de la llamada</translation>
    </message>
    <message>
        <source>from the chat</source>
        <translation>del chat</translation>
    </message>
    <message>
        <source>from the mail</source>
        <translation>del correo</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier line(s) are not shown</source>
        <translation>
            <numerusform>No se muestra %n línea anterior</numerusform>
            <numerusform>No se muestran %n líneas anteriores</numerusform>
        </translation>
    </message>
    <message>
        <source>Sounds like “%1”</source>
        <translation>Parece «%1»</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::CustomerViewModel</name>
    <message>
        <source>No name known</source>
        <translation>Nombre desconocido</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Sin verificar</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificado</translation>
    </message>
    <message numerus="yes">
        <source>%n open case(s)</source>
        <translation>
            <numerusform>%Ln caso abierto</numerusform>
            <numerusform>%Ln casos abiertos</numerusform>
        </translation>
    </message>
    <message>
        <source>last contact %1</source>
        <translation>último contacto %1</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <comment>customer for</comment>
        <translation>
            <numerusform>%Ln año</numerusform>
            <numerusform>%Ln años</numerusform>
        </translation>
    </message>
    <message>
        <source>new this year</source>
        <translation>nuevo este año</translation>
    </message>
    <message>
        <source>%1 there</source>
        <translation>%1 allí</translation>
    </message>
    <message>
        <source>%1, %2 there</source>
        <translation>%1, %2 allí</translation>
    </message>
    <message>
        <source>Late since %1</source>
        <translation>Atrasado desde %1</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Para %1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Datos de %1</translation>
    </message>
    <message>
        <source>%1 in queue</source>
        <translation>%1 en cola</translation>
    </message>
    <message>
        <source>passed on by %1</source>
        <translation>transferido por %1</translation>
    </message>
    <message>
        <source>2nd contact this week</source>
        <translation>2.º contacto esta semana</translation>
    </message>
    <message>
        <source>3rd contact this week</source>
        <translation>3.er contacto esta semana</translation>
    </message>
    <message>
        <source>%1th contact this week</source>
        <translation>%1.º contacto esta semana</translation>
    </message>
    <message>
        <source>, then </source>
        <comment>between the steps of a path</comment>
        <translation>, luego </translation>
    </message>
    <message numerus="yes">
        <source>%n share this number</source>
        <comment>customers</comment>
        <translation>
            <numerusform>%Ln tiene este número</numerusform>
            <numerusform>%Ln comparten este número</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n share this address</source>
        <comment>customers</comment>
        <translation>
            <numerusform>%Ln tiene esta dirección</numerusform>
            <numerusform>%Ln comparten esta dirección</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n share this</source>
        <comment>customers</comment>
        <translation>
            <numerusform>%Ln coincide</numerusform>
            <numerusform>%Ln coinciden</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody we know</source>
        <translation>Nadie conocido</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>¿Quién es?</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::DraftViewModel</name>
    <message>
        <source>saving…</source>
        <translation>guardando…</translation>
    </message>
    <message>
        <source>kept on this laptop %1 ago</source>
        <translation>conservado en este portátil hace %1</translation>
    </message>
    <message>
        <source>keeping…</source>
        <translation>conservando…</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::GuideViewModel</name>
    <message>
        <source>%1 of %2</source>
        <comment>step of a guide</comment>
        <translation>%L1 de %L2</translation>
    </message>
    <message>
        <source>%1 of about %2</source>
        <comment>step of a guide</comment>
        <translation>%L1 de unos %L2</translation>
    </message>
    <message>
        <source>This cannot be decided by itself. Which way?</source>
        <translation>Esto no puede decidirse por sí mismo. ¿Por dónde?</translation>
    </message>
    <message>
        <source>Which way?</source>
        <translation>¿Por dónde?</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>Si no</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::HistoryViewModel</name>
    <message>
        <source>All %1</source>
        <translation>Todo %1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abiertos %1</translation>
    </message>
    <message>
        <source>These events are not among what this laptop has.</source>
        <translation>Estos eventos no están en este portátil.</translation>
    </message>
    <message numerus="yes">
        <source>%n more are not among what this laptop has.</source>
        <translation>
            <numerusform>%Ln más no está en este portátil.</numerusform>
            <numerusform>%Ln más no están en este portátil.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::JourneyViewModel</name>
    <message numerus="yes">
        <source>Nothing in the last %n day(s) that is known here.</source>
        <translation>
            <numerusform>Nada conocido aquí en el último día.</numerusform>
            <numerusform>Nada conocido aquí en los últimos %Ln días.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing in the last %n day(s).</source>
        <translation>
            <numerusform>Nada en el último día.</numerusform>
            <numerusform>Nada en los últimos %Ln días.</numerusform>
        </translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>datos de %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>What was before %1 is not here yet.</source>
        <translation>Lo anterior a %1 aún no está aquí.</translation>
    </message>
    <message numerus="yes">
        <source>%n touchpoint(s)</source>
        <translation>
            <numerusform>%Ln punto de contacto</numerusform>
            <numerusform>%Ln puntos de contacto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open case(s)</source>
        <translation>
            <numerusform>%Ln caso abierto</numerusform>
            <numerusform>%Ln casos abiertos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open promise(s)</source>
        <translation>
            <numerusform>%Ln promesa pendiente</numerusform>
            <numerusform>%Ln promesas pendientes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::KnowledgeViewModel</name>
    <message>
        <source>Not here any more</source>
        <translation>Ya no está aquí</translation>
    </message>
    <message>
        <source>This article is not among those that this laptop has.</source>
        <translation>Este artículo no está en este portátil.</translation>
    </message>
    <message>
        <source>This article has no text.</source>
        <translation>Este artículo no tiene texto.</translation>
    </message>
    <message>
        <source>offline copy of %1</source>
        <translation>copia sin conexión de %1</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::PagesViewModel</name>
    <message>
        <source>%1 asks to be connected</source>
        <translation>%1 pide conectarse</translation>
    </message>
    <message>
        <source>It calls itself %1. Connected, it can open customers here and hears what you accept. Type the code that stands on the page.</source>
        <translation>Se llama %1. Conectada, puede abrir clientes aquí y sabe lo que usted acepta. Escriba el código que aparece en la página.</translation>
    </message>
    <message numerus="yes">
        <source>That is not the code. %n try(s) left.</source>
        <translation>
            <numerusform>Ese no es el código. Queda %Ln intento.</numerusform>
            <numerusform>Ese no es el código. Quedan %Ln intentos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::PanelViewModel</name>
    <message>
        <source>Wrap up</source>
        <translation>Cierre</translation>
    </message>
    <message>
        <source>Ctrl E</source>
        <translation>Ctrl E</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Escribir una nota</translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation>Ctrl N</translation>
    </message>
    <message>
        <source>This is somebody else</source>
        <translation>Es otra persona</translation>
    </message>
    <message>
        <source>Ctrl U</source>
        <translation>Ctrl U</translation>
    </message>
    <message>
        <source>Why no alert?</source>
        <translation>¿Por qué no hay alerta?</translation>
    </message>
    <message>
        <source>Show the next hidden value</source>
        <translation>Mostrar el siguiente valor oculto</translation>
    </message>
    <message>
        <source>Alt R</source>
        <translation>Alt R</translation>
    </message>
    <message>
        <source>Change the appearance, light or dark</source>
        <translation>Cambiar la apariencia, clara u oscura</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Ctrl +</source>
        <translation>Ctrl +</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Ctrl −</source>
        <translation>Ctrl −</translation>
    </message>
    <message>
        <source>Work offline, or online again</source>
        <translation>Trabajar sin conexión, o de nuevo en línea</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>About and versions</source>
        <translation>Información y versiones</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Ctrl ,</source>
        <translation>Ctrl ,</translation>
    </message>
    <message>
        <source>Rearrange the cards</source>
        <translation>Reordenar las tarjetas</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::SearchViewModel</name>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Sin resultados</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%Ln encontrado</numerusform>
            <numerusform>%Ln encontrados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n</source>
        <translation>
            <numerusform>El primero</numerusform>
            <numerusform>Los primeros %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::SettingsViewModel</name>
    <message numerus="yes">
        <source>For %n hour(s)</source>
        <translation>
            <numerusform>Durante una hora</numerusform>
            <numerusform>Durante %Ln horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n minute(s)</source>
        <translation>
            <numerusform>Durante un minuto</numerusform>
            <numerusform>Durante %Ln minutos</numerusform>
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
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Sign in in the browser</source>
        <translation>Inicie sesión en el navegador</translation>
    </message>
    <message>
        <source>Sign in on another device</source>
        <translation>Inicie sesión en otro dispositivo</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Sesión iniciada</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>The sign-in service has not been reached for too long, so what is kept here is locked. What you wrote is safe, and is here again once you are signed in.</source>
        <translation>Hace demasiado tiempo que no se puede contactar con el servicio de inicio de sesión, por eso lo guardado aquí está bloqueado. Lo que ha escrito está a salvo y volverá a estar aquí en cuanto inicie sesión.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Inicie sesión de nuevo</translation>
    </message>
    <message>
        <source>The sign-in of your organisation opens in the browser. No password is typed here.</source>
        <translation>El inicio de sesión de su organización se abre en el navegador. Aquí no se escribe ninguna contraseña.</translation>
    </message>
    <message>
        <source>The sign-in service is asked.</source>
        <translation>Se está consultando el servicio de inicio de sesión.</translation>
    </message>
    <message>
        <source>Its page is open in the browser. When you are done there, it goes on here by itself.</source>
        <translation>La página está abierta en el navegador. Cuando termine allí, se sigue aquí automáticamente.</translation>
    </message>
    <message>
        <source>Open this address on a phone or another computer, and type the code there.</source>
        <translation>Abra esta dirección en un teléfono u otro ordenador y escriba allí el código.</translation>
    </message>
    <message>
        <source>You are signed in as %1.</source>
        <extracomment>A person&apos;s name</extracomment>
        <translation>Ha iniciado sesión como %1.</translation>
    </message>
    <message>
        <source>You are signed in as %1, until the program ends: this computer cannot keep it.</source>
        <translation>Ha iniciado sesión como %1 hasta que se cierre el programa: este ordenador no puede guardarla.</translation>
    </message>
    <message>
        <source>What is here stays readable, and what you write is kept. Nothing new comes before you sign in.</source>
        <translation>Lo que hay aquí se puede leer, y lo que escriba se guarda. No llega nada nuevo hasta que inicie sesión.</translation>
    </message>
    <message>
        <source>The browser could not be opened. Use another device instead.</source>
        <translation>No se pudo abrir el navegador. Use otro dispositivo.</translation>
    </message>
    <message>
        <source>The sign-in service cannot be reached. It is tried again by itself.</source>
        <translation>No se puede acceder al servicio de inicio de sesión. Se volverá a intentar automáticamente.</translation>
    </message>
    <message>
        <source>The sign-in service did not answer. Check the network, then try again.</source>
        <translation>El servicio de inicio de sesión no respondió. Compruebe la red y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The sign-in service&apos;s answer is not one to be trusted. Tell your administrator.</source>
        <translation>La respuesta del servicio de inicio de sesión no es de fiar. Avise a su administrador.</translation>
    </message>
    <message>
        <source>The sign-in service&apos;s word about who you are does not hold. Tell your administrator.</source>
        <translation>Lo que el servicio de inicio de sesión dice de usted no supera la comprobación. Avise a su administrador.</translation>
    </message>
    <message>
        <source>The sign-in was refused. Try again, or ask your administrator whether you may use this program.</source>
        <translation>Se rechazó el inicio de sesión. Vuelva a intentarlo o pregunte a su administrador si puede usar este programa.</translation>
    </message>
    <message>
        <source>Nobody signed in within the time. Try again.</source>
        <translation>Nadie inició sesión a tiempo. Vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The browser cannot report back on this computer. Use another device instead.</source>
        <translation>El navegador no puede responder en este ordenador. Use otro dispositivo.</translation>
    </message>
    <message>
        <source>This sign-in service knows no sign-in on another device. Use the browser.</source>
        <translation>Este servicio no permite iniciar sesión en otro dispositivo. Use el navegador.</translation>
    </message>
    <message>
        <source>What is kept here is another agent&apos;s. Sign in as that agent, or ask your administrator for a profile of your own.</source>
        <translation>Lo que se guarda aquí es de otro agente. Inicie sesión como ese agente o pida a su administrador un perfil propio.</translation>
    </message>
    <message>
        <source>The sign-in service does not know this program. Tell your administrator.</source>
        <translation>El servicio de inicio de sesión no conoce este programa. Avise a su administrador.</translation>
    </message>
    <message>
        <source>Signed in…</source>
        <translation>Sesión iniciada…</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Iniciar sesión…</translation>
    </message>
    <message>
        <source>Open the browser</source>
        <translation>Abrir el navegador</translation>
    </message>
    <message>
        <source>Try in the browser</source>
        <translation>Intentar en el navegador</translation>
    </message>
    <message>
        <source>Sign out and close</source>
        <translation>Cerrar sesión y salir</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Good for %1 more</source>
        <extracomment>Minutes and seconds that a code is still good for</extracomment>
        <translation>Válido %1 más</translation>
    </message>
    <message>
        <source>The code is copied.</source>
        <translation>El código está copiado.</translation>
    </message>
    <message>
        <source>You may close this window and go back to Sidelight.</source>
        <translation>Puede cerrar esta ventana y volver a Sidelight.</translation>
    </message>
    <message>
        <source>This is not the answer that Sidelight waits for. Begin again there.</source>
        <translation>Esta no es la respuesta que Sidelight espera. Empiece allí de nuevo.</translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation>Aquí no hay nada.</translation>
    </message>
    <message>
        <source>The sign-in service asks you to sign in again. Until then what is kept here is locked. What you wrote is safe, and is here again once you are signed in.</source>
        <translation>El servicio de inicio de sesión le pide que vuelva a iniciar sesión. Hasta entonces, lo que se guarda aquí está bloqueado. Lo que escribió está a salvo y volverá a estar aquí en cuanto haya iniciado sesión.</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::StatusViewModel</name>
    <message>
        <source>Catching up</source>
        <translation>Poniéndose al día</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En vivo</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Sesión cerrada</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Datos de %1</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Sin conexión desde %1</translation>
    </message>
    <message>
        <source>Showing what this laptop knows</source>
        <translation>Se muestra lo que sabe este portátil</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting</source>
        <translation>
            <numerusform>%Ln cambio pendiente</numerusform>
            <numerusform>%Ln cambios pendientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Catching up: %1 of %2 events</source>
        <translation>Poniéndose al día: %1 de %2 eventos</translation>
    </message>
    <message>
        <source>No alerts from the past will pop.</source>
        <translation>No aparecerán alertas del pasado.</translation>
    </message>
    <message>
        <source>What you see is as of %1. %2</source>
        <translation>Lo que ve es de las %1. %2</translation>
    </message>
    <message>
        <source>Nothing is kept on this laptop</source>
        <translation>No se guarda nada en este portátil</translation>
    </message>
    <message>
        <source>The local copy is being rebuilt</source>
        <translation>Se está reconstruyendo la copia local</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) you wrote could not be read back</source>
        <translation>
            <numerusform>%Ln texto suyo no se pudo recuperar</numerusform>
            <numerusform>%Ln textos suyos no se pudieron recuperar</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>El disco está lleno</translation>
    </message>
    <message>
        <source>This laptop does not let us write</source>
        <translation>Este portátil no permite escribir</translation>
    </message>
    <message>
        <source>The local copy is locked</source>
        <translation>La copia local está bloqueada</translation>
    </message>
    <message>
        <source>There is no key store and no passphrase. Notes go out at once or not at all.</source>
        <translation>No hay almacén de claves ni frase de contraseña. Las notas salen al momento o no salen.</translation>
    </message>
    <message>
        <source>It was damaged and set aside. What is missing comes from the hub; nothing you wrote is affected.</source>
        <translation>Estaba dañada y se apartó. Lo que falta llega del hub; nada de lo que escribió se ve afectado.</translation>
    </message>
    <message>
        <source>The damaged file was put aside, not deleted. Please tell your supervisor.</source>
        <translation>El archivo dañado se apartó, no se borró. Avise a su supervisor.</translation>
    </message>
    <message>
        <source>You can read, but new notes and decisions are not kept until there is space.</source>
        <translation>Puede leer, pero las notas y decisiones nuevas no se guardan hasta que haya espacio.</translation>
    </message>
    <message>
        <source>Notes and decisions need the hub: they are not kept here.</source>
        <translation>Las notas y decisiones necesitan el hub: aquí no se guardan.</translation>
    </message>
    <message>
        <source>Its key is missing or wrong. Nothing has been deleted.</source>
        <translation>Su clave falta o es incorrecta. No se ha borrado nada.</translation>
    </message>
    <message>
        <source>The new configuration is not in force</source>
        <translation>La nueva configuración no está en vigor</translation>
    </message>
    <message numerus="yes">
        <source>%n more problem(s)</source>
        <translation>
            <numerusform>%Ln problema más</numerusform>
            <numerusform>%Ln problemas más</numerusform>
        </translation>
    </message>
    <message>
        <source>The last good one stays.</source>
        <translation>Se mantiene la última válida.</translation>
    </message>
    <message>
        <source>A new configuration is in force</source>
        <translation>Hay una nueva configuración en vigor</translation>
    </message>
    <message>
        <source>Version %1. You can go on as you are.</source>
        <translation>Versión %1. Puede seguir como hasta ahora.</translation>
    </message>
    <message>
        <source>The built-in configuration is in force.</source>
        <translation>Está en vigor la configuración incorporada.</translation>
    </message>
    <message>
        <source>Version %1 is in force since %2.</source>
        <translation>La versión %1 está en vigor desde %2.</translation>
    </message>
    <message>
        <source>Version %1 is in force.</source>
        <translation>La versión %1 está en vigor.</translation>
    </message>
    <message>
        <source>%1 Cards that this version does not have are left out: %2.</source>
        <extracomment>The state of the configuration; names of cards that only newer versions have</extracomment>
        <translation>%1 Se omiten las tarjetas que esta versión no tiene: %2.</translation>
    </message>
    <message>
        <source>You no longer have access to this customer</source>
        <translation>Ya no tiene acceso a este cliente</translation>
    </message>
    <message>
        <source>A customer was erased</source>
        <translation>Se ha borrado un cliente</translation>
    </message>
    <message>
        <source>What this laptop knew of them is gone. What you wrote and did not send is kept.</source>
        <translation>Lo que este portátil sabía de él se ha borrado. Lo que usted escribió y no envió se conserva.</translation>
    </message>
    <message>
        <source>Everything about them is gone from this laptop</source>
        <translation>Todo lo suyo se ha borrado de este portátil</translation>
    </message>
    <message numerus="yes">
        <source>with %n draft(s) and unsent note(s) of yours</source>
        <translation>
            <numerusform>con %n borrador o nota suya sin enviar</numerusform>
            <numerusform>con %n borradores y notas suyas sin enviar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::WrapUpViewModel</name>
    <message numerus="yes">
        <source>Drafted from %n event(s)</source>
        <translation>
            <numerusform>Propuesto a partir de %Ln evento</numerusform>
            <numerusform>Propuesto a partir de %Ln eventos</numerusform>
        </translation>
    </message>
    <message>
        <source>drafted, yours to change</source>
        <translation>propuesto, puede cambiarlo</translation>
    </message>
</context>
</TS>
