// Events as any publisher would make them.
import { randomUUID } from 'node:crypto';

export const touchpoint = (subject, title, more = {}) => ({
  specversion: '1.0', id: randomUUID(), source: '/peers/web', type: 'sidelight.touchpoint.recorded', subject,
  time: new Date().toISOString(), datacontenttype: 'application/json', data: { channel: 'web', kind: 'page.view', title }, ...more,
});

export const offer = (subject, interaction, data = {}) => ({
  specversion: '1.0', id: randomUUID(), source: '/peers/telephony', type: 'sidelight.interaction.offered',
  ...(subject && { subject }), correlationid: interaction, time: new Date().toISOString(),
  datacontenttype: 'application/json', data: { channel: 'voice', direction: 'in', queue: 'Cards', agent: 'dev', ...data },
});

export const profile = (subject, data) => ({
  specversion: '1.0', id: randomUUID(), source: '/peers/crm', type: 'sidelight.customer.updated', subject,
  time: new Date().toISOString(), datacontenttype: 'application/json', data,
});

// The panel that sends it is its source.
export const note = (subject, interaction, text) => ({
  id: randomUUID(), type: 'sidelight.note.saved', ...(subject && { subject }),
  ...(interaction && { correlationid: interaction }), time: new Date().toISOString(),
  datacontenttype: 'application/json', data: { text },
});
