import { MigrationInterface, QueryRunner } from 'typeorm';

const DIMENSIONS =
  'programme_id, measure, period, municipality_id, contract_id, building_block_id, task_field, legal_basis, known_on';

/** The trigger that adds what one statement booked, also a COPY of a million rows, to the totals in the same transaction. */
const grow = (table: string, measure: string, taskField: string, legalBasis: string) => `
  create function ${table}_totals() returns trigger language plpgsql security definer set search_path = public as $$
  begin
    insert into book_total (${DIMENSIONS}, amount_cents, line_count)
    select programme_id, ${measure}, period, municipality_id, contract_id, building_block_id, ${taskField}, ${legalBasis},
           (recorded_at at time zone 'Europe/Amsterdam')::date, sum(amount_cents), count(*)
    from added group by 1, 2, 3, 4, 5, 6, 7, 8, 9 order by 1, 2, 3, 4, 5, 6, 7, 8, 9
    on conflict on constraint book_total_key do update
      set amount_cents = book_total.amount_cents + excluded.amount_cents, line_count = book_total.line_count + excluded.line_count;
    return null;
  end $$;
  create trigger ${table}_totals after insert on ${table} referencing new table as added
    for each statement execute function ${table}_totals();`;

/**
 * Sums of what was booked, per month, place and the day on which it became known: a stand on any date is a sum of these,
 * however many lines there are. Only the triggers write them.
 */
export class CreateBookTotal1764710100000 implements MigrationInterface {
  name = 'CreateBookTotal1764710100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table book_total (
        programme_id uuid not null,
        measure text not null constraint book_total_measure_check check (measure in ('EXPENDITURE', 'ACTUAL_COST', 'ACTUAL_INCOME')),
        period date not null,
        municipality_id uuid not null,
        contract_id uuid,
        building_block_id uuid,
        task_field text,
        legal_basis text,
        known_on date not null,
        amount_cents bigint not null,
        line_count bigint not null,
        constraint book_total_key unique nulls not distinct (${DIMENSIONS})
      );
      comment on table book_total is 'Kept by triggers on expenditure_line and actual, in the transaction of the booking itself.';
      comment on column book_total.known_on is 'Day in the Netherlands on which the lines were recorded.';
      revoke insert, update, delete, truncate on book_total from koersvast_app;
      ${grow('expenditure_line', `'EXPENDITURE'`, 'null::text', 'null::text')}
      ${grow('actual', `case side when 'COST' then 'ACTUAL_COST' else 'ACTUAL_INCOME' end`, 'task_field', 'legal_basis')}
      insert into book_total (${DIMENSIONS}, amount_cents, line_count)
      select programme_id, 'EXPENDITURE', period, municipality_id, contract_id, building_block_id, null, null,
             (recorded_at at time zone 'Europe/Amsterdam')::date, sum(amount_cents), count(*)
      from expenditure_line group by 1, 2, 3, 4, 5, 6, 9;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop trigger actual_totals on actual;
      drop trigger expenditure_line_totals on expenditure_line;
      drop function actual_totals();
      drop function expenditure_line_totals();
      drop table book_total;
    `);
  }
}
