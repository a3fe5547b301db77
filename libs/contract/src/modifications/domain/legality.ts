import { Money } from '@koersvast/kernel';
import { changeWithinShare, largestBelowShare, netBelowShare, netBelowThreshold, Sum, Verdict } from './arithmetic';
import { Ground, GROUND_RULES, GROUNDS } from './ground';
import type { LegalityParameters } from './legality-parameters';
import { Answers, Question, WANTED } from './question';

/** What is known of a change. Amounts excluding VAT. */
export interface LegalityFacts {
  /** What the change adds (or takes away, negative). */
  amount: Money;
  /** Value of the contract at the award; null while unknown. */
  originalValue: Money | null;
  /** That value after indexation, when the contract has a clause for it (2.163b and d, second paragraph). */
  indexedValue: Money | null;
  /** Net sum of the changes that were approved under b before. */
  minorBefore: Money;
  /** The term becomes longer. */
  extension: boolean;
  /** The rules by which is settled with the contractor change: then 2.163g is always answered (economic balance). */
  changesSettlement: boolean;
  answers: Answers;
}

export type Condition =
  | { kind: 'QUESTION'; question: Question; wanted: boolean; answer: boolean | null; verdict: Verdict }
  | ({ kind: 'SUM' } & Sum);

export interface GroundResult {
  ground: Ground;
  verdict: Verdict;
  conditions: Condition[];
}

/** How much of b is used and left. */
export interface MinorRoom {
  before: Money;
  change: Money;
  net: Money;
  /** The lower of both limits, to the cent for reading: net stays below it. Null without a value V. */
  limit: Money | null;
  limitedBy: 'THRESHOLD' | 'SHARE' | null;
  /** What may still be added after this change; negative when it does not fit. Null without a value V. */
  room: Money | null;
}

export interface Assessment {
  /** V: the indexed value when there is one, else the original. */
  base: Money | null;
  grounds: GroundResult[];
  minorRoom: MinorRoom;
  /** FITS: under `advised`. NO_GROUND: a new procedure is needed. OPEN: `next` is to be answered first. */
  outcome: 'FITS' | 'NO_GROUND' | 'OPEN';
  advised: Ground | null;
  /** The first question that stands open; null when the outcome is known or only V is missing. */
  next: Question | null;
  /** The ground at which the test waits or stopped. */
  at: Ground | null;
}

/**
 * Weighs a change by Aanbestedingswet 2.163b-g in the advised order: the clause first, then d, e and f; g when it is
 * answered or needed; b last, because b is used up. An advice: a person decides.
 */
export function assess(facts: LegalityFacts, parameters: LegalityParameters): Assessment {
  const base = facts.indexedValue ?? facts.originalValue;
  const grounds = GROUNDS.map((ground) => judge(ground, facts, base, parameters));
  const minorRoom = roomUnderB(facts, base, parameters);
  return { base, grounds, minorRoom, ...advise(grounds, facts) };
}

function judge(ground: Ground, facts: LegalityFacts, base: Money | null, parameters: LegalityParameters): GroundResult {
  const asked = WANTED[ground]
    .filter(({ onlyExtension }) => !onlyExtension || facts.extension)
    .map(({ question, answer: wanted }): Condition => {
      const answer = facts.answers[question] ?? null;
      const verdict = answer === null ? 'UNANSWERED' : answer === wanted ? 'PASS' : 'FAIL';
      return { kind: 'QUESTION', question, wanted, answer, verdict };
    });
  const sums = sumsOf(ground, facts, base, parameters).map((sum): Condition => ({ kind: 'SUM', ...sum }));
  const conditions = ground === 'B' ? [...sums, ...asked] : [...asked, ...sums];
  return { ground, verdict: together(conditions), conditions };
}

function sumsOf(ground: Ground, facts: LegalityFacts, base: Money | null, law: LegalityParameters): Sum[] {
  const net = facts.minorBefore.plus(facts.amount);
  if (ground === 'B') return [netBelowThreshold(net, law.minorThreshold), netBelowShare(net, law.minorShare, base)];
  if (ground === 'D') return [changeWithinShare(facts.amount, law.additionalShare, base)];
  if (ground === 'E') return [changeWithinShare(facts.amount, law.unforeseenShare, base)];
  return [];
}

/** One condition that fails is enough; else all must hold. */
function together(conditions: readonly Condition[]): Verdict {
  if (conditions.some(({ verdict }) => verdict === 'FAIL')) return 'FAIL';
  return conditions.every(({ verdict }) => verdict === 'PASS') ? 'PASS' : 'UNANSWERED';
}

function advise(
  results: GroundResult[],
  facts: LegalityFacts,
): Pick<Assessment, 'outcome' | 'advised' | 'next' | 'at'> {
  const of = (ground: Ground): GroundResult => results.find((result) => result.ground === ground)!;
  const open = (ground: Ground, next = firstOpen(of(ground))) =>
    ({ outcome: 'OPEN', advised: null, next, at: ground }) as const;
  const fits = (ground: Ground) => {
    // Domain A7: a change of the settlement always answers g, whatever ground carries it.
    const unbalanced = facts.changesSettlement && (facts.answers.ECONOMIC_BALANCE ?? null) === null;
    if (unbalanced) return open('G', 'ECONOMIC_BALANCE');
    if (facts.changesSettlement && of('G').verdict === 'UNANSWERED') return open('G');
    return { outcome: 'FITS', advised: ground, next: null, at: ground } as const;
  };
  for (const ground of ['C', 'D', 'E', 'F'] as const) {
    if (of(ground).verdict === 'PASS') return fits(ground);
    if (of(ground).verdict === 'UNANSWERED') return open(ground);
  }
  if (of('G').verdict === 'PASS') return fits('G');
  if (of('B').verdict === 'PASS') return fits('B');
  if (of('B').verdict === 'UNANSWERED') return open('B');
  if (of('G').verdict === 'UNANSWERED') return open('G');
  return { outcome: 'NO_GROUND', advised: null, next: null, at: 'B' };
}

const firstOpen = ({ conditions }: GroundResult): Question | null => {
  for (const one of conditions) if (one.kind === 'QUESTION' && one.verdict === 'UNANSWERED') return one.question;
  return null;
};

function roomUnderB(facts: LegalityFacts, base: Money | null, law: LegalityParameters): MinorRoom {
  const net = facts.minorBefore.plus(facts.amount);
  const used = { before: facts.minorBefore, change: facts.amount, net };
  if (!base) return { ...used, limit: null, limitedBy: null, room: null };
  const belowThreshold = law.minorThreshold.minus(Money.fromCents(1));
  const belowShare = largestBelowShare(law.minorShare, base);
  const limitedBy = belowShare.compare(belowThreshold) < 0 ? 'SHARE' : 'THRESHOLD';
  const most = limitedBy === 'SHARE' ? belowShare : belowThreshold;
  const limit = limitedBy === 'SHARE' ? law.minorShare.of(base) : law.minorThreshold;
  return { ...used, limit, limitedBy, room: most.minus(net) };
}

/** Whether a ground fails on the figures: no judgement of a person can carry that. */
export const failsOnFigures = ({ conditions }: GroundResult): boolean =>
  conditions.some((one) => one.kind === 'SUM' && one.verdict === 'FAIL');

export const mustPublish = (ground: Ground): boolean => GROUND_RULES[ground].publish;
