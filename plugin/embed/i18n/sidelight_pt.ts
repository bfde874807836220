<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_PT" sourcelanguage="en">
<context>
    <name>AboutSheet</name>
    <message>
        <source>About Sidelight</source>
        <translation>Acerca do Sidelight</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Who is this, what is going on, what do I do next.</source>
        <translation>Quem é, o que se passa, o que fazer a seguir.</translation>
    </message>
</context>
<context>
    <name>AlertCard</name>
    <message>
        <source>seen</source>
        <translation>visto</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Adiar</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Porquê?</translation>
    </message>
    <message>
        <source>Why this alert: %1</source>
        <translation>Porquê este alerta: %1</translation>
    </message>
    <message>
        <source>Why this</source>
        <translation>O motivo</translation>
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
        <translation>Trabalhar online</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Trabalhar offline</translation>
    </message>
    <message>
        <source>This is somebody else</source>
        <translation>É outra pessoa</translation>
    </message>
    <message>
        <source>Ctrl U</source>
        <translation>Ctrl U</translation>
    </message>
    <message>
        <source>Why no alert?</source>
        <translation>Porque não há alerta?</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aspeto</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto maior</translation>
    </message>
    <message>
        <source>Ctrl +</source>
        <translation>Ctrl +</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto menor</translation>
    </message>
    <message>
        <source>Ctrl −</source>
        <translation>Ctrl −</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atalhos de teclado</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>About and versions</source>
        <translation>Informações e versões</translation>
    </message>
    <message>
        <source>Connected pages</source>
        <translation>Páginas ligadas</translation>
    </message>
    <message>
        <source>Alt C</source>
        <translation>Alt C</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Definições</translation>
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
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Thank you, noted.</source>
        <translation>Obrigado, registado.</translation>
    </message>
    <message>
        <source>Did this help?</source>
        <translation>Isto ajudou?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sim</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Não</translation>
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
        <translation>Esta pessoa</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Escolher</translation>
    </message>
</context>
<context>
    <name>ClosedCard</name>
    <message>
        <source>Closed until you choose</source>
        <translation>Fechado até escolher</translation>
    </message>
    <message>
        <source>History and notes stay closed until you choose. Nothing is written to any profile before that.</source>
        <translation>O histórico e as notas ficam fechados até escolher. Antes disso, nada é escrito em nenhum perfil.</translation>
    </message>
</context>
<context>
    <name>ConfigNotice</name>
    <message>
        <source>%1 The cards keep their places until you turn to another interaction.</source>
        <extracomment>What a new configuration is, and what waits</extracomment>
        <translation>%1 Os cartões ficam no lugar até passar para outra interação.</translation>
    </message>
    <message>
        <source>Rearrange now</source>
        <translation>Reordenar agora</translation>
    </message>
</context>
<context>
    <name>ConversationCard</name>
    <message>
        <source>Live</source>
        <translation>Ao vivo</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversa</translation>
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
        <translation>O que fazer</translation>
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
        <translation>Continuar o guia</translation>
    </message>
    <message>
        <source>Nothing is suggested at the moment.</source>
        <translation>De momento não há sugestões.</translation>
    </message>
</context>
<context>
    <name>EmptyDesk</name>
    <message>
        <source>Nobody on the line</source>
        <translation>Ninguém em linha</translation>
    </message>
    <message>
        <source>When the hub is back, the next call, chat or mail opens here by itself.</source>
        <translation>Quando o hub voltar, a próxima chamada, chat ou e-mail abre-se aqui sozinho.</translation>
    </message>
    <message>
        <source>The next call, chat or mail opens here by itself.</source>
        <translation>A próxima chamada, chat ou e-mail abre-se aqui sozinho.</translation>
    </message>
</context>
<context>
    <name>EvidenceSheet</name>
    <message>
        <source>The events behind it</source>
        <translation>Os eventos por trás</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>GuideCard</name>
    <message>
        <source>Finish the guide</source>
        <translation>Concluir o guia</translation>
    </message>
    <message>
        <source>Alt D</source>
        <translation>Alt D</translation>
    </message>
    <message>
        <source>Did not work out</source>
        <translation>Não resultou</translation>
    </message>
    <message>
        <source>Leave guide</source>
        <translation>Sair do guia</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Alt B</source>
        <translation>Alt B</translation>
    </message>
    <message>
        <source>Your team has changed this guide since you began. You go on with the one you began.</source>
        <translation>A sua equipa alterou este guia desde que começou. Continua com o que começou.</translation>
    </message>
    <message>
        <source>Take the new one</source>
        <translation>Usar o novo</translation>
    </message>
</context>
<context>
    <name>GuideFieldRow</name>
    <message>
        <source>Change</source>
        <translation>Alterar</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Alterar: %1</translation>
    </message>
    <message>
        <source>Something else than %1</source>
        <translation>Outra coisa que não %1</translation>
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
        <translation>Feito</translation>
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
        <translation>Histórico</translation>
    </message>
    <message>
        <source>Find in history</source>
        <translation>Procurar no histórico</translation>
    </message>
    <message>
        <source>Nothing of that kind.</source>
        <translation>Nada desse tipo.</translation>
    </message>
    <message>
        <source>Nothing has happened yet that we know of.</source>
        <translation>Ainda não há nada que se saiba.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar tudo</translation>
    </message>
    <message>
        <source>Loading older ones…</source>
        <translation>A carregar anteriores…</translation>
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
        <translation>Percurso</translation>
    </message>
    <message>
        <source>Load it</source>
        <translation>Carregar</translation>
    </message>
    <message>
        <source>Load what was before</source>
        <translation>Carregar o que é anterior</translation>
    </message>
    <message>
        <source>Look further back</source>
        <translation>Ver mais para trás</translation>
    </message>
</context>
<context>
    <name>JourneyHead</name>
    <message>
        <source>7 days</source>
        <translation>7 dias</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 dias</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 ano</translation>
    </message>
    <message>
        <source>No score yet</source>
        <translation>Ainda sem pontuação</translation>
    </message>
