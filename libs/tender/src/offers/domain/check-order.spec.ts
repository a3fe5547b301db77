import { LocalDate } from '@koersvast/kernel';
import { assertInOrder, assertMeetsAll, clarificationDue, stages, type CheckItem } from './check-order';

const item = (code: string, kind: CheckItem['kind'], verdict: CheckItem['verdict'] = null): CheckItem => ({
  requirementId: code,
  code,
  kind,
  verdict,
});

describe('the order in which an offer is tested @eis KV-962', () => {
  const started = [
    item('UITSL-001', 'EXCLUSION', 'MEETS'),
    item('GESCH-001', 'SUITABILITY', 'UNCLEAR'),
    item('UV-001', 'EXECUTION_TERM'),
    item('EIS-001', 'REQUIREMENT'),
  ];

  it('opens a stage when all before it hold', () => {
    expect(stages(started).map(({ stage, open }) => [stage, open])).toEqual([
      ['EXCLUSION', true],
      ['SUITABILITY', true],
      ['EXECUTION_TERM', false],
      ['REQUIREMENT', false],
    ]);
    expect(() => assertInOrder(started, ['GESCH-001'])).not.toThrow();
    expect(() => assertInOrder(started, ['EIS-001'])).toThrow('offer.out-of-order');
    expect(() => assertInOrder(started, ['EIS-999'])).toThrow('offer.unknown-check');
  });

  it('passes over a stage in which nothing is asked', () => {
    expect(stages([item('EIS-001', 'REQUIREMENT')])[3]).toMatchObject({ open: true, total: 1 });
  });

  it('lets in what meets everything, and names what does not', () => {
    expect(() => assertMeetsAll([item('EIS-001', 'REQUIREMENT', 'MEETS')])).not.toThrow();
    expect(() => assertMeetsAll([item('EIS-001', 'REQUIREMENT')])).toThrow('offer.checks-open');
    expect(() => assertMeetsAll([item('EIS-001', 'REQUIREMENT', 'FAILS')])).toThrow('offer.fails');
  });

  it('gives a bidder fourteen calendar days', () => {
    expect(clarificationDue(LocalDate.parse('2026-12-20'))).toBe('2027-01-03');
  });
});
