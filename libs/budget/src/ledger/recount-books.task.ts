import { Injectable } from '@nestjs/common';
import { newId } from '@koersvast/kernel';
import { Periodic, PeriodicTask, UnitOfWork } from '@koersvast/platform';

/** A total that is not the sum of its lines. */
interface Difference {
  programmeId: string;
  measure: string;
  period: string;
  /** Cents and lines: the total minus what the lines say. */
  cents: string;
  lines: number;
}

const DIMENSIONS = `programme_id, measure, period, municipality_id, contract_id, building_block_id, task_field, legal_basis,
  budget_programme, known_on`;

/** One statement, so that lines and totals are of the same moment also while others book. */
const DIFFERENCES = `
  select programme_id as "programmeId", measure, period::text, sum(amount_cents)::text as cents, sum(line_count)::int as lines
  from (
    select ${DIMENSIONS}, amount_cents, line_count from book_total
    union all
    select ${DIMENSIONS}, -amount_cents, -line_count from book_line_totals
  ) both_sides
  group by ${DIMENSIONS} having sum(amount_cents) <> 0 or sum(line_count) <> 0
  order by programme_id, measure, period`;

/** Of a programme, that many differences are kept to be looked at; all are counted. */
const KEPT = 20;

/** Counts the kept totals of the books again from their lines, every night; a difference is audited and waits in Mijn werk. */
@Injectable()
@Periodic({ minutes: 24 * 60 })
export class RecountBooksTask implements PeriodicTask {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(): Promise<void> {
    await this.unitOfWork.unhurried();
    const differences = await this.unitOfWork.query<Difference>(DIFFERENCES);
    const programmes = await this.unitOfWork.query<{ id: string }>(
      'select distinct programme_id as id from book_total',
    );
    for (const { id } of programmes) {
      await this.record(
        id,
        differences.filter(({ programmeId }) => programmeId === id),
      );
    }
  }

  private async record(programmeId: string, found: Difference[]): Promise<void> {
    const id = newId();
    const kept = found.slice(0, KEPT).map(({ measure, period, cents, lines }) => ({ measure, period, cents, lines }));
    await this.unitOfWork.query(
      'insert into book_recount (id, programme_id, difference_count, differences) values ($1, $2, $3, $4::jsonb)',
      [id, programmeId, found.length, JSON.stringify(kept)],
    );
    if (found.length === 0) return;
    this.unitOfWork.audit({
      action: 'book-total.differs',
      kind: 'book-recount',
      recordId: id,
      programmeId,
      after: { differences: found.length, first: kept.slice(0, 5) },
    });
  }
}