</context>
<context>
    <name>JourneyPlot</name>
    <message>
        <source>Journey: %1</source>
        <translation>Percurso: %1</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atalhos de teclado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Alt 1–3</source>
        <translation>Alt 1–3</translation>
    </message>
    <message>
        <source>Do what is suggested</source>
        <translation>Fazer o que é sugerido</translation>
    </message>
    <message>
        <source>Alt A</source>
        <translation>Alt A</translation>
    </message>
    <message>
        <source>Acknowledge the first alert</source>
        <translation>Confirmar o primeiro alerta</translation>
    </message>
    <message>
        <source>Alt M</source>
        <translation>Alt M</translation>
    </message>
    <message>
        <source>Show all alerts, or fewer</source>
        <translation>Mostrar todos os alertas, ou menos</translation>
    </message>
    <message>
        <source>1–3</source>
        <translation>1–3</translation>
    </message>
    <message>
        <source>Say who is calling, when it is asked</source>
        <translation>Indicar quem liga, quando for perguntado</translation>
    </message>
    <message>
        <source>Ctrl U</source>
        <translation>Ctrl U</translation>
    </message>
    <message>
        <source>This is somebody else: undo the match</source>
        <translation>É outra pessoa: anular a associação</translation>
    </message>
    <message>
        <source>Ctrl Tab</source>
        <translation>Ctrl Tab</translation>
    </message>
    <message>
        <source>Next interaction</source>
        <translation>Interação seguinte</translation>
    </message>
    <message>
        <source>Ctrl 1–9</source>
        <translation>Ctrl 1–9</translation>
    </message>
    <message>
        <source>Interaction by its place</source>
        <translation>Interação pela sua posição</translation>
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
        <translation>Escrever uma nota</translation>
    </message>
    <message>
        <source>Ctrl E</source>
        <translation>Ctrl E</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation>Encerramento</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <translation>Ctrl ↵</translation>
    </message>
    <message>
        <source>Save the note, finish the wrap-up</source>
        <translation>Guardar a nota, concluir o encerramento</translation>
    </message>
    <message>
        <source>Ctrl + −</source>
        <translation>Ctrl + −</translation>
    </message>
    <message>
        <source>Larger or smaller text</source>
        <translation>Texto maior ou menor</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Alt O</source>
        <translation>Alt O</translation>
    </message>
    <message>
        <source>In the wrap-up: choose the outcome by its first letter</source>
        <translation>No encerramento: escolher o resultado pela inicial</translation>
    </message>
    <message>
        <source>Alt K</source>
        <translation>Alt K</translation>
    </message>
    <message>
        <source>In the wrap-up: use the drafted summary</source>
        <translation>No encerramento: usar o resumo proposto</translation>
    </message>
    <message>
        <source>Alt P</source>
        <translation>Alt P</translation>
    </message>
    <message>
        <source>In the wrap-up: add a promise</source>
        <translation>No encerramento: adicionar uma promessa</translation>
    </message>
    <message>
        <source>Alt D, Alt B</source>
        <translation>Alt D, Alt B</translation>
    </message>
    <message>
        <source>In a guide: step done, step back</source>
        <translation>Num guia: passo feito, passo atrás</translation>
    </message>
    <message>
        <source>Alt C</source>
        <translation>Alt C</translation>
    </message>
    <message>
        <source>Pages of browsers: connect or disconnect</source>
        <translation>Páginas do navegador: ligar ou desligar</translation>
    </message>
    <message>
        <source>F9</source>
        <translation>F9</translation>
    </message>
    <message>
        <source>Fold the window to a strip, or open it</source>
        <translation>Recolher a janela numa barra, ou abri-la</translation>
    </message>
    <message>
        <source>Ctrl Shift ← →</source>
        <translation>Ctrl Shift ← →</translation>
    </message>
    <message>
        <source>Stand at the left or the right</source>
        <translation>Ficar à esquerda ou à direita</translation>
    </message>
    <message>
        <source>Ctrl Shift ↑ ↓</source>
        <translation>Ctrl Shift ↑ ↓</translation>
    </message>
    <message>
        <source>Make the window wider or narrower</source>
        <translation>Alargar ou estreitar a janela</translation>
    </message>
    <message>
        <source>Alt J</source>
        <translation>Alt J</translation>
    </message>
    <message>
        <source>Walk the journey: ← → from mark to mark, ↵ to the history</source>
        <translation>Percorrer o percurso: ← → de ponto em ponto, ↵ para o histórico</translation>
    </message>
    <message>
        <source>Alt R</source>
        <translation>Alt R</translation>
    </message>
    <message>
        <source>Show the next hidden value for half a minute</source>
        <translation>Mostrar o próximo valor oculto durante meio minuto</translation>
    </message>
    <message>
        <source>Alt T, Alt W</source>
        <translation>Alt T, Alt W</translation>
    </message>
    <message>
        <source>Try what was refused again, or withdraw it</source>
        <translation>Tentar de novo o que foi recusado, ou retirá-lo</translation>
    </message>
    <message>
        <source>Alt S</source>
        <translation>Alt S</translation>
    </message>
    <message>
        <source>Snooze the first alert</source>
        <translation>Adiar o primeiro alerta</translation>
    </message>
    <message>
        <source>Find anything: history, customers, knowledge, commands</source>
        <translation>Procurar tudo: histórico, clientes, conhecimento, comandos</translation>
    </message>
    <message>
        <source>Ctrl ,</source>
        <translation>Ctrl ,</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Definições</translation>
    </message>
    <message>
        <source>PgUp, PgDn</source>
        <translation>Page Up, Page Down</translation>
    </message>
    <message>
        <source>Scroll by a page</source>
        <translation>Percorrer uma página</translation>
    </message>
    <message>
        <source>Alt L</source>
        <translation>Alt L</translation>
    </message>
    <message>
        <source>Read along with what is said, or fold it away</source>
        <translation>Acompanhar o que se diz, ou recolher</translation>
    </message>
    <message>
        <source>Alt 1–6</source>
        <translation>Alt 1–6</translation>
    </message>
    <message>
        <source>In a guide: answer its question</source>
        <translation>Num guia: responder à pergunta</translation>
    </message>
    <message>
        <source>Alt I</source>
        <translation>Alt I</translation>
    </message>
    <message>
        <source>In a guide: fill in what is asked for</source>
        <translation>Num guia: preencher o que se pede</translation>
    </message>
    <message>
        <source>Alt H, Alt N</source>
        <translation>Alt H, Alt N</translation>
    </message>
    <message>
        <source>In an article: it helped, it did not</source>
        <translation>Num artigo: ajudou, não ajudou</translation>
    </message>
    <message>
        <source>Ctrl Z</source>
        <translation>Ctrl Z</translation>
    </message>
    <message>
        <source>In an article: take that back</source>
        <translation>Num artigo: retirar isso</translation>
    </message>
</context>
<context>
    <name>KindMenu</name>
    <message>
        <source>All types</source>
        <translation>Todos os tipos</translation>
    </message>
</context>
<context>
    <name>KnowledgeCard</name>
    <message>
        <source>Knowledge</source>
        <translation>Conhecimento</translation>
    </message>
    <message>
        <source>for this interaction</source>
        <translation>para esta interação</translation>
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
        <translation>O que não é mostrado, e porquê</translation>
    </message>
</context>
<context>
    <name>LiveMark</name>
    <message>
        <source>Connection: %1</source>
        <translation>Ligação: %1</translation>
    </message>
</context>
<context>
    <name>LoadingCard</name>
    <message>
        <source>Customer, loading</source>
        <translation>Cliente, a carregar</translation>
    </message>
</context>
<context>
    <name>MatchCard</name>
    <message>
        <source>This number or address is not in any profile we may see. You can still take notes: they stay with this interaction.</source>
        <translation>Este número ou endereço não está em nenhum perfil que possamos ver. Pode tomar notas na mesma: ficam com esta interação.</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>Nenhum deles</translation>
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
        <translation>Porque não há alerta?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>No rule came close to an alert for this customer.</source>
        <translation>Nenhuma regra esteve perto de um alerta para este cliente.</translation>
    </message>
    <message>
        <source>These rules nearly fired for this customer.</source>
        <translation>Estas regras quase dispararam para este cliente.</translation>
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
        <translation>Nota sobre esta interação</translation>
    </message>
    <message>
        <source>Write what the next one should know</source>
        <translation>Escreva o que o próximo deve saber</translation>
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
        <translation>Tentar agora</translation>
    </message>
    <message>
        <source>Try to reach the hub now</source>
        <translation>Tentar ligar ao hub agora</translation>
    </message>
</context>
<context>
    <name>PageNotice</name>
    <message>
        <source>Connect or refuse…</source>
        <translation>Ligar ou recusar…</translation>
    </message>
</context>
<context>
    <name>PageRow</name>
    <message>
        <source>Disconnect</source>
        <translation>Desligar</translation>
    </message>
    <message>
        <source>Disconnect %1</source>
        <translation>Desligar %1</translation>
    </message>
</context>
<context>
    <name>PagesSheet</name>
    <message>
        <source>Connected pages</source>
        <translation>Páginas ligadas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Code on the page</source>
        <translation>Código na página</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Ligar</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Recusar</translation>
    </message>
    <message>
        <source>No page is connected.</source>
        <translation>Não há nenhuma página ligada.</translation>
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
        <translation>Alerta mais acima</translation>
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
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation>Encerramento</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Procurar tudo</translation>
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
        <translation>O que prometemos</translation>
    </message>
    <message>
        <source>What did you promise</source>
        <translation>O que prometeu</translation>
    </message>
    <message>
        <source>Due: %1</source>
        <translation>Prazo: %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Amanhã</translation>
    </message>
    <message>
        <source>In 3 days</source>
        <translation>Em 3 dias</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>Numa semana</translation>
    </message>
    <message>
        <source>In two weeks</source>
        <translation>Em duas semanas</translation>
    </message>
    <message>
        <source>Remove this promise</source>
        <translation>Remover esta promessa</translation>
    </message>
