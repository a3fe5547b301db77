import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { rank, winnerOf, type ScoredOffer, type TieRule } from '../domain/ranking';
import { scoreSwings, weightSwings, type ScaledCriterion } from '../domain/sensitivity';
import type { AwardAdviceResponse, RankingResponse } from '../http/ranking.response';
import type { ScaleLevel } from '../data/assessment.store';

interface Head {
  tenderId: string;
  programmeId: string;
  tieRule: TieRule;
  tieSource: string;
  draw: string[] | null;
  drawNote: string | null;
}

interface OfferHead {
  offerId: string;
  code: string;
  state: 'ADMITTED' | 'SET_ASIDE' | 'REFUSED' | 'REGISTERED';
  reason: string | null;
  bidderName: string;
  bidderKvk: string;
}

interface Agreed {
  criterionId: string;
  offerId: string;
  score: number;
  motivation: string;
  advantage: string;
}

interface Criterion {
  id: string;
  code: string;
  title: string;
  parentTitle: string | null;
  weight: number;
  scale: ScaleLevel[];
}

/** The ranking as the agreed scores give it now, and what it hangs upon. One place computes it: rank() of the domain. */
@Injectable()
export class RankingQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 404, 409 sealed for this person */
  async of(assessmentId: string): Promise<RankingResponse> {
    const head = await this.head(assessmentId);
    const [criteria, offers, agreed] = [
      await this.criteria(assessmentId),
      await this.offers(head.tenderId),
      await this.agreed(assessmentId),
    ];
    const admitted = offers.filter(({ state }) => state === 'ADMITTED');
    const scored = admitted.map(({ offerId }): ScoredOffer => ({ offerId, scores: scoresOf(agreed, offerId) }));
    const missing =
      admitted.length * criteria.length - scored.reduce((sum, { scores }) => sum + Object.keys(scores).length, 0);
    const complete = missing === 0 && admitted.length > 0;
    const weighed = criteria.map(weighedOf);
    const draw = head.draw ?? [];
    const places = complete ? rank(weighed, scored, head.tieRule, draw) : [];
    return {
      assessmentId,
      programmeId: head.programmeId,
      tenderId: head.tenderId,
      tieRule: head.tieRule,
      tieSource: head.tieSource,
      drawNote: head.drawNote,
      missing,
      criteria: criteria.map(({ scale, ...one }) => ({ ...one, maxScore: weighedOf({ ...one, scale }).maxScore })),
      winnerOfferId: winnerOf(places),
      places: places.map((place) => {
        const { code, bidderName, bidderKvk } = offers.find(({ offerId }) => offerId === place.offerId)!;
        const parts = criteria.map((criterion) => {
          const { score, motivation, advantage } = find(agreed, criterion.id, place.offerId);
          const level = criterion.scale.find((one) => one.score === score);
          return {
            criterionId: criterion.id,
            score,
            label: level?.label ?? '',
            points: place.parts[criterion.id]!,
            motivation,
            advantage,
          };
        });
        return { ...place, code, bidderName, bidderKvk, parts };
      }),
      fallen: offers
        .filter(({ state }) => state === 'SET_ASIDE' || state === 'REFUSED')
        .map(({ offerId, code, bidderName, state, reason }) => ({
          offerId,
          code,
          bidderName,
          state,
          reason: reason ?? '',
        })),
      scoreSwings: complete ? scoreSwings(weighed, scored, head.tieRule, draw).slice(0, 20) : [],
      weightSwings: complete ? weightSwings(weighed, scored, head.tieRule, draw) : [],
      advice: await this.advice(assessmentId),
    };
  }

  private async head(assessmentId: string): Promise<Head> {
    const [row] = await this.unitOfWork.query<Head & { open: boolean }>(
      `select a.tender_id as "tenderId", a.programme_id as "programmeId", a.tie_rule as "tieRule", a.tie_source as "tieSource",
              d.offer_ids as draw, d.note as "drawNote", a.tender_id = any (app_open_offers()) as open
       from assessment a left join assessment_draw d on d.assessment_id = a.id where a.id = $1`,
      [assessmentId],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    if (!row.open) throw new DomainError('offer.sealed', { status: 409 });
    return row;
  }

  private criteria(assessmentId: string): Promise<Criterion[]> {
    return this.unitOfWork.query<Criterion>(
      `select id, code, title, parent_title as "parentTitle", weight, scale from assessment_criterion
       where assessment_id = $1 order by position`,
      [assessmentId],
    );
  }

  private offers(tenderId: string): Promise<OfferHead[]> {
    return this.unitOfWork.query<OfferHead>(
      `select o.id as "offerId", o.code, o.state, o.state_reason as reason, c.bidder_name as "bidderName", c.bidder_kvk as "bidderKvk"
       from offer o join offer_content c on c.offer_id = o.id where o.tender_id = $1 order by o.code`,
      [tenderId],
    );
  }

  private agreed(assessmentId: string): Promise<Agreed[]> {
    return this.unitOfWork.query<Agreed>(
      `select a.criterion_id as "criterionId", a.offer_id as "offerId", a.score, a.motivation, a.advantage
       from assessment_consensus a join assessment_criterion c on c.id = a.criterion_id where c.assessment_id = $1`,
      [assessmentId],
    );
  }

  private async advice(assessmentId: string): Promise<AwardAdviceResponse | null> {
    const [row] = await this.unitOfWork.query<Omit<AwardAdviceResponse, 'recordedAt'> & { recordedAt: Date }>(
      `select v.text, v.content_hash as "contentHash", v.recorded_at as "recordedAt", u.name as "recordedBy"
       from award_advice v join user_account u on u.id = v.recorded_by where v.assessment_id = $1`,
      [assessmentId],
    );
    return row ? { ...row, recordedAt: row.recordedAt.toISOString() } : null;
  }
}

const weighedOf = ({ id, weight, scale }: Criterion): ScaledCriterion => {
  const levels = scale.map(({ score }) => score);
  return { id, weight, levels, maxScore: Math.max(...levels) };
};

const scoresOf = (agreed: readonly Agreed[], offerId: string): Record<string, number> =>
  Object.fromEntries(agreed.filter((one) => one.offerId === offerId).map((one) => [one.criterionId, one.score]));

const find = (agreed: readonly Agreed[], criterionId: string, offerId: string): Agreed =>
  agreed.find((one) => one.criterionId === criterionId && one.offerId === offerId)!;
