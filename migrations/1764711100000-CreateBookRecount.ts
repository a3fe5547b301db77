import { MigrationInterface, QueryRunner } from 'typeorm';

const DIMENSIONS = `programme_id, measure, period, municipality_id, contract_id, building_block_id, task_field, legal_basis,
  budget_programme, known_on`;

/** Every night the kept totals are counted again from the lines; what was found, and how to set them right. */
export class CreateBookRecount1764711100000 implements MigrationInterface {
  name = 'CreateBookRecount1764711100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table book_recount (
        id uuid not null constraint book_recount_pkey primary key,
        programme_id uuid not null constraint book_recount_programme_fkey references programme (id),
        difference_count integer not null constraint book_recount_difference_check check (difference_count >= 0),
        differences jsonb not null,
        recorded_at timestamptz not null default now()
      );
      comment on table book_recount is 'Counts of the totals from the lines themselves; a difference means that a total was changed outside the triggers.';
      create index book_recount_latest_idx on book_recount (programme_id, recorded_at);
      revoke update, delete, truncate on book_recount from koersvast_app;

      create view book_line_totals as
        select programme_id, 'EXPENDITURE' as measure, period, municipality_id, contract_id, building_block_id,
               null::text as task_field, null::text as legal_basis, null::text as budget_programme,
               (recorded_at at time zone 'Europe/Amsterdam')::date as known_on, sum(amount_cents)::bigint as amount_cents, count(*) as line_count
        from expenditure_line group by 1, 2, 3, 4, 5, 6, 10
        union all
        select programme_id, case side when 'COST' then 'ACTUAL_COST' else 'ACTUAL_INCOME' end, period, municipality_id, contract_id,
               building_block_id, task_field, legal_basis, budget_programme, (recorded_at at time zone 'Europe/Amsterdam')::date,
               sum(amount_cents)::bigint, count(*)
        from actual group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;
      comment on view book_line_totals is 'What book_total has to say, from the lines: slow, and always right.';

      create function repair_book_totals() returns bigint language plpgsql set search_path = public as $$
      declare
        made bigint;
      begin
        lock table expenditure_line, actual in share mode;
        delete from book_total;
        insert into book_total (${DIMENSIONS}, amount_cents, line_count)
        select ${DIMENSIONS}, amount_cents, line_count from book_line_totals;
        get diagnostics made = row_count;
        return made;
      end $$;
      revoke execute on function repair_book_totals() from public;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function repair_book_totals();
      drop view book_line_totals;
      drop table book_recount;
    `);
  }
}
