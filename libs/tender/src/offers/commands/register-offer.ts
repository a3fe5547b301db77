import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Clock, CodeSeries, Files, type UploadedFile, UnitOfWork } from '@koersvast/platform';
import { RequirementPlaceQuery } from '../../requirements/queries/requirement-place.query';
import { OfferSearch } from '../data/offer-search';
import { OfferStore, type OfferContent } from '../data/offer.store';
import { assertReceived, demandDeadline, isLate } from '../domain/offer';
import { OfferAccess } from '../queries/offer-access.query';

export interface RegisterOfferInput extends OfferContent {
  tenderId: string;
  receivedAt: Date;
  /** Only for a late one. */
  lateReason: string;
}

/** Registers an offer: the envelope is known, what it holds is sealed until the opening. */
@Injectable()
export class RegisterOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly place: RequirementPlaceQuery,
    private readonly access: OfferAccess,
    private readonly offers: OfferStore,
    private readonly search: OfferSearch,
    private readonly codes: CodeSeries,
    private readonly files: Files,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403, 409 no closing or assessment has begun, 422 unknown tender, moment or reason. */
  async execute(input: RegisterOfferInput): Promise<string> {
    const { tenderId, receivedAt, lateReason } = input;
    const programmeId = await this.place.programmeOf(tenderId);
    this.unitOfWork.actor.demand('offer.write', { programmeId, tenderId });
    await this.demandNotAssessed(tenderId);
    assertReceived(receivedAt, this.clock.now());
    const late = isLate(receivedAt, demandDeadline(await this.access.deadline(tenderId)));
    if (late && !lateReason) {
      throw new DomainError('offer.late-reason', { fields: [{ pointer: '/lateReason', code: 'offer.late-reason' }] });
    }
    const { code } = await this.codes.next(programmeId, tenderId, 'INS');
    const stateReason = late ? lateReason : null;
    const id = await this.offers.insert({ programmeId, tenderId, code, receivedAt, late, stateReason }, input);
    await this.search.put(tenderId, id);
    // No names: the audit log is read by others than those who may open an envelope.
    this.unitOfWork.audit({
      action: late ? 'offer.refused-late' : 'offer.registered',
      kind: 'offer',
      recordId: id,
      programmeId,
      after: { code, receivedAt: receivedAt.toISOString(), late, reason: stateReason },
    });
    return id;
  }

  /** A document of the offer. Its bytes are sealed as the envelope is. @throws DomainError 403, 404, 409 assessment began. */
  async addFile(offerId: string, { name, bytes, sha256 }: UploadedFile, title: string): Promise<void> {
    const offer = await this.offers.lock(offerId);
    const { programmeId, tenderId } = offer;
    this.unitOfWork.actor.demand('offer.write', { programmeId, tenderId });
    await this.demandNotAssessed(tenderId);
    const mediaType = name.toLowerCase().endsWith('.pdf') ? 'application/pdf' : 'application/octet-stream';
    const fileId = await this.files.store({ programmeId, tenderId, permission: 'offer.read', name, mediaType, bytes });
    await this.offers.addFile(offer, fileId, title || name);
    this.unitOfWork.audit({
      action: 'offer.file-added',
      kind: 'offer',
      recordId: offerId,
      programmeId,
      after: { fileId, sha256 },
    });
  }

  private async demandNotAssessed(tenderId: string): Promise<void> {
    const begun = await this.unitOfWork.query('select id from assessment where tender_id = $1', [tenderId]);
    if (begun.length > 0) throw new DomainError('offer.assessment-begun', { status: 409 });
  }
}
