import { SHIPPED_TERMS, type LocalDate } from '@koersvast/kernel';
import { type ClockFacts, tenderClocks } from './tender-clocks';

const day = (text: string) => text as LocalDate;
const facts: ClockFacts = {
  terms: SHIPPED_TERMS,
  regime: 'SAS',
  today: day('2021-11-22'),
  publishedOn: null,
  closingOn: day('2022-01-17'),
  awardedOn: day('2022-02-08'),
  sentOn: day('2022-02-10'),
  standstill: { days: 20, origin: 'TENDER_DOC', documentRolls: false },
  challengeDays: 20,
  offerValidityDays: 90,
};
const clock = (code: string, over: Partial<ClockFacts> = {}) =>
  tenderClocks({ ...facts, ...over }).find((one) => one.code === code);

describe('the clocks of a tender @eis KV-931', () => {
  it('of a SAS procedure: no minimum term, standstill of the document, nota of law', () => {
    expect(clock('OFFERS')).toMatchObject({ origin: 'NONE', lastDay: null });
    expect(clock('REQUESTS_TO_PARTICIPATE')).toBeUndefined();
    expect(clock('CLARIFICATION_NOTE')).toMatchObject({ origin: 'LAW', article: '2.54', lastDay: '2022-01-07' });
    expect(clock('CLARIFICATION_NOTE_URGENT')).toMatchObject({ lastDay: '2022-01-13' });
    expect(clock('STANDSTILL')).toMatchObject({ origin: 'TENDER_DOC', lastDay: '2022-03-02', otherDay: null });
  });

  it('keep standstill and vervaltermijn apart', () => {
    expect(clock('CHALLENGE', { challengeDays: 30 })).toMatchObject({
      origin: 'TENDER_DOC',
      days: 30,
      lastDay: '2022-03-12',
      otherDay: '2022-03-14',
      advised: '2022-03-14',
      closedBecause: 'zaterdag',
    });
    expect(clock('STANDSTILL', { challengeDays: 30 })).toMatchObject({ days: 20 });
  });

  it('say that a SAS procedure without a clause has no standstill', () => {
    expect(clock('STANDSTILL', { standstill: null })).toMatchObject({ origin: 'NONE', days: null, lastDay: null });
  });

  it('of an open procedure count its minimum term from publication today while there is none', () => {
    expect(clock('OFFERS', { regime: 'OPEN' })).toMatchObject({ supposed: true, days: 45, lastDay: '2022-01-06' });
    expect(clock('OFFERS', { regime: 'OPEN', publishedOn: day('2021-12-01') })).toMatchObject({
      supposed: false,
      lastDay: '2022-01-17',
      otherDay: '2022-01-15',
    });
    expect(clock('REQUESTS_TO_PARTICIPATE', { regime: 'RESTRICTED' })).toMatchObject({ days: 30 });
  });

  it('bundle the award notice per quarter only for SAS', () => {
    expect(clock('AWARD_NOTICE_BUNDLED')).toMatchObject({ lastDay: '2022-05-02', advised: '2022-04-30' });
    expect(clock('AWARD_NOTICE_BUNDLED', { regime: 'OPEN' })).toBeUndefined();
  });

  it('wait without a date', () =>
    expect(clock('STANDSTILL', { sentOn: null })).toMatchObject({ days: 20, eventOn: null, lastDay: null }));

  it('@eis KV-1034 count standstill and vervaltermijn from the sending, the award notice from the award', () => {
    expect(clock('STANDSTILL')).toMatchObject({ eventOn: '2022-02-10', lastDay: '2022-03-02' });
    expect(clock('CHALLENGE')).toMatchObject({ eventOn: '2022-02-10', lastDay: '2022-03-02' });
    expect(clock('AWARD_NOTICE')).toMatchObject({ eventOn: '2022-02-08', lastDay: '2022-03-10' });
  });
});
