import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import { ConsultationPartyEntity } from './consultation-party.entity';

export interface PartyContent {
  name: string;
  /** Eight digits. */
  kvkNumber: string;
  contactName: string;
  contactEmail: string;
  consentToBeNamed: boolean;
}

interface Place {
  id: string;
  programmeId: string;
  tenderId: string;
}

/** Writes the parties of a consultation. */
@Injectable()
export class ConsultationPartyStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The row, locked until the end of the transaction. @throws DomainError 404, 412 */
  async lock(consultationId: string, id: string, rowVersion?: number): Promise<ConsultationPartyEntity> {
    const row = await this.unitOfWork
      .repo(ConsultationPartyEntity)
      .findOne({ where: { id, consultationId }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    if (rowVersion !== undefined) assertFresh(row.rowVersion, rowVersion);
    return row;
  }

  async insert({ id: consultationId, programmeId, tenderId }: Place, parties: PartyContent[]): Promise<string[]> {
    const recordedBy = this.unitOfWork.actor.userId;
    const rows = parties.map((party) => ({ ...party, id: newId(), consultationId, programmeId, tenderId, recordedBy }));
    await this.unitOfWork.repo(ConsultationPartyEntity).insert(rows);
    return rows.map(({ id }) => id);
  }

  async update(row: ConsultationPartyEntity, change: Partial<ConsultationPartyEntity>): Promise<void> {
    await this.unitOfWork.repo(ConsultationPartyEntity).update(row.id, { ...change, rowVersion: row.rowVersion + 1 });
  }

  /** Those that were only added become invited; gives their ids. */
  async invite(consultationId: string, ids: readonly string[] | null, at: Date): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `update consultation_party set state = 'INVITED', invited_at = $3, row_version = row_version + 1
       where consultation_id = $1 and state = 'ADDED' and ($2::uuid[] is null or id = any ($2)) returning id`,
      [consultationId, ids, at],
    );
    return rows.map(({ id }) => id);
  }

  /** Day, 'yyyy-mm-dd', on which each of these numbers was added; only those that take part. */
  async addedOn(consultationId: string, kvkNumbers: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.unitOfWork.query<{ kvk: string; day: string }>(
      `select kvk_number as kvk, to_char(recorded_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as day
       from consultation_party where consultation_id = $1 and kvk_number = any ($2)`,
      [consultationId, kvkNumbers],
    );
    return new Map(rows.map(({ kvk, day }) => [kvk, day]));
  }
}