</context>
<context>
    <name>ScoreButton</name>
    <message>
        <source>Hides why</source>
        <translation>Oculta os motivos</translation>
    </message>
    <message>
        <source>Shows why</source>
        <translation>Mostra os motivos</translation>
    </message>
    <message>
        <source>Experience</source>
        <translation>Experiência</translation>
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
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Fechar a procura</translation>
    </message>
    <message>
        <source>Nothing here has these words.</source>
        <translation>Nada aqui contém estas palavras.</translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>Settings</source>
        <translation>Definições</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aspeto</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como o sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Tamanho do texto</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Movimento</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reduzido</translation>
    </message>
    <message>
        <source>Snooze alerts for</source>
        <translation>Adiar alertas por</translation>
    </message>
    <message>
        <source>The customer&apos;s local time</source>
        <translation>Hora local do cliente</translation>
    </message>
    <message>
        <source>Beside the name</source>
        <translation>Junto ao nome</translation>
    </message>
    <message>
        <source>Configuration of the team</source>
        <translation>Configuração da equipa</translation>
    </message>
    <message>
        <source>As the team</source>
        <translation>Como a equipa</translation>
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
        <translation>Copiar o código</translation>
    </message>
</context>
<context>
    <name>SignInSheet</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation>Abrir a página de novo</translation>
    </message>
    <message>
        <source>Use the browser</source>
        <translation>Usar o navegador</translation>
    </message>
    <message>
        <source>Use another device</source>
        <translation>Usar outro dispositivo</translation>
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
        <translation>Durante uma hora</translation>
    </message>
    <message>
        <source>Not for this interaction</source>
        <translation>Não nesta interação</translation>
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
        <translation>Sidelight, recolhido</translation>
    </message>
    <message>
        <source>Open Sidelight</source>
        <translation>Abrir o Sidelight</translation>
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
        <translation>Porquê?</translation>
    </message>
</context>
<context>
    <name>SuggestionRow</name>
    <message>
        <source>Why this suggestion</source>
        <translation>Porquê esta sugestão</translation>
    </message>
    <message>
        <source>Why this</source>
        <translation>O motivo</translation>
    </message>
    <message>
        <source>Not now:</source>
        <translation>Agora não:</translation>
    </message>
    <message>
        <source>Done already</source>
        <translation>Já feito</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>Não se aplica</translation>
    </message>
    <message>
        <source>Customer declined</source>
        <translation>O cliente recusou</translation>
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
        <translation>Não, obrigado</translation>
    </message>
</context>
<context>
    <name>TabStrip</name>
    <message>
        <source>Interactions</source>
        <translation>Interações</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Waiting to be sent</source>
        <translation>Por enviar</translation>
    </message>
</context>
<context>
    <name>WaitingRow</name>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
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
        <translation>Mostrar no histórico: %1</translation>
    </message>
</context>
<context>
    <name>WrapUpCard</name>
    <message>
        <source>Wrap up</source>
        <translation>Encerramento</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumo</translation>
    </message>
    <message>
        <source>What was it about, what did you agree on</source>
        <translation>Sobre o que foi e o que ficou acordado</translation>
    </message>
    <message>
        <source>Close, keep draft</source>
        <translation>Fechar, manter rascunho</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Concluir</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <translation>Ctrl ↵</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>Or write your own</source>
        <translation>Ou escreva o seu</translation>
    </message>
    <message>
        <source>We promised</source>
        <translation>Prometemos</translation>
    </message>
    <message>
        <source>Add a promise</source>
        <translation>Adicionar promessa</translation>
    </message>
</context>
<context>
    <name>sidelight::models::Action</name>
    <message>
        <source>Apologise</source>
        <translation>Pedir desculpa</translation>
    </message>
    <message>
        <source>Apologise and take the case over</source>
        <translation>Pedir desculpa e assumir o caso</translation>
    </message>
    <message>
        <source>Block the card</source>
        <translation>Bloquear o cartão</translation>
    </message>
    <message>
        <source>Ask the team leader</source>
        <translation>Consultar o chefe de equipa</translation>
    </message>
    <message>
        <source>Pass the case on to a specialist</source>
        <translation>Passar o caso a um especialista</translation>
    </message>
    <message>
        <source>Correct the consent</source>
        <translation>Corrigir o consentimento</translation>
    </message>
    <message>
        <source>Hold payments to the new payee</source>
        <translation>Reter pagamentos ao novo beneficiário</translation>
    </message>
    <message>
        <source>Hold the transfer</source>
        <translation>Reter a transferência</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Reembolsar</translation>
    </message>
    <message>
        <source>Keep the promise now</source>
        <translation>Cumprir já a promessa</translation>
    </message>
    <message>
        <source>Agree on a new date</source>
        <translation>Combinar nova data</translation>
    </message>
    <message>
        <source>Offer to pay expenses</source>
        <translation>Oferecer o pagamento das despesas</translation>
    </message>
    <message>
        <source>Offer the lounge</source>
        <translation>Oferecer o lounge</translation>
    </message>
    <message>
        <source>Offer to pay in parts</source>
        <translation>Oferecer pagamento em prestações</translation>
    </message>
    <message>
        <source>Read the safety notice out</source>
        <translation>Ler o aviso de segurança</translation>
    </message>
    <message>
        <source>Offer another connection</source>
        <translation>Oferecer outra ligação</translation>
    </message>
    <message>
        <source>Make an offer to stay</source>
        <translation>Fazer uma oferta para ficar</translation>
    </message>
    <message>
        <source>Send the label for the recall</source>
        <translation>Enviar a etiqueta de recolha</translation>
    </message>
    <message>
        <source>Send a replacement</source>
        <translation>Enviar um substituto</translation>
    </message>
    <message>
        <source>Send the thread that answers it</source>
        <translation>Enviar o tópico que responde</translation>
    </message>
    <message>
        <source>Slow down and listen</source>
        <translation>Abrandar e ouvir</translation>
    </message>
    <message>
        <source>Take the case yourself</source>
        <translation>Assumir o caso</translation>
    </message>
    <message>
        <source>Say how the outage stands</source>
        <translation>Informar sobre o estado da avaria</translation>
    </message>
    <message>
        <source>Say what the customer is entitled to</source>
        <translation>Informar sobre os direitos do cliente</translation>
    </message>
    <message>
        <source>Trace the bag</source>
        <translation>Localizar a bagagem</translation>
    </message>
    <message>
        <source>Trace the parcel</source>
        <translation>Localizar a encomenda</translation>
    </message>
    <message>
        <source>Verify in person</source>
        <translation>Verificar em pessoa</translation>
    </message>
    <message>
        <source>Verify by one-time code</source>
        <translation>Verificar por código de utilização única</translation>
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
            <numerusform>Mais %Ln alerta</numerusform>
            <numerusform>Mais %Ln alertas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n critical</source>
        <translation>
            <numerusform>%Ln crítico</numerusform>
            <numerusform>%Ln críticos</numerusform>
        </translation>
    </message>
    <message>
        <source>Critical alert: %1</source>
        <translation>Alerta crítico: %1</translation>
    </message>
    <message>
        <source>Alert: %1</source>
        <translation>Alerta: %1</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>Adiado até às %1</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%Ln vez</numerusform>
            <numerusform>%Ln vezes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::models::ArticlesModel</name>
    <message>
        <source>offline copy of %1</source>
        <translation>cópia offline de %1</translation>
    </message>
    <message>
        <source>offline copy</source>
        <translation>cópia offline</translation>
    </message>
    <message>
        <source>fits in part</source>
        <translation>corresponde em parte</translation>
    </message>
