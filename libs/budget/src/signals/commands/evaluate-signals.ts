import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { SignalStore } from '../data/signal.store';
import type { SignalEntity } from '../data/signal.entity';
import type { Cause } from '../domain/cause';
import { rankOf } from '../domain/signal-kind';
import { CausesQuery } from '../queries/causes.query';

export interface Evaluation {
  opened: number;
  closed: number;
  standing: number;
}

/**
 * Holds the books against the rules: a cause without a signal opens one, a signal without its cause closes by itself. A
 * second look at the same books changes nothing.
 */
@Injectable()
export class EvaluateSignals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: SignalStore,
    private readonly causes: CausesQuery,
    private readonly clock: Clock,
  ) {}

  /** One at a time per programme. */
  async of(programmeId: string): Promise<Evaluation> {
    await this.unitOfWork.query('select pg_advisory_xact_lock(hashtextextended($1, 815021))', [programmeId]);
    const [now] = await this.unitOfWork.query<{ at: Date }>('select now() as at');
    const causes = new Map((await this.causes.of(programmeId)).map((cause) => [cause.key, cause]));
    const standing = await this.store.standing(programmeId);
    const gone = [...standing.values()].filter(({ cause }) => !causes.has(cause));
    const fresh = [...causes.values()].filter(({ key }) => !standing.has(key));
    for (const row of gone) await this.close(row);
    for (const cause of fresh) await this.store.open(programmeId, cause);
    for (const row of standing.values()) {
      const cause = causes.get(row.cause);
      if (cause) await this.follow(row, cause);
    }
    await this.unitOfWork.query(
      `insert into signal_evaluation (programme_id, evaluated_at, on_day) values ($1, $2, $3)
       on conflict on constraint signal_evaluation_pkey do update set evaluated_at = excluded.evaluated_at, on_day = excluded.on_day`,
      [programmeId, now!.at, this.clock.today()],
    );
    const told = { opened: fresh.length, closed: gone.length, standing: causes.size };
    if (fresh.length + gone.length > 0) {
      const record = { kind: 'signal-evaluation', recordId: programmeId, programmeId };
      this.unitOfWork.audit({ action: 'signal.evaluated', ...record, after: told });
    }
    return told;
  }

  private async close(row: SignalEntity): Promise<void> {
    await this.store.change(row, { state: 'CLOSED', snoozedUntil: null, closedAt: this.clock.now() }, 'CLOSED');
  }

  /** The figures follow; a graver cause wakes a signal that was put aside, and so does the day until which it was. */
  private async follow(row: SignalEntity, { severity, facts, dueOn, kind }: Cause): Promise<void> {
    const graver = rankOf(severity) - row.rank || levelOf(facts) - levelOf(row.facts);
    // A day that was counted from the opening stays; the last day to amend follows the calendar of the council.
    const change = {
      facts,
      severity,
      rank: rankOf(severity),
      dueOn: kind === 'FORECAST_OVER_BUDGET' ? dueOn : row.dueOn,
    };
    const due = row.state === 'SNOOZED' && row.snoozedUntil! <= this.clock.today();
    if (row.state === 'SNOOZED' && (due || graver > 0)) {
      await this.store.change(row, { ...change, state: 'OPEN', snoozedUntil: null }, graver > 0 ? 'RAISED' : 'WOKEN');
    } else if (graver !== 0) {
      await this.store.change(row, change, graver > 0 ? 'RAISED' : 'LOWERED');
    } else if (JSON.stringify(sorted(facts)) !== JSON.stringify(sorted(row.facts)) || change.dueOn !== row.dueOn) {
      await this.store.change(row, change, null);
    }
  }
}

const levelOf = (facts: Record<string, string>): number => Number(facts.percent ?? 0);

const sorted = (facts: Record<string, string>) => Object.entries(facts).sort(([a], [b]) => a.localeCompare(b));
