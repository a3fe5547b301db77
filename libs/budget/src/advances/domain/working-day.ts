import { LocalDate, workingDayFrom } from '@koersvast/kernel';

/** What the contract says of a term on a Saturday, Sunday or holiday: it stays, or moves to a working day. */
export const DAY_RULES = ['AS_IS', 'NEXT', 'PREVIOUS'] as const;
export type DayRule = (typeof DAY_RULES)[number];

export interface MovedDay {
  dueOn: LocalDate;
  /** The day before it moved; null when it did not. */
  nominalOn: LocalDate | null;
}

/** Working days as the Algemene termijnenwet has them: no Saturday, Sunday or generally recognised holiday. */
export function movedDay(nominal: LocalDate, rule: DayRule): MovedDay {
  const dueOn = rule === 'AS_IS' ? nominal : workingDayFrom(nominal, rule === 'NEXT' ? 1 : -1);
  return { dueOn, nominalOn: dueOn === nominal ? null : nominal };
}
