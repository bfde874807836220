// Random expressions through sidelightctl cel and through npm @marcbachmann/cel-js. Where they differ, the difference must
// be of a kind that is named here; how many there were of each is printed.
//   SIDELIGHT_SEED=123 tests/peers/run cel     the same expressions again
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Environment } from '@marcbachmann/cel-js';
import { evaluate } from './ctl.mjs';
import { Expressions, bindings, context, typeEnv } from './expressions.mjs';
import { specValueOf } from './jsvalues.mjs';
import { same } from './specdata.mjs';

const count = 20_000;
const seed = Number(process.env.SIDELIGHT_SEED ?? Math.floor(Math.random() * 2 ** 31));

const environment = new Environment({ unlistedVariablesAreDyn: true, enableOptionalTypes: false, homogeneousAggregateLiterals: false });
for (const name of Object.keys(bindings)) environment.registerVariable(name, 'dyn');

function theirs(expression) {
  try {
    return { value: specValueOf(environment.evaluate(expression, context)) };
  } catch (error) {
    return { error: String(error.message).split('\n')[0] };
  }
}

// The same expression with plain letters where it has others.
const plain = (expression) => expression.replaceAll('ä€😀', 'abc');
// The same expression with numbers that fit where it has such as do not.
const small = (expression) => plain(expression).replaceAll('9223372036854775807', '9007199').replaceAll('1e10', '1e3');
// The same expression without adding nothing to a list.
const filled = (expression) => expression.replaceAll('([] + ', '(').replaceAll(' + [])', ')');

function agree(ours, other) {
  return Boolean((ours.error && other.error) || (ours.value && other.value && same(ours.value, other.value)));
}

// Kinds of differences that are understood, the first that fits, with what cel-spec says. `checked` is our answer with type
// checks, `plainOurs` and `plainOther` are both sides' answers without letters beyond ASCII, `small…` those also
// without numbers at the end of what fits, `filled…` those without additions of an empty list.
const kinds = [
  {
    name: 'cel-js refuses types before it runs, and so do we when asked to check; without checks only what runs counts',
    fits: ({ ours, other, checked }) => ours.value && other.error && ['type', 'unknown_name', 'syntax'].includes(checked.error?.code),
  },
  {
    name: 'cel-js cannot type what is made of an empty list ("overlaps", "undefined"); the spec has list(dyn)',
    fits: ({ expression, ours, other, filledOurs, filledOther }) =>
      (ours.value && /overlaps with|undefined/.test(other.error)) ||
      (expression !== filled(expression) && agree(filledOurs, filledOther)),
  },
  {
    name: 'cel-js refuses == and != and in across types; the spec says they are not equal',
    fits: ({ ours, other }) => ours.value && /no such overload: \S+.* (==|!=|in) /.test(other.error),
  },
  {
    name: 'cel-js wants the outcomes of ?: and the elements of literals to be of one type; at run time the spec does not',
    fits: ({ ours, other }) => ours.value && /must have the same type|no such overload: list<.*> \+ list</.test(other.error),
  },
  {
    name: 'cel-js counts UTF-16 units and changes letters beyond ASCII; the spec counts code points and leaves them',
    fits: ({ expression, plainOurs, plainOther }) => expression !== plain(expression) && agree(plainOurs, plainOther),
  },
  {
    name: 'cel-js does not look whether an int made of a double, or negated, fits into 64 bits; the spec has an error',
    fits: ({ ours, other, smallOurs, smallOther }) =>
      ['range', 'overflow'].includes(ours.error?.code) && (hasHugeInt(other.value) || agree(smallOurs, smallOther)),
  },
  {
    name: 'cel-js fails inside of itself ("Cannot mix BigInt", "is not a function")',
    fits: ({ ours, other }) => ours.value && /Cannot mix BigInt|is not a function/.test(other.error),
  },
];

function hasHugeInt(value) {
  return (JSON.stringify(value ?? null).match(/-?\d{19,}/g) ?? []).some((digits) => BigInt.asIntN(64, BigInt(digits)) !== BigInt(digits));
}

test(`random expressions, seed ${seed}`, (t) => {
  const expressions = new Expressions(seed).some(count);
  const answers = evaluate(expressions.map((expr) => ({ expr, bindings })));
  const differing = [];
  let values = 0;
  let errors = 0;
  expressions.forEach((expression, i) => {
    const one = { expression, ours: answers[i], other: theirs(expression) };
    if (!agree(one.ours, one.other)) differing.push(one);
    else if (one.ours.value) values += 1;
    else errors += 1;
  });
  const checked = evaluate(differing.map(({ expression }) => ({ expr: expression, bindings, typeEnv, check: true })));
  const plainOurs = evaluate(differing.map(({ expression }) => ({ expr: plain(expression), bindings })));
  const smallOurs = evaluate(differing.map(({ expression }) => ({ expr: small(expression), bindings })));
  const filledOurs = evaluate(differing.map(({ expression }) => ({ expr: filled(expression), bindings })));
  const differences = new Map();
  const unexplained = [];
  differing.forEach((one, i) => {
    const more = {
      ...one,
      checked: checked[i],
      plainOurs: plainOurs[i],
      plainOther: theirs(plain(one.expression)),
      filledOurs: filledOurs[i],
      filledOther: theirs(filled(one.expression)),
      smallOurs: smallOurs[i],
      smallOther: theirs(small(one.expression)),
    };
    const kind = kinds.find(({ fits }) => fits(more));
    if (kind) differences.set(kind.name, (differences.get(kind.name) ?? 0) + 1);
    else unexplained.push(`${one.expression}\n    ours ${JSON.stringify(one.ours)}\n    theirs ${JSON.stringify(one.other)}`);
  });
  t.diagnostic(`seed ${seed}: ${count} expressions, ${values} with the same value, ${errors} an error on both sides`);
  for (const [kind, number] of [...differences].sort((a, b) => b[1] - a[1])) t.diagnostic(`differ, ${kind}: ${number}`);
  t.diagnostic(`differ, not explained: ${unexplained.length}`);
  assert.equal(unexplained.length, 0, `seed ${seed}\n${unexplained.slice(0, 20).join('\n')}`);
});
