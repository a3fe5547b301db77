import { Injectable } from '@nestjs/common';
import { newId, Period, TextParams } from '@koersvast/kernel';
import { BookedExpenditure, ExpenditureBook, ExpenditureBookPort, NewExpenditure } from '@koersvast/contract';
import { UnitOfWork } from '@koersvast/platform';

interface BookedRow {
  month: string;
  municipalityId: string;
  buildingBlockId: string;
  hasOwn: boolean;
  own: string;
  other: string;
  others: string;
}

/** The ledger of bestedingen for statements that come in by the contract: only rows are added. */
@Injectable()
@ExpenditureBook('expenditure')
export class ExpenditureLedger implements ExpenditureBookPort {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** As the import: a year without an agreed budget takes no bestedingen (domain C6). */
  async refusal(contractId: string, month: string): Promise<{ code: string; params: TextParams } | null> {
    const year = Period.year(Period.parse(month));
    const [row] = await this.unitOfWork.query('select 1 from agreed_budget where contract_id = $1 and year = $2', [
      contractId,
      year,
    ]);
    return row ? null : { code: 'quarterly.no-book', params: { year } };
  }

  async booked(
    contractId: string,
    { first, last }: { first: string; last: string },
    document: string,
  ): Promise<BookedExpenditure[]> {
    const rows = await this.unitOfWork.query<BookedRow>(
      `select to_char(period, 'YYYY-MM') as month, municipality_id as "municipalityId", building_block_id as "buildingBlockId",
              bool_or(document = $4) as "hasOwn",
              coalesce(sum(amount_cents) filter (where document = $4), 0)::text as own,
              coalesce(sum(amount_cents) filter (where document <> $4), 0)::text as other,
              coalesce(string_agg(distinct document, ', ') filter (where document <> $4), '') as others
       from expenditure_line where contract_id = $1 and period between $2 and $3
       group by period, municipality_id, building_block_id`,
      [contractId, `${first}-01`, `${last}-01`, document],
    );
    return rows.map(({ own, other, ...row }) => ({ ...row, ownCents: BigInt(own), otherCents: BigInt(other) }));
  }

  async book(statement: {
    programmeId: string;
    contractId: string;
    document: string;
    lines: readonly NewExpenditure[];
  }): Promise<void> {
    const { programmeId, contractId, document, lines } = statement;
    const rows = lines.map(({ month, municipalityId, buildingBlockId, line, cents, description }) => ({
      ...{ id: newId(), period: `${month}-01`, municipality_id: municipalityId, building_block_id: buildingBlockId },
      ...{ line, cents: cents.toString(), description },
    }));
    await this.unitOfWork.query(
      `insert into expenditure_line (id, programme_id, contract_id, period, municipality_id, building_block_id, document,
         line, amount_cents, description, recorded_by)
       select id, $1, $2, period, municipality_id, building_block_id, $3, line, cents, description, $4
       from jsonb_to_recordset($5::jsonb) as l(id uuid, period date, municipality_id uuid, building_block_id uuid,
         line integer, cents bigint, description text)`,
      [programmeId, contractId, document, this.unitOfWork.actor.userId, JSON.stringify(rows)],
    );
  }

  async year(contractId: string, through: string) {
    const year = Period.year(Period.parse(through));
    const [row] = await this.unitOfWork.query<{ agreed: string | null; spent: string | null }>(
      `select (select v.agreed_cents from agreed_budget b join agreed_budget_version v on v.id = b.current_version_id
               where b.contract_id = $1 and b.year = $2)::text as agreed,
              (select sum(amount_cents) from expenditure_line
               where contract_id = $1 and period between $3 and $4)::text as spent`,
      [contractId, year, `${year}-01-01`, `${through}-01`],
    );
    const cents = (text: string | null) => (text === null ? null : BigInt(text));
    return { agreedCents: cents(row!.agreed), spentCents: cents(row!.spent) };
  }
}
