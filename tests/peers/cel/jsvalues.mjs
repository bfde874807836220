// Values of cel-js in cel-spec's JSON form: ints are BigInt, doubles Number.
export function specValueOf(value) {
  if (value === null || value === undefined) return { nullValue: null };
  if (typeof value === 'boolean') return { boolValue: value };
  if (typeof value === 'bigint') return { int64Value: String(value) };
  if (typeof value === 'number') return { doubleValue: value };
  if (typeof value === 'string') return { stringValue: value };
  if (value instanceof Uint8Array) return { bytesValue: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return { listValue: { values: value.map(specValueOf) } };
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return { mapValue: { entries: entries.map(([key, inner]) => ({ key: specValueOf(key), value: specValueOf(inner) })) } };
}
