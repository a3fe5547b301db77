import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { AssessorState } from '../domain/assessor';

export interface AssessmentRow {
  id: string;
  programmeId: string;
  tenderId: string;
  state: 'SCORING' | 'ADVISED';
}

/** A level of a published scale. */
export interface ScaleLevel {
  score: number;
  label: string;
  description: string;
}

export interface CriterionRow {
  id: string;
  code: string;
  scale: ScaleLevel[];
}

export interface AssessorRow {
  id: string;
  programmeId: string;
  tenderId: string;
  userId: string;
  state: AssessorState;
  rowVersion: number;
}

const ASSESSOR = `id, programme_id as "programmeId", tender_id as "tenderId", user_id as "userId", state, row_version as "rowVersion"`;

/** Rows of an assessment, locked where they are changed. */
@Injectable()
export class AssessmentStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Locked: what counts assessors, hand-ins or scores waits for another that does. @throws DomainError 404, 409 advised */
  async lock(id: string): Promise<AssessmentRow> {
    const [row] = await this.unitOfWork.query<AssessmentRow>(
      `select id, programme_id as "programmeId", tender_id as "tenderId", state from assessment where id = $1 for update`,
      [id],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    if (row.state === 'ADVISED') throw new DomainError('assessment.advised', { status: 409 });
    return row;
  }

  async touch(id: string): Promise<void> {
    await this.unitOfWork.query('update assessment set row_version = row_version + 1 where id = $1', [id]);
  }

  /** @throws DomainError 422 when the criterion is not of this assessment */
  async criterion(assessmentId: string, criterionId: string): Promise<CriterionRow> {
    const [row] = await this.unitOfWork.query<CriterionRow>(
      'select id, code, scale from assessment_criterion where id = $1 and assessment_id = $2',
      [criterionId, assessmentId],
    );
    if (row) return row;
    const code = 'assessment.unknown-criterion';
    throw new DomainError(code, { fields: [{ pointer: '/criterionId', code }] });
  }

  /** Only an admitted offer is scored. @throws DomainError 422 */
  async demandAdmitted(tenderId: string, offerId: string): Promise<void> {
    const rows = await this.unitOfWork.query(
      `select id from offer where id = $1 and tender_id = $2 and state = 'ADMITTED'`,
      [offerId, tenderId],
    );
    const code = 'assessment.not-admitted';
    if (rows.length === 0) throw new DomainError(code, { fields: [{ pointer: '/offerId', code }] });
  }

  /** The appointment of a person on a tender, locked; null when there is none. */
  async assessorOf(tenderId: string, userId: string | null): Promise<AssessorRow | null> {
    const [row] = await this.unitOfWork.query<AssessorRow>(
      `select ${ASSESSOR} from assessor where tender_id = $1 and user_id = $2 for update`,
      [tenderId, userId],
    );
    return row ?? null;
  }

  /** @throws DomainError 404 */
  async assessor(id: string, tenderId: string): Promise<AssessorRow> {
    const [row] = await this.unitOfWork.query<AssessorRow>(
      `select ${ASSESSOR} from assessor where id = $1 and tender_id = $2 for update`,
      [id, tenderId],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return row;
  }

  async appoint(assessment: AssessmentRow, userId: string): Promise<string> {
    const id = newId();
    await this.unitOfWork.query(
      'insert into assessor (id, programme_id, tender_id, user_id, recorded_by) values ($1, $2, $3, $4, $5)',
      [id, assessment.programmeId, assessment.tenderId, userId, this.unitOfWork.actor.userId],
    );
    return id;
  }

  /** Adds criteria to an appointment; those that are there already stay. */
  async assign(assessment: AssessmentRow, assessorId: string, criterionIds: readonly string[]): Promise<void> {
    await this.unitOfWork.query(
      `insert into assessor_criterion (id, programme_id, tender_id, assessor_id, criterion_id)
       select gen_random_uuid(), $1, $2, $3, criterion_id from unnest($4::uuid[]) criterion_id
       on conflict on constraint assessor_criterion_key do nothing`,
      [assessment.programmeId, assessment.tenderId, assessorId, criterionIds],
    );
  }

  /** Codes of the criteria of which the scores are open already. */
  async revealed(criterionIds: readonly string[]): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ code: string }>(
      'select code from assessment_criterion where id = any ($1) and id = any (app_revealed_criteria()) order by code',
      [criterionIds],
    );
    return rows.map(({ code }) => code);
  }
}
