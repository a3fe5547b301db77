import { LocalDate } from '../local-date';
import { addWorkingDays, dutchHolidays, easterSunday, whyClosed } from './dutch-holidays';
import { SHIPPED_TERMS, awardNoticeDeadline, clarificationDeadline, standstill, termOfLaw } from './legal-parameters';
import { earliestEventFor, latestBefore, type LegalTerm, termEnd } from './legal-term';

const day = (text: string) => LocalDate.parseDutch(text);
const dutch = (date: LocalDate) => LocalDate.format(date);
const days = (length: number, origin: 'LAW' | 'TENDER_DOC' = 'LAW'): LegalTerm => ({
  length,
  unit: 'CALENDAR_DAY',
  origin,
});

describe('Dutch holidays @eis KV-930', () => {
  it.each([
    [2022, '17-04-2022'],
    [2024, '31-03-2024'],
    [2026, '05-04-2026'],
    [2038, '25-04-2038'],
  ])('Easter of %i is %s', (year, expected) => expect(dutch(easterSunday(year))).toBe(expected));

  it('are the days of the Algemene termijnenwet', () => {
    expect([...dutchHolidays(2026)].map(([date, name]) => `${dutch(date)} ${name}`)).toEqual([
      '01-01-2026 Nieuwjaarsdag',
      '03-04-2026 Goede Vrijdag',
      '06-04-2026 Tweede Paasdag',
      '27-04-2026 Koningsdag',
      '05-05-2026 Bevrijdingsdag',
      '14-05-2026 Hemelvaartsdag',
      '25-05-2026 Tweede Pinksterdag',
      '25-12-2026 Eerste Kerstdag',
      '26-12-2026 Tweede Kerstdag',
    ]);
  });

  it('has the birthday of the king a day earlier when it is a Sunday, and on 30 April before 2014', () => {
    expect([2025, 2014, 2013].map((year) => [...dutchHolidays(year)].find(([, n]) => n === 'Koningsdag')![0])).toEqual([
      '2025-04-26',
      '2014-04-26',
      '2013-04-30',
    ]);
  });

  it('takes the days that a royal decree equates with them', () => {
    expect(whyClosed(day('15-05-2026'))).toBeNull();
    expect(whyClosed(day('15-05-2026'), [day('15-05-2026')])).toBe('gelijkgestelde dag');
  });

  it('counts working days over a weekend and a holiday, both ways', () => {
    expect(dutch(addWorkingDays(day('02-04-2026'), 1))).toBe('07-04-2026');
    expect(dutch(addWorkingDays(day('07-04-2026'), -1))).toBe('02-04-2026');
  });
});

