import type { LocalDate } from '@koersvast/kernel';
import { decisionRoute, type PlannedMeeting } from './decision-route';

const day = (text: string) => text as LocalDate;
const meeting = (body: 'COLLEGE' | 'COUNCIL', meetsOn: string, deliverOn: string): PlannedMeeting => ({
  municipalityId: 'm',
  body,
  meetsOn: day(meetsOn),
  deliverOn: day(deliverOn),
});
const meetings = [
  meeting('COLLEGE', '2026-12-01', '2026-11-24'),
  meeting('COLLEGE', '2026-12-08', '2026-12-01'),
  meeting('COLLEGE', '2027-01-12', '2027-01-05'),
  meeting('COUNCIL', '2026-12-17', '2026-11-30'),
  meeting('COUNCIL', '2027-01-28', '2027-01-11'),
];
const route = (dueOn: string, today = '2026-11-22', kind: 'COLLEGE' | 'COLLEGE_AND_COUNCIL' = 'COLLEGE_AND_COUNCIL') =>
  decisionRoute(kind, meetings, day(dueOn), day(today)).map(({ body, state, meetsOn }) => [body, state, meetsOn]);

describe('the road to a decision, reckoned back @eis KV-938', () => {
  it('takes the last council in time and the last college before its papers go in', () => {
    expect(route('2027-01-31')).toEqual([
      ['COLLEGE', 'FEASIBLE', '2026-12-08'],
      ['COUNCIL', 'FEASIBLE', '2027-01-28'],
    ]);
  });

  it('says when there is no college before it, or the day to hand in has passed', () => {
    expect(route('2026-12-20')).toEqual([
      ['COLLEGE', 'NO_MEETING', null],
      ['COUNCIL', 'FEASIBLE', '2026-12-17'],
    ]);
    expect(route('2027-01-31', '2027-01-06')).toEqual([
      ['COLLEGE', 'MISSED', '2026-12-08'],
      ['COUNCIL', 'FEASIBLE', '2027-01-28'],
    ]);
    expect(route('2026-11-30')).toEqual([
      ['COLLEGE', 'NO_MEETING', null],
      ['COUNCIL', 'NO_MEETING', null],
    ]);
  });

  it('needs only the college when that may decide; on the day itself counts', () => {
    expect(route('2026-12-08', '2026-12-01', 'COLLEGE')).toEqual([['COLLEGE', 'FEASIBLE', '2026-12-08']]);
    expect(route('2026-12-08', '2026-12-02', 'COLLEGE')).toEqual([['COLLEGE', 'MISSED', '2026-12-08']]);
  });
});
