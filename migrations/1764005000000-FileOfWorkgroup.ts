import { MigrationInterface, QueryRunner } from 'typeorm';

/** A file may belong to one workgroup: who may not see the workgroup's input does not see the file. */
export class FileOfWorkgroup1764005000000 implements MigrationInterface {
  name = 'FileOfWorkgroup1764005000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table file add column workgroup_id uuid constraint file_workgroup_fkey references workgroup (id);
      drop policy file_visible on file;
      create policy file_visible on file using (
        (tender_id is null or tender_id = any ((select app_tenders())::uuid[]))
        and (workgroup_id is null or workgroup_id = any ((select app_workgroups())::uuid[]))
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop policy file_visible on file;
      create policy file_visible on file using (tender_id is null or tender_id = any ((select app_tenders())::uuid[]));
      alter table file drop column workgroup_id;
    `);
  }
}
