import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import { MiniThreadQuery } from '@koersvast/trace';
import { RequirementState, TRANSITIONS, transitionsFrom } from '../domain/requirement-states';
import type { RequirementResponse, RequirementRowResponse } from '../http/requirement.response';

export interface RequirementFilter extends PageRequest {
  tenderId?: string;
  kind?: string;
  state?: string;
  buildingBlockId?: string;
  ownerId?: string;
}

type ListRow = Omit<RequirementRowResponse, 'changedAt' | 'thread'> & { changedAt: Date; sortCode: string };
type OneRow = Omit<RequirementResponse, 'changedAt' | 'thread' | 'actions' | 'mayRevise'> & { changedAt: Date };

const ROW = `
  r.id, r.code, r.kind, r.state, r.programme_id as "programmeId", r.tender_id as "tenderId", v.title, r.chapter, r.position,
  v.n as "versionNumber",
  v.id as "versionId", v.recorded_at as "changedAt", r.owner_id as "ownerId", owner.name as owner,
  case when b.id is null then null
       else jsonb_build_object('id', b.id, 'number', b.number, 'name', b.name) end as "buildingBlock",
  coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'code', c.code, 'sentence', cv.sentence, 'workgroup', w.name,
                                                'workgroupNumber', w.number, 'question', q.number) order by c.code)
            from trace_link l
            join contribution c on c.id = l.from_id
            join contribution_version cv on cv.id = c.current_version_id
            join workgroup w on w.id = c.workgroup_id
            join workgroup_question q on q.id = c.question_id
            where l.to_kind = 'requirement' and l.to_id = r.id and l.from_kind = 'contribution'
              and l.state <> 'WITHDRAWN'), '[]') as sources,
  r.row_version as "rowVersion"`;

const FROM = `
  from requirement r
  join requirement_version v on v.id = r.current_version_id
  left join building_block b on b.id = v.building_block_id
  left join user_account owner on owner.id = r.owner_id`;

@Injectable()
export class RequirementListQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly miniThread: MiniThreadQuery,
  ) {}

  async page(programmeId: string, filter: RequirementFilter): Promise<Page<RequirementRowResponse>> {
    const { items, next } = await keysetPage<ListRow>(
      this.unitOfWork,
      {
        // The number decides the order, also past EIS-999.
        sql: `select ${ROW}, split_part(r.code, '-', 1) || lpad(r.number::text, 6, '0') as "sortCode" ${FROM}
              where r.programme_id = $1 and ($2::uuid is null or r.tender_id = $2) and ($3::text is null or r.kind = $3)
                and ($4::text is null or r.state = $4) and ($5::uuid is null or v.building_block_id = $5)
                and ($6::uuid is null or r.owner_id = $6)
                and ($7::text is null or position(lower($7) in lower(r.code || ' ' || v.title || ' ' || v.text)) > 0)`,
        parameters: [
          programmeId,
          filter.tenderId ?? null,
          filter.kind ?? null,
          filter.state ?? null,
          filter.buildingBlockId ?? null,
          filter.ownerId ?? null,
          filter.q?.trim() || null,
        ],
        sorts: {
          code: { column: '"sortCode"', type: 'text' },
          title: { column: 'title', type: 'text' },
          state: { column: 'state', type: 'text' },
          changedAt: { column: '"changedAt"', type: 'timestamptz' },
        },
        defaultSort: 'code',
      },
      filter,
    );
    const threads = await this.miniThread.of(
      'requirement',
      items.map((item) => item.id),
    );
    return {
      items: items.map(({ sortCode: _, changedAt, ...row }) => ({
        ...row,
        changedAt: changedAt.toISOString(),
        thread: threads.get(row.id)!,
      })),
      next,
    };
  }

  /** @throws DomainError 404 also when the actor may not see its tender. */
  async one(id: string): Promise<RequirementResponse> {
    const [row] = await this.unitOfWork.query<OneRow>(
      `select ${ROW}, v.text, v.rationale, v.evidence, v.testable, v.test_method as "testMethod",
              v.evidence_moment as "evidenceMoment", v.exclusion_ground as "exclusionGround",
              v.asks_turnover as "asksTurnover", v.turnover_motivation as "turnoverMotivation", v.change_reason as "changeReason" ${FROM} where r.id = $1`,
      [id],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    const thread = (await this.miniThread.of('requirement', [id])).get(id)!;
    const { actor } = this.unitOfWork;
    const may = (permission: string) => actor.can(permission, row);
    return {
      ...row,
      changedAt: row.changedAt.toISOString(),
      thread,
      actions: transitionsFrom(row.state as RequirementState).filter((name) => may(TRANSITIONS[name].permission)),
      mayRevise: row.state !== 'WITHDRAWN' && may('requirement.write'),
    };
  }
}
