import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What every other table points at: programme, municipality, building block, workgroup, tender, user and role grant,
 * and the functions that row-level security reads. The context of a request is set per transaction (app.user, app.kind).
 */
export class CreateBackbone1763900000000 implements MigrationInterface {
  name = 'CreateBackbone1763900000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table programme (
        id uuid not null constraint programme_pkey primary key,
        code text not null constraint programme_code_key unique
          constraint programme_code_check check (code ~ '^[A-Z0-9][A-Z0-9-]{1,19}$'),
        name text not null constraint programme_name_check check (length(name) between 1 and 200),
        go_live date,
        fictitious_amounts boolean not null default false,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid
      );
      create table municipality (
        id uuid not null constraint municipality_pkey primary key,
        programme_id uuid not null constraint municipality_programme_fkey references programme (id),
        code text not null,
        name text not null,
        cbs_code text constraint municipality_cbs_code_check check (cbs_code ~ '^GM[0-9]{4}$'),
        sort integer not null,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        constraint municipality_code_key unique (programme_id, code)
      );
      create table building_block (
        id uuid not null constraint building_block_pkey primary key,
        programme_id uuid not null constraint building_block_programme_fkey references programme (id),
        number integer not null,
        code text not null,
        name text not null,
        open_scope_question boolean not null default false,
        note text,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        constraint building_block_number_key unique (programme_id, number),
        constraint building_block_code_key unique (programme_id, code)
      );
      create table workgroup (
        id uuid not null constraint workgroup_pkey primary key,
        programme_id uuid not null constraint workgroup_programme_fkey references programme (id),
        number integer not null,
        code text not null,
        name text not null,
        kind text not null constraint workgroup_kind_check check (kind in ('CONTENT', 'MUNICIPAL')),
        building_block_id uuid constraint workgroup_building_block_fkey references building_block (id),
        note text,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        constraint workgroup_number_key unique (programme_id, number),
        constraint workgroup_code_key unique (programme_id, code)
      );
      create table tender (
        id uuid not null constraint tender_pkey primary key,
        programme_id uuid not null constraint tender_programme_fkey references programme (id),
        code text not null,
        title text not null,
        state text not null default 'PREPARATION'
          constraint tender_state_check check (state in ('PREPARATION', 'PUBLISHED', 'ASSESSMENT', 'AWARDED', 'CLOSED')),
        publication_id text constraint tender_publication_id_check check (publication_id ~ '^[0-9]{1,12}$'),
        tender_reference text,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid,
        constraint tender_code_key unique (programme_id, code)
      );
      create table user_account (
        id uuid not null constraint user_account_pkey primary key,
        email text not null
          constraint user_account_email_check check (email = lower(email) and email like '%_@_%')
          constraint user_account_email_key unique,
        name text not null constraint user_account_name_check check (length(name) between 1 and 120),
        password_hash text not null,
        state text not null default 'ACTIVE' constraint user_account_state_check check (state in ('ACTIVE', 'DISABLED')),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid
      );
      create table role_grant (
        id uuid not null constraint role_grant_pkey primary key,
        user_id uuid not null constraint role_grant_user_fkey references user_account (id),
        role text not null constraint role_grant_role_check
          check (role in ('inkoper', 'contractmanager', 'financien', 'werkgroeplid', 'lezer', 'beheerder')),
        programme_id uuid constraint role_grant_programme_fkey references programme (id),
        municipality_id uuid constraint role_grant_municipality_fkey references municipality (id),
        tender_id uuid constraint role_grant_tender_fkey references tender (id),
        workgroup_id uuid constraint role_grant_workgroup_fkey references workgroup (id),
        recorded_at timestamptz not null default now(),
        recorded_by uuid,
        constraint role_grant_scope_check check (
          (programme_id is not null or role = 'beheerder')
          and ((role = 'werkgroeplid') = (workgroup_id is not null))
        ),
        constraint role_grant_key unique nulls not distinct (user_id, role, programme_id, municipality_id, tender_id, workgroup_id)
      );
    `);
    await queryRunner.query(`
      create function app_user() returns uuid language sql stable as
        $$ select nullif(current_setting('app.user', true), '')::uuid $$;
      create function app_is_system() returns boolean language sql stable as
        $$ select coalesce(current_setting('app.kind', true), '') = 'system' $$;
      create function app_tenders() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
        select coalesce(array_agg(t.id), '{}') from tender t
        where app_is_system() or exists (
          select 1 from role_grant g
          where g.user_id = app_user() and g.role in ('inkoper', 'contractmanager', 'financien', 'lezer')
            and g.programme_id = t.programme_id and (g.tender_id is null or g.tender_id = t.id)
        )
      $$;
      create function app_workgroups() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
        select coalesce(array_agg(w.id), '{}') from workgroup w
        where app_is_system() or exists (
          select 1 from role_grant g
          where g.user_id = app_user() and g.programme_id = w.programme_id
            and (g.workgroup_id = w.id or g.role in ('inkoper', 'contractmanager', 'financien', 'lezer'))
        )
      $$;
      comment on function app_tenders() is 'Tenders whose confidential rows the user of this transaction may see; reads only role_grant.';
      comment on function app_workgroups() is 'Workgroups whose contributions the user of this transaction may see.';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function app_workgroups();
      drop function app_tenders();
      drop function app_is_system();
      drop function app_user();
      drop table role_grant, user_account, tender, workgroup, building_block, municipality, programme;
    `);
  }
}
