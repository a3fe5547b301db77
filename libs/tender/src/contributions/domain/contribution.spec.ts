import { assertCurrent, assertDerivable, assertRevisable, OUTCOME_LABELS, OUTCOMES } from './contribution';

describe('a contribution', () => {
  it('keeps its words once it was treated', () => {
    expect(() => assertRevisable('OPEN', 'INB-001')).not.toThrow();
    expect(() => assertRevisable('TREATED', 'INB-001')).toThrow('contribution.treated');
  });

  it.each(OUTCOMES.map((outcome) => [outcome, ['ADOPTED', 'PARTLY', 'AWAITS_DECISION'].includes(outcome)] as const))(
    'with outcome %s becomes a requirement: %s',
    (outcome, may) => {
      const derive = () => assertDerivable(outcome, 'INB-001');
      if (may) expect(derive).not.toThrow();
      else expect(derive).toThrow('contribution.not-derivable');
    },
  );

  it('is not treated once others speak for it', () => {
    expect(() => assertCurrent('TREATED', 'INB-001')).not.toThrow();
    expect(() => assertCurrent('MERGED', 'INB-001')).toThrow('contribution.not-current');
  });

  it('may be used before it was treated', () => expect(() => assertDerivable(null, 'INB-001')).not.toThrow());

  it('has a Dutch word for every outcome', () => expect(Object.keys(OUTCOME_LABELS)).toEqual([...OUTCOMES]));
});
