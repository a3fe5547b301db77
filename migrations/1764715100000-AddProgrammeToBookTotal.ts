import { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE =
  'programme_id, measure, period, municipality_id, contract_id, building_block_id, task_field, legal_basis';

/** The totals of `actual`, with or without the programme of the begroting among what they are divided by. */
const totals = (programme: boolean) => {
  const dimensions = `${BEFORE}${programme ? ', budget_programme' : ''}, known_on`;
  const groups = Array.from({ length: programme ? 10 : 9 }, (_, index) => index + 1).join(', ');
  return `
    alter table book_total drop constraint book_total_key;
    delete from book_total where measure in ('ACTUAL_COST', 'ACTUAL_INCOME');
    alter table book_total ${programme ? 'add column budget_programme text' : 'drop column budget_programme'};
    alter table book_total add constraint book_total_key unique nulls not distinct (${dimensions});
    create or replace function actual_totals() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      insert into book_total (${dimensions}, amount_cents, line_count)
      select programme_id, case side when 'COST' then 'ACTUAL_COST' else 'ACTUAL_INCOME' end, period, municipality_id,
             contract_id, building_block_id, task_field, legal_basis, ${programme ? 'budget_programme,' : ''}
             (recorded_at at time zone 'Europe/Amsterdam')::date, sum(amount_cents), count(*)
      from added group by ${groups} order by ${groups}
      on conflict on constraint book_total_key do update
        set amount_cents = book_total.amount_cents + excluded.amount_cents, line_count = book_total.line_count + excluded.line_count;
      return null;
    end $$;
    insert into book_total (${dimensions}, amount_cents, line_count)
    select programme_id, case side when 'COST' then 'ACTUAL_COST' else 'ACTUAL_INCOME' end, period, municipality_id,
           contract_id, building_block_id, task_field, legal_basis, ${programme ? 'budget_programme,' : ''}
           (recorded_at at time zone 'Europe/Amsterdam')::date, sum(amount_cents), count(*)
    from actual group by ${groups};`;
};

/** Lasten and baten per programme of the begroting: that is what a raad authorises, and what the board divides by. */
export class AddProgrammeToBookTotal1764715100000 implements MigrationInterface {
  name = 'AddProgrammeToBookTotal1764715100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(totals(true));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(totals(false));
  }
}