</context>
<context>
    <name>sidelight::models::CandidatesModel</name>
    <message>
        <source>Known by this number</source>
        <translation>Conhecido por este número</translation>
    </message>
    <message>
        <source>Known by this address</source>
        <translation>Conhecido por este endereço</translation>
    </message>
    <message>
        <source>Known by this account</source>
        <translation>Conhecido por esta conta</translation>
    </message>
    <message>
        <source>Known by this device</source>
        <translation>Conhecido por este dispositivo</translation>
    </message>
    <message>
        <source>Known by this name</source>
        <translation>Conhecido por este nome</translation>
    </message>
    <message>
        <source>verified %1</source>
        <translation>verificado em %1</translation>
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
        <translation>O cliente disse %1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>It belongs to %1.</source>
        <translation>Faz parte de %1.</translation>
    </message>
    <message>
        <source>It often follows %1.</source>
        <translation>Costuma seguir-se a %1.</translation>
    </message>
    <message>
        <source>%1 was done before.</source>
        <translation>%1 já foi feito.</translation>
    </message>
    <message>
        <source>The agent said %1.</source>
        <translation>O agente disse %1.</translation>
    </message>
    <message>
        <source>The look-up says %1.</source>
        <translation>A consulta diz %1.</translation>
    </message>
    <message>
        <source>What was found was compared with what was said: %1.</source>
        <translation>O que se encontrou foi comparado com o que foi dito: %1.</translation>
    </message>
    <message>
        <source>%1 is being gone through.</source>
        <translation>%1 está a ser percorrido.</translation>
    </message>
    <message>
        <source>The policy of this task asks for it here.</source>
        <translation>O procedimento desta tarefa pede-o aqui.</translation>
    </message>
    <message>
        <source>The policy of this task asks for it after %1.</source>
        <translation>O procedimento desta tarefa pede-o depois de %1.</translation>
    </message>
    <message numerus="yes">
        <source>Right in %n of 100 situations like this one.</source>
        <translation>
            <numerusform>Certo em %n de 100 situações como esta.</numerusform>
            <numerusform>Certo em %n de 100 situações como esta.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::models::Guide</name>
    <message>
        <source>none of the conditions holds</source>
        <translation>nenhuma das condições se verifica</translation>
    </message>
    <message>
        <source>none of the other conditions holds</source>
        <translation>nenhuma das outras condições se verifica</translation>
    </message>
    <message>
        <source>by itself: %1</source>
        <translation>automaticamente: %1</translation>
    </message>
    <message>
        <source>by itself: %1 (%2)</source>
        <translation>automaticamente: %1 (%2)</translation>
    </message>
    <message>
        <source>The customer does this</source>
        <translation>Isto faz o cliente</translation>
    </message>
    <message>
        <source>The system does this</source>
        <translation>Isto faz o sistema</translation>
    </message>
    <message>
        <source>The back office does this</source>
        <translation>Isto faz o back office</translation>
    </message>
</context>
<context>
    <name>sidelight::models::GuideFieldsModel</name>
    <message>
        <source>from what we know</source>
        <translation>do que sabemos</translation>
    </message>
    <message>
        <source>Nobody knows: ask, and type it here</source>
        <translation>Ninguém sabe: pergunte e escreva aqui</translation>
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
        <translation>Nome</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Nível</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>Cliente desde</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>Time there</source>
        <translation>Hora local</translation>
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
        <translation>Verificação</translation>
    </message>
</context>
<context>
    <name>sidelight::models::History</name>
    <message>
        <source>Call</source>
        <translation>Chamada</translation>
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
        <translation>Mensagem</translation>
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
        <translation>%1: início</translation>
    </message>
    <message>
        <source>%1 ended</source>
        <translation>%1: fim</translation>
    </message>
    <message>
        <source>you</source>
        <translation>você</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>com %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Encerramento</translation>
    </message>
    <message>
        <source>Case changed</source>
        <translation>Caso alterado</translation>
    </message>
    <message>
        <source>Promise changed</source>
        <translation>Promessa alterada</translation>
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
        <translation>aberto</translation>
    </message>
    <message>
        <source>Touchpoints</source>
        <translation>Pontos de contacto</translation>
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
        <translation>Encerramentos</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Promessas</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Outros</translation>
    </message>
</context>
<context>
    <name>sidelight::models::Journey</name>
    <message>
        <source>went well</source>
        <translation>correu bem</translation>
    </message>
    <message>
        <source>helped only in part</source>
        <translation>ajudou só em parte</translation>
    </message>
    <message>
        <source>went badly</source>
        <translation>correu mal</translation>
    </message>
    <message>
        <source>How the customer sounded</source>
        <translation>Como o cliente soava</translation>
    </message>
    <message>
        <source>Effort it took</source>
        <translation>Esforço exigido</translation>
    </message>
    <message>
        <source>How things ended</source>
        <translation>Como tudo terminou</translation>
    </message>
    <message>
        <source>Long waits</source>
        <translation>Esperas longas</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Transferências</translation>
    </message>
    <message>
        <source>Promises kept or broken</source>
        <translation>Promessas cumpridas ou não</translation>
    </message>
    <message>
        <source>Not among what is kept here</source>
        <translation>Não está entre o que é guardado aqui</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>e mais %Ln</numerusform>
            <numerusform>e mais %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>under way</source>
        <translation>em curso</translation>
    </message>
    <message>
        <source>Open case %1</source>
        <translation>Caso aberto %1</translation>
    </message>
    <message>
        <source>last changed %1</source>
        <translation>última alteração %1</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sem data</translation>
    </message>
    <message>
        <source>was due %1</source>
        <translation>vencia %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>vence %1</translation>
    </message>
    <message>
        <source>Open promise</source>
        <translation>Promessa pendente</translation>
    </message>
    <message>
        <source>Too little has happened for a score</source>
        <translation>Aconteceu muito pouco para uma pontuação</translation>
    </message>
    <message>
        <source>Experience %1 of 100</source>
        <translation>Experiência %1 de 100</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>há %Ln dia</numerusform>
            <numerusform>há %Ln dias</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 lower than %3</source>
        <translation>%1, %2 a menos que %3</translation>
    </message>
    <message>
        <source>%1, %2 higher than %3</source>
        <translation>%1, %2 a mais que %3</translation>
    </message>
    <message>
        <source>Starts at 50, neither good nor bad. Then, in points:</source>
        <translation>Começa em 50, nem bem nem mal. Depois, em pontos:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>counted %n time(s)</source>
        <translation>
            <numerusform>contado uma vez</numerusform>
            <numerusform>contado %Ln vezes</numerusform>
        </translation>
    </message>
    <message>
        <source>What is older counts less: half after %1 days.</source>
        <translation>O que é mais antigo conta menos: metade após %1 dias.</translation>
    </message>
</context>
<context>
    <name>sidelight::models::JourneyModel</name>
    <message>
        <source>Open</source>
        <comment>lane of open cases and promises</comment>
        <translation>Aberto</translation>
    </message>
</context>
<context>
    <name>sidelight::models::Outcome</name>
    <message>
        <source>Solved</source>
        <translation>Resolvido</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Ligar de volta</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Transferido</translation>
    </message>
    <message>
        <source>Not solved</source>
        <translation>Não resolvido</translation>
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
        <translation>Sem data</translation>
    </message>
