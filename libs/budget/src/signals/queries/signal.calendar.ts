import { Injectable } from '@nestjs/common';
import { CalendarEntry, CalendarRange, CalendarSource, CalendarSourcePort, UnitOfWork } from '@koersvast/platform';
import type { SignalKind } from '../domain/signal-kind';
import { SignalWords } from './signal-words';

interface Row {
  id: string;
  on: string;
  code: string;
  kind: SignalKind;
  facts: Record<string, string>;
  municipalityId: string | null;
  mine: boolean;
  revision: number;
}

/**
 * Signals that warn, on the day by which they should be dealt with: for lawfulness the last day to hand in an amendment
 * for the last council of the year. So they are in the daily reminders too.
 */
@Injectable()
@CalendarSource(['FINANCE'])
export class SignalCalendar implements CalendarSourcePort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly words: SignalWords,
  ) {}

  async between(programmeId: string, { from, to, limit, mine }: CalendarRange): Promise<CalendarEntry[]> {
    const { actor } = this.unitOfWork;
    if (!actor.can('budget.read', { programmeId })) return [];
    const rows = await this.unitOfWork.query<Row>(
      `select id, due_on as "on", code, kind, facts, municipality_id as "municipalityId", row_version as revision,
              assignee_id is not distinct from $5::uuid or (assignee_id is null and $6) as mine
       from signal
       where programme_id = $1 and state <> 'CLOSED' and rank > 1 and due_on between $2::date and $3::date
         and (not $7 or assignee_id = $5::uuid or (assignee_id is null and $6))
       order by due_on, id limit $4`,
      [programmeId, from, to, limit, actor.userId, actor.can('signal.write', { programmeId }), mine],
    );
    return rows.map(({ id, kind, facts, ...row }) => ({
      ...row,
      ...{ kind: 'FINANCE', recordId: id, part: 'signal', url: `/signalen/${id}` },
      title: this.words.title(kind, facts),
      ...{ done: false, fixed: kind === 'FORECAST_OVER_BUDGET', confidential: false },
    }));
  }
}
