import { Injectable } from '@nestjs/common';
import { LockedObligation, ObligationStore } from '../data/obligation.store';
import { canBecome } from '../domain/obligation';
import { ConfirmObligation } from './confirm-obligation';

export type SkipReason = 'NOT_FOUND' | 'CHANGED' | 'CONFIRMED' | 'REJECTED';

export interface BulkOutcome {
  /** Those that were, or in a preview would be, confirmed. */
  confirmed: number;
  skipped: { id: string; code: string | null; reason: SkipReason }[];
}

/** Confirms many proposals at once; what cannot be confirmed is skipped with the reason, the rest goes on. */
@Injectable()
export class ConfirmObligations {
  constructor(
    private readonly store: ObligationStore,
    private readonly one: ConfirmObligation,
  ) {}

  /** @param preview true: only count, change nothing. */
  async execute(items: { id: string; rowVersion: number }[], preview: boolean): Promise<BulkOutcome> {
    const outcome: BulkOutcome = { confirmed: 0, skipped: [] };
    // Always in one order, so that two people who select the same rows wait for each other instead of for ever.
    for (const { id, rowVersion } of [...items].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const locked = await this.store.find(id);
      const reason = locked ? obstacle(locked, rowVersion) : 'NOT_FOUND';
      if (reason) {
        outcome.skipped.push({ id, code: locked?.obligation.code ?? null, reason });
        continue;
      }
      if (!preview) await this.one.confirm(locked!);
      outcome.confirmed += 1;
    }
    return outcome;
  }
}

/** Rejected ones are taken up one by one, never in passing. */
function obstacle({ obligation }: LockedObligation, rowVersion: number): SkipReason | null {
  if (obligation.state === 'REJECTED') return 'REJECTED';
  if (!canBecome(obligation.state, 'CONFIRMED')) return 'CONFIRMED';
  return obligation.rowVersion === rowVersion ? null : 'CHANGED';
}
