import { MigrationInterface, QueryRunner } from 'typeorm';

/** An answer may also change when proof comes, how it is tested and the kind of exclusion; a guarded name can be taken off. */
export class WidenClarificationChange1764514500000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Null: stays as in the version that the change was written upon.
      alter table clarification_change
        add column evidence_moment text constraint clarification_change_evidence_moment_check
          check (evidence_moment in ('WITH_OFFER', 'ON_REQUEST')),
        add column test_method text constraint clarification_change_test_method_check check (length(test_method) <= 20000),
        add column exclusion_ground text constraint clarification_change_exclusion_ground_check
          check (exclusion_ground in ('MANDATORY', 'FACULTATIVE'));

      alter table clarification_guarded_name
        add column removed_at timestamptz,
        add column removed_by uuid constraint clarification_guarded_name_removed_by_fkey references user_account (id),
        add column row_version integer not null default 1,
        add constraint clarification_guarded_name_removed_check check ((removed_at is null) = (removed_by is null));
      grant update (kind, removed_at, removed_by, row_version) on clarification_guarded_name to koersvast_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      revoke update (kind, removed_at, removed_by, row_version) on clarification_guarded_name from koersvast_app;
      alter table clarification_guarded_name drop column removed_at, drop column removed_by, drop column row_version;
      alter table clarification_change drop column evidence_moment, drop column test_method, drop column exclusion_ground;
    `);
  }
}
