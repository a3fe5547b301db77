import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { OfferStore } from '../../offers/data/offer.store';
import { OfferAccess } from '../../offers/queries/offer-access.query';
import { OfferChecksQuery } from '../../offers/queries/offer-checks.query';
import { OfferAnswerStore } from '../data/offer-answer.store';
import type { Passage } from '../domain/passage';

/** Points assessors to the pages that answer a criterion; a guide, so it can be mended until the advice. */
@Injectable()
export class PlacePassages {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly offers: OfferStore,
    private readonly access: OfferAccess,
    private readonly checks: OfferChecksQuery,
    private readonly answers: OfferAnswerStore,
  ) {}

  /** All passages of an offer at once. @throws DomainError 403, 404, 409 sealed or advised, 412, 422 not of this offer. */
  async execute(offerId: string, passages: readonly Passage[], rowVersion: number): Promise<void> {
    const offer = await this.offers.lock(offerId, rowVersion);
    const { tenderId, programmeId } = offer;
    this.unitOfWork.actor.demand('offer.write', offer);
    await this.access.demandOpen(tenderId);
    await this.checks.demandNotAdvised(tenderId);
    const known = await this.answers.places(offerId, tenderId);
    const fields = passages.flatMap(({ criterionId, fileId }, index) => {
      const wrong = (field: string, code: string) => ({ pointer: `/passages/${index}/${field}`, code });
      const twice = passages.findIndex((one) => one.criterionId === criterionId && one.fileId === fileId) < index;
      return [
        ...(known.criteria.includes(criterionId) ? [] : [wrong('criterionId', 'offer-answer.other-criterion')]),
        ...(known.files.includes(fileId) ? [] : [wrong('fileId', 'offer-answer.other-file')]),
        ...(twice ? [wrong('fileId', 'offer-answer.passage-twice')] : []),
      ];
    });
    if (fields.length > 0) throw new DomainError('platform.invalid-input', { fields });
    const before = await this.answers.passages(offerId, null);
    await this.answers.replacePassages(offer, passages);
    await this.offers.touch(offerId);
    this.unitOfWork.audit({
      action: 'offer.passages-placed',
      kind: 'offer',
      recordId: offerId,
      programmeId,
      before: { passages: before.map(({ criterionId, fileId, page }) => ({ criterionId, fileId, page })) },
      after: { passages: passages.map(({ criterionId, fileId, page }) => ({ criterionId, fileId, page })) },
    });
  }
}
