// Random expressions that make sense: by the type that is wanted. They fail by missing keys, places beyond the end,
// division by zero and overflow.
export const context = {
  i: 7n, j: -3n, d: 2.5, s: 'Lisbon at night', t: 'vip', yes: true,
  items: [1n, 2n, 3n], words: ['late', 'vip', 'gold'], marks: { a: 1n, b: 20n }, place: { name: 'Porto', lat: 41.15 },
};

const spec = (value) => {
  if (typeof value === 'bigint') return { int64Value: String(value) };
  if (typeof value === 'number') return { doubleValue: value };
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  if (Array.isArray(value)) return { listValue: { values: value.map(spec) } };
  return { mapValue: { entries: Object.entries(value).map(([key, inner]) => ({ key: spec(key), value: spec(inner) })) } };
};
export const bindings = Object.fromEntries(Object.entries(context).map(([name, value]) => [name, spec(value)]));

const primitive = (name) => ({ primitive: name });
const types = {
  i: primitive('INT64'), j: primitive('INT64'), d: primitive('DOUBLE'), s: primitive('STRING'), t: primitive('STRING'),
  yes: primitive('BOOL'), items: { listType: { elemType: primitive('INT64') } }, words: { listType: { elemType: primitive('STRING') } },
  marks: { mapType: { keyType: primitive('STRING'), valueType: primitive('INT64') } },
};
export const typeEnv = Object.entries(types).map(([name, type]) => ({ name, ident: { type } }));

export class Expressions {
  #state;
  constructor(seed) {
    this.#state = seed >>> 0;
  }
  // mulberry32
  #random() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }
  #pick(choices) {
    return choices[Math.floor(this.#random() * choices.length)];
  }
  some(count) {
    return Array.from({ length: count }, () => this.of(this.#pick(['bool', 'bool', 'int', 'double', 'string', 'list', 'map']), 4));
  }
  of(type, depth) {
    return depth <= 0 ? this.#leaf(type) : this.#pick(this.#branches[type])(depth - 1);
  }
  #leaf(type) {
    // Now and then what makes an error: a missing key, a place beyond the end, the greatest number.
    if (type === 'int' && this.#random() < 0.05) return this.#pick(['marks.z', 'items[9]', '9223372036854775807', '0']);
    return this.#pick({
      bool: ['true', 'false', 'yes', '(i > j)', 'has(marks.a)', 'has(marks.z)'],
      int: ['2', '1', '-1', '42', 'i', 'j', 'marks.a', 'marks.b', '3', '12', 'items[0]', 'items[1]'],
      double: ['0.0', '1.5', '-2.25', '1e10', 'd', 'place.lat'],
      string: ["''", "'a'", "'vip'", "'ä€😀'", 's', 't', 'place.name', 'words[1]'],
      list: ['[]', '[1, 2, 3]', 'items', '[i, j]'],
      words: ["['a', 'b']", 'words', '[t]'],
      map: ['marks', "{'a': 1, 'b': 2}", '{}', "{'x': i}"],
    }[type]);
  }
  #branches = {
    bool: [
      (n) => this.#leaf('bool'),
      (n) => `(${this.of('bool', n)} && ${this.of('bool', n)})`,
      (n) => `(${this.of('bool', n)} || ${this.of('bool', n)})`,
      (n) => `!${this.of('bool', n)}`,
      (n) => `(${this.of('int', n)} ${this.#pick(['<', '<=', '>', '>=', '==', '!='])} ${this.of('int', n)})`,
      (n) => `(${this.of('double', n)} ${this.#pick(['<', '<=', '>', '>=', '==', '!='])} ${this.of('double', n)})`,
      (n) => `(${this.of('string', n)} ${this.#pick(['<', '>', '==', '!='])} ${this.of('string', n)})`,
      (n) => `(${this.of('list', n)} ${this.#pick(['==', '!='])} ${this.of('list', n)})`,
      (n) => `(${this.of('map', n)} == ${this.of('map', n)})`,
      (n) => `(${this.of('int', n)} in ${this.of('list', n)})`,
      (n) => `(${this.of('string', n)} in ${this.of('map', n)})`,
      (n) => `${this.of('string', n)}.${this.#pick(['contains', 'startsWith', 'endsWith'])}(${this.of('string', n)})`,
      (n) => `${this.of('list', n)}.${this.#pick(['all', 'exists', 'exists_one'])}(x, x ${this.#pick(['<', '>=', '=='])} ${this.of('int', n)})`,
      (n) => `${this.of('string', n)}.matches(${this.#pick(["'^[a-z]+$'", "'i'", "'(a|b)*c?'"])})`,
      (n) => `(${this.of('bool', n)} ? ${this.of('bool', n)} : ${this.of('bool', n)})`,
    ],
    int: [
      (n) => this.#leaf('int'),
      (n) => `(${this.of('int', n)} ${this.#pick(['+', '-', '*', '/', '%'])} ${this.of('int', n)})`,
      (n) => `-(${this.of('int', n)})`,
      (n) => `size(${this.of(this.#pick(['string', 'list', 'map']), n)})`,
      (n) => `int(${this.of('double', n)})`,
      (n) => `${this.of('list', n)}[${this.#pick(['0', '0', '1', 'size(words) - 3'])}]`,
      (n) => `(${this.of('bool', n)} ? ${this.of('int', n)} : ${this.of('int', n)})`,
      (n) => `${this.of('string', n)}.indexOf(${this.of('string', n)})`,
    ],
    double: [
      (n) => this.#leaf('double'),
      (n) => `(${this.of('double', n)} ${this.#pick(['+', '-', '*', '/'])} ${this.of('double', n)})`,
      (n) => `-(${this.of('double', n)})`,
      (n) => `double(${this.of('int', n)})`,
      (n) => `(${this.of('bool', n)} ? ${this.of('double', n)} : ${this.of('double', n)})`,
    ],
    string: [
      (n) => this.#leaf('string'),
      (n) => `(${this.of('string', n)} + ${this.of('string', n)})`,
      (n) => `string(${this.of(this.#pick(['int', 'bool']), n)})`,
      (n) => `${this.of('string', n)}.${this.#pick(['lowerAscii', 'upperAscii', 'trim'])}()`,
      (n) => `${this.of('string', n)}.substring(${this.#pick(['0', '1', '2', 'size(words)'])})`,
      (n) => `${this.of('words', n)}.join(${this.of('string', n)})`,
      (n) => `(${this.of('bool', n)} ? ${this.of('string', n)} : ${this.of('string', n)})`,
    ],
    list: [
      (n) => this.#leaf('list'),
      (n) => `(${this.of('list', n)} + ${this.of('list', n)})`,
      (n) => `${this.of('list', n)}.filter(x, x ${this.#pick(['<', '>', '!='])} ${this.of('int', n)})`,
      (n) => `${this.of('list', n)}.map(x, x ${this.#pick(['+', '*', '/'])} ${this.of('int', n)})`,
      (n) => `[${this.of('int', n)}, ${this.of('int', n)}]`,
    ],
    words: [
      (n) => this.#leaf('words'),
      (n) => `${this.of('string', n)}.split(${this.of('string', n)})`,
      (n) => `[${this.of('string', n)}, ${this.of('string', n)}]`,
    ],
    map: [(n) => this.#leaf('map'), (n) => `{'k': ${this.of('int', n)}, 'l': ${this.of('string', n)}}`],
  };
}
