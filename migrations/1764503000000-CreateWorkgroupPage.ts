import { MigrationInterface, QueryRunner } from 'typeorm';

/** What a workgroup is asked, who sits in it and what it delivers; visible to those who may see its input. */
export class CreateWorkgroupPage1764503000000 implements MigrationInterface {
  name = 'CreateWorkgroupPage1764503000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table workgroup
        add column assignment text not null default ''
          constraint workgroup_assignment_check check (length(assignment) <= 20000),
        add column phase text not null default 'STARTING'
          constraint workgroup_phase_check check (phase in ('STARTING', 'WORKING', 'DELIVERING', 'FINISHED'));

      create table workgroup_member (
        id uuid not null constraint workgroup_member_pkey primary key,
        programme_id uuid not null constraint workgroup_member_programme_fkey references programme (id),
        workgroup_id uuid not null constraint workgroup_member_workgroup_fkey references workgroup (id),
        organisation_id uuid constraint workgroup_member_organisation_fkey references organisation (id),
        stakeholder_group text not null
          constraint workgroup_member_stakeholder_group_check check (length(btrim(stakeholder_group)) between 1 and 120),
        for_clients boolean not null default false,
        name text constraint workgroup_member_name_check check (length(btrim(name)) between 1 and 120),
        function text not null default '' constraint workgroup_member_function_check check (length(function) <= 200),
        email text constraint workgroup_member_email_check check (email = lower(email) and email like '%_@_%'),
        is_lead boolean not null default false,
        joined_on date not null,
        left_on date,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint workgroup_member_recorded_by_fkey references user_account (id),
        constraint workgroup_member_clients_check check (
          case when for_clients then name is null and email is null and not is_lead else name is not null end),
        constraint workgroup_member_period_check check (left_on is null or left_on >= joined_on)
      );
      comment on column workgroup_member.for_clients is
        'Speaks for clients: recorded by role only, never by name.';
      create index workgroup_member_workgroup_idx on workgroup_member (workgroup_id, joined_on, id);
      create index workgroup_member_organisation_idx on workgroup_member (organisation_id);
      create unique index workgroup_member_lead_key on workgroup_member (workgroup_id) where is_lead and left_on is null;
      create unique index workgroup_member_email_key on workgroup_member (workgroup_id, email) where left_on is null;

      create table workgroup_deliverable (
        id uuid not null constraint workgroup_deliverable_pkey primary key,
        programme_id uuid not null constraint workgroup_deliverable_programme_fkey references programme (id),
        workgroup_id uuid not null constraint workgroup_deliverable_workgroup_fkey references workgroup (id),
        title text not null constraint workgroup_deliverable_title_check check (length(btrim(title)) between 1 and 200),
        note text not null default '' constraint workgroup_deliverable_note_check check (length(note) <= 4000),
        due_on date,
        file_id uuid constraint workgroup_deliverable_file_fkey references file (id),
        state text not null default 'PLANNED' constraint workgroup_deliverable_state_check
          check (state in ('PLANNED', 'DELIVERED', 'PUBLISHED', 'WITHDRAWN')),
        published_on date,
        published_file_version_id uuid constraint workgroup_deliverable_version_fkey references file_version (id),
        publication_id text constraint workgroup_deliverable_publication_check check (publication_id ~ '^[0-9]{1,12}$'),
        published_where text not null default '',
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint workgroup_deliverable_recorded_by_fkey references user_account (id),
        constraint workgroup_deliverable_delivered_check check (state in ('PLANNED', 'WITHDRAWN') or file_id is not null),
        constraint workgroup_deliverable_published_check check (
          (state = 'PUBLISHED') <= (published_on is not null and published_file_version_id is not null
            and (publication_id is not null or length(btrim(published_where)) > 0)))
      );
      create index workgroup_deliverable_workgroup_idx on workgroup_deliverable (workgroup_id, recorded_at, id);
      revoke delete, truncate on workgroup_member, workgroup_deliverable from koersvast_app;
    `);
    for (const table of ['workgroup_member', 'workgroup_deliverable']) {
      await queryRunner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy ${table}_visible on ${table} using (workgroup_id = any ((select app_workgroups())::uuid[]));
      `);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table workgroup_deliverable, workgroup_member;
      alter table workgroup drop column phase, drop column assignment;
    `);
  }
}
