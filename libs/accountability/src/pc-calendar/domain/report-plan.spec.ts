import { LocalDate } from '@koersvast/kernel';
import { isDone, planBack, usualTerm } from './report-plan';

const day = (text: string) => LocalDate.parse(text);

describe('the days of a report, counted back from the council @eis KV-1448', () => {
  it('follows the terms of the municipality, and never ends on a day without work', () => {
    // 2 July 2026 is a Thursday; 21 days before it 11 June; 7 days 4 June; 14 days 21 May; 14 days 7 May.
    expect(planBack(day('2026-07-02'), usualTerm('INTERIM_1'), [])).toEqual({
      ...{
        COUNCIL: '2026-07-02',
        DELIVERY: '2026-06-11',
        COLLEGE: '2026-06-04',
        TEXT: '2026-05-21',
        FIGURES: '2026-05-07',
      },
    });
    const short = { ...usualTerm('OTHER'), deliveryDays: 11, collegeDays: 0, textDays: 0, figuresDays: 0 };
    // 21 June 2026 is a Sunday: the Friday before it.
    expect(planBack(day('2026-07-02'), short, []).DELIVERY).toBe('2026-06-19');
  });

  it('takes the planned meetings where there are', () => {
    const meetings = [
      { body: 'COUNCIL' as const, meetsOn: day('2026-07-02'), deliverOn: day('2026-06-09') },
      { body: 'COLLEGE' as const, meetsOn: day('2026-05-26'), deliverOn: day('2026-05-20') },
      { body: 'COLLEGE' as const, meetsOn: day('2026-06-09'), deliverOn: day('2026-06-03') },
    ];
    expect(planBack(day('2026-07-02'), usualTerm('INTERIM_1'), meetings)).toMatchObject({
      ...{ DELIVERY: '2026-06-09', COLLEGE: '2026-05-26' },
    });
  });

  it('is done with figures and text once frozen, with delivery once the college decided', () => {
    const facts = { state: 'FROZEN' as const, collegeDecided: false, councilDecided: false };
    expect([isDone('TEXT', facts), isDone('COLLEGE', facts)]).toEqual([true, false]);
    expect(isDone('DELIVERY', { ...facts, collegeDecided: true })).toBe(true);
    expect(isDone('COUNCIL', { ...facts, collegeDecided: true })).toBe(false);
  });
});
