import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, UnitOfWork } from '@koersvast/platform';
import type { SignalEventEntity } from '../data/signal-event.entity';
import type { SignalKind } from '../domain/signal-kind';
import type { SignalListRequest } from '../http/signal.request';
import type { SignalDetailResponse, SignalEventResponse, SignalResponse } from '../http/signal.response';
import { SignalWords } from './signal-words';

type Row = Omit<SignalResponse, 'title' | 'explanation' | 'url' | 'mayWrite' | 'openedAt' | 'closedAt'> & {
  programmeId: string;
  facts: Record<string, string>;
  number: number;
  rank: number;
  openedAt: Date;
  closedAt: Date | null;
};

const SELECT = `
  select s.id, s.programme_id as "programmeId", s.number, s.code, s.kind, s.severity, s.rank, s.state, s.facts, s.year,
         s.municipality_id as "municipalityId", m.name as municipality, s.due_on as "dueOn", s.snoozed_until as "snoozedUntil",
         case when s.state = 'SNOOZED' then (select e.reason from signal_event e where e.signal_id = s.id and e.kind = 'SNOOZED'
           order by e.n desc limit 1) end as "snoozedReason",
         case when u.id is not null then jsonb_build_object('id', u.id, 'name', u.name) end as assignee,
         s.opened_at as "openedAt", s.closed_at as "closedAt", s.row_version as "rowVersion"
  from signal s left join municipality m on m.id = s.municipality_id left join user_account u on u.id = s.assignee_id`;

/** Where each kind is looked into. */
const PLACES: Record<SignalKind, string> = {
  EXPECTED_SHARE: '/budgetbord',
  TOTAL_SHARE: '/budgetbord',
  FORECAST_OVER_BUDGET: '/prognose',
  MISSING_STATEMENT: '/bestedingen',
  ADVANCE_OVERDUE: '/voorschotten',
};

/** Signals as people read them: the gravest first. */
@Injectable()
export class SignalsQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly words: SignalWords,
  ) {}

  async page(programmeId: string, filter: SignalListRequest): Promise<Page<SignalResponse>> {
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `${SELECT} where s.programme_id = $1 and case $2 when 'STANDING' then s.state <> 'CLOSED' when 'ALL' then true
                else s.state = $2 end
              and ($3::text is null or s.kind = $3) and ($4::text is null or s.severity = $4)
              and ($5::uuid is null or s.municipality_id = $5) and ($6::int is null or s.year = $6)
              and ($7::text is null or strpos(lower(concat_ws(' ', s.code, s.facts::text)), lower($7)) > 0)`,
        parameters: [
          ...[programmeId, filter.state ?? 'ALL', filter.kind ?? null, filter.severity ?? null],
          ...[filter.municipalityId ?? null, filter.year ?? null, filter.q?.trim() || null],
        ],
        sorts: {
          code: { column: 'number', type: 'int' },
          severity: { column: 'rank', type: 'int' },
          dueOn: { column: '"dueOn"', type: 'date' },
          openedAt: { column: '"openedAt"', type: 'timestamptz' },
        },
        defaultSort: '-severity',
      },
      filter,
    );
    return { items: items.map((row) => this.present(row)), next };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<SignalDetailResponse> {
    const programmes = this.unitOfWork.actor.programmesWith('budget.read');
    const [row] = await this.unitOfWork.query<Row>(`${SELECT} where s.id = $1 and s.programme_id = any ($2)`, [
      ...[id, programmes],
    ]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return { ...this.present(row), history: await this.history(row) };
  }

  private async history({ id, kind }: Row): Promise<SignalEventResponse[]> {
    type Event = Pick<SignalEventEntity, 'kind' | 'severity' | 'facts' | 'reason' | 'until' | 'recordedAt'> & {
      assignee: string | null;
      recordedBy: string | null;
    };
    const events = await this.unitOfWork.query<Event>(
      `select e.kind, e.severity, e.facts, e.reason, e.until, a.name as assignee, e.recorded_at as "recordedAt", u.name as "recordedBy"
       from signal_event e left join user_account a on a.id = e.assignee_id left join user_account u on u.id = e.recorded_by
       where e.signal_id = $1 order by e.n desc`,
      [id],
    );
    return events.map(({ facts, recordedAt, ...event }) => ({
      ...event,
      explanation: this.words.explanation(kind, facts),
      recordedAt: recordedAt.toISOString(),
    }));
  }

  private present({ programmeId, facts, number: _, rank: __, openedAt, closedAt, ...row }: Row): SignalResponse {
    const open = row.state !== 'CLOSED';
    const place = row.municipalityId ? `?gemeente=${row.municipalityId}&jaar=${row.year}` : `?jaar=${row.year}`;
    return {
      ...row,
      title: this.words.title(row.kind, facts),
      explanation: this.words.explanation(row.kind, facts),
      ...{ openedAt: openedAt.toISOString(), closedAt: closedAt?.toISOString() ?? null },
      url: `${PLACES[row.kind]}${place}`,
      mayWrite: open && this.unitOfWork.actor.can('signal.write', { programmeId }),
    };
  }
}
