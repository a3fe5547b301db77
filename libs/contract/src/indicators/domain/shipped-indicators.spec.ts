import { assertDefinition } from './indicator';
import { SHIPPED_INDICATORS } from './shipped-indicators';

describe('the indicators that are shipped @eis KV-1134', () => {
  it.each(SHIPPED_INDICATORS.map(({ code, definition }) => [code, definition] as const))(
    '%s fits together',
    (_, definition) => {
      const limits = { direction: definition.direction, norm: null, amberLimit: null, redLimit: null };
      expect(() => assertDefinition(definition, limits)).not.toThrow();
      expect(definition.definition).toMatch(/\.$/);
    },
  );

  it('have codes and names of their own, in three sets', () => {
    const unique = (key: (one: (typeof SHIPPED_INDICATORS)[number]) => string) =>
      new Set(SHIPPED_INDICATORS.map(key)).size;
    expect([unique(({ code }) => code), unique(({ definition }) => definition.name)]).toEqual([33, 33]);
    expect(unique(({ set }) => set)).toBe(3);
  });
});
