import { assertDecisionDays, renewalStates } from './renewal';

const used = { outcome: 'USED', announcedOn: '2026-05-01' } as const;
const refused = { outcome: 'NOT_USED', announcedOn: null } as const;

describe('options to renew @eis KV-1170', () => {
  it('asks one option at a time, in their order', () => {
    expect(renewalStates([null, null])).toEqual(['TO_DECIDE', 'LATER']);
    expect(renewalStates([used, null, null])).toEqual(['SETTLED', 'TO_DECIDE', 'LATER']);
  });

  it('lets what follows lapse once an option is not used', () => {
    expect(renewalStates([refused, null, null])).toEqual(['TO_ANNOUNCE', 'LAPSED', 'LAPSED']);
  });

  it('refuses a day that has yet to come, and telling before deciding', () => {
    const days = (decided: string, told: string | null) => () => assertDecisionDays(decided, told, '2026-06-01');
    expect(days('2026-06-01', '2026-06-01')).not.toThrow();
    expect(days('2026-06-02', null)).toThrow('renewal.later');
    expect(days('2026-05-01', '2026-06-02')).toThrow('renewal.later');
    expect(days('2026-05-02', '2026-05-01')).toThrow('renewal.told-first');
  });
});
