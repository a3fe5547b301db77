import { type LocalDate, Money, SHIPPED_TERMS } from '@koersvast/kernel';
import { publicationCheck, type PublicationFacts } from './publication-check';

const ready: PublicationFacts = {
  terms: SHIPPED_TERMS,
  priorNotice: false,
  regime: 'SAS',
  today: '2026-11-22' as LocalDate,
  cpvCodes: [{ code: '85311300', social: true }],
  estimatedValue: Money.parse('100000000'),
  clusteringMotivation: 'Eén gezin',
  noLotsMotivation: 'Eén partner',
  closingOn: '2027-03-15' as LocalDate,
  hasStandstill: true,
  offerValidityDays: 90,
  tenderReference: 'TN481236',
  approvedBaseline: 'PvE 1.0',
  decisions: [{ title: 'Contourenbesluit', state: 'EFFECTIVE' }],
};
const wrong = (over: Partial<PublicationFacts>) =>
  publicationCheck({ ...ready, ...over })
    .filter(({ state }) => state !== 'OK')
    .map(({ code, state, text }) => `${code} ${state} ${text.replace('tender.gate.', '')}`);

describe('whether a tender may be published @eis KV-936', () => {
  it('has nothing to say of a complete one', () => expect(wrong({})).toEqual([]));

  it.each([
    [{ clusteringMotivation: ' ' }, ['GRD-01 BLOCKS clustering']],
    [{ noLotsMotivation: '' }, ['GRD-02 BLOCKS lots']],
    [{ cpvCodes: [] }, ['GRD-03 BLOCKS cpv']],
    [{ cpvCodes: [{ code: '72000000', social: false }] }, ['GRD-03 WARNS cpv-not-social']],
    [{ estimatedValue: null }, ['GRD-04 BLOCKS value']],
    [{ estimatedValue: Money.parse('749999.99') }, ['GRD-04 WARNS value-low']],
    [{ estimatedValue: Money.parse('750000.00') }, []],
    [{ closingOn: null }, ['GRD-05 BLOCKS closing']],
    [
      { closingOn: '2026-11-22' },
      ['GRD-05 BLOCKS closing-past', 'GRD-06 WARNS closing-closed', 'GRD-07 WARNS nota-late'],
    ],
    [{ closingOn: '2027-03-13' }, ['GRD-06 WARNS closing-closed']],
    [{ closingOn: '2026-12-01' }, ['GRD-07 WARNS nota-late']],
    [{ hasStandstill: false }, ['GRD-08 WARNS standstill']],
    [{ hasStandstill: false, regime: 'OPEN' }, []],
    [{ offerValidityDays: null }, ['GRD-09 WARNS validity']],
    [{ approvedBaseline: null }, ['GRD-10 BLOCKS baseline']],
    [{ decisions: [{ title: 'A', state: 'OPEN' }] }, ['GRD-11 BLOCKS decision-open']],
    [{ decisions: [{ title: 'A', state: 'NOT_IDENTICAL' }] }, ['GRD-11 BLOCKS decision-not-identical']],
    [{ tenderReference: null }, ['GRD-12 WARNS reference']],
  ] as [Partial<PublicationFacts>, string[]][])('says of %j: %j', (over, expected) =>
    expect(wrong(over)).toEqual(expected),
  );

  it('guards the minimum term of an open procedure to the day', () => {
    const open = (closingOn: string) => wrong({ regime: 'OPEN', closingOn: closingOn as LocalDate });
    expect(open('2027-01-05')).toEqual(['GRD-05 BLOCKS closing-short']);
    expect(open('2027-01-06')).toEqual([]);
  });

  it('names what blocks first', () =>
    expect(publicationCheck({ ...ready, approvedBaseline: null })[0]!.code).toBe('GRD-10'));

  it.each([
    ['2026-12-21', ['GRD-05 OK closing-ok']],
    ['2026-12-20', ['GRD-05 WARNS closing-shortened']],
    ['2026-12-14', ['GRD-05 WARNS closing-shortened']],
    ['2026-12-13', ['GRD-05 BLOCKS closing-short']],
  ])('@eis KV-1037 after a prior notice 29 days are usual and 22 the floor (art. 2.72): closing %s', (on, expected) => {
    const items = publicationCheck({ ...ready, regime: 'OPEN', priorNotice: true, closingOn: on as LocalDate });
    const found = items.filter(({ code }) => code === 'GRD-05');
    expect(found.map(({ code, state, text }) => `${code} ${state} ${text.replace('tender.gate.', '')}`)).toEqual(
      expected,
    );
  });
});
