import { DomainError, LocalDate } from '@koersvast/kernel';
import { assertAdoption, HeldDecision, standingOf } from './adoption';

const day = (text: string) => LocalDate.parse(text);
const of = (municipalityId: string, body: HeldDecision['body'], over: Partial<HeldDecision> = {}): HeldDecision => ({
  ...{ municipalityId, body, outcome: 'ADOPTED', decidedOn: day('2026-06-10') },
  ...over,
});
const codeOf = (next: HeldDecision, held: HeldDecision[] = []): string => {
  try {
    assertAdoption(next, held, day('2026-06-01'), day('2026-07-15'));
  } catch (error) {
    return (error as DomainError).code;
  }
  return 'accepted';
};

describe('who adopts and who decides @eis KV-1446', () => {
  it.each([
    ['the college', of('a', 'COLLEGE'), [], 'accepted'],
    ['the council after its college', of('a', 'COUNCIL'), [of('a', 'COLLEGE')], 'accepted'],
    ['the council without its college', of('a', 'COUNCIL'), [], 'report-adoption.college-first'],
    [
      'the council of a college that refused',
      of('a', 'COUNCIL'),
      [of('a', 'COLLEGE', { outcome: 'REJECTED' })],
      'report-adoption.college-first',
    ],
    [
      'the council on a day before its college',
      of('a', 'COUNCIL', { decidedOn: day('2026-06-09') }),
      [of('a', 'COLLEGE')],
      'report-adoption.before-college',
    ],
    [
      'a day before the signature',
      of('a', 'COLLEGE', { decidedOn: day('2026-05-31') }),
      [],
      'report-adoption.before-signature',
    ],
    ['a day to come', of('a', 'COLLEGE', { decidedOn: day('2026-07-16') }), [], 'report-adoption.to-come'],
    ['taking back what is not there', of('a', 'COLLEGE', { outcome: 'REVOKED' }), [], 'report-adoption.nothing-held'],
    [
      'a college taken back under its council',
      of('a', 'COLLEGE', { outcome: 'REVOKED' }),
      [of('a', 'COLLEGE'), of('a', 'COUNCIL')],
      'report-adoption.council-decided',
    ],
  ] as [string, HeldDecision, HeldDecision[], string][])('%s', (_, next, held, code) => {
    expect(codeOf(next, held)).toBe(code);
  });

  it('takes effect at the last of the councils, only when all adopt the same', () => {
    const councils = [
      of('a', 'COUNCIL', { decidedOn: day('2026-06-20') }),
      of('b', 'COUNCIL', { decidedOn: day('2026-07-02') }),
    ];
    expect(standingOf(['a', 'b'], councils)).toMatchObject({ councils: 2, identical: true, effectiveOn: '2026-07-02' });
    expect(standingOf(['a', 'b', 'c'], councils)).toMatchObject({ councils: 2, effectiveOn: null });
    const other = [councils[0]!, of('b', 'COUNCIL', { outcome: 'DEVIATING' })];
    expect(standingOf(['a', 'b'], other)).toMatchObject({ councils: 2, identical: false, effectiveOn: null });
    const revoked = [...councils, of('c', 'COLLEGE', { outcome: 'REVOKED' })];
    expect(standingOf(['a', 'b'], revoked)).toMatchObject({ colleges: 0, identical: true });
  });
});
