import { DomainError, LocalDate } from '@koersvast/kernel';
import type { RequirementKind } from '../../requirements/domain/requirement-kind';

/** The order in which an offer is tested before it is scored (domain A4, the national order of assessment). */
export const CHECK_STAGES = ['EXCLUSION', 'SUITABILITY', 'EXECUTION_TERM', 'REQUIREMENT'] as const;
export type CheckStage = (typeof CHECK_STAGES)[number];

export const VERDICTS = ['MEETS', 'FAILS', 'UNCLEAR'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Something that an offer is tested on, with what was found so far. */
export interface CheckItem {
  requirementId: string;
  code: string;
  kind: RequirementKind;
  verdict: Verdict | null;
}

export const isStage = (kind: RequirementKind): kind is CheckStage =>
  (CHECK_STAGES as readonly string[]).includes(kind);

/** A bidder gets 14 calendar days to supply what is missing or unclear (domain A4). */
export const CLARIFICATION_DAYS = 14;
export const clarificationDue = (askedOn: LocalDate): LocalDate => LocalDate.addDays(askedOn, CLARIFICATION_DAYS);

export interface StageProgress {
  stage: CheckStage;
  total: number;
  meets: number;
  fails: number;
  unclear: number;
  /** Everything before it holds, so that it may be tested. */
  open: boolean;
}

/** How far the test is, stage by stage; a stage opens when all before it are met. */
export function stages(items: readonly CheckItem[]): StageProgress[] {
  let open = true;
  return CHECK_STAGES.map((stage) => {
    const own = items.filter(({ kind }) => kind === stage);
    const count = (verdict: Verdict) => own.filter((item) => item.verdict === verdict).length;
    const progress = {
      stage,
      total: own.length,
      meets: count('MEETS'),
      fails: count('FAILS'),
      unclear: count('UNCLEAR'),
      open,
    };
    open = open && progress.meets === progress.total;
    return progress;
  });
}

/**
 * A later stage waits for the earlier ones: an offer that falls on exclusion is not tested on the eisen.
 * @throws DomainError 409 with the stage that is not finished
 */
export function assertInOrder(items: readonly CheckItem[], wanted: readonly string[]): void {
  const known = new Map(items.map((item) => [item.requirementId, item]));
  const progress = stages(items);
  wanted.forEach((id, index) => {
    const item = known.get(id);
    if (!item) {
      throw new DomainError('offer.unknown-check', {
        fields: [{ pointer: `/requirementIds/${index}`, code: 'offer.unknown-check' }],
      });
    }
    const own = progress.find(({ stage }) => stage === item.kind);
    if (own?.open) return;
    const unfinished = progress.find(({ total, meets }) => meets < total)!;
    throw new DomainError('offer.out-of-order', {
      status: 409,
      params: { code: item.code, stage: STAGE_LABELS[unfinished.stage] },
    });
  });
}

/** Everything was tested and met. @throws DomainError 409 with how many are open, or the codes that fail. */
export function assertMeetsAll(items: readonly CheckItem[]): void {
  const fails = items.filter(({ verdict }) => verdict === 'FAILS');
  if (fails.length > 0) {
    throw new DomainError('offer.fails', { status: 409, params: { codes: fails.map(({ code }) => code).join(', ') } });
  }
  const open = items.filter(({ verdict }) => verdict !== 'MEETS').length;
  if (open > 0) throw new DomainError('offer.checks-open', { status: 409, params: { count: open } });
}

export const STAGE_LABELS: Record<CheckStage, string> = {
  EXCLUSION: 'Uitsluiting',
  SUITABILITY: 'Geschiktheid',
  EXECUTION_TERM: 'Uitvoeringsvoorwaarden',
  REQUIREMENT: 'Eisen',
};
