import fc from 'fast-check';
import { canonicalJson } from './canonical-json';
import { Money } from './money';
import { Percentage } from './percentage';

describe('canonicalJson @eis KV-087', () => {
  it('sorts keys at every depth and keeps the order of lists', () =>
    expect(canonicalJson({ b: [{ z: 1, a: 2 }, 'x'], a: null, c: { é: 1, e: 2 } })).toBe(
      '{"a":null,"b":[{"a":2,"z":1},"x"],"c":{"e":2,"é":1}}',
    ));

  it('writes money and percentages as their API strings and leaves out undefined', () =>
    expect(canonicalJson({ m: Money.parse('1.5'), p: Percentage.parse('4.96'), u: undefined })).toBe(
      '{"m":"1.50","p":"4.96"}',
    ));

  it.each([
    [{ a: 1n }, 'bigint'],
    [{ a: NaN }, 'number'],
    [{ a: [undefined] }, 'undefined'],
    [() => 1, 'function'],
  ])('refuses what JSON would drop or bend: %p', (value, kind) =>
    expect(() => canonicalJson(value)).toThrow(`no canonical JSON for ${kind}`),
  );

  it('names where the refused value stands', () =>
    expect(() => canonicalJson({ a: [{ b: 1n }] })).toThrow('at /a/0/b'));

  it('is one text for one content, whatever the order of keys', () =>
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const shuffle = (item: unknown): unknown =>
          Array.isArray(item)
            ? item.map(shuffle)
            : item && typeof item === 'object'
              ? Object.fromEntries(
                  Object.entries(item)
                    .reverse()
                    .map(([key, inner]) => [key, shuffle(inner)]),
                )
              : item;
        expect(canonicalJson(shuffle(value))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    ));
});
