// CEL's public conformance data against sidelightctl cel: every case that needs no protobuf, twice: with type checks as the
// data says, and without any.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate } from './ctl.mjs';
import { cases, needsProtobuf, same, sections } from './specdata.mjs';

const counts = new Map(sections.map((section) => [section, { passed: 0, failed: 0, skipped: 0 }]));
const reasons = new Map();
const faults = [];

function lineOf({ expr, bindings, container, typeEnv, disableCheck }, check) {
  return { expr, bindings, container, typeEnv, check: check && !disableCheck };
}

// What is wrong with an answer; undefined if nothing is.
function fault({ value, evalError }, answer) {
  if (evalError) return answer.error ? undefined : `gives ${JSON.stringify(answer.value)} instead of an error`;
  const wanted = value ?? { boolValue: true };
  if (answer.error) return `gives the error "${answer.error.message}" instead of ${JSON.stringify(wanted)}`;
  return same(answer.value, wanted) ? undefined : `gives ${JSON.stringify(answer.value)} instead of ${JSON.stringify(wanted)}`;
}

test('every case of the conformance data that needs no protobuf', (t) => {
  const possible = [];
  for (const one of cases()) {
    const reason = needsProtobuf(one);
    if (reason) {
      counts.get(one.section).skipped += 1;
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    } else {
      possible.push(one);
    }
  }
  const checked = evaluate(possible.map((one) => lineOf(one, true)));
  const unchecked = evaluate(possible.map((one) => lineOf(one, false)));
  possible.forEach((one, i) => {
    const wrong = fault(one, checked[i]) ?? fault(one, unchecked[i]);
    counts.get(one.section)[wrong ? 'failed' : 'passed'] += 1;
    if (wrong) faults.push(`${one.section}/${one.group}/${one.name}: ${one.expr} ${wrong}`);
  });
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const [section, count] of counts) {
    t.diagnostic(`${section.padEnd(14)} passed ${count.passed}, failed ${count.failed}, skipped ${count.skipped}`);
    for (const key of Object.keys(total)) total[key] += count[key];
  }
  t.diagnostic(`all            passed ${total.passed}, failed ${total.failed}, skipped ${total.skipped}`);
  for (const [reason, count] of reasons) t.diagnostic(`skipped for ${reason}: ${count}`);
  assert.deepEqual(faults, []);
  assert.ok(total.passed >= 1500, 'the data is there');
});
