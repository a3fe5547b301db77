import { MigrationInterface, QueryRunner } from 'typeorm';

const MONTHS = `case frequency when 'MONTH' then 1 when 'QUARTER' then 3 when 'HALF_YEAR' then 6 else 12 end`;

/** The first day of a period as one expression: the planner puts it in the statement instead of calling it per indicator. */
export class InlinePeriodStart1764641000000 implements MigrationInterface {
  name = 'InlinePeriodStart1764641000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create or replace function indicator_period_start(frequency text, day date) returns date language sql immutable as $$
        select make_date(extract(year from day)::int, (extract(month from day)::int - 1) / (${MONTHS}) * (${MONTHS}) + 1, 1)
      $$;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create or replace function indicator_period_start(frequency text, day date) returns date language sql immutable as $$
        select (date_trunc('year', day) + make_interval(months =>
          (extract(month from day)::int - 1) / m.months * m.months))::date
        from (select ${MONTHS} as months) m
      $$;
    `);
  }
}
