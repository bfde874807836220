// docs/asyncapi.yaml as a judge of frames. Only what the document itself says is used.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

const file = new URL('../../../docs/asyncapi.yaml', import.meta.url);

export class Contract {
  constructor() {
    const document = parse(readFileSync(file, 'utf8'));
    const ajv = new Ajv({ strict: false, allErrors: false });
    addFormats(ajv);
    ajv.addSchema({ $id: 'doc', components: document.components });
    const channel = document.channels['/v1/ws'];
    const messagesOf = (operation) => new Map(operation.message.oneOf.map(({ $ref }) => {
      const message = document.components.messages[$ref.split('/').at(-1)];
      return [message.name, ajv.compile({ $ref: `doc${message.payload.$ref}` })];
    }));
    // AsyncAPI 2 names operations from the client's side of the channel.
    this.messages = { panel: messagesOf(channel.publish), hub: messagesOf(channel.subscribe) };
  }

  // Throws when the frame of `sender` ('hub' or 'panel') is none of its messages; else says which.
  check(frame, sender) {
    const messages = this.messages[sender];
    const name = messages.has(frame.type) ? frame.type : [...messages.keys()].find((one) => !one.startsWith('hub.'));
    const isControl = frame.type?.startsWith('hub.');
    assert.ok(!isControl || messages.has(frame.type), `${frame.type} is no message of the ${sender}`);
    const valid = messages.get(name);
    assert.ok(valid(frame), `${frame.type}: ${JSON.stringify(valid.errors)}\n${JSON.stringify(frame).slice(0, 600)}`);
    assert.ok(Buffer.byteLength(JSON.stringify(frame)) <= 81_920, `${frame.type} is too large`);
    return name;
  }
}
