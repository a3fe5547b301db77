import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import { DECLARATION } from '../domain/declaration';
import type {
  AssessmentCriterionResponse,
  AssessmentResponse,
  AssessmentRowResponse,
  AssessorResponse,
  ConsensusResponse,
  ScoreResponse,
} from '../http/assessment.response';

type Row = Omit<AssessmentRowResponse, 'recordedAt'> & { recordedAt: Date };

const SELECT = `
  select a.id, a.programme_id as "programmeId", a.tender_id as "tenderId", a.baseline_id as "baselineId", bl.name as "baselineName",
         a.tie_rule as "tieRule", a.tie_source as "tieSource", a.state, a.recorded_at as "recordedAt", a.row_version as "rowVersion"
  from assessment a join requirement_baseline bl on bl.id = a.baseline_id`;

@Injectable()
export class AssessmentQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(programmeId: string, filter: PageRequest & { tenderId?: string }): Promise<Page<AssessmentRowResponse>> {
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `${SELECT} where a.programme_id = $1 and ($2::uuid is null or a.tender_id = $2)`,
        parameters: [programmeId, filter.tenderId ?? null],
        sorts: { recordedAt: { column: '"recordedAt"', type: 'timestamptz' } },
        defaultSort: '-recordedAt',
      },
      filter,
    );
    return { items: items.map(present), next };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<AssessmentResponse> {
    const [row] = await this.unitOfWork.query<Row>(`${SELECT} where a.id = $1`, [id]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    const [counts] = await this.unitOfWork.query<{ readable: boolean; admitted: number; undecided: number }>(
      `select $1::uuid = any (app_open_offers()) as readable,
              (select count(*)::int from offer where tender_id = $1 and state = 'ADMITTED') as admitted,
              (select count(*)::int from offer where tender_id = $1 and state = 'REGISTERED') as undecided`,
      [row.tenderId],
    );
    return {
      ...present(row),
      criteria: await this.criteria(id),
      assessors: await this.assessors(row),
      declaration: { ...DECLARATION },
      readable: counts!.readable,
      admittedCount: counts!.admitted,
      undecidedCount: counts!.undecided,
    };
  }

  /** The scores that this person may see: the own ones, and all of a criterion once everybody handed in. */
  async scores(assessmentId: string, criterionId: string | null): Promise<ScoreResponse[]> {
    return this.unitOfWork.query<ScoreResponse>(
      `select s.id, s.criterion_id as "criterionId", s.offer_id as "offerId", s.user_id as "userId", u.name as assessor, s.score,
              s.reason, s.row_version as "rowVersion"
       from assessment_score s
       join assessor a on a.id = s.assessor_id and a.state = 'DECLARED'
       join assessment_criterion c on c.id = s.criterion_id
       join user_account u on u.id = s.user_id
       where c.assessment_id = $1 and ($2::uuid is null or c.id = $2) order by c.position, u.name, s.offer_id`,
      [assessmentId, criterionId],
    );
  }

  async consensus(assessmentId: string): Promise<ConsensusResponse> {
    return {
      sessions: await this.unitOfWork.query(
        `select s.id, s.held_on as "heldOn", s.present, s.minutes, u.name as "recordedBy" from consensus_session s
         left join user_account u on u.id = s.recorded_by where s.assessment_id = $1 order by s.held_on, s.recorded_at`,
        [assessmentId],
      ),
      scores: await this.unitOfWork.query(
        `select a.criterion_id as "criterionId", a.offer_id as "offerId", a.session_id as "sessionId", a.score, a.motivation,
                a.advantage, a.row_version as "rowVersion"
         from assessment_consensus a join assessment_criterion c on c.id = a.criterion_id
         where c.assessment_id = $1 order by c.position, a.offer_id`,
        [assessmentId],
      ),
    };
  }

  private criteria(assessmentId: string): Promise<AssessmentCriterionResponse[]> {
    return this.unitOfWork.query<AssessmentCriterionResponse>(
      `select c.id, c.code, c.title, c.parent_title as "parentTitle", c.description, c.weight, c.scale,
              count(a.id)::int as "assessorCount", count(ac.handed_in_at) filter (where a.id is not null)::int as "handedInCount",
              c.id = any (app_revealed_criteria()) as revealed,
              (select count(*)::int from assessment_consensus k where k.criterion_id = c.id) as "agreedCount"
       from assessment_criterion c
       left join assessor_criterion ac on ac.criterion_id = c.id
       left join assessor a on a.id = ac.assessor_id and a.state in ('APPOINTED', 'DECLARED')
       where c.assessment_id = $1 group by c.id order by c.position`,
      [assessmentId],
    );
  }

  private async assessors(scope: { tenderId: string; programmeId: string }): Promise<AssessorResponse[]> {
    const rows = await this.unitOfWork.query<Omit<AssessorResponse, 'declaredAt'> & { declaredAt: Date | null }>(
      `select a.id, a.user_id as "userId", u.name, a.state, a.declared_at as "declaredAt", a.interest,
              a.withdrawn_reason as "withdrawnReason", a.row_version as "rowVersion",
              coalesce(array_agg(c.criterion_id) filter (where c.id is not null), '{}') as "criterionIds",
              coalesce(array_agg(c.criterion_id) filter (where c.handed_in_at is not null), '{}') as "handedInCriterionIds"
       from assessor a join user_account u on u.id = a.user_id left join assessor_criterion c on c.assessor_id = a.id
       where a.tender_id = $1 group by a.id, u.name order by u.name`,
      [scope.tenderId],
    );
    const { actor } = this.unitOfWork;
    const toManage = actor.can('assessment.write', scope);
    return rows.map((row) => ({
      ...row,
      declaredAt: row.declaredAt?.toISOString() ?? null,
      interest: toManage || row.userId === actor.userId ? row.interest : null,
    }));
  }
}

const present = (row: Row): AssessmentRowResponse => ({ ...row, recordedAt: row.recordedAt.toISOString() });
