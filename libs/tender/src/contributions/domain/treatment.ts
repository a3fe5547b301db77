import { DomainError } from '@koersvast/kernel';
import type { ContributionState, Outcome } from './contribution';

/** The question in which one workgroup asks something of another: it needs somebody who answers. */
export const ASKS_OTHERS = 'vraag-andere-werkgroepen';

/** Outcome with its reason, and what some outcomes must name besides. */
export interface Treatment {
  outcome: Outcome;
  /** What the workgroup reads back; never empty. */
  reason: string;
  /** FORWARDED: the track or the workgroup that goes on with it; exactly one of the two. */
  trackId: string | null;
  workgroupId: string | null;
  /** FORWARDED: the person who answers; compulsory for a question to another workgroup. */
  addresseeId: string | null;
  /** AWAITS_DECISION: the decision it waits for. */
  decisionId: string | null;
}

const broken = (pointer: string, code: string) => new DomainError(code, { fields: [{ pointer, code }] });

/** Each outcome names what makes it more than a word (practice around the tender). @throws DomainError 422 */
export function assertTreatment(treatment: Treatment): void {
  const { outcome, trackId, workgroupId, addresseeId, decisionId } = treatment;
  const targets = [trackId, workgroupId].filter(Boolean).length;
  if (outcome === 'FORWARDED' && targets !== 1) throw broken('/workgroupId', 'contribution.forward-target');
  if (outcome !== 'FORWARDED' && (targets > 0 || addresseeId)) {
    throw broken('/workgroupId', 'contribution.target-without-forward');
  }
  if (outcome === 'AWAITS_DECISION' && !decisionId) throw broken('/decisionId', 'contribution.decision-missing');
  if (outcome !== 'AWAITS_DECISION' && decisionId) throw broken('/decisionId', 'contribution.decision-without-wait');
}

/** A question to another workgroup that is forwarded without a person would get no answer. @throws DomainError 422 */
export function assertAddressee(treatment: Treatment, questionCode: string): void {
  if (treatment.outcome === 'FORWARDED' && questionCode === ASKS_OTHERS && !treatment.addresseeId) {
    throw broken('/addresseeId', 'contribution.addressee-missing');
  }
}

/** One row of a bulk treatment. */
export interface TreatedRow {
  state: ContributionState;
  rowVersion: number;
  questionCode: string;
}

/** Why a row is left out of a bulk treatment; null when it takes part. */
export type SkipReason = 'TREATED' | 'MERGED' | 'SPLIT' | 'WITHDRAWN' | 'CHANGED' | 'NO_ADDRESSEE' | 'NOT_FOUND';

/**
 * Whether a row takes part in a bulk treatment. One that was treated is left alone: a second answer is given one by one.
 * `expected` is the version that the person saw.
 */
export function skipReason(row: TreatedRow | undefined, expected: number, treatment: Treatment): SkipReason | null {
  if (!row) return 'NOT_FOUND';
  if (row.state !== 'OPEN') return row.state;
  if (row.rowVersion !== expected) return 'CHANGED';
  if (treatment.outcome === 'FORWARDED' && row.questionCode === ASKS_OTHERS && !treatment.addresseeId) {
    return 'NO_ADDRESSEE';
  }
  return null;
}
