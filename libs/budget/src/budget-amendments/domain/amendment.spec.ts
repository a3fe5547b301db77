import { Money } from '@koersvast/kernel';
import { authorityOf, movedAmount, ruleOn } from './amendment-authority';
import { assertRows, programmeEffects } from './amendment-rows';
import { jointOutcome } from './joint-amendment';

const change = (budgetProgrammeId: string, amount: string, side: 'COST' | 'INCOME' = 'COST') => ({
  ...{ budgetProgrammeId, side, code: 'BG-2026-001', before: Money.parse('100.00') },
  ...{ receivableBefore: Money.zero, receivableChange: Money.zero },
  change: Money.parse(amount),
});

describe('who decides about an amendment @eis KV-1365', () => {
  const strict = (limit: string | null, structuralToCouncil = false) => ({
    ...{ validFrom: '2026-01-01', structuralToCouncil },
    collegeLimit: limit === null ? null : Money.parse(limit),
  });

  it.each([
    ['within a programme', [change('6', '10.00'), change('6', '-10.00')], false, null, 'COLLEGE', 'WITHIN_PROGRAMME'],
    ['between programmes', [change('6', '10.00'), change('7', '-10.00')], false, null, 'COUNCIL', 'PROGRAMME_TOTAL'],
    ['the total of a programme', [change('6', '10.00')], false, null, 'COUNCIL', 'PROGRAMME_TOTAL'],
    [
      'lasten and baten of one programme alike',
      [change('6', '10.00'), change('6', '10.00', 'INCOME')],
      ...([false, null, 'COUNCIL', 'PROGRAMME_TOTAL'] as const),
    ],
    [
      'at the local limit',
      [change('6', '10.00'), change('6', '-10.00')],
      false,
      strict('10.00'),
      'COLLEGE',
      'WITHIN_PROGRAMME',
    ],
    [
      'over the local limit',
      [change('6', '10.01'), change('6', '-10.01')],
      false,
      strict('10.00'),
      'COUNCIL',
      'LOCAL_LIMIT',
    ],
    [
      'a local limit of nil',
      [change('6', '0.01'), change('6', '-0.01')],
      false,
      strict('0.00'),
      'COUNCIL',
      'LOCAL_LIMIT',
    ],
    [
      'structural, by local rule',
      [change('6', '1.00'), change('6', '-1.00')],
      true,
      strict(null, true),
      'COUNCIL',
      'LOCAL_STRUCTURAL',
    ],
  ] as const)('%s', (_, changes, structural, rule, authority, reason) =>
    expect(authorityOf(changes, structural, rule)).toEqual({ authority, reason }),
  );

  it('takes the local rule that holds on the day', () => {
    const rules = ['2026-07-01', '2025-01-01', '2026-01-01'].map((validFrom) => ({ ...strict(null), validFrom }));
    expect(ruleOn(rules, '2026-06-30')!.validFrom).toBe('2026-01-01');
    expect(ruleOn(rules, '2024-12-31')).toBeNull();
  });

  it('is about what moves, not about the sum of both ways', () =>
    expect(movedAmount([change('6', '10.00'), change('6', '-7.00')]).toString()).toBe('10.00'));
});

describe('the rows of an amendment @eis KV-1364', () => {
  it.each([
    ['TRANSFER', [change('6', '10.00'), change('6', '-10.00')], null],
    ['TRANSFER', [change('6', '10.00'), change('6', '10.00', 'INCOME')], null],
    ['TRANSFER', [change('6', '10.00'), change('6', '-9.99')], 'budget-amendment.not-zero-sum'],
    ['TRANSFER', [change('6', '10.00')], 'budget-amendment.too-few.TRANSFER'],
    ['CHANGE', [change('6', '10.00')], null],
    ['CHANGE', [], 'budget-amendment.too-few.CHANGE'],
    ['CHANGE', [change('6', '0.00')], 'budget-amendment.zero'],
    ['CHANGE', [change('6', '-100.00')], null],
    ['CHANGE', [change('6', '-100.01')], 'budget-amendment.below-zero'],
  ] as const)('%s %#', (kind, rows, code) => {
    const check = () => assertRows(kind, rows);
    if (code) expect(check).toThrow(code);
    else expect(check).not.toThrow();
  });

  it('give per programme the mutation and the new amount, lasten and baten apart @eis KV-1366', () => {
    const totals = [change('6', '500.00'), change('6', '40.00', 'INCOME'), change('7', '300.00')];
    const effects = programmeEffects(totals, [change('6', '25.00'), change('6', '-5.00')]);
    expect(effects.map(({ side, before, change: by, after }) => [side, `${before}`, `${by}`, `${after}`])).toEqual([
      ['COST', '500.00', '20.00', '520.00'],
      ['INCOME', '40.00', '0.00', '40.00'],
    ]);
  });
});

describe('a joint amendment @eis KV-1368', () => {
  const part = (
    state: 'OFFERED' | 'ADOPTED' | 'REJECTED',
    decidedOn: string | null = null,
    deviation: string | null = null,
  ) => ({
    ...{ state, decidedOn, deviation },
  });

  it.each([
    [
      [part('ADOPTED', '2026-10-01'), part('ADOPTED', '2026-11-05'), part('ADOPTED', '2026-09-30')],
      'IN_FORCE',
      '2026-11-05',
    ],
    [[part('ADOPTED', '2026-10-01'), part('OFFERED')], 'OPEN', null],
    [[part('ADOPTED', '2026-10-01'), part('REJECTED', '2026-10-02')], 'DIVERGED', null],
    [[part('ADOPTED', '2026-10-01'), part('ADOPTED', '2026-10-02', 'Half bedrag')], 'DIVERGED', null],
  ])('%# works from the latest of equal decisions', (parts, state, effectiveOn) =>
    expect(jointOutcome(parts)).toEqual({ state, effectiveOn }),
  );
});
