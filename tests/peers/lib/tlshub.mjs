// A hub as in production: TLS under an authority of the test's own, and signed tokens.
import { createHmac, randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeAuthority } from './authority.mjs';
import { Hub } from './hub.mjs';

const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

export class TlsHub extends Hub {
  // `settings`: further members of the configuration.
  static async start(settings = {}) {
    const hub = new TlsHub();
    hub.errors = '';
    hub.keepErrors = false;
    hub.data = await mkdtemp(join(tmpdir(), 'sidelight-peers-'));
    hub.authority = makeAuthority(hub.data);
    hub.ca = hub.authority.pem;
    hub.secret = randomBytes(32).toString('hex');
    writeFileSync(join(hub.data, 'tokens.key'), hub.secret, { mode: 0o600 });
    const { certificateFile, keyFile } = hub.authority;
    writeFileSync(join(hub.data, 'hub.json'), JSON.stringify({
      listen: '127.0.0.1:0', data: join(hub.data, 'log'), tls: { certificateFile, keyFile },
      auth: { issuer: 'peers', audience: 'hub', keys: [{ secretFile: join(hub.data, 'tokens.key'), id: 'peers' }] },
      ...settings,
    }));
    hub.tokens = {
      publisher: hub.token('feed', 'publisher', { sources: ['*'] }),
      agent: hub.token('dev', 'agent', { teams: ['default'] }),
      admin: hub.token('root', 'admin'),
    };
    await hub.run(['--config', join(hub.data, 'hub.json')]);
    hub.http = `https://127.0.0.1:${hub.port}`;
    hub.ws = `wss://127.0.0.1:${hub.port}/v1/ws`;
    return hub;
  }

  token(sub, role, more = {}) {
    const now = Math.floor(Date.now() / 1000);
    const signed = `${part({ alg: 'HS256', kid: 'peers' })}.${part({ iss: 'peers', aud: 'hub', iat: now, exp: now + 3600, sub,
      roles: [role], ...more })}`;
    return `${signed}.${createHmac('sha256', this.secret).update(signed).digest('base64url')}`;
  }

  // `options`: of node's https; who answers is checked against the test's authority.
  ask(method, path, { headers = {}, body, ...options } = {}) {
    return new Promise((resolve, reject) => {
      const call = request(`${this.http}${path}`, { method, headers, ca: this.ca, agent: false, ...options }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (piece) => { text += piece; });
        response.on('end', () => {
          let answer;
          try { answer = JSON.parse(text); } catch { answer = undefined; }
          resolve({ status: response.statusCode, answer, text });
        });
      });
      call.once('error', reject);
      call.end(body);
    });
  }

  post(body, contentType = 'application/cloudevents+json', headers = {}) {
    return this.ask('POST', '/v1/events', { body,
      headers: { authorization: `Bearer ${this.tokens.publisher}`, 'content-type': contentType, ...headers } });
  }
}