</context>
<context>
    <name>sidelight::models::Reason</name>
    <message>
        <source>Rule “%1”</source>
        <translation>Regra «%1»</translation>
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
            <numerusform>Mostrar o evento</numerusform>
            <numerusform>Mostrar os %Ln eventos</numerusform>
        </translation>
    </message>
    <message>
        <source>score %1 = likely %2 × value %3 × urgent %4</source>
        <translation>pontuação %1 = provável %2 × valor %3 × urgência %4</translation>
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
        <translation>%1 e %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>pelo menos %1</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mais de %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>no máximo %1</translation>
    </message>
    <message>
        <source>less than %1</source>
        <translation>menos de %1</translation>
    </message>
    <message>
        <source>exactly %1</source>
        <translation>exatamente %1</translation>
    </message>
    <message>
        <source>other than %1</source>
        <translation>diferente de %1</translation>
    </message>
    <message>
        <source>Had %1 not held, these events would not have fired it.</source>
        <translation>Se %1 não se verificasse, estes eventos não a teriam acionado.</translation>
    </message>
    <message>
        <source>Had %1 not held (it is %2), these events would not have fired it.</source>
        <translation>Se %1 não se verificasse (o valor é %2), estes eventos não a teriam acionado.</translation>
    </message>
    <message>
        <source>%1 of %2 events in %3.</source>
        <translation>%1 de %2 eventos em %3.</translation>
    </message>
    <message>
        <source>%1 in %2; it needs %3.</source>
        <translation>%1 em %2; é preciso: %3.</translation>
    </message>
    <message>
        <source>%1 of %2 events are there; no event is %3.</source>
        <translation>Há %1 de %2 eventos; nenhum é %3.</translation>
    </message>
    <message>
        <source>The events are %1 apart; %2 is the most.</source>
        <translation>Entre os eventos há %1; o máximo é %2.</translation>
    </message>
    <message>
        <source>It needs %1 within %2; there are %3.</source>
        <translation>É preciso: %1 em %2; há %3.</translation>
    </message>
    <message>
        <source>More than %1 between the first and the last event would have prevented it.</source>
        <translation>Mais de %1 entre o primeiro e o último evento tê-lo-iam evitado.</translation>
    </message>
    <message>
        <source>It holds, but not for this agent or interaction.</source>
        <translation>Verifica-se, mas não para este agente ou esta interação.</translation>
    </message>
    <message>
        <source>It held from %1 to %2.</source>
        <translation>Verificou-se de %1 a %2.</translation>
    </message>
    <message>
        <source>The event is there, but its condition does not hold.</source>
        <translation>O evento existe, mas a sua condição não se verifica.</translation>
    </message>
    <message>
        <source>All events are there in time, but the condition between them does not hold.</source>
        <translation>Todos os eventos existem a tempo, mas a condição entre eles não se verifica.</translation>
    </message>
    <message>
        <source>All events are there in time, but in another order, or one would have to stand for two.</source>
        <translation>Todos os eventos existem a tempo, mas por outra ordem, ou um teria de valer por dois.</translation>
    </message>
    <message>
        <source>%1 has not come; there is time until %2.</source>
        <translation>%1 não chegou; há tempo até %2.</translation>
    </message>
    <message>
        <source>Looking for the events that belong together cost too much and was stopped.</source>
        <translation>A procura dos eventos relacionados era demasiado pesada e foi interrompida.</translation>
    </message>
    <message>
        <source>An event of %1 until %2 would have prevented it.</source>
        <translation>Um evento %1 até %2 tê-lo-ia evitado.</translation>
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
        <translation>Eventos nesse tempo: %1</translation>
    </message>
    <message>
        <source>Different values in the time: %1</source>
        <translation>Valores diferentes nesse tempo: %1</translation>
    </message>
    <message>
        <source>Sum over the time: %1</source>
        <translation>Soma nesse tempo: %1</translation>
    </message>
    <message>
        <source>Average over the time: %1</source>
        <translation>Média nesse tempo: %1</translation>
    </message>
    <message>
        <source>From “%2” to “%3”: %1</source>
        <translation>De «%2» a «%3»: %1</translation>
    </message>
    <message>
        <source>From the first to the last: %1</source>
        <translation>Do primeiro ao último: %1</translation>
    </message>
    <message>
        <source>Time there was for “%2”: %1</source>
        <translation>Tempo que houve para «%2»: %1</translation>
    </message>
    <message>
        <source>Time left: %1</source>
        <translation>Tempo que resta: %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>no máximo %1</translation>
    </message>
    <message>
        <source>of “%1”</source>
        <translation>de «%1»</translation>
    </message>
    <message>
        <source>between the events</source>
        <translation>entre os eventos</translation>
    </message>
    <message>
        <source>of the agent and the interaction</source>
        <translation>do agente e da interação</translation>
    </message>
</context>
<context>
    <name>sidelight::models::SearchModel</name>
    <message>
        <source>Interactions</source>
        <translation>Interações</translation>
    </message>
    <message>
        <source>What the panel can do</source>
        <translation>O que o painel pode fazer</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
    </message>
    <message>
        <source>Customers on this laptop</source>
        <translation>Clientes neste portátil</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>Conhecimento</translation>
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
        <translation>Próximo passo: %1</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Feito</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Ler</translation>
    </message>
    <message>
        <source>An article that fits</source>
        <translation>Um artigo que corresponde</translation>
    </message>
    <message>
        <source>The list has just changed. Nothing was started.</source>
        <translation>A lista acabou de mudar. Nada foi iniciado.</translation>
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
        <translation>Alerta visto: %1.</translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <translation>Feito: %1.</translation>
    </message>
    <message>
        <source>Begun: %1.</source>
        <translation>Iniciado: %1.</translation>
    </message>
    <message>
        <source>Did not work out: %1.</source>
        <translation>Não resultou: %1.</translation>
    </message>
    <message>
        <source>Case %1 is open.</source>
        <translation>O caso %1 está aberto.</translation>
    </message>
    <message>
        <source>Case %1 is closed.</source>
        <translation>O caso %1 está fechado.</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 até %2</translation>
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
        <translation>Desconhecido</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminado</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>events not seen yet</comment>
        <translation>
            <numerusform>%Ln novo</numerusform>
            <numerusform>%Ln novos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::models::Track</name>
    <message>
        <source>%1: its time is over.</source>
        <translation>%1: o momento já passou.</translation>
    </message>
    <message>
        <source>%1: turned off for your team.</source>
        <translation>%1: desligado para a sua equipa.</translation>
    </message>
    <message>
        <source>%1: the customer has not agreed to “%2”.</source>
        <translation>%1: o cliente não consentiu «%2».</translation>
    </message>
    <message>
        <source>%1: not on this channel.</source>
        <translation>%1: não neste canal.</translation>
    </message>
    <message>
        <source>%1: for other teams or skills.</source>
        <translation>%1: para outras equipas ou competências.</translation>
    </message>
    <message>
        <source>%1: this does not hold: %2</source>
        <translation>%1: isto não se verifica: %2</translation>
    </message>
    <message>
        <source>%1: nobody can say whether %2</source>
        <translation>%1: ninguém pode dizer se %2</translation>
    </message>
    <message>
        <source>%1: under way, or done.</source>
        <translation>%1: em curso ou feito.</translation>
    </message>
    <message>
        <source>%1: dismissed, and nothing new since.</source>
        <translation>%1: descartado, e nada de novo desde então.</translation>
    </message>
    <message>
        <source>%1: the customer declined it.</source>
        <translation>%1: o cliente recusou.</translation>
    </message>
    <message>
        <source>%1: too unlikely.</source>
        <translation>%1: demasiado improvável.</translation>
    </message>
    <message>
        <source>%1: another is sure enough.</source>
        <translation>%1: outra é segura o bastante.</translation>
    </message>
    <message>
        <source>%1: others come first.</source>
        <translation>%1: outras vêm primeiro.</translation>
    </message>
    <message>
        <source>Your team took it %1 of %2 times here.</source>
        <translation>A sua equipa seguiu-a aqui %1 de %2 vezes.</translation>
    </message>
    <message>
        <source>Your team took it %1 of %2 times.</source>
        <translation>A sua equipa seguiu-a %1 de %2 vezes.</translation>
    </message>
    <message>
        <source>Taken %1 of %2 times here.</source>
        <translation>Seguida aqui %1 de %2 vezes.</translation>
    </message>
    <message>
        <source>Taken %1 of %2 times.</source>
        <translation>Seguida %1 de %2 vezes.</translation>
    </message>
    <message>
        <source>Shown to find out whether it helps.</source>
        <translation>Mostrada para saber se ajuda.</translation>
    </message>
    <message>
        <source>Suggested by %1 too.</source>
        <translation>Também sugerida por: %1.</translation>
    </message>
    <message>
        <source>Helped your team %1 of %2 times here</source>
        <translation>Ajudou aqui a sua equipa %1 de %2 vezes</translation>
    </message>
    <message>
        <source>Helped your team %1 of %2 times</source>
        <translation>Ajudou a sua equipa %1 de %2 vezes</translation>
    </message>
    <message>
        <source>Helped %1 of %2 times here</source>
        <translation>Ajudou aqui %1 de %2 vezes</translation>
    </message>
    <message>
        <source>Helped %1 of %2 times</source>
        <translation>Ajudou %1 de %2 vezes</translation>
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
        <translation>Encerramento</translation>
    </message>
    <message>
        <source>Written %1</source>
        <translation>Escrito: %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Recusado: %1</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>a caminho</translation>
    </message>
    <message>
        <source>goes out first</source>
        <translation>sai primeiro</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not now: %1</source>
        <translation>Agora não: %1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Feito: %1</translation>
    </message>
    <message>
        <source>Did not work out: %1</source>
        <translation>Não resultou: %1</translation>
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
        <translation>Examina %1 de cada vez</translation>
    </message>
    <message>
        <source>The rule asks for %1</source>
        <translation>A regra pede %1</translation>
    </message>
    <message>
        <source>What would have changed it</source>
        <translation>O que o teria mudado</translation>
    </message>
    <message>
        <source>More happened than the rule looks at: there may be more to it.</source>
        <translation>Aconteceu mais do que a regra examina: pode haver algo mais.</translation>
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
        <translation>Não está entre o que é guardado aqui</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Condições</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <comment>a field of an event, its value</comment>
        <translation>%1 é %2</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>não examinado</translation>
    </message>
