import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Meetings with agenda, minutes, decisions and actions, of whatever is met about: a workgroup, a tender, a contract.
 * What belongs to a workgroup or tender is as hidden as that is; the rest is for the offices of the programme.
 */
export class CreateMeetings1764301000000 implements MigrationInterface {
  name = 'CreateMeetings1764301000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table organisation add column possible_bidder boolean not null default false;

      create function app_office_programmes() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
        select coalesce(array_agg(p.id), '{}') from programme p
        where app_is_system() or exists (
          select 1 from role_grant g
          where g.user_id = app_user() and g.programme_id = p.id
            and g.role in ('inkoper', 'contractmanager', 'financien', 'lezer')
        )
      $$;
      comment on function app_office_programmes() is 'Programmes in which the user of this transaction has a role beyond one workgroup.';

      create table meeting (
        id uuid not null constraint meeting_pkey primary key,
        programme_id uuid not null constraint meeting_programme_fkey references programme (id),
        tender_id uuid constraint meeting_tender_fkey references tender (id),
        workgroup_id uuid constraint meeting_workgroup_fkey references workgroup (id),
        subject_kind text not null constraint meeting_subject_kind_check
          check (subject_kind in ('programme', 'workgroup', 'tender', 'contract')),
        subject_id uuid not null,
        title text not null constraint meeting_title_check check (length(btrim(title)) between 1 and 200),
        held_on date not null,
        place text not null default '',
        agenda text not null default '' constraint meeting_agenda_check check (length(agenda) <= 20000),
        state text not null default 'PLANNED' constraint meeting_state_check check (state in ('PLANNED', 'HELD', 'WITHDRAWN')),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint meeting_recorded_by_fkey references user_account (id),
        constraint meeting_scope_check check (
          (subject_kind = 'workgroup') = (workgroup_id is not null) and (subject_kind = 'tender') = (tender_id is not null)
        )
      );
      create index meeting_subject_idx on meeting (subject_kind, subject_id, held_on desc, id);
      create index meeting_programme_idx on meeting (programme_id, held_on desc, id);

      create table meeting_minutes (
        id uuid not null constraint meeting_minutes_pkey primary key,
        programme_id uuid not null constraint meeting_minutes_programme_fkey references programme (id),
        tender_id uuid,
        workgroup_id uuid,
        meeting_id uuid not null constraint meeting_minutes_meeting_fkey references meeting (id),
        n integer not null constraint meeting_minutes_n_check check (n > 0),
        text text not null constraint meeting_minutes_text_check check (length(btrim(text)) between 1 and 100000),
        change_reason text,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint meeting_minutes_recorded_by_fkey references user_account (id),
        constraint meeting_minutes_n_key unique (meeting_id, n)
      );
      create table meeting_decision (
        id uuid not null constraint meeting_decision_pkey primary key,
        programme_id uuid not null constraint meeting_decision_programme_fkey references programme (id),
        tender_id uuid,
        workgroup_id uuid,
        meeting_id uuid not null constraint meeting_decision_meeting_fkey references meeting (id),
        n integer not null constraint meeting_decision_n_check check (n > 0),
        text text not null constraint meeting_decision_text_check check (length(btrim(text)) between 1 and 4000),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint meeting_decision_recorded_by_fkey references user_account (id),
        constraint meeting_decision_n_key unique (meeting_id, n)
      );
      create table action_item (
        id uuid not null constraint action_item_pkey primary key,
        programme_id uuid not null constraint action_item_programme_fkey references programme (id),
        tender_id uuid constraint action_item_tender_fkey references tender (id),
        workgroup_id uuid constraint action_item_workgroup_fkey references workgroup (id),
        subject_kind text not null constraint action_item_subject_kind_check
          check (subject_kind in ('programme', 'workgroup', 'tender', 'contract')),
        subject_id uuid not null,
        meeting_id uuid constraint action_item_meeting_fkey references meeting (id),
        title text not null constraint action_item_title_check check (length(btrim(title)) between 1 and 500),
        owner_id uuid not null constraint action_item_owner_fkey references user_account (id),
        due_on date not null,
        state text not null default 'OPEN' constraint action_item_state_check check (state in ('OPEN', 'DONE', 'WITHDRAWN')),
        closed_note text not null default '',
        closed_at timestamptz,
        closed_by uuid constraint action_item_closed_by_fkey references user_account (id),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint action_item_recorded_by_fkey references user_account (id),
        constraint action_item_closed_check check ((state = 'OPEN') = (closed_at is null)),
        constraint action_item_scope_check check (
          (subject_kind = 'workgroup') = (workgroup_id is not null) and (subject_kind = 'tender') = (tender_id is not null)
        )
      );
      create index action_item_subject_idx on action_item (subject_kind, subject_id, due_on, id);
      create index action_item_owner_idx on action_item (owner_id, due_on) where state = 'OPEN';
      create index action_item_programme_idx on action_item (programme_id, due_on, id);
      create index action_item_meeting_idx on action_item (meeting_id);
    `);
    await queryRunner.query(`
      create function meeting_append_only() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only', tg_table_name using errcode = 'check_violation', constraint = tg_table_name || '_append_only';
      end $$;
      create trigger meeting_minutes_append_only before update or delete on meeting_minutes
        for each row execute function meeting_append_only();
      create trigger meeting_decision_append_only before update or delete on meeting_decision
        for each row execute function meeting_append_only();
      revoke update, delete, truncate on meeting_minutes, meeting_decision from koersvast_app;
      revoke delete, truncate on meeting, action_item from koersvast_app;
    `);
    for (const table of ['meeting', 'meeting_minutes', 'meeting_decision', 'action_item']) {
      await queryRunner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy ${table}_visible on ${table} using (
          case
            when workgroup_id is not null then workgroup_id = any ((select app_workgroups())::uuid[])
            when tender_id is not null then tender_id = any ((select app_tenders())::uuid[])
            else programme_id = any ((select app_office_programmes())::uuid[])
          end);
      `);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table action_item, meeting_decision, meeting_minutes, meeting;
      drop function meeting_append_only();
      drop function app_office_programmes();
      alter table organisation drop column possible_bidder;
    `);
  }
}
