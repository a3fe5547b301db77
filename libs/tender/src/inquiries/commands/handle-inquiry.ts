import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { Clock, CodeSeries, UnitOfWork } from '@koersvast/platform';
import { PartyClues } from '../../anonymity/party-clues';
import { DisclosureStore } from '../../disclosures/data/disclosure.store';
import { ConsultationCircleQuery } from '../../disclosures/queries/consultation-circle.query';
import { lockedRow } from '../../rows/locked-row';
import { InquiryEntity } from '../data/inquiry.entity';
import { assertAnonymous, assertOpen } from '../domain/inquiry';

interface InquiryChange {
  consultationId: string;
  id: string;
  rowVersion: number;
}

/** A party asks; the authority answers everyone at once. */
@Injectable()
export class HandleInquiry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly circle: ConsultationCircleQuery,
    private readonly disclosures: DisclosureStore,
    private readonly codes: CodeSeries,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403/404, 409 closed, 422 unknown party or a day to come. */
  async receive(input: {
    consultationId: string;
    partyId: string;
    receivedOn: string;
    question: string;
  }): Promise<string> {
    const { consultationId, partyId, receivedOn, question } = input;
    const { programmeId, tenderId } = await this.circle.openPlace(consultationId, 'inquiry.write');
    await this.circle.demandParties(consultationId, [partyId], '/partyId');
    if (receivedOn > this.clock.today()) throw wrong('/receivedOn', 'disclosure.future');
    const id = newId();
    const row = { id, programmeId, tenderId, consultationId, partyId, receivedOn, question };
    await this.unitOfWork.repo(InquiryEntity).insert({ ...row, recordedBy: this.unitOfWork.actor.userId });
    this.unitOfWork.audit({
      action: 'consultation-inquiry.received',
      kind: 'consultation-inquiry',
      recordId: id,
      programmeId,
      // Not the words: the audit log is read by others than the questions.
      after: { partyId, receivedOn },
    });
    return id;
  }

  /** Writes question and answer as everyone will read them. @throws DomainError 403/404, 409, 412, 422 names a party. */
  async answer(change: InquiryChange & { publicQuestion: string; answer: string }): Promise<void> {
    const row = await this.open(change);
    const words = { publicQuestion: change.publicQuestion, answer: change.answer };
    await this.demandAnonymous(change.consultationId, words);
    await this.update(row, { ...words, state: 'ANSWERED' });
    this.audit(row, 'consultation-inquiry.answered', { state: 'ANSWERED' }, { state: row.state });
  }

  /**
   * Publishes to everyone; the answer is a disclosure of itself. Names are looked for again, since parties may have
   * come after the answer was written.
   * @throws DomainError 403/404, 409 not answered or published, 412, 422 names a party.
   */
  async publish({ publishedOn, ...change }: InquiryChange & { publishedOn: string }): Promise<void> {
    const row = await this.open(change);
    if (row.state !== 'ANSWERED') throw new DomainError('inquiry.not-answered', { status: 409 });
    if (publishedOn > this.clock.today()) throw wrong('/publishedOn', 'disclosure.future');
    await this.demandAnonymous(change.consultationId, row);
    const { programmeId, tenderId, consultationId } = row;
    const { number } = await this.codes.next(programmeId, consultationId, 'VRAAG');
    await this.update(row, { state: 'PUBLISHED', number, publishedOn });
    const { code } = await this.codes.next(programmeId, tenderId, 'FEIT');
    const factId = await this.disclosures.insert({
      programmeId,
      tenderId,
      consultationId,
      code,
      kind: 'FACT',
      text: row.answer,
      firstGivenOn: publishedOn,
      inquiryId: row.id,
    });
    const handing = { channel: 'TENDERNED' as const, givenOn: publishedOn, note: '', partyIds: null };
    await this.disclosures.give({ id: factId, programmeId, tenderId }, handing);
    this.audit(row, 'consultation-inquiry.published', { number, publishedOn, fact: code });
  }

  /** @throws DomainError 403/404, 409, 412 */
  async withdraw({ reason, ...change }: InquiryChange & { reason: string }): Promise<void> {
    const row = await this.open(change);
    await this.update(row, { state: 'WITHDRAWN', withdrawReason: reason });
    this.audit(row, 'consultation-inquiry.withdrawn', { reason });
  }

  private async open({ consultationId, id, rowVersion }: InquiryChange): Promise<InquiryEntity> {
    await this.circle.openPlace(consultationId, 'inquiry.write');
    const row = await lockedRow(this.unitOfWork, InquiryEntity, { id, consultationId }, rowVersion);
    assertOpen(row);
    return row;
  }

  private async demandAnonymous(
    consultationId: string,
    words: { publicQuestion: string; answer: string },
  ): Promise<void> {
    assertAnonymous(words, new PartyClues(await this.circle.parties(consultationId)));
  }

  private async update(row: InquiryEntity, change: Partial<InquiryEntity>): Promise<void> {
    await this.unitOfWork.repo(InquiryEntity).update(row.id, { ...change, rowVersion: row.rowVersion + 1 });
  }

  private audit(row: InquiryEntity, action: string, after: Record<string, unknown>, before?: Record<string, unknown>) {
    const { id: recordId, programmeId } = row;
    this.unitOfWork.audit({ action, kind: 'consultation-inquiry', recordId, programmeId, before, after });
  }
}

const wrong = (pointer: string, code: string) => new DomainError(code, { fields: [{ pointer, code }] });
