import { DomainError, Money } from '@koersvast/kernel';

export const RISK_STRATEGIES = ['AVOID', 'REDUCE', 'TRANSFER', 'ACCEPT'] as const;
export type RiskStrategy = (typeof RISK_STRATEGIES)[number];

/** How it ended: it can no longer happen, it happened, or somebody else bears it now. */
export const RISK_OUTCOMES = ['GONE', 'OCCURRED', 'TRANSFERRED'] as const;
export type RiskOutcome = (typeof RISK_OUTCOMES)[number];

/** Chance and impact 1-5; the euro effect as "1234.56" with its year, all three or none. */
export interface RiskScore {
  chance: number;
  impact: number;
  low: string | null;
  high: string | null;
  effectYear: number | null;
}

/**
 * How hard a score asks for attention, by the product of chance and impact (1-25): a house convention in four bands, with
 * the heaviest corner never below HIGH. The same for screen, agenda and paper.
 */
export type RiskBand = 'LOW' | 'MEDIUM' | 'HIGH' | 'CRITICAL';

export function bandOf(chance: number, impact: number): RiskBand {
  const score = chance * impact;
  if (score >= 20) return 'CRITICAL';
  if (score >= 12 || impact === 5) return 'HIGH';
  return score >= 6 ? 'MEDIUM' : 'LOW';
}

/** Below ten billion euros: what a bigint of cents and a reader can both hold. */
const LIMIT = Money.parse('10000000000.00');

const wrong = (field: string, code: string, params?: Record<string, string>) =>
  new DomainError(code, { params, fields: [{ pointer: `/${field}`, code, params }] });

/**
 * @param term the years of the contract, the last one included in which a settlement can still fall
 * @throws DomainError 422 with the field that does not fit
 */
export function assertScore(score: RiskScore, term: { first: number; last: number }): void {
  const { low, high, effectYear } = score;
  const given = [low, high, effectYear].filter((one) => one !== null).length;
  if (given === 0) return;
  if (given < 3) {
    const field = low === null ? 'low' : high === null ? 'high' : 'effectYear';
    throw wrong(field, 'risk.money');
  }
  const [least, most] = [Money.parse(low!), Money.parse(high!)];
  for (const [field, amount] of [['low', least] as const, ['high', most] as const]) {
    if (amount.isNegative() || amount.compare(LIMIT) >= 0) throw wrong(field, 'risk.amount');
  }
  if (most.compare(least) < 0) throw wrong('high', 'risk.band');
  if (effectYear! < term.first || effectYear! > term.last) {
    throw wrong('effectYear', 'risk.year', { first: String(term.first), last: String(term.last) });
  }
}

/** Whether what the forecast holds is no longer what the risk says. */
export const forecastDiffers = (
  taken: { low: string; high: string; year: number },
  now: Pick<RiskScore, 'low' | 'high' | 'effectYear'>,
): boolean => taken.low !== now.low || taken.high !== now.high || taken.year !== now.effectYear;
