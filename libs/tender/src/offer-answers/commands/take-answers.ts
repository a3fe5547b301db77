import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { OfferStore } from '../../offers/data/offer.store';
import { assertUndecided } from '../../offers/domain/offer';
import { OfferAccess } from '../../offers/queries/offer-access.query';
import { OfferChecksQuery } from '../../offers/queries/offer-checks.query';
import { OfferAnswerStore } from '../data/offer-answer.store';
import { AnswerExaminations } from '../queries/answer-examination';

/** Takes over what a bidder answered in the form that lies in its offer, as the preview showed it. */
@Injectable()
export class TakeAnswers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly offers: OfferStore,
    private readonly access: OfferAccess,
    private readonly checks: OfferChecksQuery,
    private readonly examinations: AnswerExaminations,
    private readonly answers: OfferAnswerStore,
  ) {}

  /**
   * @param acceptOlder whether a form of another baseline is taken too, the answers to what changed flagged
   * @param leaveOut whether the person accepts that answers with a finding are left out
   * @throws DomainError 403, 404, 409 sealed, decided, advised or scores handed in upon an earlier reading, 422 not this form
   */
  async execute(
    offerId: string,
    { fileId, leaveOut, acceptOlder }: { fileId: string; leaveOut: boolean; acceptOlder: boolean },
  ): Promise<void> {
    const offer = await this.offers.lock(offerId);
    this.unitOfWork.actor.demand('offer.write', offer);
    await this.access.demandOpen(offer.tenderId);
    assertUndecided(offer.state, 'SET_ASIDE');
    await this.checks.demandNotAdvised(offer.tenderId);
    const n = await this.answers.next(offerId, offer.tenderId);
    const { findings, answers, older } = await this.examinations.of(offer, fileId, acceptOlder);
    const refusal = findings.find(({ weight }) => weight === 'REFUSES');
    if (refusal) throw new DomainError(refusal.code, { params: refusal.params });
    const leftOut = findings.filter(({ weight }) => weight === 'LEAVES_OUT').length;
    if (leftOut > 0 && !leaveOut) throw new DomainError('offer-answer.left-out', { params: { count: leftOut } });
    if (answers.length === 0) throw new DomainError('offer-answer.nothing', { status: 409 });
    await this.answers.append(offer, { fileId, n, leftOut, olderBaselineId: older?.baselineId ?? null }, answers);
    await this.offers.touch(offerId);
    this.unitOfWork.audit({
      action: 'offer.answers-taken',
      kind: 'offer',
      recordId: offerId,
      programmeId: offer.programmeId,
      // Which document and how many answers; their words stay in the offer.
      after: { code: offer.code, fileId, reading: n, answers: answers.length, leftOut, ofBaseline: older?.baseline },
    });
  }
}
