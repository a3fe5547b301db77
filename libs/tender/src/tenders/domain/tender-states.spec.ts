import { assertChangeable, assertLater } from './tender-change';
import { assertStandstill } from './tender-head';
import { stateAfter, stepsFrom, TENDER_STATES } from './tender-states';
import { SHIPPED_TERMS, type LocalDate } from '@koersvast/kernel';

const today = '2026-11-22' as LocalDate;

describe('the life of a tender', () => {
  it('goes by its steps', () =>
    expect(Object.fromEntries(TENDER_STATES.map((state) => [state, stepsFrom(state)]))).toEqual({
      PREPARATION: ['publish', 'withdraw'],
      PUBLISHED: ['assess', 'withdraw'],
      ASSESSMENT: ['withdraw'],
      AWARDED: ['close'],
      CLOSED: [],
      WITHDRAWN: [],
    }));

  it('refuses a step from another state, and withdrawal without a reason', () => {
    expect(() => stateAfter('publish', 'PUBLISHED', '')).toThrow('tender.wrong-state');
    expect(() => stateAfter('withdraw', 'PUBLISHED', '')).toThrow('tender.reason-missing');
    expect(stateAfter('withdraw', 'PUBLISHED', 'Geen inschrijvingen')).toBe('WITHDRAWN');
  });

  it('lets everything change in preparation and only numbers and a later closing once published', () => {
    expect(() => assertChangeable('PREPARATION', ['title', 'totalPrice'])).not.toThrow();
    expect(() => assertChangeable('PUBLISHED', ['submissionOn', 'publicationId'])).not.toThrow();
    expect(() => assertChangeable('PUBLISHED', ['title'])).toThrow('tender.fixed');
    expect(() => assertChangeable('CLOSED', ['publicationId'])).toThrow('tender.fixed');
  });

  it('puts a published closing off, never forward', () => {
    const [early, late] = [new Date('2027-03-15T11:00:00Z'), new Date('2027-03-16T11:00:00Z')];
    expect(() => assertLater('PUBLISHED', early, late)).not.toThrow();
    expect(() => assertLater('PUBLISHED', late, early)).toThrow('tender.closing-earlier');
    expect(() => assertLater('PUBLISHED', late, null)).toThrow('tender.closing-earlier');
    expect(() => assertLater('PREPARATION', late, early)).not.toThrow();
  });
});

describe('the standstill of a tender @eis KV-931', () => {
  it.each([
    ['SAS', null, null, null],
    ['SAS', 20, 'TENDER_DOC', null],
    ['SAS', 5, 'TENDER_DOC', null],
    ['SAS', 20, 'LAW', 'tender.standstill-no-law'],
    ['SAS', 20, null, 'tender.standstill-half'],
    ['OPEN', null, 'LAW', 'tender.standstill-half'],
    ['OPEN', 19, 'LAW', 'tender.standstill-short'],
    ['OPEN', 20, 'LAW', null],
    ['RESTRICTED', 25, 'TENDER_DOC', null],
  ] as const)('%s with %s days by %s: %s', (regime, days, origin, refusal) => {
    const check = () => assertStandstill(SHIPPED_TERMS, { regime, days, origin }, today);
    if (refusal) expect(check).toThrow(refusal);
    else expect(check).not.toThrow();
  });
});
