import { MigrationInterface, QueryRunner } from 'typeorm';

/** Requirements of a tender with their append-only versions; confidential until publication, so under row-level security. */
export class CreateRequirement1764500100000 implements MigrationInterface {
  name = 'CreateRequirement1764500100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table requirement (
        id uuid not null constraint requirement_pkey primary key,
        programme_id uuid not null constraint requirement_programme_fkey references programme (id),
        tender_id uuid not null constraint requirement_tender_fkey references tender (id),
        kind text not null constraint requirement_kind_check
          check (kind in ('EXCLUSION', 'SUITABILITY', 'SELECTION', 'REQUIREMENT', 'WISH', 'AWARD', 'EXECUTION_TERM')),
        number integer not null constraint requirement_number_check check (number > 0),
        code text not null constraint requirement_code_check check (code ~ '^[A-Z]{2,8}-[0-9]{3,6}$'),
        state text not null default 'DRAFT' constraint requirement_state_check
          check (state in ('DRAFT', 'IN_REVIEW', 'ADOPTED', 'PUBLISHED', 'WITHDRAWN')),
        current_version_id uuid not null,
        owner_id uuid constraint requirement_owner_fkey references user_account (id),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint requirement_recorded_by_fkey references user_account (id),
        constraint requirement_code_key unique (tender_id, code)
      );
      create index requirement_state_idx on requirement (tender_id, state);

      create table requirement_version (
        id uuid not null constraint requirement_version_pkey primary key,
        programme_id uuid not null constraint requirement_version_programme_fkey references programme (id),
        tender_id uuid not null constraint requirement_version_tender_fkey references tender (id),
        requirement_id uuid not null constraint requirement_version_requirement_fkey references requirement (id),
        n integer not null constraint requirement_version_n_check check (n > 0),
        title text not null constraint requirement_version_title_check check (length(btrim(title)) between 1 and 200),
        text text not null constraint requirement_version_text_check check (length(btrim(text)) between 1 and 20000),
        rationale text not null default '',
        evidence text not null default '',
        building_block_id uuid constraint requirement_version_building_block_fkey references building_block (id),
        change_reason text,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint requirement_version_recorded_by_fkey references user_account (id),
        constraint requirement_version_n_key unique (requirement_id, n)
      );
      alter table requirement add constraint requirement_current_version_fkey
        foreign key (current_version_id) references requirement_version (id) deferrable initially deferred;
      create trigger requirement_version_append_only before update or delete on requirement_version
        for each row execute function refuse_change();
      revoke update, delete, truncate on requirement_version from koersvast_app;
      revoke delete, truncate on requirement from koersvast_app;

      alter table requirement enable row level security;
      alter table requirement force row level security;
      create policy requirement_visible on requirement using (tender_id = any ((select app_tenders())::uuid[]));
      alter table requirement_version enable row level security;
      alter table requirement_version force row level security;
      create policy requirement_version_visible on requirement_version using (tender_id = any ((select app_tenders())::uuid[]));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table requirement drop constraint requirement_current_version_fkey;
      drop table requirement_version, requirement;
    `);
  }
}
