import { Money, Percentage } from '@koersvast/kernel';
import { assertPlace, lineAmounts } from './budget-line-amount';
import { splitByProfile } from './profile-split';

const euro = (text: string) => Money.parse(text);
const shares = (...percentages: string[]) =>
  percentages.map((percentage, index) => ({
    ...{ budgetProgrammeId: 'p', taskField: `6.75${index}`, category: 'L3.4.1' },
    percentage: Percentage.parse(percentage),
  }));

describe('the VAT of a budget line @eis KV-1361', () => {
  it.each([
    ['EXEMPT', '0.00', '100.00', '0.00'],
    ['COMPENSABLE', '21.00', '100.00', '21.00'],
    ['PASSED_ON', '21.00', '100.00', '21.00'],
    ['COST_INCREASING', '21.00', '121.00', '0.00'],
  ] as const)('%s with %s of VAT is a last of %s and a receivable of %s', (treatment, vat, original, receivable) => {
    const amounts = lineAmounts('COST', treatment, euro('100.00'), euro(vat));
    expect([amounts.original.toString(), amounts.receivable.toString()]).toEqual([original, receivable]);
  });

  it.each([
    ['COST', 'EXEMPT', '100.00', '1.00', 'municipal-budget.exempt-vat'],
    ['COST', 'COMPENSABLE', '-1.00', '0.00', 'municipal-budget.below-zero'],
    ['INCOME', 'COMPENSABLE', '100.00', '0.00', 'municipal-budget.income-vat'],
  ] as const)('refuses a %s line that is %s with %s and %s', (side, treatment, net, vat, code) =>
    expect(() => lineAmounts(side, treatment, euro(net), euro(vat))).toThrow(code),
  );
});

describe('the place of a budget line @eis KV-1361', () => {
  const line = {
    side: 'COST',
    legalBasis: 'CONTRACT',
    boundary: 'IN_CONTRACT',
    contractId: 'c',
    category: 'L3.4.1',
  } as const;

  it.each([
    [{}, null],
    [{ legalBasis: 'JOINT_CONTRIBUTION', category: 'L4.3.3' }, null],
    [{ legalBasis: 'JOINT_CONTRIBUTION', contractId: null, boundary: 'GRJR' }, null],
    [{ contractId: null, boundary: 'MUNICIPAL_OTHER' }, 'municipal-budget.contract-missing'],
    [{ legalBasis: 'SUBSIDY' }, 'municipal-budget.contract-not-here'],
    [{ boundary: 'GRJR' }, 'municipal-budget.boundary'],
    [{ category: 'B4.3.1' }, 'municipal-budget.category-side'],
  ] as const)('%j: %s', (over, code) => {
    const place = () => assertPlace({ ...line, ...over });
    if (code) expect(place).toThrow(code);
    else expect(place).not.toThrow();
  });
});

describe('a profile over taakvelden @eis KV-1362', () => {
  it('divides a share to the cent, with the cents that are left at the largest remainders', () => {
    const parts = splitByProfile(euro('100.01'), shares('33.333333', '33.333333', '33.333334'));
    expect(parts.map(({ amount }) => amount.toString())).toEqual(['33.34', '33.33', '33.34']);
    expect(parts.map(({ holdsRemainderCent }) => holdsRemainderCent)).toEqual([true, false, true]);
    expect(Money.sum(parts.map(({ amount }) => amount)).toString()).toBe('100.01');
  });

  it.each([
    [shares('50', '49.999999'), 'municipal-budget.not-hundred'],
    [[...shares('50'), ...shares('50')], 'municipal-budget.profile-twice'],
  ])('is exactly 100 %% and names each place once', (profile, code) =>
    expect(() => splitByProfile(euro('1.00'), profile)).toThrow(code),
  );
});
