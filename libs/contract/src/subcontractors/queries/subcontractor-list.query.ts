import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { SubcontractorResponse } from '../http/subcontractor.response';

const SELECT = `
  select s.id, s.contract_id as "contractId", s.name, s.kvk, s.services, s.starts_on as "startsOn", s.ends_on as "endsOn",
         s.consent_on as "consentOn", s.note, s.row_version as "rowVersion"
  from subcontractor s where s.programme_id = any ($1)`;

@Injectable()
export class SubcontractorListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  page(contractId: string, request: PageRequest): Promise<Page<SubcontractorResponse>> {
    return keysetPage<SubcontractorResponse>(
      this.unitOfWork,
      {
        sql: `${SELECT} and s.contract_id = $2`,
        parameters: [this.unitOfWork.actor.programmesWith('contract.read'), contractId],
        sorts: { name: { column: 'name', type: 'text' }, startsOn: { column: '"startsOn"', type: 'date' } },
        defaultSort: 'name',
      },
      request,
    );
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<SubcontractorResponse> {
    const [row] = await this.unitOfWork.query<SubcontractorResponse>(`${SELECT} and s.id = $2`, [
      this.unitOfWork.actor.programmesWith('contract.read'),
      id,
    ]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return row;
  }
}
