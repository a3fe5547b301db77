import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When a term of an advance falls on a day that is no working day. The contract says which way it moves; the rule stands with
 * the version of the schedule, and a term keeps the day on which it would have fallen, so that the shift can be seen.
 */
export class ShiftAdvanceDays1764730000000 implements MigrationInterface {
  name = 'ShiftAdvanceDays1764730000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table advance_schedule_version add column day_rule text not null default 'AS_IS'
        constraint advance_schedule_version_day_rule_check check (day_rule in ('AS_IS', 'NEXT', 'PREVIOUS'));
      comment on column advance_schedule_version.day_rule is
        'A term on a Saturday, Sunday or holiday: stays, or moves to the next or the previous working day.';
      alter table advance_term add column nominal_on date;
      comment on column advance_term.nominal_on is 'The day before it was moved to a working day; null when it was not moved.';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table advance_term drop column nominal_on;
      alter table advance_schedule_version drop column day_rule;
    `);
  }
}
