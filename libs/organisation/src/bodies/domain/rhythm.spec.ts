import { expectedBy, isOverdue } from './rhythm';

describe('the rhythm of a body @eis KV-1108', () => {
  it('counts months from the last meeting and clamps at the end of a month', () => {
    expect(expectedBy('MONTHLY', '2026-01-31')).toBe('2026-02-28');
    expect(expectedBy('QUARTERLY', '2026-03-10')).toBe('2026-06-10');
    expect([expectedBy('ON_DEMAND', '2026-03-10'), expectedBy('MONTHLY', null)]).toEqual([null, null]);
  });

  it('is broken when nothing was held in time and nothing is planned', () => {
    expect(isOverdue('QUARTERLY', '2026-03-10', null, '2026-06-10')).toBe(false);
    expect(isOverdue('QUARTERLY', '2026-03-10', null, '2026-06-11')).toBe(true);
    expect(isOverdue('QUARTERLY', '2026-03-10', '2026-09-01', '2026-06-11')).toBe(false);
    expect(isOverdue('MONTHLY', null, null, '2026-06-11')).toBe(true);
    expect(isOverdue('ON_DEMAND', null, null, '2026-06-11')).toBe(false);
  });
});
