import { givenOn, LedgerFact, namedCodes, sharingOf } from './sharing';

const fact = (over: Partial<LedgerFact> = {}): LedgerFact => ({
  code: 'FEIT-001',
  state: 'ACTIVE',
  confidential: false,
  notSharedReason: null,
  given: [{ partyId: 'a', on: '2026-10-05' }],
  ...over,
});

describe('equal information @eis KV-822', () => {
  it('is open while one party knows what another does not', () => {
    expect(sharingOf(fact(), ['a', 'b'])).toEqual({ sharing: 'OPEN', sharedWithAllOn: null, missing: ['b'] });
  });

  it('is shared on the day that the last party had it', () => {
    const given = [...fact().given, { partyId: 'b', on: '2026-10-09' }];
    expect(sharingOf(fact({ given }), ['a', 'b'])).toEqual({
      sharing: 'SHARED',
      sharedWithAllOn: '2026-10-09',
      missing: [],
    });
  });

  it('opens again for a party that came later, unless it was published', () => {
    const told = [...fact().given, { partyId: 'b', on: '2026-10-09' }];
    expect(sharingOf(fact({ given: told }), ['a', 'b', 'c']).missing).toEqual(['c']);
    const published = [...fact().given, { partyId: null, on: '2026-10-12' }];
    expect(sharingOf(fact({ given: published }), ['a', 'b', 'c'])).toMatchObject({
      sharing: 'SHARED',
      sharedWithAllOn: '2026-10-12',
    });
    expect(givenOn(published, 'a')).toBe('2026-10-05');
    expect(givenOn(published, 'c')).toBe('2026-10-12');
  });

  it.each<[string, Partial<LedgerFact>]>([
    ['REASONED', { notSharedReason: 'Stond al in de leidraad.' }],
    ['CONFIDENTIAL', { confidential: true }],
    ['WITHDRAWN', { state: 'WITHDRAWN' }],
  ])('is not open when it is %s', (sharing, over) => {
    expect(sharingOf(fact(over), ['a', 'b']).sharing).toBe(sharing);
  });

  it('names five codes and how many more', () => {
    const codes = [1, 2, 3, 4, 5, 6, 7].map((n) => `FEIT-00${n}`);
    expect(namedCodes(codes)).toBe('FEIT-001, FEIT-002, FEIT-003, FEIT-004, FEIT-005 en nog 2');
    expect(namedCodes(codes.slice(0, 2))).toBe('FEIT-001, FEIT-002');
  });
});
