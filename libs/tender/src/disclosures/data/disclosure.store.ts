import { Injectable } from '@nestjs/common';
import { newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { lockedRow } from '../../rows/locked-row';
import type { Channel } from '../domain/sharing';
import { DisclosedFactEntity } from './disclosed-fact.entity';

export type NewFact = Pick<
  DisclosedFactEntity,
  'programmeId' | 'tenderId' | 'consultationId' | 'code' | 'kind' | 'text' | 'firstGivenOn'
> &
  Partial<
    Pick<
      DisclosedFactEntity,
      'talkId' | 'minutesId' | 'starts' | 'ends' | 'inquiryId' | 'confidentialPartyId' | 'confidentialReason'
    >
  >;

export interface Handing {
  channel: Channel;
  givenOn: string;
  note: string;
  /** Null: published, to everyone. */
  partyIds: readonly string[] | null;
}

/** Writes facts and, append-only, who was given them. */
@Injectable()
export class DisclosureStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 404, 412 */
  lock(consultationId: string, id: string, rowVersion: number): Promise<DisclosedFactEntity> {
    return lockedRow(this.unitOfWork, DisclosedFactEntity, { id, consultationId }, rowVersion);
  }

  async insert(fact: NewFact): Promise<string> {
    const id = newId();
    await this.unitOfWork.repo(DisclosedFactEntity).insert({ ...fact, id, recordedBy: this.unitOfWork.actor.userId });
    return id;
  }

  async update(row: DisclosedFactEntity, change: Partial<DisclosedFactEntity>): Promise<void> {
    await this.unitOfWork.repo(DisclosedFactEntity).update(row.id, { ...change, rowVersion: row.rowVersion + 1 });
  }

  /** Who had it already keeps the first day. */
  async give(fact: { id: string; programmeId: string; tenderId: string }, handing: Handing): Promise<void> {
    const parties = handing.partyIds ?? [null];
    await this.unitOfWork.query(
      `insert into disclosure (id, programme_id, tender_id, fact_id, party_id, channel, given_on, note, recorded_by)
       select new_row.id, $3, $4, $5, new_row.party_id, $6, $7, $8, $9
       from unnest($1::uuid[], $2::uuid[]) as new_row (id, party_id)
       on conflict on constraint disclosure_key do nothing`,
      [
        parties.map(() => newId()),
        parties,
        fact.programmeId,
        fact.tenderId,
        fact.id,
        handing.channel,
        handing.givenOn,
        handing.note,
        this.unitOfWork.actor.userId,
      ],
    );
  }
}
