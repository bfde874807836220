// What came from the hub, kept in IndexedDB so that the next start paints without the network.
import { openDB } from 'idb';

export async function openStore() {
  const db = await openDB('panel', 1, {
    upgrade(db) {
      const events = db.createObjectStore('events', { keyPath: ['owner', 'source', 'id'] });
      events.createIndex('owner', ['owner', 'ms']);
      db.createObjectStore('positions', { keyPath: 'stream' });
      db.createObjectStore('drafts');
    },
  });
  return {
    // One transaction for the events and the position they move.
    async keep(events, position) {
      const change = db.transaction(['events', 'positions'], 'readwrite', { durability: 'strict' });
      for (const event of events) change.objectStore('events').put(event);
      change.objectStore('positions').put(position);
      await change.done;
    },
    positions: () => db.getAll('positions'),
    of: (owner) => db.getAllFromIndex('events', 'owner', IDBKeyRange.bound([owner, -Infinity], [owner, Infinity])),
    saveDraft: (interaction, text) => db.put('drafts', text, interaction),
    draft: (interaction) => db.get('drafts', interaction),
  };
}