</context>
<context>
    <name>sidelight::text::FieldWords</name>
    <message>
        <source>Calls</source>
        <translation>Chamadas</translation>
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
        <translation>Loja</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Comunidade</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produto</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensagens</translation>
    </message>
    <message>
        <source>Social</source>
        <translation>Redes sociais</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Outros</translation>
    </message>
    <message>
        <source>prefers calls</source>
        <translation>prefere chamadas</translation>
    </message>
    <message>
        <source>prefers chat</source>
        <translation>prefere chat</translation>
    </message>
    <message>
        <source>prefers mail</source>
        <translation>prefere e-mail</translation>
    </message>
    <message>
        <source>prefers messages</source>
        <translation>prefere mensagens</translation>
    </message>
    <message>
        <source>prefers %1</source>
        <translation>prefere %1</translation>
    </message>
    <message>
        <source>Marketing allowed</source>
        <translation>Marketing permitido</translation>
    </message>
    <message>
        <source>No marketing</source>
        <translation>Sem marketing</translation>
    </message>
    <message>
        <source>Recording allowed</source>
        <translation>Gravação permitida</translation>
    </message>
    <message>
        <source>No recording</source>
        <translation>Sem gravação</translation>
    </message>
    <message>
        <source>%1 allowed</source>
        <translation>%1: permitido</translation>
    </message>
    <message>
        <source>No %1</source>
        <translation>%1: não permitido</translation>
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
        <translation>a página «%1»</translation>
    </message>
    <message>
        <source>the bot “%1”</source>
        <translation>o bot «%1»</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>%1 twice</source>
        <translation>%1 duas vezes</translation>
    </message>
    <message>
        <source>The hub does not accept the sign-in.</source>
        <translation>O hub não aceita o início de sessão.</translation>
    </message>
    <message>
        <source>You may not do this, says the hub.</source>
        <translation>O hub indica que não tem permissão para isto.</translation>
    </message>
    <message>
        <source>The hub speaks another version: this panel needs an update.</source>
        <translation>O hub usa outra versão: este painel precisa de uma atualização.</translation>
    </message>
    <message>
        <source>A message was larger than the hub takes.</source>
        <translation>Uma mensagem era maior do que o hub aceita.</translation>
    </message>
    <message>
        <source>The hub could not read what this panel sent.</source>
        <translation>O hub não conseguiu ler o que este painel enviou.</translation>
    </message>
    <message>
        <source>The hub said “%1”.</source>
        <translation>O hub respondeu «%1».</translation>
    </message>
    <message>
        <source>Next step taken or dismissed</source>
        <translation>Próximo passo aceite ou recusado</translation>
    </message>
    <message>
        <source>Alert acknowledged</source>
        <translation>Alerta confirmado</translation>
    </message>
    <message>
        <source>Alert put off</source>
        <translation>Alerta adiado</translation>
    </message>
    <message>
        <source>Alert silenced for an interaction</source>
        <translation>Alerta silenciado numa interação</translation>
    </message>
    <message>
        <source>Suggestions seen</source>
        <translation>Sugestões vistas</translation>
    </message>
    <message>
        <source>Suggestion looked into</source>
        <translation>Sugestão consultada</translation>
    </message>
    <message>
        <source>Customer matched</source>
        <translation>Cliente associado</translation>
    </message>
    <message>
        <source>Match undone</source>
        <translation>Associação anulada</translation>
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
        <translation>chinês</translation>
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
        <translation>dinamarquês</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>neerlandês</translation>
    </message>
    <message>
        <source>English</source>
        <translation>inglês</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>finlandês</translation>
    </message>
    <message>
        <source>French</source>
        <translation>francês</translation>
    </message>
    <message>
        <source>German</source>
        <translation>alemão</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>grego</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>hebraico</translation>
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
        <translation>japonês</translation>
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
        <translation>português</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>romeno</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>russo</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>espanhol</translation>
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
            <numerusform>%1 %Ln vezes</numerusform>
        </translation>
    </message>
    <message>
        <source>Promise made</source>
        <translation>Promessa feita</translation>
    </message>
    <message>
        <source>Alerts seen</source>
        <translation>Alertas vistos</translation>
    </message>
