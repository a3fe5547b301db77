import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a person adds to the register of prior involvement. The involvements that Koersvast knows by itself (parties,
 * talks, members of workgroups) are read where they are; a row with a source only holds the measure taken for one of them.
 */
export class CreatePriorInvolvement1764502200000 implements MigrationInterface {
  name = 'CreatePriorInvolvement1764502200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table prior_involvement (
        id uuid not null constraint prior_involvement_pkey primary key,
        programme_id uuid not null constraint prior_involvement_programme_fkey references programme (id),
        tender_id uuid not null constraint prior_involvement_tender_fkey references tender (id),
        source_kind text constraint prior_involvement_source_kind_check check (source_kind in ('PARTY', 'TALK', 'WORKGROUP')),
        source_id uuid,
        organisation text,
        kvk_number text constraint prior_involvement_kvk_number_check check (kvk_number ~ '^[0-9]{8}$'),
        role text constraint prior_involvement_role_check check (role in ('CONSULTATION', 'WORKGROUP', 'ADVISER')),
        involved_on date,
        information text not null default '',
        measure text not null default '',
        measured_on date,
        proof text not null default '',
        state text not null default 'ACTIVE' constraint prior_involvement_state_check check (state in ('ACTIVE', 'WITHDRAWN')),
        withdraw_reason text,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint prior_involvement_recorded_by_fkey references user_account (id),
        constraint prior_involvement_source_key unique (tender_id, source_kind, source_id),
        constraint prior_involvement_source_check check ((source_kind is null) = (source_id is null)),
        constraint prior_involvement_own_check check (
          (source_kind is null) = (organisation is not null and length(btrim(organisation)) between 1 and 200
            and role is not null and involved_on is not null)),
        constraint prior_involvement_withdrawn_check check (
          (state = 'WITHDRAWN') = (length(btrim(coalesce(withdraw_reason, ''))) > 0)
          and (source_kind is null or state = 'ACTIVE'))
      );
      create index prior_involvement_tender_idx on prior_involvement (tender_id, involved_on, id);
      revoke delete, truncate on prior_involvement from koersvast_app;
      alter table prior_involvement enable row level security;
      alter table prior_involvement force row level security;
      create policy prior_involvement_visible on prior_involvement using (tender_id = any ((select app_tenders())::uuid[]));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table prior_involvement');
  }
}
