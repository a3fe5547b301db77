import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { RankingQuery } from '../../assessments/queries/ranking.query';
import { RequirementPlaceQuery } from '../../requirements/queries/requirement-place.query';
import { AwardStore, type AwardPromise } from '../data/award.store';
import type { TenderState } from '../../tenders/domain/tender-states';
import { PromisePlaces } from '../queries/promise-places.query';
import { assertAwardable, assertAwardUpon, assertDecided } from '../domain/award';

export interface HandAward {
  tenderId: string;
  baselineId: string;
  contractorName: string;
  contractorKvk: string;
  /** 'yyyy-mm-dd' */
  decidedOn: string;
  motivation: string;
  /** Why the offers were not assessed here. */
  byHandReason: string;
}

export interface RankedAward {
  tenderId: string;
  offerId: string;
  decidedOn: string;
  motivation: string;
  promises: AwardPromise[];
}

/** Records to whom the tender went, upon which requirements, and moves the tender to AWARDED. */
@Injectable()
export class RecordAward {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly place: RequirementPlaceQuery,
    private readonly rankings: RankingQuery,
    private readonly awards: AwardStore,
    private readonly places: PromisePlaces,
    private readonly clock: Clock,
  ) {}

  /**
   * An award of which the offers were assessed elsewhere, with the reason.
   * @throws DomainError 403/404, 409 second award, offers are registered here or baseline not approved, 422 date or baseline.
   */
  async byHand(input: HandAward): Promise<string> {
    const { tenderId, baselineId } = input;
    const programmeId = await this.demandAwardable(tenderId, input.decidedOn);
    assertAwardUpon(await this.baseline(baselineId), tenderId);
    const offers = await this.unitOfWork.query('select id from offer where tender_id = $1 limit 1', [tenderId]);
    if (offers.length > 0) throw new DomainError('award.use-ranking', { status: 409 });
    return this.awards.insert({ ...input, programmeId, offerId: null, deviationReason: null, promises: [] });
  }

  /** To the first of the ranking. @throws DomainError 403/404, 409 no advice yet or not the first, 422 date. */
  async fromRanking(input: RankedAward): Promise<string> {
    const award = await this.ranked(input);
    if (award.place !== 1) throw new DomainError('award.not-first', { status: 409 });
    return this.awards.insert({ ...award.row, deviationReason: null });
  }

  /** To another than the first; a second person stood for the reason. @throws as fromRanking */
  async deviating(input: RankedAward, deviationReason: string): Promise<string> {
    const { row } = await this.ranked(input);
    return this.awards.insert({ ...row, deviationReason });
  }

  /** What an award of this offer would hold, and its place in the ranking that was advised. */
  async ranked(input: RankedAward) {
    const { tenderId, offerId, decidedOn, motivation, promises } = input;
    const programmeId = await this.demandAwardable(tenderId, decidedOn);
    const [assessment] = await this.unitOfWork.query<{ id: string; baselineId: string; state: string }>(
      'select id, baseline_id as "baselineId", state from assessment where tender_id = $1',
      [tenderId],
    );
    if (assessment?.state !== 'ADVISED') throw new DomainError('award.not-advised', { status: 409 });
    const { places } = await this.rankings.of(assessment.id);
    const place = places.find((one) => one.offerId === offerId);
    const code = 'award.not-ranked';
    if (!place) throw new DomainError(code, { fields: [{ pointer: '/offerId', code }] });
    await this.places.demand(promises, { offerId, assessmentId: assessment.id, baselineId: assessment.baselineId });
    return {
      place: place.place,
      row: {
        programmeId,
        tenderId,
        baselineId: assessment.baselineId,
        contractorName: place.bidderName,
        contractorKvk: place.bidderKvk,
        decidedOn,
        motivation,
        offerId,
        byHandReason: null,
        promises,
      },
    };
  }

  /** Two awards at once wait for each other here, and for an offer that is being registered. */
  private async demandAwardable(tenderId: string, decidedOn: string): Promise<string> {
    const programmeId = await this.place.programmeOf(tenderId);
    this.unitOfWork.actor.demand('award.write', { programmeId, tenderId });
    const [tender] = await this.unitOfWork.query<{ state: TenderState }>(
      'select state from tender where id = $1 for update',
      [tenderId],
    );
    assertAwardable(tender!.state);
    assertDecided(decidedOn, this.clock.today());
    return programmeId;
  }

  private async baseline(id: string): Promise<{ tenderId: string; state: string; name: string }> {
    const [row] = await this.unitOfWork.query<{ tenderId: string; state: string; name: string }>(
      'select tender_id as "tenderId", state, name from requirement_baseline where id = $1',
      [id],
    );
    if (row) return row;
    throw new DomainError('award.unknown-baseline', {
      fields: [{ pointer: '/baselineId', code: 'award.unknown-baseline' }],
    });
  }
}