</context>
<context>
    <name>sidelight::text::Masks</name>
    <message>
        <source>Name hidden</source>
        <translation>Nome oculto</translation>
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
        <translation>d &apos;de&apos; MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>day of another year</comment>
        <translation>d &apos;de&apos; MMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ontem</translation>
    </message>
    <message>
        <source>dddd d MMM</source>
        <comment>heading of a day of this year</comment>
        <translation>dddd, d &apos;de&apos; MMM</translation>
    </message>
    <message>
        <source>yesterday</source>
        <comment>due day</comment>
        <translation>ontem</translation>
    </message>
    <message>
        <source>today</source>
        <comment>due day</comment>
        <translation>hoje</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <comment>due day</comment>
        <translation>amanhã</translation>
    </message>
    <message>
        <source>now</source>
        <comment>age of an alert</comment>
        <translation>agora</translation>
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
        <translation>Escuro</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como o sistema</translation>
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
        <translation>A janela ao lado foi fechada.</translation>
    </message>
    <message>
        <source>This desktop lets no window follow another: Sidelight stays at the edge.</source>
        <translation>Este ambiente de trabalho não deixa uma janela seguir outra: o Sidelight fica na margem.</translation>
    </message>
    <message>
        <source>This desktop lets no window choose its place: Sidelight is a window like any other. Put it where you want it.</source>
        <translation>Este ambiente de trabalho não deixa nenhuma janela escolher o seu lugar: o Sidelight é uma janela como as outras. Coloque-a onde quiser.</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::ConversationViewModel</name>
    <message>
        <source>from the call</source>
        <translation>da chamada</translation>
    </message>
    <message>
        <source>from the chat</source>
        <translation>do chat</translation>
    </message>
    <message>
        <source>from the mail</source>
        <translation>do e-mail</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier line(s) are not shown</source>
        <translation>
            <numerusform>%n linha anterior não é mostrada</numerusform>
            <numerusform>%n linhas anteriores não são mostradas</numerusform>
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
        <translation>Nome desconhecido</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Não verificado</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificado</translation>
    </message>
    <message numerus="yes">
        <source>%n open case(s)</source>
        <translation>
            <numerusform>%Ln caso aberto</numerusform>
            <numerusform>%Ln casos abertos</numerusform>
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
            <numerusform>%Ln ano</numerusform>
            <numerusform>%Ln anos</numerusform>
        </translation>
    </message>
    <message>
        <source>new this year</source>
        <translation>novo este ano</translation>
    </message>
    <message>
        <source>%1 there</source>
        <translation>%1 no local</translation>
    </message>
    <message>
        <source>%1, %2 there</source>
        <translation>%1, %2 no local</translation>
    </message>
    <message>
        <source>Late since %1</source>
        <translation>Em atraso desde %1</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Até %1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Dados de %1</translation>
    </message>
    <message>
        <source>%1 in queue</source>
        <translation>%1 em fila</translation>
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
        <translation>3.º contacto esta semana</translation>
    </message>
    <message>
        <source>%1th contact this week</source>
        <translation>%1.º contacto esta semana</translation>
    </message>
    <message>
        <source>, then </source>
        <comment>between the steps of a path</comment>
        <translation>, depois </translation>
    </message>
    <message numerus="yes">
        <source>%n share this number</source>
        <comment>customers</comment>
        <translation>
            <numerusform>%Ln tem este número</numerusform>
            <numerusform>%Ln partilham este número</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n share this address</source>
        <comment>customers</comment>
        <translation>
            <numerusform>%Ln tem este endereço</numerusform>
            <numerusform>%Ln partilham este endereço</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n share this</source>
        <comment>customers</comment>
        <translation>
            <numerusform>%Ln corresponde</numerusform>
            <numerusform>%Ln correspondem</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody we know</source>
        <translation>Ninguém conhecido</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>Quem é?</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::DraftViewModel</name>
    <message>
        <source>saving…</source>
        <translation>a guardar…</translation>
    </message>
    <message>
        <source>kept on this laptop %1 ago</source>
        <translation>mantido neste portátil há %1</translation>
    </message>
    <message>
        <source>keeping…</source>
        <translation>a manter…</translation>
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
        <translation>%L1 de cerca de %L2</translation>
    </message>
    <message>
        <source>This cannot be decided by itself. Which way?</source>
        <translation>Isto não se decide automaticamente. Por onde?</translation>
    </message>
    <message>
        <source>Which way?</source>
        <translation>Por onde?</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>Caso contrário</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::HistoryViewModel</name>
    <message>
        <source>All %1</source>
        <translation>Tudo %1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tudo</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abertos %1</translation>
    </message>
    <message>
        <source>These events are not among what this laptop has.</source>
        <translation>Estes eventos não estão neste portátil.</translation>
    </message>
    <message numerus="yes">
        <source>%n more are not among what this laptop has.</source>
        <translation>
            <numerusform>Mais %Ln não está neste portátil.</numerusform>
            <numerusform>Mais %Ln não estão neste portátil.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::JourneyViewModel</name>
    <message numerus="yes">
        <source>Nothing in the last %n day(s) that is known here.</source>
        <translation>
            <numerusform>Nada conhecido aqui no último dia.</numerusform>
            <numerusform>Nada conhecido aqui nos últimos %Ln dias.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing in the last %n day(s).</source>
        <translation>
            <numerusform>Nada no último dia.</numerusform>
            <numerusform>Nada nos últimos %Ln dias.</numerusform>
        </translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>dados de %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>agora</translation>
    </message>
    <message>
        <source>What was before %1 is not here yet.</source>
        <translation>O que é anterior a %1 ainda não está aqui.</translation>
    </message>
    <message numerus="yes">
        <source>%n touchpoint(s)</source>
        <translation>
            <numerusform>%Ln ponto de contacto</numerusform>
            <numerusform>%Ln pontos de contacto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open case(s)</source>
        <translation>
            <numerusform>%Ln caso aberto</numerusform>
            <numerusform>%Ln casos abertos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open promise(s)</source>
        <translation>
            <numerusform>%Ln promessa pendente</numerusform>
            <numerusform>%Ln promessas pendentes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::KnowledgeViewModel</name>
    <message>
        <source>Not here any more</source>
        <translation>Já não está aqui</translation>
    </message>
    <message>
        <source>This article is not among those that this laptop has.</source>
        <translation>Este artigo não está neste portátil.</translation>
    </message>
    <message>
        <source>This article has no text.</source>
        <translation>Este artigo não tem texto.</translation>
    </message>
    <message>
        <source>offline copy of %1</source>
        <translation>cópia offline de %1</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::PagesViewModel</name>
    <message>
        <source>%1 asks to be connected</source>
        <translation>%1 pede para ser ligada</translation>
    </message>
    <message>
        <source>It calls itself %1. Connected, it can open customers here and hears what you accept. Type the code that stands on the page.</source>
        <translation>Chama-se %1. Ligada, pode abrir clientes aqui e fica a saber o que aceita. Escreva o código que está na página.</translation>
    </message>
    <message numerus="yes">
        <source>That is not the code. %n try(s) left.</source>
        <translation>
            <numerusform>Esse não é o código. Resta %Ln tentativa.</numerusform>
            <numerusform>Esse não é o código. Restam %Ln tentativas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::PanelViewModel</name>
    <message>
        <source>Wrap up</source>
        <translation>Encerramento</translation>
    </message>
    <message>
        <source>Ctrl E</source>
        <translation>Ctrl E</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Escrever uma nota</translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation>Ctrl N</translation>
    </message>
    <message>
        <source>This is somebody else</source>
        <translation>É outra pessoa</translation>
    </message>
    <message>
        <source>Ctrl U</source>
        <translation>Ctrl U</translation>
    </message>
    <message>
        <source>Why no alert?</source>
        <translation>Porque não há alerta?</translation>
    </message>
    <message>
        <source>Show the next hidden value</source>
        <translation>Mostrar o próximo valor oculto</translation>
    </message>
    <message>
        <source>Alt R</source>
        <translation>Alt R</translation>
    </message>
    <message>
        <source>Change the appearance, light or dark</source>
        <translation>Mudar o aspeto, claro ou escuro</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto maior</translation>
    </message>
    <message>
        <source>Ctrl +</source>
        <translation>Ctrl +</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto menor</translation>
    </message>
    <message>
        <source>Ctrl −</source>
        <translation>Ctrl −</translation>
    </message>
    <message>
        <source>Work offline, or online again</source>
        <translation>Trabalhar offline, ou de novo online</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atalhos de teclado</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>About and versions</source>
        <translation>Informações e versões</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Definições</translation>
    </message>
    <message>
        <source>Ctrl ,</source>
        <translation>Ctrl ,</translation>
    </message>
    <message>
        <source>Rearrange the cards</source>
        <translation>Reordenar os cartões</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::SearchViewModel</name>
    <message>
        <source>Searching…</source>
        <translation>A procurar…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nada encontrado</translation>
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
            <numerusform>O primeiro</numerusform>
            <numerusform>Os primeiros %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::SettingsViewModel</name>
    <message numerus="yes">
        <source>For %n hour(s)</source>
        <translation>
            <numerusform>Durante uma hora</numerusform>
            <numerusform>Durante %Ln horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n minute(s)</source>
        <translation>
            <numerusform>Durante um minuto</numerusform>
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
        <translation>Iniciar sessão</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Um momento…</translation>
    </message>
    <message>
        <source>Sign in in the browser</source>
        <translation>Inicie sessão no navegador</translation>
    </message>
    <message>
        <source>Sign in on another device</source>
        <translation>Inicie sessão noutro dispositivo</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Sessão iniciada</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>The sign-in service has not been reached for too long, so what is kept here is locked. What you wrote is safe, and is here again once you are signed in.</source>
        <translation>O serviço de início de sessão está há demasiado tempo sem resposta, por isso o que está guardado aqui está bloqueado. O que escreveu está seguro e volta a estar aqui assim que iniciar sessão.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Inicie sessão de novo</translation>
    </message>
    <message>
        <source>The sign-in of your organisation opens in the browser. No password is typed here.</source>
        <translation>O início de sessão da sua organização abre-se no navegador. Aqui não se escreve nenhuma palavra-passe.</translation>
    </message>
    <message>
        <source>The sign-in service is asked.</source>
        <translation>O serviço de início de sessão está a ser consultado.</translation>
    </message>
    <message>
        <source>Its page is open in the browser. When you are done there, it goes on here by itself.</source>
        <translation>A página está aberta no navegador. Quando terminar lá, continua-se aqui automaticamente.</translation>
    </message>
    <message>
        <source>Open this address on a phone or another computer, and type the code there.</source>
        <translation>Abra este endereço num telefone ou noutro computador e escreva lá o código.</translation>
    </message>
    <message>
        <source>You are signed in as %1.</source>
        <extracomment>A person&apos;s name</extracomment>
        <translation>Iniciou sessão como %1.</translation>
    </message>
    <message>
        <source>You are signed in as %1, until the program ends: this computer cannot keep it.</source>
        <translation>Iniciou sessão como %1 até o programa fechar: este computador não a pode guardar.</translation>
    </message>
    <message>
        <source>What is here stays readable, and what you write is kept. Nothing new comes before you sign in.</source>
        <translation>O que está aqui pode ler-se, e o que escrever é guardado. Nada de novo chega antes de iniciar sessão.</translation>
    </message>
    <message>
        <source>The browser could not be opened. Use another device instead.</source>
        <translation>Não foi possível abrir o navegador. Use outro dispositivo.</translation>
    </message>
    <message>
        <source>The sign-in service cannot be reached. It is tried again by itself.</source>
        <translation>Não é possível contactar o serviço de início de sessão. Tenta-se de novo automaticamente.</translation>
    </message>
    <message>
        <source>The sign-in service did not answer. Check the network, then try again.</source>
        <translation>O serviço de início de sessão não respondeu. Verifique a rede e tente de novo.</translation>
    </message>
    <message>
        <source>The sign-in service&apos;s answer is not one to be trusted. Tell your administrator.</source>
        <translation>A resposta do serviço de início de sessão não é de confiança. Avise o seu administrador.</translation>
    </message>
    <message>
        <source>The sign-in service&apos;s word about who you are does not hold. Tell your administrator.</source>
        <translation>O que o serviço de início de sessão diz de si não passa na verificação. Avise o seu administrador.</translation>
    </message>
    <message>
        <source>The sign-in was refused. Try again, or ask your administrator whether you may use this program.</source>
        <translation>O início de sessão foi recusado. Tente de novo ou pergunte ao seu administrador se pode usar este programa.</translation>
    </message>
    <message>
        <source>Nobody signed in within the time. Try again.</source>
        <translation>Ninguém iniciou sessão a tempo. Tente de novo.</translation>
    </message>
    <message>
        <source>The browser cannot report back on this computer. Use another device instead.</source>
        <translation>O navegador não consegue responder neste computador. Use outro dispositivo.</translation>
    </message>
    <message>
        <source>This sign-in service knows no sign-in on another device. Use the browser.</source>
        <translation>Este serviço não permite iniciar sessão noutro dispositivo. Use o navegador.</translation>
    </message>
    <message>
        <source>What is kept here is another agent&apos;s. Sign in as that agent, or ask your administrator for a profile of your own.</source>
        <translation>O que está guardado aqui é de outro agente. Inicie sessão como esse agente ou peça ao seu administrador um perfil próprio.</translation>
    </message>
    <message>
        <source>The sign-in service does not know this program. Tell your administrator.</source>
        <translation>O serviço de início de sessão não conhece este programa. Avise o seu administrador.</translation>
    </message>
    <message>
        <source>Signed in…</source>
        <translation>Sessão iniciada…</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Iniciar sessão…</translation>
    </message>
    <message>
        <source>Open the browser</source>
        <translation>Abrir o navegador</translation>
    </message>
    <message>
        <source>Try in the browser</source>
        <translation>Tentar no navegador</translation>
    </message>
    <message>
        <source>Sign out and close</source>
        <translation>Terminar sessão e fechar</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Terminar sessão</translation>
    </message>
    <message>
        <source>Good for %1 more</source>
        <extracomment>Minutes and seconds that a code is still good for</extracomment>
        <translation>Válido por mais %1</translation>
    </message>
    <message>
        <source>The code is copied.</source>
        <translation>O código está copiado.</translation>
    </message>
    <message>
        <source>You may close this window and go back to Sidelight.</source>
        <translation>Pode fechar esta janela e voltar ao Sidelight.</translation>
    </message>
    <message>
        <source>This is not the answer that Sidelight waits for. Begin again there.</source>
        <translation>Esta não é a resposta que o Sidelight espera. Comece lá de novo.</translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation>Aqui não há nada.</translation>
    </message>
    <message>
        <source>The sign-in service asks you to sign in again. Until then what is kept here is locked. What you wrote is safe, and is here again once you are signed in.</source>
        <translation>O serviço de início de sessão pede que inicie sessão novamente. Até lá, o que é guardado aqui está bloqueado. O que escreveu está a salvo e volta a estar aqui assim que tiver iniciado sessão.</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::StatusViewModel</name>
    <message>
        <source>Catching up</source>
        <translation>A atualizar</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Em direto</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Sessão terminada</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Dados de %1</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>A ligar</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Offline desde %1</translation>
    </message>
    <message>
        <source>Showing what this laptop knows</source>
        <translation>A mostrar o que este portátil sabe</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting</source>
        <translation>
            <numerusform>%Ln alteração pendente</numerusform>
            <numerusform>%Ln alterações pendentes</numerusform>
        </translation>
    </message>
    <message>
        <source>Catching up: %1 of %2 events</source>
        <translation>A atualizar: %1 de %2 eventos</translation>
    </message>
    <message>
        <source>No alerts from the past will pop.</source>
        <translation>Não aparecerão alertas do passado.</translation>
    </message>
    <message>
        <source>What you see is as of %1. %2</source>
        <translation>O que vê é de %1. %2</translation>
    </message>
    <message>
        <source>Nothing is kept on this laptop</source>
        <translation>Nada é guardado neste portátil</translation>
    </message>
    <message>
        <source>The local copy is being rebuilt</source>
        <translation>A cópia local está a ser reconstruída</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) you wrote could not be read back</source>
        <translation>
            <numerusform>%Ln texto seu não pôde ser recuperado</numerusform>
            <numerusform>%Ln textos seus não puderam ser recuperados</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>O disco está cheio</translation>
    </message>
    <message>
        <source>This laptop does not let us write</source>
        <translation>Este portátil não permite escrever</translation>
    </message>
    <message>
        <source>The local copy is locked</source>
        <translation>A cópia local está bloqueada</translation>
    </message>
    <message>
        <source>There is no key store and no passphrase. Notes go out at once or not at all.</source>
        <translation>Não há repositório de chaves nem frase-passe. As notas saem de imediato ou não saem.</translation>
    </message>
    <message>
        <source>It was damaged and set aside. What is missing comes from the hub; nothing you wrote is affected.</source>
        <translation>Estava danificada e foi posta de lado. O que falta vem do hub; nada do que escreveu foi afetado.</translation>
    </message>
    <message>
        <source>The damaged file was put aside, not deleted. Please tell your supervisor.</source>
        <translation>O ficheiro danificado foi posto de lado, não apagado. Avise o seu supervisor.</translation>
    </message>
    <message>
        <source>You can read, but new notes and decisions are not kept until there is space.</source>
        <translation>Pode ler, mas as novas notas e decisões não são guardadas até haver espaço.</translation>
    </message>
    <message>
        <source>Notes and decisions need the hub: they are not kept here.</source>
        <translation>As notas e decisões precisam do hub: aqui não são guardadas.</translation>
    </message>
    <message>
        <source>Its key is missing or wrong. Nothing has been deleted.</source>
        <translation>A chave falta ou está errada. Nada foi apagado.</translation>
    </message>
    <message>
        <source>The new configuration is not in force</source>
        <translation>A nova configuração não está em vigor</translation>
    </message>
    <message numerus="yes">
        <source>%n more problem(s)</source>
        <translation>
            <numerusform>Mais %Ln problema</numerusform>
            <numerusform>Mais %Ln problemas</numerusform>
        </translation>
    </message>
    <message>
        <source>The last good one stays.</source>
        <translation>Mantém-se a última válida.</translation>
    </message>
    <message>
        <source>A new configuration is in force</source>
        <translation>Está em vigor uma nova configuração</translation>
    </message>
    <message>
        <source>Version %1. You can go on as you are.</source>
        <translation>Versão %1. Pode continuar como está.</translation>
    </message>
    <message>
        <source>The built-in configuration is in force.</source>
        <translation>Está em vigor a configuração incorporada.</translation>
    </message>
    <message>
        <source>Version %1 is in force since %2.</source>
        <translation>A versão %1 está em vigor desde %2.</translation>
    </message>
    <message>
        <source>Version %1 is in force.</source>
        <translation>A versão %1 está em vigor.</translation>
    </message>
    <message>
        <source>%1 Cards that this version does not have are left out: %2.</source>
        <extracomment>The state of the configuration; names of cards that only newer versions have</extracomment>
        <translation>%1 Os cartões que esta versão não tem ficam de fora: %2.</translation>
    </message>
    <message>
        <source>You no longer have access to this customer</source>
        <translation>Já não tem acesso a este cliente</translation>
    </message>
    <message>
        <source>A customer was erased</source>
        <translation>Um cliente foi apagado</translation>
    </message>
    <message>
        <source>What this laptop knew of them is gone. What you wrote and did not send is kept.</source>
        <translation>O que este portátil sabia dele foi apagado. O que escreveu e não enviou fica guardado.</translation>
    </message>
    <message>
        <source>Everything about them is gone from this laptop</source>
        <translation>Tudo o que lhe dizia respeito foi apagado deste portátil</translation>
    </message>
    <message numerus="yes">
        <source>with %n draft(s) and unsent note(s) of yours</source>
        <translation>
            <numerusform>com %n rascunho ou nota sua por enviar</numerusform>
            <numerusform>com %n rascunhos e notas suas por enviar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::WrapUpViewModel</name>
    <message numerus="yes">
        <source>Drafted from %n event(s)</source>
        <translation>
            <numerusform>Proposto a partir de %Ln evento</numerusform>
            <numerusform>Proposto a partir de %Ln eventos</numerusform>
        </translation>
    </message>
    <message>
        <source>drafted, yours to change</source>
        <translation>proposto, pode alterá-lo</translation>
    </message>
</context>
</TS>
