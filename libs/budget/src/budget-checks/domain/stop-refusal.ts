import { DomainError, Money } from '@koersvast/kernel';
import type { ScopeCheck } from './budget-check';

/** The refusal with its arithmetic, of the scope that goes furthest above its limit. At least one scope stops. */
export function stopRefusal(scopes: readonly ScopeCheck[], amount: Money, pointer: string): DomainError {
  const stopping = scopes.filter(({ verdict }) => verdict === 'STOP');
  const worst = stopping.reduce((least, one) => (one.over!.compare(least.over!) > 0 ? one : least));
  const params = {
    ...{ current: worst.current.format(), committed: worst.committed.format(), used: worst.used.format() },
    ...{ amount: amount.format(), limit: worst.limit!.format(), over: worst.over!.format() },
  };
  const code = 'budget-check.stop';
  return new DomainError(code, { params, fields: [{ pointer, code, params }] });
}
