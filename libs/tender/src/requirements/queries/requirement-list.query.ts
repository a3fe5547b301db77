import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import { FoundKinds, miniStations, MiniThreadQuery, miniThreadBeside } from '@koersvast/trace';
import { RequirementState, TRANSITIONS, transitionsFrom } from '../domain/requirement-states';
import type { RequirementResponse, RequirementRowResponse } from '../http/requirement.response';
import { awaitedDecisionIds, AwaitedDecisionsQuery } from './awaited-decisions.query';
import type { RequirementFilter } from './requirement-filter';

export interface RequirementListFilter extends PageRequest, RequirementFilter {
  q?: string;
}

type OfQuery = 'changedAt' | 'thread' | 'awaits';
interface Asked {
  changedAt: Date;
  decisionIds: string[];
}
type ListRow = Omit<RequirementRowResponse, OfQuery> & Asked & { threadKinds: FoundKinds | null };
type OneRow = Omit<RequirementResponse, OfQuery | 'actions' | 'mayRevise'> & Asked;

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
  ${awaitedDecisionIds('r.id')} as "decisionIds",
  r.row_version as "rowVersion"`;

const JOINS = `
  join requirement_version v on v.id = r.current_version_id
  left join building_block b on b.id = v.building_block_id
  left join user_account owner on owner.id = r.owner_id`;

const COUNT_LIMIT = 1_000;
const THREAD = miniThreadBeside('requirement');

@Injectable()
export class RequirementListQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly miniThread: MiniThreadQuery,
    private readonly awaited: AwaitedDecisionsQuery,
  ) {}

  async page(programmeId: string, filter: RequirementListFilter): Promise<Page<RequirementRowResponse>> {
    const { where, parameters } = await this.awaited.conditions(programmeId, filter);
    const { items, next } = await keysetPage<ListRow>(
      this.unitOfWork,
      {
        sql: `select r.id, r.sort_code, r.title, r.state, r.kind, r.changed_at from requirement r where ${where}`,
        parameters,
        sorts: {
          // The number decides the order, also past EIS-999.
          code: { column: 'sort_code', type: 'text' },
          title: { column: 'title', type: 'text' },
          state: { column: 'state', type: 'text' },
          kind: { column: 'kind', type: 'text' },
          changedAt: { column: 'changed_at', type: 'timestamptz' },
        },
        defaultSort: 'code',
        beside: {
          tables: THREAD.tables,
          select: `${ROW}, ${THREAD.select}`,
          from: `join requirement r on r.id = page.id ${JOINS} ${THREAD.from}`,
        },
      },
      filter,
    );
    const awaits = await this.awaited.openOf(programmeId, items);
    return {
      items: items.map(({ threadKinds, decisionIds: _, ...row }) => ({
        ...row,
        changedAt: row.changedAt.toISOString(),
        awaits: awaits.get(row.id) ?? [],
        thread: miniStations(threadKinds),
      })),
      next,
    };
  }

  /** How many a filter gives, counted no further than a person reads: above the bound `more` is true. */
  async count(programmeId: string, filter: RequirementFilter): Promise<{ count: number; more: boolean }> {
    const { where, parameters } = await this.awaited.conditions(programmeId, filter);
    const [row] = await this.unitOfWork.query<{ count: number }>(
      `select count(*)::int as count from (select 1 from requirement r where ${where} limit ${COUNT_LIMIT + 1}) found`,
      parameters,
    );
    return { count: Math.min(row!.count, COUNT_LIMIT), more: row!.count > COUNT_LIMIT };
  }

  /** @throws DomainError 404 also when the actor may not see its tender. */
  async one(id: string): Promise<RequirementResponse> {
    const [found] = await this.unitOfWork.query<OneRow>(
      `select ${ROW}, v.text, v.rationale, v.evidence, v.testable, v.test_method as "testMethod",
              v.evidence_moment as "evidenceMoment", v.exclusion_ground as "exclusionGround",
              v.asks_turnover as "asksTurnover", v.turnover_motivation as "turnoverMotivation", v.change_reason as "changeReason" from requirement r ${JOINS} where r.id = $1`,
      [id],
    );
    if (!found) throw new DomainError('platform.not-found', { status: 404 });
    const { decisionIds, ...row } = found;
    const thread = (await this.miniThread.of('requirement', [id])).get(id)!;
    const awaits = (await this.awaited.openOf(row.programmeId, [{ id, decisionIds }])).get(id) ?? [];
    const { actor } = this.unitOfWork;
    const may = (permission: string) => actor.can(permission, row);
    return {
      ...row,
      changedAt: row.changedAt.toISOString(),
      awaits,
      thread,
      actions: transitionsFrom(row.state as RequirementState).filter((name) => may(TRANSITIONS[name].permission)),
      mayRevise: row.state !== 'WITHDRAWN' && row.state !== 'PUBLISHED' && may('requirement.write'),
    };
  }
}
