import { DomainError, Money, Percentage } from '@koersvast/kernel';

/**
 * What two parties can agree about the difference between the agreed budget and what was spent (domain C3.5). Rules are
 * worked through in their order; each takes its part of the difference.
 */
export type SettlementRule = VolumeCorrectionRule | OverheadRangeRule | BandRule | ReserveCapRule | ClawbackRule;

/** The "veiligheidsventiel": real numbers x price, for the municipalities; within the free part nothing is corrected. */
export interface VolumeCorrectionRule {
  kind: 'VOLUME_CORRECTION';
  /** What is counted, such as `Jeugdigen met verblijf`. */
  name: string;
  agreedNumber: number;
  price: Money;
  /** Part of the agreed number by which reality may differ without correction, 0 to 100. */
  free: Percentage;
}

/** Execution costs count for at least and at most this part of the agreed budget; the rest is the partner's. */
export interface OverheadRangeRule {
  kind: 'OVERHEAD_RANGE';
  minimum: Percentage;
  maximum: Percentage;
}

/** Within ± width of the agreed budget at the partner's own risk; beyond it the municipalities take their share. */
export interface BandRule {
  kind: 'BAND';
  width: Percentage;
  municipalityShare: Percentage;
}

/** What the partner keeps goes to its reserve, up to this part of the original budget; what is above goes back. */
export interface ReserveCapRule {
  kind: 'RESERVE_CAP';
  cap: Percentage;
}

/** What was paid for and not delivered comes back for this part. */
export interface ClawbackRule {
  kind: 'CLAWBACK';
  name: string;
  share: Percentage;
}

export const SETTLEMENT_RULES = ['VOLUME_CORRECTION', 'OVERHEAD_RANGE', 'BAND', 'RESERVE_CAP', 'CLAWBACK'] as const;
export type SettlementRuleKind = (typeof SETTLEMENT_RULES)[number];

const ONCE: readonly SettlementRuleKind[] = ['OVERHEAD_RANGE', 'BAND', 'RESERVE_CAP'];

/**
 * Rules in an order that can be worked through: a band, a range and a cap at most once, and after the cap (which looks at
 * what the partner keeps) only a clawback.
 * @throws DomainError 422 with the rule that is wrong
 */
export function assertRules(rules: readonly SettlementRule[]): void {
  const wrong = rules.flatMap((rule, index) => {
    const pointer = `/rules/${index}`;
    const before = rules.slice(0, index);
    if (ONCE.includes(rule.kind) && before.some(({ kind }) => kind === rule.kind)) {
      return [{ pointer: `${pointer}/kind`, code: 'settlement.rule-twice' }];
    }
    if (rule.kind !== 'CLAWBACK' && before.some(({ kind }) => kind === 'RESERVE_CAP')) {
      return [{ pointer: `${pointer}/kind`, code: 'settlement.rule-after-cap' }];
    }
    const outside = percentagesOf(rule).find(
      ([, value]) => value.isNegative() || value.compare(Percentage.hundred) > 0,
    );
    if (outside) return [{ pointer: `${pointer}/${outside[0]}`, code: 'settlement.percentage-range' }];
    if (rule.kind === 'OVERHEAD_RANGE' && rule.minimum.compare(rule.maximum) > 0) {
      return [{ pointer: `${pointer}/maximum`, code: 'settlement.range-turned' }];
    }
    if (rule.kind === 'VOLUME_CORRECTION' && rule.price.isNegative()) {
      return [{ pointer: `${pointer}/price`, code: 'settlement.price-negative' }];
    }
    return [];
  });
  if (wrong.length > 0) throw new DomainError(wrong[0]!.code, { fields: wrong });
}

const percentagesOf = (rule: SettlementRule): [string, Percentage][] =>
  Object.entries(rule).filter((entry): entry is [string, Percentage] => entry[1] instanceof Percentage);
