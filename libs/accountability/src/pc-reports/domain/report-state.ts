import { DomainError } from '@koersvast/kernel';

/** A draft is written; what is frozen waits for a second signature; what is signed never moves again. */
export const REPORT_STATES = ['DRAFT', 'FROZEN', 'SIGNED'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** The same moves as trigger pc_report_keeps_still allows. Back to DRAFT is possible only before signing. */
const NEXT: Record<ReportState, readonly ReportState[]> = {
  DRAFT: ['FROZEN'],
  FROZEN: ['DRAFT', 'SIGNED'],
  SIGNED: [],
};

export const canBecome = (from: ReportState, to: ReportState): boolean => NEXT[from].includes(to);

/** @throws DomainError 409 when a report in state `from` cannot become `to`. */
export function assertBecomes(from: ReportState, to: ReportState): void {
  if (!canBecome(from, to)) throw new DomainError(`pc-report.${from.toLowerCase()}`, { status: 409 });
}

/** @throws DomainError 409 when texts and explanations can no longer change. */
export function assertDraft(state: ReportState): void {
  if (state !== 'DRAFT') throw new DomainError(`pc-report.${state.toLowerCase()}`, { status: 409 });
}
