// The public conformance data of npm @bufbuild/cel-spec, as plain cases: {section, group, name, expr, …}.
import { tests } from '@bufbuild/cel-spec/testdata/conformance.js';

// Those of the project's design; the others are about protobuf or extensions that are not offered.
export const sections = [
  'basic', 'comparisons', 'conversions', 'fields', 'fp_math', 'integer_math', 'lists', 'logic', 'macros', 'macros2',
  'parse', 'plumbing', 'string', 'string_ext', 'math_ext', 'timestamps',
];

export function* cases() {
  for (const suite of tests.suites) {
    if (!sections.includes(suite.name)) continue;
    const walk = function* (node, group) {
      for (const test of node.tests ?? []) yield { section: suite.name, group, ...test.original };
      for (const child of node.suites ?? []) yield* walk(child, child.name);
    };
    yield* walk(suite, suite.name);
  }
}

// Why a case cannot be had without protobuf; undefined if it can.
export function needsProtobuf({ expr, bindings, typeEnv, value, typedResult }) {
  const everywhere = `${expr} ${JSON.stringify([bindings, typeEnv, value, typedResult])}`;
  if (/TestAllTypes|TestAllRequired/.test(everywhere)) return "the data's own messages";
  if (/NestedEnum|GlobalEnum|enumValue/.test(everywhere)) return 'enums';
  if (/google\.protobuf\.(Bool|Bytes|Double|Float|Int32|Int64|UInt32|UInt64|String)Value/.test(everywhere)) return 'wrapper messages';
  if (/google\.protobuf\.(Any|Struct|Value|ListValue|Empty|FieldMask)\b/.test(everywhere)) return 'well-known messages';
  if (/google\.protobuf\.\w+\s*\{/.test(expr)) return 'messages made in the expression';
  return undefined;
}

// Whether two values in cel-spec's JSON form are the same; maps in any order, NaN as NaN.
export function same(a, b) {
  if (!a || !b) return false;
  const [[kindA, valueA]] = Object.entries(a);
  const [[kindB, valueB]] = Object.entries(b);
  if (kindA !== kindB) return false;
  switch (kindA) {
    case 'nullValue':
      return true;
    case 'doubleValue':
      return Object.is(Number(valueA), Number(valueB));
    case 'int64Value':
    case 'uint64Value':
      return BigInt(valueA) === BigInt(valueB);
    case 'listValue': {
      const [itemsA, itemsB] = [valueA.values ?? [], valueB.values ?? []];
      return itemsA.length === itemsB.length && itemsA.every((item, i) => same(item, itemsB[i]));
    }
    case 'mapValue': {
      const [entriesA, entriesB] = [valueA.entries ?? [], valueB.entries ?? []];
      return (
        entriesA.length === entriesB.length &&
        entriesA.every(({ key, value }) => entriesB.some((other) => same(key, other.key) && same(value, other.value)))
      );
    }
    default:
      return JSON.stringify(valueA) === JSON.stringify(valueB);
  }
}
