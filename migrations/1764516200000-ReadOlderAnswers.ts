import { MigrationInterface, QueryRunner } from 'typeorm';

/** A form of another baseline can be read too; an answer to what changed since says so. */
export class ReadOlderAnswers1764516200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Null: the form of the baseline that is assessed.
      alter table offer_reading add column older_baseline_id uuid
        constraint offer_reading_older_baseline_fkey references requirement_baseline (id);
      alter table offer_answer add column outdated boolean not null default false;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table offer_answer drop column outdated;
      alter table offer_reading drop column older_baseline_id;
    `);
  }
}
