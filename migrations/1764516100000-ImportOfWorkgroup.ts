import { MigrationInterface, QueryRunner } from 'typeorm';

/** A workgroup member sends the form of the own workgroup back: the import is then of that workgroup, and of no other's. */
export class ImportOfWorkgroup1764516100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table import_batch
        add column workgroup_id uuid constraint import_batch_workgroup_fkey references workgroup (id);
      drop policy import_batch_visible on import_batch;
      create policy import_batch_visible on import_batch using (
        (tender_id is null or tender_id = any ((select app_tenders())::uuid[]))
        and (workgroup_id is null or workgroup_id = any ((select app_workgroups())::uuid[])));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop policy import_batch_visible on import_batch;
      create policy import_batch_visible on import_batch
        using (tender_id is null or tender_id = any ((select app_tenders())::uuid[]));
      alter table import_batch drop column workgroup_id;
    `);
  }
}
