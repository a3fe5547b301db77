import { MigrationInterface, QueryRunner } from 'typeorm';

/** A code that is remembered becomes a record of its own, that a person can change and have forgotten. */
export class ReviseImportCode1764740100000 implements MigrationInterface {
  name = 'ReviseImportCode1764740100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table import_code
        add column id uuid not null default gen_random_uuid() constraint import_code_id_key unique,
        add column forgotten_at timestamptz,
        add column row_version integer not null default 1;
      comment on column import_code.forgotten_at is 'From then on the code is unknown again; null as long as it is remembered.';
      create index import_code_recorded_idx on import_code (programme_id, recorded_at, id) where forgotten_at is null;
      create index import_code_code_idx on import_code (programme_id, code, id) where forgotten_at is null;
      revoke delete, truncate on import_code from koersvast_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      grant delete, truncate on import_code to koersvast_app;
      delete from import_code where forgotten_at is not null;
      drop index import_code_code_idx, import_code_recorded_idx;
      alter table import_code drop column row_version, drop column forgotten_at, drop column id;
    `);
  }
}