describe('a term @eis KV-930', () => {
  it('counts from the day after sending: 10-02-2022, twenty days, last day 02-03-2022, signing from 03-03-2022', () => {
    const end = termEnd(day('10-02-2022'), days(20));
    expect([end.firstDay, end.counted, end.binding, end.over].map(dutch)).toEqual([
      '11-02-2022',
      '02-03-2022',
      '02-03-2022',
      '03-03-2022',
    ]);
    expect(end.differs).toBe(false);
  });

  it('of law rolls over a weekend to the next working day', () => {
    const end = termEnd(day('09-05-2026'), days(20));
    expect([end.counted, end.rolled, end.binding].map(dutch)).toEqual(['29-05-2026', '29-05-2026', '29-05-2026']);
    const saturday = termEnd(day('10-05-2026'), days(20));
    expect([saturday.counted, saturday.rolled, saturday.binding, saturday.over].map(dutch)).toEqual([
      '30-05-2026',
      '01-06-2026',
      '01-06-2026',
      '02-06-2026',
    ]);
    expect(saturday.closedBecause).toBe('zaterdag');
  });

  it('rolls over Easter: Good Friday is no working day', () => {
    const end = termEnd(day('14-03-2026'), days(20));
    expect([end.counted, end.rolled].map(dutch)).toEqual(['03-04-2026', '07-04-2026']);
    expect(end.closedBecause).toBe('Goede Vrijdag');
  });

  it('of the tender document alone does not roll, but the later day is advised for waiting', () => {
    const end = termEnd(day('10-05-2026'), days(20, 'TENDER_DOC'));
    expect([end.binding, end.advised, end.over].map(dutch)).toEqual(['30-05-2026', '01-06-2026', '02-06-2026']);
    expect(end.differs).toBe(true);
  });

  it('rolls when the tender document says so', () => {
    const end = termEnd(day('10-05-2026'), { ...days(20, 'TENDER_DOC'), documentRolls: true });
    expect(dutch(end.binding)).toBe('01-06-2026');
  });

  it('in which one must act is advised on the earlier day', () => {
    const end = termEnd(day('10-05-2026'), days(20), { purpose: 'ACT' });
    expect([end.binding, end.advised].map(dutch)).toEqual(['01-06-2026', '30-05-2026']);
  });

  it('of three days holds two working days', () => {
    // Thursday before Good Friday: three days end on Easter Sunday; Tuesday and Wednesday are the first two working days.
    expect(dutch(termEnd(day('02-04-2026'), days(3)).rolled)).toBe('08-04-2026');
    expect(dutch(termEnd(day('02-04-2026'), days(2)).rolled)).toBe('07-04-2026');
  });

  it('longer than ninety days or three months stays as counted', () => {
    expect(termEnd(day('03-01-2026'), days(91)).differs).toBe(false);
    const months: LegalTerm = { length: 6, unit: 'MONTH', origin: 'LAW' };
    expect(dutch(termEnd(day('31-08-2026'), months).binding)).toBe('28-02-2027');
  });

  it('counted back does not roll, and names the working day before', () => {
    const before = latestBefore(day('20-04-2026'), days(15));
    expect([before.latest, before.advised].map(dutch)).toEqual(['05-04-2026', '02-04-2026']);
    expect(before.closedBecause).toBe('zondag');
  });

  it('gives the event for which something is still in time', () => {
    expect(dutch(earliestEventFor(day('11-03-2026'), days(10)))).toBe('23-03-2026');
    expect(dutch(earliestEventFor(day('10-03-2026'), days(10)))).toBe('20-03-2026');
  });

  it.each([0, -3, 1.5])('of %s is refused', (length) =>
    expect(() => termEnd(day('10-02-2022'), days(length))).toThrow('no term'),
  );
});

