import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';

export interface VersionedRecord {
  id: string;
  versionId: string;
}

const unknown = (pointer: string, code: string) => new DomainError(code, { fields: [{ pointer, code }] });

/** What a conclusion rests on and leads to must be there, for who draws it. */
@Injectable()
export class ConclusionSourcesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Quotes of this consultation with the version of their answer. @throws DomainError 422 */
  async quotes(consultationId: string, ids: readonly string[]): Promise<VersionedRecord[]> {
    const rows = await this.unitOfWork.query<VersionedRecord>(
      `select id, answer_id as "versionId" from consultation_quote
       where consultation_id = $1 and id = any ($2) and state = 'ACTIVE' order by code`,
      [consultationId, ids],
    );
    if (rows.length !== ids.length) throw unknown('/quoteIds', 'conclusion.unknown-quote');
    return rows;
  }

  /** The talks of these quotes with the minutes that were confirmed, each once. @throws DomainError 422 */
  async talks(consultationId: string, ids: readonly string[]): Promise<VersionedRecord[]> {
    const rows = await this.unitOfWork.query<VersionedRecord>(
      `select talk_id as id, minutes_id as "versionId" from minutes_quote
       where consultation_id = $1 and id = any ($2) and state = 'ACTIVE' order by code`,
      [consultationId, ids],
    );
    if (rows.length !== ids.length) throw unknown('/minutesQuoteIds', 'conclusion.unknown-quote');
    return [...new Map(rows.map((row) => [row.id, row])).values()];
  }

  /** @throws DomainError 422 */
  async requirements(tenderId: string, ids: readonly string[]): Promise<VersionedRecord[]> {
    const rows = await this.unitOfWork.query<VersionedRecord>(
      `select id, current_version_id as "versionId" from requirement
       where tender_id = $1 and id = any ($2) and state <> 'WITHDRAWN' order by code`,
      [tenderId, ids],
    );
    if (rows.length !== ids.length) throw unknown('/requirementIds', 'conclusion.unknown-requirement');
    return rows;
  }

  /** @throws DomainError 422 */
  async demandContributions(programmeId: string, ids: readonly string[]): Promise<void> {
    const rows = await this.unitOfWork.query('select id from contribution where programme_id = $1 and id = any ($2)', [
      programmeId,
      ids,
    ]);
    if (rows.length !== ids.length) throw unknown('/contributionIds', 'conclusion.unknown-contribution');
  }
}
