/** How people look at periods; the list, the tiles and Mijn werk all take their condition from here, so that they agree. */
export const PERIOD_VIEWS = ['OVERDUE', 'DUE', 'TO_APPROVE', 'ON_HOLD', 'ESCALATED', 'SETTLED'] as const;
export type PeriodView = (typeof PERIOD_VIEWS)[number];

export const DAYS_AHEAD = 30;

/** @param today the placeholder of the parameter that holds today */
export function viewCondition(view: PeriodView, today: string): string {
  const asks = `p.state in ('OPEN', 'PARTLY', 'REJECTED')`;
  const conditions: Record<PeriodView, string> = {
    OVERDUE: `${asks} and p.due_on < ${today}::date`,
    DUE: `${asks} and p.due_on between ${today}::date and ${today}::date + ${DAYS_AHEAD}`,
    TO_APPROVE: `p.state = 'SUBMITTED'`,
    ON_HOLD: `p.state = 'ON_HOLD'`,
    ESCALATED: `p.id in (select e.period_id from obligation_escalation e where e.state = 'OPEN')`,
    SETTLED: `p.state = 'FULFILLED'`,
  };
  return conditions[view];
}
