import { allocate, DomainError, Money, Percentage, type TextParams } from '@koersvast/kernel';
import type {
  BandRule,
  ClawbackRule,
  OverheadRangeRule,
  ReserveCapRule,
  SettlementRule,
  VolumeCorrectionRule,
} from './settlement-rule';

/** What a settlement is reckoned from. Amounts of one contract year. */
export interface SettlementInputs {
  /** First version of the agreed budget: what a reserve cap is a part of. */
  original: Money;
  /** Agreed budget of the year. */
  agreed: Money;
  /** Besteding of the year: known or supposed. */
  spent: Money;
  /** Execution costs within the besteding; needed by an overhead range. */
  overhead: Money | null;
  /** Balance of the partner's reserve before this year. */
  reserveBefore: Money;
  /** Per rule, by its place in the order: the real number of a volume correction. */
  numbers: ReadonlyMap<number, number>;
  /** Per rule, by its place in the order: what was not delivered, for a clawback. */
  undelivered: ReadonlyMap<number, Money>;
}

/** What one rule did. The amounts are what this rule adds to each side; above nil is a cost for that side. */
export interface SettlementStep {
  /** Place of the rule in the order from 0; null for what no rule divided. */
  rule: number | null;
  /** Sentence of the arithmetic in the text catalogue, with its figures as a person reads them. */
  code: string;
  params: TextParams;
  partner: Money;
  municipalities: Money;
  /** Of the difference, not divided yet after this step. */
  left: Money;
}

export interface SettlementOutcome {
  /** Besteding minus agreed: above nil too much was spent. */
  difference: Money;
  steps: SettlementStep[];
  /** Above nil the partner bears it, below nil the partner keeps it. */
  partner: Money;
  /** Above nil the municipalities pay it on top of the agreed budget, below nil it comes back to them. */
  municipalities: Money;
  reserveBefore: Money;
  /** Null when no rule keeps a reserve. */
  reserveAfter: Money | null;
  /** Where the partner's own risk ends, as besteding; null without a band. */
  band: { from: Money; to: Money } | null;
}

interface Course {
  inputs: SettlementInputs;
  left: Money;
  partner: Money;
  municipalities: Money;
  reserveAfter: Money | null;
  band: SettlementOutcome['band'];
}

type Effect = Pick<SettlementStep, 'code' | 'params' | 'partner' | 'municipalities'> & { takes: Money };

/**
 * Divides the difference between besteding and agreed budget over partner and municipalities, rule by rule (domain C3.5).
 * What no rule divides is the partner's: a taakgericht budget is a fixed sum. Partner and municipalities together are
 * always exactly the difference. Budget 60.0 m, besteding 61.5 m, band 2 %, half beyond it: partner 1,350,000,
 * municipalities 150,000.
 * @throws DomainError 422 `settlement.input-missing` when a rule needs a figure that is not given
 */
export function settle(rules: readonly SettlementRule[], inputs: SettlementInputs): SettlementOutcome {
  const difference = inputs.spent.minus(inputs.agreed);
  const course: Course = {
    ...{ inputs, left: difference, partner: Money.zero, municipalities: Money.zero },
    ...{ reserveAfter: null, band: null },
  };
  const steps: SettlementStep[] = [];
  rules.forEach((rule, index) => {
    if (rule.kind === 'RESERVE_CAP') steps.push(...theRest(course));
    steps.push(follow(course, index, work(rule, index, course)));
  });
  steps.push(...theRest(course));
  const { partner, municipalities, reserveAfter, band } = course;
  return { difference, steps, partner, municipalities, reserveBefore: inputs.reserveBefore, reserveAfter, band };
}

/** The municipalities' part over the municipalities by the key, to the cent (largest remainder). */
export function shareSettlement(
  amount: Money,
  key: readonly { municipalityId: string; percentage: Percentage }[],
): { municipalityId: string; amount: Money; holdsRemainderCent: boolean }[] {
  const percentages = key.map(({ percentage }) => percentage);
  const { shares, remainderAt } = allocate(amount, percentages);
  return key.map(({ municipalityId }, index) => ({
    ...{ municipalityId, amount: shares[index]! },
    holdsRemainderCent: remainderAt.includes(index),
  }));
}

function follow(course: Course, rule: number | null, { takes, ...effect }: Effect): SettlementStep {
  course.left = course.left.minus(takes);
  course.partner = course.partner.plus(effect.partner);
  course.municipalities = course.municipalities.plus(effect.municipalities);
  return { rule, ...effect, left: course.left };
}

function theRest(course: Course): SettlementStep[] {
  const { left } = course;
  if (left.isZero()) return [];
  const params = { left: left.format() };
  return [
    follow(course, null, {
      takes: left,
      partner: left,
      municipalities: Money.zero,
      code: 'settlement.step.rest',
      params,
    }),
  ];
}

