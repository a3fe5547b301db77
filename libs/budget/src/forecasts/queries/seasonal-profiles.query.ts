import { Injectable } from '@nestjs/common';
import { LocalDate, Money, Percentage } from '@koersvast/kernel';
import { ContractFacts } from '@koersvast/contract';
import { keysetPage, Page, UnitOfWork } from '@koersvast/platform';
import { BookTotals } from '../../ledger/queries/book-totals.query';
import type { StatedMonths } from '../domain/forecast-method';
import { profileFrom } from '../domain/seasonal-profile';
import type { ContractListRequest, SeasonalProposalRequest } from '../http/forecast.request';
import type { SeasonalProfileResponse, SeasonalProposalResponse } from '../http/forecast.response';

const LIST = `
  select p.id, p.building_block_id as "buildingBlockId", b.name as "buildingBlock", p.valid_from as "validFromDate", p.basis,
         p.from_years as "fromYears", p.percentages::text[] as percentages, p.reason, p.recorded_at as "recordedAt",
         u.name as "recordedBy"
  from seasonal_profile p left join building_block b on b.id = p.building_block_id
  left join user_account u on u.id = p.recorded_by`;

type Row = Omit<SeasonalProfileResponse, 'recordedAt'> & { recordedAt: Date };

/** How years run through their months: what was kept, and what earlier years say. */
@Injectable()
export class SeasonalProfilesQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: ContractFacts,
    private readonly totals: BookTotals,
  ) {}

  /** @throws DomainError 404 unknown contract */
  async page(request: ContractListRequest): Promise<Page<SeasonalProfileResponse>> {
    const { id } = await this.contracts.one(request.contractId);
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `${LIST} where p.contract_id = $1`,
        parameters: [id],
        sorts: { validFromDate: { column: '"validFromDate"', type: 'date' } },
        defaultSort: '-validFromDate',
      },
      request,
    );
    return { items: items.map(present), next };
  }

  async one(id: string): Promise<SeasonalProfileResponse> {
    const [row] = await this.unitOfWork.query<Row>(`${LIST} where p.id = $1`, [id]);
    return present(row!);
  }

  /** The profile that follows from the besteding of these years together. @throws DomainError 404 unknown contract */
  async proposal({ contractId, years, buildingBlockId }: SeasonalProposalRequest): Promise<SeasonalProposalResponse> {
    const { programmeId, startsOn, endsOn } = await this.contracts.one(contractId);
    const [first, last] = [Number(startsOn.slice(0, 4)), Number(endsOn.slice(0, 4))];
    const booked = await this.totals.by(
      {
        ...{ programmeId, contractId, knownBefore: 'infinity', measures: ['EXPENDITURE'] as const },
        ...{ from: LocalDate.of(first, 1, 1), to: LocalDate.of(last + 1, 1, 1) },
      },
      ...(['period', 'buildingBlockId'] as const),
    );
    const months = new Map<number, (Money | null)[]>();
    for (const { period, amount, buildingBlockId: block } of booked) {
      if (period === null || (buildingBlockId && block !== buildingBlockId)) continue;
      const year = Number(period.slice(0, 4));
      const of = months.get(year) ?? Array.from({ length: 12 }, () => null);
      const month = Number(period.slice(5, 7)) - 1;
      of[month] = (of[month] ?? Money.zero).plus(amount);
      months.set(year, of);
    }
    const wanted: StatedMonths[] = years.map((year) => months.get(year) ?? []);
    const profile = profileFrom(wanted);
    const wholeYears = [...months].filter(([, of]) => !of.includes(null)).map(([year]) => year);
    return { years, percentages: profile?.map(String) ?? null, wholeYears: wholeYears.sort((a, b) => a - b) };
  }
}

const present = ({ recordedAt, percentages, ...row }: Row): SeasonalProfileResponse => ({
  ...row,
  percentages: percentages.map((text) => Percentage.parse(text).toString()),
  recordedAt: recordedAt.toISOString(),
});