describe('terms of the Aanbestedingswet @eis KV-931', () => {
  const on = day('01-10-2026');

  it('has the nota ten days before closing in every procedure, four when urgent', () => {
    for (const regime of ['SAS', 'OPEN', 'RESTRICTED'] as const) {
      expect(dutch(clarificationDeadline(SHIPPED_TERMS, day('20-11-2026'), regime).latest)).toBe('10-11-2026');
      expect(dutch(clarificationDeadline(SHIPPED_TERMS, day('20-11-2026'), regime, true).latest)).toBe('16-11-2026');
    }
  });

  it.each([
    ['OPEN', 'OFFERS', 45],
    ['OPEN', 'OFFERS_URGENT', 15],
    ['OPEN', 'OFFERS_AFTER_PRIOR_NOTICE', 29],
    ['OPEN', 'OFFERS_AFTER_PRIOR_NOTICE_FLOOR', 22],
    ['RESTRICTED', 'REQUESTS_TO_PARTICIPATE', 30],
    ['RESTRICTED', 'OFFERS', 40],
  ] as const)('%s demands %s of %i days', (regime, code, expected) =>
    expect(termOfLaw(SHIPPED_TERMS, code, regime, on)?.days).toBe(expected),
  );

  it('imposes no standstill and no minimum term on a SAS procedure', () => {
    for (const code of ['STANDSTILL', 'OFFERS', 'REQUESTS_TO_PARTICIPATE'] as const) {
      expect(termOfLaw(SHIPPED_TERMS, code, 'SAS', on)).toBeNull();
    }
  });

  it('@eis KV-1036 goes by the latest row that has begun, and by none after a row that ends it', () => {
    const row = { code: 'STANDSTILL', regime: 'OPEN', article: '2.127' } as const;
    const changed = [
      ...SHIPPED_TERMS,
      { ...row, days: 15, validFrom: day('01-01-2028') },
      { ...row, days: null, validFrom: day('01-01-2030') },
    ];
    const days = (on: string) => termOfLaw(changed, 'STANDSTILL', 'OPEN', day(on))?.days;
    expect([days('31-12-2027'), days('01-01-2028'), days('01-01-2030')]).toEqual([20, 15, undefined]);
    expect(termOfLaw(changed, 'STANDSTILL', 'RESTRICTED', day('01-01-2030'))?.days).toBe(20);
  });

  it('demands nothing before its first day', () => {
    expect(termOfLaw(SHIPPED_TERMS, 'STANDSTILL', 'OPEN', day('31-03-2013'))).toBeNull();
    expect(termOfLaw(SHIPPED_TERMS, 'STANDSTILL', 'OPEN', day('01-04-2013'))?.days).toBe(20);
  });

  it('has a standstill of law in a regular procedure: sent 10-02-2022, signing from 03-03-2022', () => {
    const clock = standstill(SHIPPED_TERMS, day('10-02-2022'), 'OPEN', null);
    expect(clock).toMatchObject({ state: 'RUNS', binding: '2022-03-02', over: '2022-03-03' });
  });

  it('asks for a clause in a SAS procedure without one, and counts the clause when there is one', () => {
    expect(standstill(SHIPPED_TERMS, day('10-02-2022'), 'SAS', null)).toEqual({ state: 'NO_TERM' });
    expect(standstill(SHIPPED_TERMS, day('10-02-2022'), 'SAS', { days: 20, origin: 'TENDER_DOC' })).toMatchObject({
      state: 'RUNS',
      binding: '2022-03-02',
      over: '2022-03-03',
    });
  });

  it('shows both days for a SAS clause that ends in a weekend, and advises the later one', () => {
    const clock = standstill(SHIPPED_TERMS, day('10-05-2026'), 'SAS', { days: 20, origin: 'TENDER_DOC' });
    expect(clock).toMatchObject({
      counted: '2026-05-30',
      rolled: '2026-06-01',
      binding: '2026-05-30',
      over: '2026-06-02',
    });
  });

  it('does not let a clause shorten the standstill of law, and lets it lengthen', () => {
    expect(standstill(SHIPPED_TERMS, day('10-02-2022'), 'OPEN', { days: 15, origin: 'TENDER_DOC' })).toEqual({
      state: 'BELOW_LAW',
      days: 15,
      demanded: 20,
    });
    expect(standstill(SHIPPED_TERMS, day('10-02-2022'), 'OPEN', { days: 21, origin: 'TENDER_DOC' })).toMatchObject({
      over: '2022-03-04',
    });
  });

  it('has the award notice thirty days after the award, or after the quarter for a SAS tender that bundles', () => {
    expect(dutch(awardNoticeDeadline(SHIPPED_TERMS, day('10-02-2022'), 'SAS').binding)).toBe('14-03-2022');
    expect(dutch(awardNoticeDeadline(SHIPPED_TERMS, day('10-02-2022'), 'SAS').advised)).toBe('12-03-2022');
    expect(dutch(awardNoticeDeadline(SHIPPED_TERMS, day('10-02-2022'), 'SAS', true).counted)).toBe('30-04-2022');
    expect(dutch(awardNoticeDeadline(SHIPPED_TERMS, day('10-02-2022'), 'OPEN', true).counted)).toBe('12-03-2022');
  });
});