function work(rule: SettlementRule, index: number, course: Course): Effect {
  switch (rule.kind) {
    case 'VOLUME_CORRECTION':
      return volumeCorrection(rule, given(course.inputs.numbers.get(index), `/numbers/${index}`));
    case 'OVERHEAD_RANGE':
      return overheadRange(rule, course.inputs.agreed, given(course.inputs.overhead, '/overhead'));
    case 'BAND':
      return band(rule, course);
    case 'RESERVE_CAP':
      return reserveCap(rule, course);
    case 'CLAWBACK':
      return clawback(rule, given(course.inputs.undelivered.get(index), `/undelivered/${index}`));
  }
}

function given<T>(value: T | null | undefined, pointer: string): T {
  if (value !== null && value !== undefined) return value;
  throw new DomainError('settlement.input-missing', { fields: [{ pointer, code: 'settlement.input-missing' }] });
}

function volumeCorrection({ name, agreedNumber, price, free }: VolumeCorrectionRule, real: number): Effect {
  const deviation = price.times(real - agreedNumber);
  const freePart = free.of(price.times(agreedNumber));
  const beyond = Money.max(Money.zero, deviation.abs().minus(freePart));
  const amount = deviation.isNegative() ? beyond.negate() : beyond;
  const params = {
    ...{ name, real, agreed: agreedNumber, price: price.format(), deviation: deviation.format() },
    ...{ free: free.format(), freePart: freePart.format(), amount: amount.format() },
  };
  const code = free.isZero() ? 'settlement.step.volume' : 'settlement.step.volume-free';
  return { takes: amount, municipalities: amount, partner: Money.zero, code, params };
}

function overheadRange({ minimum, maximum }: OverheadRangeRule, agreed: Money, overhead: Money): Effect {
  const [least, most] = [minimum.of(agreed), maximum.of(agreed)];
  const counted = Money.min(most, Money.max(least, overhead));
  const own = overhead.minus(counted);
  const params = {
    ...{ minimum: minimum.format(), maximum: maximum.format(), least: least.format(), most: most.format() },
    ...{ overhead: overhead.format(), counted: counted.format(), own: own.format() },
  };
  const code = `settlement.step.overhead.${own.isZero() ? 'within' : own.isPositive() ? 'above' : 'below'}`;
  return { takes: own, partner: own, municipalities: Money.zero, code, params };
}

function band({ width, municipalityShare }: BandRule, course: Course): Effect {
  const { left } = course;
  const { agreed } = course.inputs;
  const half = width.of(agreed);
  course.band = { from: agreed.minus(half), to: agreed.plus(half) };
  const beyond = Money.max(Money.zero, left.abs().minus(half));
  const shared = municipalityShare.of(beyond);
  const municipalities = left.isNegative() ? shared.negate() : shared;
  const params = {
    ...{ width: width.format(), agreed: agreed.format(), half: half.format(), left: left.format() },
    ...{ beyond: beyond.format(), share: municipalityShare.format(), shared: shared.format() },
    partner: left.minus(municipalities).format(),
  };
  const code = `settlement.step.band.${beyond.isZero() ? 'within' : left.isNegative() ? 'under' : 'over'}`;
  return { takes: left, partner: left.minus(municipalities), municipalities, code, params };
}

/** A deficit is taken from the reserve as far as it goes; a surplus fills it up to the cap, and the rest goes back. */
function reserveCap({ cap }: ReserveCapRule, course: Course): Effect {
  const { original, reserveBefore } = course.inputs;
  const most = cap.of(original);
  const result = course.partner.negate();
  const filled = Money.max(Money.zero, reserveBefore.plus(result));
  const back = result.isPositive() ? Money.max(Money.zero, filled.minus(most)) : Money.zero;
  const above = Money.min(back, Money.max(Money.zero, result));
  course.reserveAfter = filled.minus(above);
  const params = {
    ...{ cap: cap.format(), original: original.format(), most: most.format(), before: reserveBefore.format() },
    ...{ result: result.format(), after: course.reserveAfter.format(), back: above.format() },
    used: reserveBefore.minus(course.reserveAfter).format(),
  };
  const code = `settlement.step.reserve.${result.isNegative() ? 'drawn' : above.isZero() ? 'filled' : 'capped'}`;
  return { takes: Money.zero, partner: above, municipalities: above.negate(), code, params };
}

function clawback({ name, share }: ClawbackRule, undelivered: Money): Effect {
  const amount = share.of(undelivered);
  const params = { name, share: share.format(), undelivered: undelivered.format(), amount: amount.format() };
  return {
    ...{ takes: Money.zero, partner: amount, municipalities: amount.negate() },
    ...{ code: 'settlement.step.clawback', params },
  };
}
