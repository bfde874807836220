import { render } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Link } from './link.js';
import { openStore } from './store.js';
import { paints } from './paints.js';

const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
const listed = /^sidelight\.(touchpoint|interaction|note|wrapup|case|commitment|alert)\./;

const empty = { state: 'starting', tabs: new Map(), customer: null, rows: [], known: new Set(), arrived: [], alerts: new Map(), offers: new Map() };

// Newest first; most events are newer than all others.
function placed(rows, event) {
  let at = 0;
  while (at < rows.length && rows[at].ms > event.ms) at += 1;
  rows.splice(at, 0, event);
}

function reduce(desk, action) {
  if (action.state) return { ...desk, state: action.state };
  const next = { ...desk, rows: [...desk.rows] };
  for (const event of action.events) {
    const key = `${event.owner}\0${event.source}\0${event.id}`;
    if (next.known.has(key)) continue;
    next.known.add(key);
    const { type, data } = event;
    if (type === 'sidelight.interaction.offered') next.tabs = new Map(next.tabs).set(event.correlationid, { ...data, subject: event.subject });
    if (type === 'sidelight.customer.updated') next.customer = data;
    if (type === 'sidelight.alert.raised') next.alerts = new Map(next.alerts).set(data.alert, data);
    if (type === 'sidelight.alert.cleared') (next.alerts = new Map(next.alerts)).delete(data.alert);
    if (type === 'sidelight.suggestion.offered') next.offers = new Map(next.offers).set(data.suggestion, data);
    if (listed.test(type) && event.owner.startsWith('customer/')) {
      placed(next.rows, event);
      next.arrived.push(event.id);
    }
  }
  return next;
}

function History({ rows }) {
  const [channel, setChannel] = useState(null);
  const scroller = useRef(null);
  const lines = useMemo(() => {
    const lines = [];
    let last = null;
    for (const row of rows) {
      if (channel && row.data?.channel !== channel) continue;
      const date = day.format(row.ms);
      if (date !== last) lines.push({ day: date, key: date });
      last = date;
      lines.push({ row, key: `${row.source} ${row.id}` });
    }
    return lines;
  }, [rows, channel]);
  const channels = useMemo(() => {
    const counts = new Map();
    for (const row of rows) counts.set(row.data?.channel, (counts.get(row.data?.channel) ?? 0) + 1);
    return [...counts].filter(([name]) => name);
  }, [rows]);
  const virtual = useVirtualizer({
    count: lines.length, getScrollElement: () => scroller.current, estimateSize: (i) => (lines[i].day ? 30 : 46),
    overscan: 6, getItemKey: (i) => lines[i].key,
  });
  const shown = virtual.getVirtualItems();
  return (
    <>
      <div class="filters" role="group" aria-label="Filters">
        <button aria-pressed={!channel} onClick={() => setChannel(null)}>All {rows.length}</button>
        {channels.map(([name, count]) => (
          <button key={name} aria-pressed={channel === name} onClick={() => setChannel(name)}>{name} {count}</button>
        ))}
      </div>
      <div class="card history" ref={scroller} aria-label="History">
        <ol style={{ height: virtual.getTotalSize() }}>
          {shown.map((item) => {
            const { row, day: date } = lines[item.index];
            const place = { transform: `translateY(${item.start}px)`, height: item.size };
            if (date) return <li class="day" key={item.key} style={place}>{date}</li>;
            return (
              <li class="row" key={item.key} style={place}>
                <span class="muted">{time.format(row.ms)}</span>
                <span><b>{row.data?.title ?? row.type}</b><br /><span class="muted">{row.data?.detail}</span></span>
              </li>
            );
          })}
        </ol>
      </div>
    </>
  );
}

function Notes({ store, interaction }) {
  const [text, setText] = useState('');
  useEffect(() => { store.draft(interaction).then((kept) => setText(kept ?? '')); }, [interaction]);
  const keep = useCallback(({ target }) => { setText(target.value); store.saveDraft(interaction, target.value); }, [interaction]);
  return <textarea rows="3" placeholder="Note" value={text} onInput={keep} aria-label="Note" />;
}

function Panel({ store, link, first }) {
  const [desk, tell] = useReducer(reduce, first);
  useEffect(() => {
    const events = ({ detail }) => {
      for (const event of detail) if (event.subject && event.owner.startsWith('agent/')) link.also(`customer/${event.subject}`);
      tell({ events: detail });
    };
    const state = ({ detail }) => tell({ state: detail });
    link.addEventListener('events', events);
    link.addEventListener('state', state);
    link.start(['agent/dev', ...[...desk.tabs.values()].map((tab) => `customer/${tab.subject}`)]);
    return () => { link.removeEventListener('events', events); link.removeEventListener('state', state); };
  }, []);
  useLayoutEffect(() => { if (desk.rows.length) paints.shown(desk.arrived); });
  const [[interaction, tab] = []] = [...desk.tabs];
  return (
    <>
      <div class="status"><b>Panel</b><span class={desk.state}>{desk.state}</span></div>
      <div class="tabs" role="tablist">
        {[...desk.tabs].map(([id, each]) => <span class="tab" role="tab" key={id} aria-selected={id === interaction}>{each.channel}</span>)}
      </div>
      <div class="card"><div class="name">{desk.customer?.name ?? 'Unknown'}</div><div class="muted">{desk.customer?.tier}</div></div>
      <div class="card"><span class="muted">Here to </span>{tab?.reason}</div>
      {[...desk.alerts.values()].map((alert) => (
        <div class={`card alert ${alert.severity}`} key={alert.alert} role="alert"><b>{alert.title}</b><div>{alert.detail}</div></div>
      ))}
      {[...desk.offers.values()].slice(0, 3).map((offer) => (
        <div class="card" key={offer.suggestion}>{offer.title} <button>Do it</button></div>
      ))}
      <History rows={desk.rows} />
      {interaction && <Notes store={store} interaction={interaction} />}
    </>
  );
}

const settings = await (await fetch('settings.json')).json();
const store = await openStore();
let first = empty;
// What the last run left: painted before anything is asked of the network.
first = reduce(first, { events: await store.of('agent/dev') });
for (const { subject } of first.tabs.values()) first = reduce(first, { events: await store.of(`customer/${subject}`) });
const link = new Link(settings.hub, settings.token, settings.device, store);
render(<Panel store={store} link={link} first={first} />, document.getElementById('panel'));
