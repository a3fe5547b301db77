import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { ContractFacts } from '@koersvast/contract';
import { keysetPage, Page, UnitOfWork } from '@koersvast/platform';
import type { ContractYearListRequest } from '../http/forecast.request';
import type { PartnerForecastResponse } from '../http/forecast.response';

const LIST = `
  select f.id, f.year, f.as_of as "asOfDate", f.source, f.total_cents::text as total, f.recorded_at as "recordedAt",
         u.name as "recordedBy",
         coalesce((select json_agg(json_build_object('municipalityId', l.municipality_id, 'municipality', m.name,
                     'buildingBlockId', l.building_block_id, 'buildingBlock', b.name, 'amount', l.amount_cents::text)
                     order by m.sort, b.number)
                   from partner_forecast_line l join municipality m on m.id = l.municipality_id
                   join building_block b on b.id = l.building_block_id where l.partner_forecast_id = f.id), '[]') as lines
  from partner_forecast f left join user_account u on u.id = f.recorded_by`;

type Row = Omit<PartnerForecastResponse, 'recordedAt'> & { recordedAt: Date };

/** What the partner said it expects of a contract year, the last first. */
@Injectable()
export class PartnerForecastsQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: ContractFacts,
  ) {}

  /** @throws DomainError 404 unknown contract */
  async page(request: ContractYearListRequest): Promise<Page<PartnerForecastResponse>> {
    const { id } = await this.contracts.one(request.contractId);
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `${LIST} where f.contract_id = $1 and f.year = $2`,
        parameters: [id, request.year],
        sorts: { asOfDate: { column: '"asOfDate"', type: 'date' } },
        defaultSort: '-asOfDate',
      },
      request,
    );
    return { items: items.map(present), next };
  }

  async one(id: string): Promise<PartnerForecastResponse> {
    const [row] = await this.unitOfWork.query<Row>(`${LIST} where f.id = $1`, [id]);
    return present(row!);
  }
}

const euros = (cents: string): string => Money.fromCents(cents).toString();

const present = ({ recordedAt, total, lines, ...row }: Row): PartnerForecastResponse => ({
  ...row,
  total: total === null ? null : euros(total),
  lines: lines.map(({ amount, ...line }) => ({ ...line, amount: euros(amount) })),
  recordedAt: recordedAt.toISOString(),
});
