import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, Clock, UnitOfWork } from '@koersvast/platform';
import { AssessmentStore, type AssessmentRow, type AssessorRow } from '../data/assessment.store';
import { assertMayScore, assertOnScale, LEAST_ASSESSORS } from '../domain/assessor';

export interface ScoreInput {
  criterionId: string;
  offerId: string;
  score: number;
  reason: string;
}

/** An assessor's own scores: drafts until handed in, then final. Nobody else sees them before all have handed in. */
@Injectable()
export class ScoreOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: AssessmentStore,
    private readonly clock: Clock,
  ) {}

  /** @param rowVersion of the own score, 0 for a new one. @throws DomainError 403, 409 handed in, 412, 422 scale or offer. */
  async save(assessmentId: string, input: ScoreInput, rowVersion: number): Promise<void> {
    const { assessment, assessor } = await this.mine(assessmentId);
    const { scale } = await this.store.criterion(assessmentId, input.criterionId);
    assertOnScale(input.score, scale);
    await this.store.demandAdmitted(assessment.tenderId, input.offerId);
    await this.demandOpen(assessor, input.criterionId);
    const [known] = await this.unitOfWork.query<{ id: string; rowVersion: number }>(
      `select id, row_version as "rowVersion" from assessment_score
       where assessor_id = $1 and criterion_id = $2 and offer_id = $3 for update`,
      [assessor.id, input.criterionId, input.offerId],
    );
    assertFresh(known?.rowVersion ?? 0, rowVersion);
    if (known) {
      await this.unitOfWork.query(
        'update assessment_score set score = $2, reason = $3, row_version = row_version + 1 where id = $1',
        [known.id, input.score, input.reason],
      );
    } else {
      await this.insert(assessment, assessor, input);
    }
    // That a score was given may be known; what it was may not, so it stays out of the audit too.
    this.audit('assessment.scored', assessment, { criterionId: input.criterionId, offerId: input.offerId });
  }

  /** Hands in all own scores of a criterion; final. @throws DomainError 403, 409 something open. */
  async handIn(assessmentId: string, criterionId: string): Promise<void> {
    const { assessment, assessor } = await this.mine(assessmentId);
    const { code } = await this.store.criterion(assessmentId, criterionId);
    await this.demandOpen(assessor, criterionId);
    const [open] = await this.unitOfWork.query<{ undecided: number; unscored: number; assessors: number }>(
      `select (select count(*)::int from offer where tender_id = $1 and state = 'REGISTERED') as undecided,
              (select count(*)::int from offer o where o.tender_id = $1 and o.state = 'ADMITTED' and not exists (
                 select 1 from assessment_score s where s.offer_id = o.id and s.criterion_id = $2 and s.assessor_id = $3)) as unscored,
              (select count(*)::int from assessor_criterion c join assessor a on a.id = c.assessor_id
               where c.criterion_id = $2 and a.state in ('APPOINTED', 'DECLARED')) as assessors`,
      [assessment.tenderId, criterionId, assessor.id],
    );
    if (open!.undecided > 0)
      throw new DomainError('assessment.offers-undecided', { status: 409, params: { count: open!.undecided } });
    if (open!.unscored > 0)
      throw new DomainError('assessment.unscored', { status: 409, params: { count: open!.unscored } });
    if (open!.assessors < LEAST_ASSESSORS) throw new DomainError('assessment.too-few', { status: 409 });
    await this.unitOfWork.query(
      'update assessor_criterion set handed_in_at = $3 where assessor_id = $1 and criterion_id = $2',
      [assessor.id, criterionId, this.clock.now()],
    );
    this.audit('assessment.handed-in', assessment, { criterion: code });
  }

  private async mine(assessmentId: string): Promise<{ assessment: AssessmentRow; assessor: AssessorRow }> {
    const assessment = await this.store.lock(assessmentId);
    const { actor } = this.unitOfWork;
    actor.demand('assessment.score', assessment);
    const assessor = await this.store.assessorOf(assessment.tenderId, actor.userId);
    assertMayScore(assessor?.state ?? null);
    return { assessment, assessor: assessor! };
  }

  /** Appointed for this criterion, and not handed in. */
  private async demandOpen({ id }: AssessorRow, criterionId: string): Promise<void> {
    const [row] = await this.unitOfWork.query<{ handedIn: boolean }>(
      'select handed_in_at is not null as "handedIn" from assessor_criterion where assessor_id = $1 and criterion_id = $2',
      [id, criterionId],
    );
    if (!row) throw new DomainError('assessment.not-your-criterion', { status: 403 });
    if (row.handedIn) throw new DomainError('assessment.handed-in', { status: 409 });
  }

  private async insert(
    { programmeId, tenderId }: AssessmentRow,
    assessor: AssessorRow,
    input: ScoreInput,
  ): Promise<void> {
    await this.unitOfWork.query(
      `insert into assessment_score (id, programme_id, tender_id, criterion_id, offer_id, assessor_id, user_id, score, reason)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        newId(),
        programmeId,
        tenderId,
        input.criterionId,
        input.offerId,
        assessor.id,
        assessor.userId,
        input.score,
        input.reason,
      ],
    );
  }

  private audit(action: string, { id, programmeId }: AssessmentRow, after: object): void {
    this.unitOfWork.audit({ action, kind: 'assessment', recordId: id, programmeId, after });
  }
}
