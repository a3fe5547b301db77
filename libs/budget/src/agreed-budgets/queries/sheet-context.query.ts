import { Injectable } from '@nestjs/common';
import { LocalDate, Money } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';

interface Named {
  id: string;
  code: string;
  name: string;
}

export interface SheetContract {
  id: string;
  code: string;
  title: string;
  startsOn: string;
  endsOn: string;
}

/** What is agreed for a contract year, and how it was divided last. */
export interface SheetBudget {
  id: string;
  contractId: string;
  year: number;
  agreed: Money;
  /** Day of the last split of the current version; null when that is not divided. */
  splitOn: string | null;
  /** Amounts of that split by `municipality/building block`. */
  lines: Map<string, Money>;
}

export interface SheetContext {
  contracts: SheetContract[];
  municipalities: Named[];
  buildingBlocks: (Named & { number: number })[];
  budgets: SheetBudget[];
}

const BUDGETS = `
  select b.id, b.contract_id as "contractId", b.year, v.agreed_cents as agreed, s.recorded_at as "splitAt",
         (select json_object_agg(l.municipality_id || '/' || l.building_block_id, lv.amount_cents::text)
          from budget_line_version lv join budget_line l on l.id = lv.budget_line_id
          where lv.budget_split_id = s.id) as lines
  from agreed_budget b
  join agreed_budget_version v on v.id = b.current_version_id
  left join lateral (
    select * from budget_split s where s.agreed_budget_version_id = v.id order by s.n desc limit 1
  ) s on true
  where b.programme_id = $1`;

/** What a sheet with an agreed budget is held against. */
@Injectable()
export class SheetContextQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(programmeId: string): Promise<SheetContext> {
    const ask = <Row extends object>(sql: string) => this.unitOfWork.query<Row>(sql, [programmeId]);
    type Row = Omit<SheetBudget, 'agreed' | 'lines' | 'splitOn'> & {
      agreed: string;
      splitAt: Date | null;
      lines: Record<string, string> | null;
    };
    const budgets = await ask<Row>(BUDGETS);
    return {
      contracts: await ask<SheetContract>(
        `select id, code, title, starts_on as "startsOn", ends_on as "endsOn" from contract
         where programme_id = $1 order by starts_on desc, code`,
      ),
      municipalities: await ask<Named>('select id, code, name from municipality where programme_id = $1 order by sort'),
      buildingBlocks: await ask<Named & { number: number }>(
        'select id, code, name, number from building_block where programme_id = $1 order by number',
      ),
      budgets: budgets.map(({ splitAt, lines, ...budget }) => ({
        ...budget,
        agreed: Money.fromCents(budget.agreed),
        splitOn: splitAt && LocalDate.at(splitAt),
        lines: new Map(Object.entries(lines ?? {}).map(([place, cents]) => [place, Money.fromCents(cents)])),
      })),
    };
  }
}
