// A browser desktop of one screen: pops customers in the panel, and does what the agent accepts there.
import { SidelightBridge } from '../sidelight-bridge.js';

const at = (id) => document.getElementById(id);
const ports = new URLSearchParams(location.search).get('ports'); // for trying it with another port
const sidelight = new SidelightBridge({ name: 'Example desktop', ...(ports && { ports: ports.split(',').map(Number) }) });

sidelight.onCode = (code) => {
  at('pairing').hidden = !code;
  at('code').textContent = code ?? '';
};
sidelight.onState = ({ link, interaction }) => { at('link').textContent = [link, interaction].filter(Boolean).join(' · '); };
sidelight.onDisconnected = ({ code }) => { at('link').textContent = `not connected (${code})`; };
sidelight.onAnswer = ({ outcome }) => { at('answer').textContent = outcome; };
sidelight.onAction = ({ action, interaction }) => {
  const line = document.createElement('li');
  line.textContent = `${action} for ${interaction}`;
  at('done').append(line);
};
at('pop').addEventListener('submit', async (event) => {
  event.preventDefault();
  at('answer').textContent = '…';
  try { at('answer').textContent = (await sidelight.popCustomer(at('customer').value)).outcome; }
  catch (error) { at('answer').textContent = error.message; }
});
sidelight.connect();
