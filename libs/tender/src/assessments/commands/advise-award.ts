import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson, DomainError, newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { AssessmentStore } from '../data/assessment.store';
import { RankingQuery } from '../queries/ranking.query';

/** Fixes the ranking with all agreed scores as the advice to award; draws lots first where the tender document asks that. */
@Injectable()
export class AdviseAward {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: AssessmentStore,
    private readonly ranking: RankingQuery,
  ) {}

  /** The order in which lots were drawn among equals. @throws DomainError 403, 404, 409 not needed, 422 other offers. */
  async draw(assessmentId: string, offerIds: readonly string[], note: string): Promise<void> {
    const assessment = await this.store.lock(assessmentId);
    this.unitOfWork.actor.demand('assessment.write', assessment);
    const { tieRule, places } = await this.ranking.of(assessmentId);
    const equals = places.filter(({ shared }) => shared).map(({ offerId }) => offerId);
    if (tieRule !== 'LOT' || equals.length === 0) throw new DomainError('assessment.no-draw', { status: 409 });
    if (!sameSet(equals, offerIds)) {
      const code = 'assessment.draw-offers';
      throw new DomainError(code, { fields: [{ pointer: '/offerIds', code }] });
    }
    await this.unitOfWork.query(
      `insert into assessment_draw (id, programme_id, tender_id, assessment_id, offer_ids, note, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        newId(),
        assessment.programmeId,
        assessment.tenderId,
        assessmentId,
        offerIds,
        note,
        this.unitOfWork.actor.userId,
      ],
    );
    this.audit('assessment.lots-drawn', assessment.programmeId, assessmentId, { offerIds });
  }

  /** @throws DomainError 403, 404, 409 not every score agreed or the first place shared. */
  async execute(assessmentId: string, text: string): Promise<void> {
    const assessment = await this.store.lock(assessmentId);
    const { actor } = this.unitOfWork;
    actor.demand('assessment.write', assessment);
    const ranking = await this.ranking.of(assessmentId);
    if (ranking.missing > 0)
      throw new DomainError('assessment.not-agreed', { status: 409, params: { count: ranking.missing } });
    if (ranking.places.length === 0) throw new DomainError('assessment.nothing-ranked', { status: 409 });
    if (!ranking.winnerOfferId) throw new DomainError('assessment.shared-first', { status: 409 });
    const content = JSON.parse(JSON.stringify({ text, ranking: { ...ranking, advice: undefined } })) as object;
    const contentHash = createHash('sha256').update(canonicalJson(content)).digest('hex');
    await this.unitOfWork.query(
      `insert into award_advice (id, programme_id, tender_id, assessment_id, text, content, content_hash, recorded_by)
       values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8)`,
      [
        newId(),
        assessment.programmeId,
        assessment.tenderId,
        assessmentId,
        text,
        JSON.stringify(content),
        contentHash,
        actor.userId,
      ],
    );
    await this.unitOfWork.query(
      `update assessment set state = 'ADVISED', row_version = row_version + 1 where id = $1`,
      [assessmentId],
    );
    this.audit('assessment.advised', assessment.programmeId, assessmentId, { contentHash });
  }

  private audit(action: string, programmeId: string, recordId: string, after: object): void {
    this.unitOfWork.audit({ action, kind: 'assessment', recordId, programmeId, after });
  }
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && new Set(b).size === b.length && a.every((one) => b.includes(one));
