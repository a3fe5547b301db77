import { Injectable } from '@nestjs/common';
import { Money, newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { identityOf, StatementPlace, StatementRow } from '../domain/statement-row';

export interface PlacedRow {
  place: StatementPlace;
  row: StatementRow;
}

/** A line that is in the books already, with the day on which it came in. */
export interface BookedLine {
  amount: Money;
  sinceDate: string;
  id: string;
  revision: number;
  /** Taken back and not booked anew: worth nil. */
  takenBack: boolean;
}

const AT_ONCE = 5_000;

const KEYS = `jsonb_to_recordset($2::jsonb) as k(contract_id uuid, period date, municipality_id uuid, building_block_id uuid,
  document text, line integer)`;

/** Adds lines to the ledger of bestedingen and finds those that are there. Nothing here changes a line. */
@Injectable()
export class ExpenditureStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Of these rows, those that are booked, by identity. */
  async booked(programmeId: string, rows: PlacedRow[]): Promise<Map<string, BookedLine>> {
    const found = new Map<string, BookedLine>();
    for (const part of parts(rows)) {
      const lines = await this.unitOfWork.query<
        StatementPlace & { document: string; line: number; cents: string; since: string } & Omit<
            BookedLine,
            'amount' | 'sinceDate'
          >
      >(
        `select e.contract_id as "contractId", to_char(e.period, 'YYYY-MM') as period, e.municipality_id as "municipalityId",
                e.building_block_id as "buildingBlockId", e.document, e.line, e.amount_cents as cents,
                e.id, e.revision, e.reverses_id is not null as "takenBack",
                (e.recorded_at at time zone 'Europe/Amsterdam')::date as since
         from expenditure_line e join ${KEYS} using (contract_id, period, municipality_id, building_block_id, document, line)
         where e.programme_id = $1 order by e.revision`,
        [programmeId, JSON.stringify(part.map(keyOf))],
      );
      for (const line of lines) {
        const { id, revision, takenBack, cents, since } = line;
        const amount = takenBack ? Money.zero : Money.fromCents(cents);
        found.set(identityOf(line, line), { id, revision, takenBack, amount, sinceDate: since });
      }
    }
    return found;
  }

  async add(programmeId: string, importId: string, rows: PlacedRow[]): Promise<void> {
    for (const part of parts(rows)) {
      const lines = part.map((placed) => ({
        ...keyOf(placed),
        id: newId(),
        cents: placed.row.amount.cents.toString(),
        description: placed.row.description ?? '',
      }));
      await this.unitOfWork.query(
        `insert into expenditure_line (id, programme_id, contract_id, period, municipality_id, building_block_id, document,
           line, amount_cents, description, import_id, recorded_by)
         select id, $1, contract_id, period, municipality_id, building_block_id, document, line, cents, description, $3, $4
         from jsonb_to_recordset($2::jsonb) as l(id uuid, contract_id uuid, period date, municipality_id uuid,
           building_block_id uuid, document text, line integer, cents bigint, description text)`,
        [programmeId, JSON.stringify(lines), importId, this.unitOfWork.actor.userId],
      );
    }
  }

  /** Takes back what these lines were booked for and books them anew. */
  async correct(programmeId: string, importId: string, rows: PlacedRow[]): Promise<void> {
    const booked = await this.booked(programmeId, rows);
    for (const part of parts(rows)) {
      const lines = part.flatMap(({ place, row }) => {
        const line = booked.get(identityOf(place, row));
        return line
          ? [
              {
                of: line.id,
                next: line.revision + 1,
                back: !line.takenBack,
                cents: row.amount.cents.toString(),
                description: row.description ?? '',
              },
            ]
          : [];
      });
      await this.unitOfWork.query(
        `with line as (
           select e.*, l.next, l.back, l.cents, l.description as text
           from jsonb_to_recordset($1::jsonb) as l(of uuid, next integer, back boolean, cents bigint, description text)
           join expenditure_line e on e.id = l.of
         )
         insert into expenditure_line (id, programme_id, contract_id, period, municipality_id, building_block_id, document,
           line, revision, reverses_id, amount_cents, description, import_id, recorded_by)
         select gen_random_uuid(), programme_id, contract_id, period, municipality_id, building_block_id, document, line,
                next, id, -amount_cents, description, $2::uuid, $3::uuid from line where back
         union all
         select gen_random_uuid(), programme_id, contract_id, period, municipality_id, building_block_id, document, line,
                next + case when back then 1 else 0 end, null, cents, text, $2::uuid, $3::uuid from line`,
        [JSON.stringify(lines), importId, this.unitOfWork.actor.userId],
      );
    }
  }
}

const keyOf = ({ place, row }: PlacedRow) => ({
  contract_id: place.contractId,
  period: `${place.period}-01`,
  municipality_id: place.municipalityId,
  building_block_id: place.buildingBlockId,
  document: row.document,
  line: row.line,
});

const parts = (rows: PlacedRow[]): PlacedRow[][] =>
  Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, index) =>
    rows.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );
