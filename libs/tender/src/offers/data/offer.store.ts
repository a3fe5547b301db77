import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import type { ChecklistItem, OfferContact, OfferPartner, OfferState } from '../domain/offer';
import type { Verdict } from '../domain/check-order';

export interface OfferRow {
  id: string;
  programmeId: string;
  tenderId: string;
  code: string;
  state: OfferState;
  late: boolean;
  receivedAt: Date;
  rowVersion: number;
}

export interface NewOffer {
  programmeId: string;
  tenderId: string;
  code: string;
  receivedAt: Date;
  late: boolean;
  stateReason: string | null;
}

export interface OfferContent {
  bidderName: string;
  bidderKvk: string;
  partners: OfferPartner[];
  checklist: ChecklistItem[];
  note: string;
  contact: OfferContact;
}

/** Writes offers. What goes into a sealed envelope is put there without reading it back. */
@Injectable()
export class OfferStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async insert(offer: NewOffer, content: OfferContent): Promise<string> {
    const id = newId();
    await this.unitOfWork.query(
      `insert into offer (id, programme_id, tender_id, code, received_at, late, state, state_reason, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        offer.programmeId,
        offer.tenderId,
        offer.code,
        offer.receivedAt,
        offer.late,
        offer.late ? 'REFUSED' : 'REGISTERED',
        offer.stateReason,
        this.unitOfWork.actor.userId,
      ],
    );
    await this.unitOfWork.query(
      `insert into offer_content (offer_id, programme_id, tender_id, bidder_name, bidder_kvk, partners, checklist, note,
         contact_name, contact_email, contact_address)
       values ($1, $2, $3, $4, $5, $6::jsonb, $7::jsonb, $8, $9, $10, $11)`,
      [
        id,
        offer.programmeId,
        offer.tenderId,
        content.bidderName,
        content.bidderKvk,
        JSON.stringify(content.partners),
        JSON.stringify(content.checklist),
        content.note,
        content.contact.name,
        content.contact.email,
        content.contact.address,
      ],
    );
    return id;
  }

  /** The envelope, locked until the end of the transaction. @throws DomainError 404, 412 */
  async lock(id: string, rowVersion?: number): Promise<OfferRow> {
    const [row] = await this.unitOfWork.query<OfferRow>(
      `select id, programme_id as "programmeId", tender_id as "tenderId", code, state, late, received_at as "receivedAt",
              row_version as "rowVersion"
       from offer where id = $1 for update`,
      [id],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    if (rowVersion !== undefined) assertFresh(row.rowVersion, rowVersion);
    return row;
  }

  /** Counts as a change of the offer, for whoever has it open. */
  async touch(id: string): Promise<void> {
    await this.unitOfWork.query('update offer set row_version = row_version + 1 where id = $1', [id]);
  }

  async decide(id: string, state: OfferState, reason: string | null, at: Date): Promise<void> {
    await this.unitOfWork.query(
      `update offer set state = $2, state_reason = $3, state_at = $4, state_by = $5, row_version = row_version + 1 where id = $1`,
      [id, state, reason, at, this.unitOfWork.actor.userId],
    );
  }

  async describe(
    id: string,
    { partners, checklist, note }: Omit<OfferContent, 'bidderName' | 'bidderKvk' | 'contact'>,
  ): Promise<void> {
    await this.unitOfWork.query(
      'update offer_content set partners = $2::jsonb, checklist = $3::jsonb, note = $4 where offer_id = $1',
      [id, JSON.stringify(partners), JSON.stringify(checklist), note],
    );
    await this.touch(id);
  }

  /** To whom letters go, as known since. */
  async address(id: string, { name, email, address }: OfferContact): Promise<void> {
    await this.unitOfWork.query(
      'update offer_content set contact_name = $2, contact_email = $3, contact_address = $4 where offer_id = $1',
      [id, name, email, address],
    );
    await this.touch(id);
  }

  async addFile(offer: OfferRow, fileId: string, title: string): Promise<void> {
    await this.unitOfWork.query(
      'insert into offer_file (id, programme_id, tender_id, offer_id, file_id, title) values ($1, $2, $3, $4, $5, $6)',
      [newId(), offer.programmeId, offer.tenderId, offer.id, fileId, title],
    );
    await this.touch(offer.id);
  }

  /** One finding for many requirements; an earlier finding is replaced, its question and answer stay. */
  async check(
    offer: OfferRow,
    requirementIds: readonly string[],
    finding: { verdict: Verdict; evidence: string; reason: string },
    at: Date,
  ): Promise<void> {
    await this.unitOfWork.query(
      `insert into offer_check (id, programme_id, tender_id, offer_id, requirement_id, verdict, evidence, reason, checked_by, checked_at)
       select gen_random_uuid(), $1, $2, $3, requirement_id, $5, $6, $7, $8, $9 from unnest($4::uuid[]) requirement_id
       on conflict on constraint offer_check_key do update set verdict = excluded.verdict, evidence = excluded.evidence,
         reason = excluded.reason, checked_by = excluded.checked_by, checked_at = excluded.checked_at`,
      [
        offer.programmeId,
        offer.tenderId,
        offer.id,
        requirementIds,
        finding.verdict,
        finding.evidence,
        finding.reason,
        this.unitOfWork.actor.userId,
        at,
      ],
    );
    await this.touch(offer.id);
  }
}
