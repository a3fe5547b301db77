import { Money } from '@koersvast/kernel';
import { receivableChange } from './receivable-change';

const line = (over: Partial<Parameters<typeof receivableChange>[0]> = {}) => ({
  ...{ vatTreatment: 'COMPENSABLE' as const, before: Money.parse('1000.00'), receivableBefore: Money.parse('210.00') },
  ...over,
});
const moves = (change: string, typed: string | null = null, over = {}) =>
  `${receivableChange(line(over), Money.parse(change), typed === null ? null : Money.parse(typed), '/rows/0')}`;

describe('what the receivable on the BCF moves with a line', () => {
  it.each([
    ['100.00', '21.00'],
    ['-100.00', '-21.00'],
    ['0.05', '0.01'],
    ['-1000.00', '-210.00'],
  ])('for %s is %s, in proportion to the line @eis KV-1523', (change, moved) => {
    expect(moves(change)).toBe(moved);
  });

  it('is what was typed, and nothing where VAT is a last or absent @eis KV-1523', () => {
    expect(moves('100.00', '9.00')).toBe('9.00');
    expect(moves('100.00', null, { vatTreatment: 'COST_INCREASING' })).toBe('0.00');
    expect(moves('100.00', '0.00', { vatTreatment: 'EXEMPT', receivableBefore: Money.zero })).toBe('0.00');
  });

  it.each([
    ['100.00', '21.00', { vatTreatment: 'EXEMPT' as const }, 'budget-amendment.vat-not-here'],
    ['100.00', null, { before: Money.zero, receivableBefore: Money.zero }, 'budget-amendment.vat-missing'],
    ['-100.00', '-210.01', {}, 'budget-amendment.receivable-below-zero'],
  ])('of %s with %s typed on %j is refused @eis KV-1523', (change, typed, over, code) => {
    expect(() => moves(change, typed, over)).toThrow(expect.objectContaining({ code }));
  });
});
