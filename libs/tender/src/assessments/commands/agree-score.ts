import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, Clock, UnitOfWork } from '@koersvast/platform';
import { AssessmentStore, type AssessmentRow } from '../data/assessment.store';
import { assertOnScale } from '../domain/assessor';

export interface AgreeInput {
  criterionId: string;
  offerId: string;
  sessionId: string;
  score: number;
  /** Its bidder reads this in the letter. */
  motivation: string;
  /** What other bidders may read of this offer when it wins; nothing confidential. */
  advantage: string;
}

/** The consensus session: who was there, and one motivated score per criterion and offer. */
@Injectable()
export class AgreeScore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: AssessmentStore,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403, 404, 409 advised, 422 day to come. */
  async hold(assessmentId: string, session: { heldOn: string; present: string; minutes: string }): Promise<string> {
    const assessment = await this.mine(assessmentId);
    if (session.heldOn > this.clock.today()) {
      const code = 'assessment.session-in-future';
      throw new DomainError(code, { fields: [{ pointer: '/heldOn', code }] });
    }
    const id = newId();
    await this.unitOfWork.query(
      `insert into consensus_session (id, programme_id, tender_id, assessment_id, held_on, present, minutes, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        assessment.programmeId,
        assessment.tenderId,
        assessmentId,
        session.heldOn,
        session.present,
        session.minutes,
        this.unitOfWork.actor.userId,
      ],
    );
    this.audit('assessment.session-held', assessment, {
      sessionId: id,
      heldOn: session.heldOn,
      present: session.present,
    });
    return id;
  }

  /** @param rowVersion of the agreed score, 0 for a new one. @throws DomainError 403, 409 not all in, 412, 422. */
  async execute(assessmentId: string, input: AgreeInput, rowVersion: number): Promise<void> {
    const assessment = await this.mine(assessmentId);
    const { scale, code } = await this.store.criterion(assessmentId, input.criterionId);
    assertOnScale(input.score, scale);
    await this.store.demandAdmitted(assessment.tenderId, input.offerId);
    if ((await this.store.revealed([input.criterionId])).length === 0) {
      throw new DomainError('assessment.not-all-in', { status: 409, params: { code } });
    }
    await this.demandSession(assessmentId, input.sessionId);
    const [known] = await this.unitOfWork.query<{ id: string; rowVersion: number; score: number; motivation: string }>(
      `select id, row_version as "rowVersion", score, motivation from assessment_consensus
       where criterion_id = $1 and offer_id = $2 for update`,
      [input.criterionId, input.offerId],
    );
    assertFresh(known?.rowVersion ?? 0, rowVersion);
    await this.write(assessment, known?.id ?? null, input);
    const { criterionId, offerId, score, motivation } = input;
    this.unitOfWork.audit({
      action: 'assessment.agreed',
      kind: 'assessment',
      recordId: assessmentId,
      programmeId: assessment.programmeId,
      // The motivation belongs to those who assess; the audit says that it changed.
      before: known ? { score: known.score } : undefined,
      after: { criterionId, offerId, score, motivationChanged: known ? known.motivation !== motivation : true },
    });
  }

  private async write({ programmeId, tenderId }: AssessmentRow, id: string | null, input: AgreeInput): Promise<void> {
    const { actor } = this.unitOfWork;
    if (id) {
      await this.unitOfWork.query(
        `update assessment_consensus set session_id = $2, score = $3, motivation = $4, advantage = $5, recorded_by = $6,
                recorded_at = now(), row_version = row_version + 1 where id = $1`,
        [id, input.sessionId, input.score, input.motivation, input.advantage, actor.userId],
      );
      return;
    }
    await this.unitOfWork.query(
      `insert into assessment_consensus (id, programme_id, tender_id, criterion_id, offer_id, session_id, score, motivation,
         advantage, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        newId(),
        programmeId,
        tenderId,
        input.criterionId,
        input.offerId,
        input.sessionId,
        input.score,
        input.motivation,
        input.advantage,
        actor.userId,
      ],
    );
  }

  private async mine(assessmentId: string): Promise<AssessmentRow> {
    const assessment = await this.store.lock(assessmentId);
    this.unitOfWork.actor.demand('assessment.write', assessment);
    return assessment;
  }

  private async demandSession(assessmentId: string, sessionId: string): Promise<void> {
    const rows = await this.unitOfWork.query('select id from consensus_session where id = $1 and assessment_id = $2', [
      sessionId,
      assessmentId,
    ]);
    const code = 'assessment.unknown-session';
    if (rows.length === 0) throw new DomainError(code, { fields: [{ pointer: '/sessionId', code }] });
  }

  private audit(action: string, { id, programmeId }: AssessmentRow, after: object): void {
    this.unitOfWork.audit({ action, kind: 'assessment', recordId: id, programmeId, after });
  }
}
