import type { BudgetCheck } from '../queries/budget-check.query';
import type { BudgetCheckResponse } from './budget-check.response';

/** The answer as the API gives it. */
export const presentCheck = ({ verdict, scopes }: BudgetCheck): BudgetCheckResponse => ({
  verdict,
  scopes: scopes.map(({ current, committed, used, room, after, taken, limit, over, rule, ...scope }) => ({
    ...scope,
    ...{ current: current.toString(), committed: committed.toString(), used: used.toString() },
    ...{ room: room.toString(), after: after.toString(), takenPercentage: taken?.toString() ?? null },
    ...{ limit: limit?.toString() ?? null, over: over?.toString() ?? null },
    rule: rule && { id: rule.id, action: rule.action, thresholdPercentage: rule.threshold.toString() },
  })),
});
