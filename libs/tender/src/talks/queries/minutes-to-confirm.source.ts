import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, WorkItem, WorkSource, WorkSourcePort } from '@koersvast/platform';
import type { TalkState } from '../domain/talk';

interface TalkRow {
  id: string;
  consultationId: string;
  code: string;
  title: string;
  state: TalkState;
  since: Date;
  total: number;
}

const REASONS: Partial<Record<TalkState, string>> = {
  PLANNED: 'Gesprek is geweest; het verslag ontbreekt',
  HELD: 'Verslag is nog niet verstuurd',
  SENT: 'Verslag is nog niet door iedereen bevestigd',
  CORRECTED: 'Een partij corrigeerde het verslag',
};

/** Talks whose minutes are missing, unsent, unconfirmed or corrected. */
@Injectable()
@WorkSource('consultation-talk')
export class MinutesToConfirm implements WorkSourcePort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    if (!this.unitOfWork.actor.can('talk.write', { programmeId })) return { items: [], total: 0 };
    const rows = await this.unitOfWork.query<TalkRow>(
      `select t.id, t.consultation_id as "consultationId", t.code, t.title, t.state,
              coalesce(m.recorded_at, t.recorded_at) as since, count(*) over ()::int as total
       from consultation_talk t join consultation c on c.id = t.consultation_id
       left join consultation_minutes m on m.id = t.minutes_id
       where t.programme_id = $1 and c.state <> 'CLOSED'
         and (t.state in ('HELD', 'SENT', 'CORRECTED') or (t.state = 'PLANNED' and t.planned_on < $3))
       order by since, t.id limit $2`,
      [programmeId, limit, this.clock.today()],
    );
    const items = rows.map((row): WorkItem => ({
      group: 'TO_CONFIRM',
      kind: 'consultation-talk',
      recordId: row.id,
      code: row.code,
      title: row.title,
      reason: REASONS[row.state]!,
      url: `/consultaties/${row.consultationId}/gesprekken/${row.id}`,
      sinceAt: row.since.toISOString(),
    }));
    return { items, total: rows[0]?.total ?? 0 };
  }
}
