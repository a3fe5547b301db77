import { DomainError, Money } from '@koersvast/kernel';

/** What a fair price is made of (art. 2.3 Besluit Jeugdwet; domain C3.6), in the order of the screen and the paper. */
export const BUILDUP_COMPONENTS = [
  'PROFESSIONALS',
  'CLIENT_COSTS',
  'OVERHEAD',
  'INDEXATION',
  'PROFIT_RISK',
  'EXECUTION_COSTS',
] as const;
export type BuildupComponent = (typeof BUILDUP_COMPONENTS)[number];

export interface BuildupLine {
  component: BuildupComponent;
  description: string;
  amount: Money;
  source: string;
}

/**
 * The lines together are exactly what was agreed.
 * @throws DomainError 422 `fair-price.not-whole` that says the sum and the difference
 */
export function assertWhole(lines: readonly { amount: Money }[], agreed: Money): void {
  const total = Money.sum(lines.map(({ amount }) => amount));
  if (total.equals(agreed)) return;
  const code = 'fair-price.not-whole';
  const params = {
    ...{ total: total.format(), agreed: agreed.format() },
    difference: agreed.minus(total).format({ plus: true }),
  };
  throw new DomainError(code, { params, fields: [{ pointer: '/lines', code, params }] });
}
