import { assertAwardable, assertAwardUpon, assertDecided } from './award';

describe('an award', () => {
  it.each(['PREPARATION', 'PUBLISHED', 'ASSESSMENT'] as const)('can be recorded on a tender in %s', (state) =>
    expect(() => assertAwardable(state)).not.toThrow(),
  );

  it('comes once', () => {
    expect(() => assertAwardable('AWARDED')).toThrow('award.already');
    expect(() => assertAwardable('CLOSED')).toThrow('award.tender-closed');
  });

  it('stands upon an approved baseline of the same tender', () => {
    const baseline = { tenderId: 't', state: 'APPROVED', name: 'PvE 1.0' };
    expect(() => assertAwardUpon(baseline, 't')).not.toThrow();
    expect(() => assertAwardUpon(baseline, 'u')).toThrow('award.other-tender');
    expect(() => assertAwardUpon({ ...baseline, state: 'AWAITING_APPROVAL' }, 't')).toThrow(
      'award.baseline-not-approved',
    );
  });

  it('was decided today or before', () => {
    expect(() => assertDecided('2026-11-22', '2026-11-22')).not.toThrow();
    expect(() => assertDecided('2026-11-23', '2026-11-22')).toThrow('award.in-future');
  });
});
