/** A value that has exactly one canonical text. Objects with `toJSON` (Money, Percentage, Date) count as what that gives. */
type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined };

const canonical = (value: unknown, path: string): string => {
  const plain =
    value !== null && typeof value === 'object' && 'toJSON' in value
      ? (value as { toJSON(): unknown }).toJSON()
      : value;
  if (plain === null || typeof plain === 'boolean' || typeof plain === 'string') return JSON.stringify(plain);
  if (typeof plain === 'number' && Number.isFinite(plain)) return JSON.stringify(plain);
  if (Array.isArray(plain)) return `[${plain.map((item, index) => canonical(item, `${path}/${index}`)).join(',')}]`;
  if (typeof plain === 'object') {
    const entries = Object.entries(plain as Record<string, Json | undefined>).filter(([, item]) => item !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item, `${path}/${key}`)}`).join(',')}}`;
  }
  throw new TypeError(`no canonical JSON for ${typeof plain} at ${path || '/'}`);
};

/**
 * One text for one content, whatever the order of the keys (RFC 8785): the text that baselines, approvals and snapshots
 * hash. Keys with `undefined` are left out; bigint, NaN, functions and undefined in a list throw a TypeError, because a
 * hash over something that is silently dropped proves nothing.
 */
export const canonicalJson = (value: unknown): string => canonical(value, '');
