import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Typed links between versions of records. Without row-level security on purpose: a link tells only that something is
 * there ("afgeschermd"); what it is comes from the record itself, under the security of that record.
 */
export class CreateTrace1764200000000 implements MigrationInterface {
  name = 'CreateTrace1764200000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table trace_link (
        id uuid not null constraint trace_link_pkey primary key,
        programme_id uuid not null constraint trace_link_programme_fkey references programme (id),
        type text not null constraint trace_link_type_check
          check (type in ('DERIVED_FROM', 'ANSWERED_BY', 'BECOMES_OBLIGATION', 'MEASURED_BY', 'FUNDED_BY', 'CITED_IN')),
        from_kind text not null,
        from_id uuid not null,
        from_version_id uuid,
        to_kind text not null,
        to_id uuid not null,
        to_version_id uuid,
        state text not null default 'SOUND' constraint trace_link_state_check check (state in ('SOUND', 'SUSPECT', 'WITHDRAWN')),
        suspect_since timestamptz,
        suspect_cause text,
        suspect_version_id uuid,
        suspect_via uuid constraint trace_link_suspect_via_fkey references trace_link (id),
        judged_by uuid constraint trace_link_judged_by_fkey references user_account (id),
        judged_at timestamptz,
        judged_reason text,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid,
        constraint trace_link_suspect_check check ((state = 'SUSPECT') = (suspect_since is not null))
      );
      create unique index trace_link_live_key on trace_link (type, from_id, to_id) where state <> 'WITHDRAWN';
      create index trace_link_from_idx on trace_link (from_kind, from_id) where state <> 'WITHDRAWN';
      create index trace_link_to_idx on trace_link (to_kind, to_id) where state <> 'WITHDRAWN';
      create index trace_link_suspect_idx on trace_link (programme_id, suspect_since) where state = 'SUSPECT';
      revoke delete, truncate on trace_link from koersvast_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table trace_link');
  }
}
