import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { claimOf } from '../../baselines/domain/answer-choices';
import { CHECK_STAGES } from '../domain/check-order';
import type { OfferCheckResponse } from '../http/offer.response';

@Injectable()
export class OfferChecksQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** What an offer is tested on, in the order of the test, with the findings so far. @throws DomainError 409 not begun. */
  async items(offerId: string, tenderId: string): Promise<OfferCheckResponse[]> {
    const [assessment] = await this.unitOfWork.query<{ baselineId: string }>(
      'select baseline_id as "baselineId" from assessment where tender_id = $1',
      [tenderId],
    );
    if (!assessment) throw new DomainError('offer.assessment-not-begun', { status: 409 });
    const items = await this.unitOfWork.query<Omit<OfferCheckResponse, 'claimMeets'>>(
      `select i.requirement_id as "requirementId", i.code, i.kind, i.title, i.text, i.evidence as proof, c.verdict,
              coalesce(c.evidence, '') as evidence, coalesce(c.reason, '') as reason, c.question, c.asked_on as "askedOn",
              c.due_on as "dueOn", c.answer, c.answered_on as "answeredOn", checker.name as "checkedBy",
              claim.answer as claim, claim.row as "claimRow",
              coalesce(claim.outdated, false) as "claimOutdated"
       from requirement_baseline_item i
       left join offer_check c on c.offer_id = $2 and c.requirement_id = i.requirement_id
       left join user_account checker on checker.id = c.checked_by
       left join offer_answer claim on claim.requirement_id = i.requirement_id and claim.reading_id = (
         select id from offer_reading where offer_id = $2 order by n desc limit 1)
       where i.baseline_id = $1 and i.kind = any ($3) order by array_position($3, i.kind), i.position`,
      [assessment.baselineId, offerId, [...CHECK_STAGES]],
    );
    return items.map((item) => ({ ...item, claimMeets: item.claim === null ? null : claimOf(item.kind, item.claim) }));
  }

  /** For the audit. */
  async codes(requirementIds: readonly string[]): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ code: string }>(
      'select code from requirement where id = any ($1) order by code',
      [requirementIds],
    );
    return rows.map(({ code }) => code);
  }

  /** A bidder bids once. @throws DomainError 409 when another offer of the same KvK number was admitted. */
  async demandOnlyOne(offerId: string, tenderId: string): Promise<void> {
    const rows = await this.unitOfWork.query<{ code: string }>(
      `select other.code from offer_content mine
       join offer_content theirs on theirs.tender_id = mine.tender_id and theirs.bidder_kvk = mine.bidder_kvk
       join offer other on other.id = theirs.offer_id and other.id <> mine.offer_id and other.state = 'ADMITTED'
       where mine.offer_id = $1 and mine.tender_id = $2`,
      [offerId, tenderId],
    );
    if (rows[0]) throw new DomainError('offer.second-of-bidder', { status: 409, params: { code: rows[0].code } });
  }

  /** The advice fixed who takes part. @throws DomainError 409 */
  async demandNotAdvised(tenderId: string): Promise<void> {
    const rows = await this.unitOfWork.query(`select id from assessment where tender_id = $1 and state = 'ADVISED'`, [
      tenderId,
    ]);
    if (rows.length > 0) throw new DomainError('assessment.advised', { status: 409 });
  }
}
