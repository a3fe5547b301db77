import { assertStand, reportCode, snapshotCode, titleOf } from './pc-report';
import { assertBecomes, assertDraft, canBecome, REPORT_STATES } from './report-state';

describe('a P&C report @eis KV-500', () => {
  it('has a code per year, and its snapshot another', () => {
    expect([reportCode(2027, 1), snapshotCode(2027, 1), snapshotCode(2027, 1000)]).toEqual([
      'RAP-2027-1',
      'MO-2027-001',
      'MO-2027-1000',
    ]);
  });

  it('is named after its period, or by the controller', () => {
    expect(titleOf('INTERIM_2', 2026, undefined)).toBe('2e bestuursrapportage 2026');
    expect(titleOf('ANNUAL', 2026, 'Jaarverslag')).toBe('Jaarverslag');
    expect(() => titleOf('OTHER', 2026, undefined)).toThrow('pc-report.title-missing');
  });

  it('has no stand before its year, and may have one after it', () => {
    expect(() => assertStand(2027, '2026-12-31')).toThrow('pc-report.stand-before-year');
    assertStand(2027, '2027-01-31');
    assertStand(2027, '2028-02-29');
  });
});

describe('the states of a report @eis KV-505', () => {
  it('go to frozen, back to draft or on to signed, and never from signed', () => {
    const moves = REPORT_STATES.flatMap((from) =>
      REPORT_STATES.filter((to) => canBecome(from, to)).map((to) => `${from}>${to}`),
    );
    expect(moves).toEqual(['DRAFT>FROZEN', 'FROZEN>DRAFT', 'FROZEN>SIGNED']);
    expect(() => assertBecomes('SIGNED', 'DRAFT')).toThrow('pc-report.signed');
    expect(() => assertBecomes('DRAFT', 'SIGNED')).toThrow('pc-report.draft');
    expect(() => assertDraft('FROZEN')).toThrow('pc-report.frozen');
  });
});
