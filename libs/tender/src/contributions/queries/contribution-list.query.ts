import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { ContributionResponse } from '../http/contribution.response';

export interface ContributionFilter extends PageRequest {
  workgroupId?: string;
  questionId?: string;
  state?: string;
  outcome?: string;
}

type ContributionRow = Omit<ContributionResponse, 'recordedAt' | 'treatedAt' | 'mayTreat' | 'mayRevise'> & {
  recordedAt: Date;
  treatedAt: Date | null;
};

const SELECT = `
  select c.id, c.code, c.programme_id as "programmeId", c.state, v.sentence, v.n as "versionNumber", v.id as "versionId",
         jsonb_build_object('id', w.id, 'number', w.number, 'name', w.name) as workgroup,
         jsonb_build_object('id', q.id, 'number', q.number, 'label', q.label) as question,
         c.outcome, c.outcome_reason as "outcomeReason", treater.name as "treatedBy", c.treated_at as "treatedAt",
         author.name as author, c.recorded_at as "recordedAt", c.row_version as "rowVersion",
         coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'code', r.code) order by r.code)
                   from trace_link l join requirement r on r.id = l.to_id
                   where l.from_kind = 'contribution' and l.from_id = c.id and l.to_kind = 'requirement'
                     and l.state <> 'WITHDRAWN'), '[]') as requirements
  from contribution c
  join contribution_version v on v.id = c.current_version_id
  join workgroup w on w.id = c.workgroup_id
  join workgroup_question q on q.id = c.question_id
  left join user_account treater on treater.id = c.treated_by
  left join user_account author on author.id = c.recorded_by`;

@Injectable()
export class ContributionListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(programmeId: string, filter: ContributionFilter): Promise<Page<ContributionResponse>> {
    const { items, next } = await keysetPage<ContributionRow>(
      this.unitOfWork,
      {
        sql: `${SELECT} where c.programme_id = $1 and ($2::uuid is null or c.workgroup_id = $2)
                and ($3::uuid is null or c.question_id = $3) and ($4::text is null or c.state = $4)
                and ($5::text is null or c.outcome = $5)
                and ($6::text is null or position(lower($6) in lower(c.code || ' ' || v.sentence)) > 0)`,
        parameters: [
          programmeId,
          filter.workgroupId ?? null,
          filter.questionId ?? null,
          filter.state ?? null,
          filter.outcome ?? null,
          filter.q?.trim() || null,
        ],
        sorts: { code: { column: 'code', type: 'text' }, recordedAt: { column: '"recordedAt"', type: 'timestamptz' } },
        defaultSort: '-recordedAt',
      },
      filter,
    );
    return { items: items.map((row) => this.present(row)), next };
  }

  /** @throws DomainError 404 also when it is of another workgroup. */
  async one(id: string): Promise<ContributionResponse> {
    const [row] = await this.unitOfWork.query<ContributionRow>(`${SELECT} where c.id = $1`, [id]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return this.present(row);
  }

  private present(row: ContributionRow): ContributionResponse {
    const { actor } = this.unitOfWork;
    const scope = { programmeId: row.programmeId, workgroupId: row.workgroup.id };
    return {
      ...row,
      recordedAt: row.recordedAt.toISOString(),
      treatedAt: row.treatedAt?.toISOString() ?? null,
      mayRevise: row.state === 'OPEN' && actor.can('contribution.write', scope),
      mayTreat: actor.can('contribution.treat', scope),
    };
  }
}
