import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the check of a ledger found stays until the commit: as long as nothing was booked in between, the commit need not
 * hold a million lines against the books a second time.
 */
export class KeepSettledLines1764740000000 implements MigrationInterface {
  name = 'KeepSettledLines1764740000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create unlogged table actual_settled (
        import_id uuid not null,
        number integer not null,
        status text not null,
        first integer,
        since date,
        current_id uuid,
        revision integer,
        taken_back boolean not null,
        booked_cents bigint not null,
        cents bigint not null,
        changed text[] not null,
        constraint actual_settled_pkey primary key (import_id, number)
      );
      comment on table actual_settled is 'Lines of actual_staged that are not new, and why: PRESENT, CHANGED or TWICE in the file.';
      create unlogged table actual_comparison (
        import_id uuid not null constraint actual_comparison_pkey primary key,
        ledger_lines bigint not null
      );
      comment on column actual_comparison.ledger_lines is 'Lines in the ledger of the programme when they were compared. It only grows, so the same number is the same ledger.';
      revoke truncate on actual_settled, actual_comparison from koersvast_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table actual_comparison, actual_settled');
  }
}
