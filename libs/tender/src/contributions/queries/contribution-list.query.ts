import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, UnitOfWork } from '@koersvast/platform';
import { DecisionFacts } from '@koersvast/programme';
import { ASKS_OTHERS } from '../domain/treatment';
import type { ContributionResponse } from '../http/contribution.response';
import { ContributionFilter, filterSql } from './contribution-filter';
import { ContributionKin, ContributionKinQuery } from './contribution-kin.query';

type ContributionRow = Omit<
  ContributionResponse,
  keyof ContributionKin | 'source' | 'recordedAt' | 'treatedAt' | 'answeredAt' | 'mayTreat' | 'mayRevise' | 'mayAnswer'
> & {
  source: ContributionResponse['source'] & { recordKind: string | null };
  recordedAt: Date;
  treatedAt: Date | null;
  answeredAt: Date | null;
};

/** Who may follow the way to a source; other sources are for everybody who sees the contribution. */
const SOURCE_READERS: Readonly<Record<string, string>> = {
  'consultation-quote': 'response-matrix.read',
  'consultation-talk': 'talk.read',
};

const ROW = `
  c.id, c.code, c.programme_id as "programmeId", c.state, v.sentence, v.n as "versionNumber", v.id as "versionId",
         jsonb_build_object('id', w.id, 'number', w.number, 'name', w.name) as workgroup,
         jsonb_build_object('id', q.id, 'number', q.number, 'label', q.label, 'asksOthers', q.code = '${ASKS_OTHERS}') as question,
         jsonb_build_object('kind', c.source_kind, 'note', c.source_note, 'url', c.source_url, 'recordKind', c.source_record_kind) as source,
         case when th.id is not null then jsonb_build_object('id', th.id, 'name', th.label) end as theme,
         c.outcome, c.outcome_reason as "outcomeReason", treater.name as "treatedBy", c.treated_at as "treatedAt",
         case when tr.id is not null then jsonb_build_object('kind', 'track', 'id', tr.id, 'name', 'Spoor ' || tr.number || ' ' || tr.name)
              when fw.id is not null then jsonb_build_object('kind', 'workgroup', 'id', fw.id, 'name', fw.number || ' ' || fw.name)
         end as "forwardedTo",
         case when ad.id is not null then jsonb_build_object('id', ad.id, 'name', ad.name) end as addressee,
         c.answer, c.answered_at as "answeredAt",
         case when d.id is not null then jsonb_build_object('id', d.id, 'code', d.code, 'title', d.title, 'taken', false) end as decision,
         author.name as author, c.recorded_at as "recordedAt", c.row_version as "rowVersion",
         coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'code', r.code) order by r.code)
                   from trace_link l join requirement r on r.id = l.to_id
                   where l.from_kind = 'contribution' and l.from_id = c.id and l.to_kind = 'requirement'
                     and l.state <> 'WITHDRAWN'), '[]') as requirements`;

const JOINS = `
  join contribution_version v on v.id = c.current_version_id
  join workgroup w on w.id = c.workgroup_id
  join workgroup_question q on q.id = c.question_id
  left join contribution_theme th on th.id = c.theme_id
  left join track tr on tr.id = c.forward_track_id
  left join workgroup fw on fw.id = c.forward_workgroup_id
  left join user_account ad on ad.id = c.addressee_id
  left join scope_decision d on d.id = c.decision_id
  left join user_account treater on treater.id = c.treated_by
  left join user_account author on author.id = c.recorded_by`;

const SELECT = `select ${ROW} from contribution c ${JOINS}`;

@Injectable()
export class ContributionListQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly decisions: DecisionFacts,
    private readonly kin: ContributionKinQuery,
  ) {}

  async page(programmeId: string, filter: ContributionFilter): Promise<Page<ContributionResponse>> {
    const taken = filter.toTreat ? await this.decisions.taken(programmeId) : [];
    const { where, parameters } = filterSql(programmeId, filter, taken);
    const { items, next } = await keysetPage<ContributionRow>(
      this.unitOfWork,
      {
        sql: `select c.id, c.code, c.recorded_at as "recordedAt" from contribution c where ${where}`,
        beside: { select: ROW, from: `join contribution c on c.id = page.id ${JOINS}` },
        parameters,
        sorts: { code: { column: 'code', type: 'text' }, recordedAt: { column: '"recordedAt"', type: 'timestamptz' } },
        defaultSort: '-recordedAt',
      },
      filter,
    );
    return { items: await this.present(items), next };
  }

  /** @throws DomainError 404 also when it is of another workgroup. */
  async one(id: string): Promise<ContributionResponse> {
    const [row] = await this.unitOfWork.query<ContributionRow>(`${SELECT} where c.id = $1`, [id]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    const [one] = await this.present([row]);
    return one!;
  }

  /** In the order given. */
  async many(ids: readonly string[]): Promise<ContributionResponse[]> {
    const rows = await this.unitOfWork.query<ContributionRow>(
      `${SELECT} where c.id = any ($1) order by array_position($1::uuid[], c.id)`,
      [ids],
    );
    return this.present(rows);
  }

  private async present(rows: ContributionRow[]): Promise<ContributionResponse[]> {
    const waiting = rows.find(({ decision }) => decision);
    const taken = waiting ? await this.decisions.taken(waiting.programmeId) : [];
    const kinOf = await this.kin.of(rows.map(({ id }) => id));
    return rows.map((row) => ({ ...this.withRights(row, taken), ...kinOf(row.id) }));
  }

  private withRights(
    row: ContributionRow,
    taken: readonly string[],
  ): Omit<ContributionResponse, keyof ContributionKin> {
    const { actor } = this.unitOfWork;
    const scope = { programmeId: row.programmeId, workgroupId: row.workgroup.id };
    const { recordKind, ...source } = row.source;
    const reader = SOURCE_READERS[recordKind ?? ''];
    const current = row.state === 'OPEN' || row.state === 'TREATED';
    return {
      ...row,
      source: reader && !actor.can(reader, { programmeId: row.programmeId }) ? { ...source, url: null } : source,
      decision: row.decision && { ...row.decision, taken: taken.includes(row.decision.id) },
      recordedAt: row.recordedAt.toISOString(),
      treatedAt: row.treatedAt?.toISOString() ?? null,
      answeredAt: row.answeredAt?.toISOString() ?? null,
      mayRevise: row.state === 'OPEN' && actor.can('contribution.write', scope),
      mayTreat: current && actor.can('contribution.treat', scope),
      mayAnswer: row.state === 'TREATED' && row.addressee !== null && row.addressee.id === actor.userId,
    };
  }
}
