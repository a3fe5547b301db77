import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { TraceLinks } from '@koersvast/trace';
import type { VersionedRecord } from '../queries/conclusion-sources.query';

export interface Pair {
  fromId: string;
  toId: string;
}

/**
 * The joints of the rode draad that a conclusion makes: every quote that it cites, and every talk whose minutes it cites,
 * with every requirement that it leads to.
 */
@Injectable()
export class ConclusionJoints {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly traceLinks: TraceLinks,
  ) {}

  /** Quotes or talks and requirements that this conclusion joins now. */
  of(conclusionId: string): Promise<Pair[]> {
    return this.unitOfWork.query<Pair>(
      `select q.quote_id as "fromId", t.requirement_id as "toId"
       from conclusion_quote q join conclusion_target t on t.conclusion_id = q.conclusion_id and t.requirement_id is not null
       where q.conclusion_id = $1
       union
       select m.talk_id, t.requirement_id
       from conclusion_minutes_quote q join minutes_quote m on m.id = q.quote_id
       join conclusion_target t on t.conclusion_id = q.conclusion_id and t.requirement_id is not null
       where q.conclusion_id = $1`,
      [conclusionId],
    );
  }

  async tie(
    programmeId: string,
    kind: 'consultation-quote' | 'consultation-talk',
    sources: readonly VersionedRecord[],
    requirements: readonly VersionedRecord[],
  ): Promise<void> {
    for (const source of sources) {
      for (const requirement of requirements) {
        await this.traceLinks.link({
          programmeId,
          type: 'DERIVED_FROM',
          from: { kind, ...source },
          to: { kind: 'requirement', ...requirement },
        });
      }
    }
  }

  /** Unties the pairs that no conclusion joins any more; what another one still joins stays. */
  async loosen(pairs: readonly Pair[], reason: string): Promise<void> {
    const loose = await this.unitOfWork.query<Pair>(
      `select l.from_id as "fromId", l.to_id as "toId"
       from unnest($1::uuid[], $2::uuid[]) as was (source_id, requirement_id)
       join trace_link l on l.type = 'DERIVED_FROM' and l.from_kind in ('consultation-quote', 'consultation-talk') and l.from_id = was.source_id
         and l.to_id = was.requirement_id and l.state <> 'WITHDRAWN'
       where not exists (
         select from conclusion_quote q
         join conclusion_target t on t.conclusion_id = q.conclusion_id and t.requirement_id = was.requirement_id
         join consultation_conclusion c on c.id = q.conclusion_id and c.state = 'ACTIVE'
         where q.quote_id = was.source_id)
       and not exists (
         select from conclusion_minutes_quote q join minutes_quote m on m.id = q.quote_id and m.talk_id = was.source_id
         join conclusion_target t on t.conclusion_id = q.conclusion_id and t.requirement_id = was.requirement_id
         join consultation_conclusion c on c.id = q.conclusion_id and c.state = 'ACTIVE')
       order by l.from_id, l.to_id`,
      [pairs.map(({ fromId }) => fromId), pairs.map(({ toId }) => toId)],
    );
    for (const pair of loose) await this.traceLinks.untie({ type: 'DERIVED_FROM', ...pair }, reason);
  }
}
