import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { AwardResponse } from '../http/award.response';

type AwardRow = Omit<AwardResponse, 'recordedAt'> & { recordedAt: Date };

const SELECT = `
  select a.id, a.programme_id as "programmeId", a.tender_id as "tenderId", t.code as "tenderCode", t.title as "tenderTitle",
         a.baseline_id as "baselineId", bl.name as "baselineName", bl.requirement_count as "requirementCount",
         a.contractor_name as "contractorName", a.contractor_kvk as "contractorKvk", a.decided_on as "decidedOn",
         a.motivation, a.offer_id as "offerId", a.deviation_reason as "deviationReason", a.by_hand_reason as "byHandReason",
         recorder.name as "recordedBy", a.recorded_at as "recordedAt", a.row_version as "rowVersion"
  from award a
  join tender t on t.id = a.tender_id
  join requirement_baseline bl on bl.id = a.baseline_id
  left join user_account recorder on recorder.id = a.recorded_by`;

@Injectable()
export class AwardListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(programmeId: string, filter: PageRequest & { tenderId?: string }): Promise<Page<AwardResponse>> {
    const { items, next } = await keysetPage<AwardRow>(
      this.unitOfWork,
      {
        sql: `${SELECT} where a.programme_id = $1 and ($2::uuid is null or a.tender_id = $2)`,
        parameters: [programmeId, filter.tenderId ?? null],
        sorts: { decidedOn: { column: '"decidedOn"', type: 'date' } },
        defaultSort: '-decidedOn',
      },
      filter,
    );
    return { items: items.map(present), next };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<AwardResponse> {
    const [row] = await this.unitOfWork.query<AwardRow>(`${SELECT} where a.id = $1`, [id]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return present(row);
  }
}

const present = (row: AwardRow): AwardResponse => ({ ...row, recordedAt: row.recordedAt.toISOString() });
