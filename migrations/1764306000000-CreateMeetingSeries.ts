import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Meetings that come back, with an agenda of points that a person edits and orders, minutes per point, and decisions and
 * actions under the point that they belong to. As hidden as the meeting itself.
 */
export class CreateMeetingSeries1764306000000 implements MigrationInterface {
  name = 'CreateMeetingSeries1764306000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table meeting_series (
        id uuid not null constraint meeting_series_pkey primary key,
        programme_id uuid not null constraint meeting_series_programme_fkey references programme (id),
        tender_id uuid constraint meeting_series_tender_fkey references tender (id),
        workgroup_id uuid constraint meeting_series_workgroup_fkey references workgroup (id),
        subject_kind text not null constraint meeting_series_subject_kind_check
          check (subject_kind in ('programme', 'workgroup', 'tender', 'contract')),
        subject_id uuid not null,
        title text not null constraint meeting_series_title_check check (length(btrim(title)) between 1 and 200),
        place text not null default '' constraint meeting_series_place_check check (length(place) <= 200),
        attendees jsonb not null default '[]',
        points jsonb not null default '[]',
        unit text constraint meeting_series_unit_check check (unit in ('WEEK', 'MONTH')),
        every integer constraint meeting_series_every_check check (every between 1 and 24),
        first_on date,
        until date,
        follows_id uuid constraint meeting_series_follows_fkey references meeting_series (id),
        offset_days integer constraint meeting_series_offset_check check (offset_days between -60 and 60),
        state text not null default 'ACTIVE' constraint meeting_series_state_check check (state in ('ACTIVE', 'ENDED')),
        ended_reason text constraint meeting_series_ended_reason_check check (length(btrim(ended_reason)) between 1 and 2000),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint meeting_series_recorded_by_fkey references user_account (id),
        constraint meeting_series_scope_check check (
          (subject_kind = 'workgroup') = (workgroup_id is not null) and (subject_kind = 'tender') = (tender_id is not null)),
        constraint meeting_series_rhythm_check check (
          case when follows_id is null then num_nonnulls(unit, every, first_on, until) = 4 and offset_days is null
          else num_nonnulls(unit, every, first_on, until) = 0 and offset_days is not null end),
        constraint meeting_series_term_check check (until >= first_on),
        constraint meeting_series_self_check check (follows_id <> id),
        constraint meeting_series_ended_check check ((state = 'ENDED') = (ended_reason is not null))
      );
      create index meeting_series_subject_idx on meeting_series (subject_kind, subject_id, id);
      create index meeting_series_programme_idx on meeting_series (programme_id, title, id);
      create index meeting_series_follows_idx on meeting_series (follows_id) where follows_id is not null;
      comment on column meeting_series.points is 'Fixed points of the agenda, as texts in their order.';
      comment on column meeting_series.offset_days is 'Working days after (before, when negative) the meeting of the series that it follows.';

      alter table meeting add column series_id uuid constraint meeting_series_fkey references meeting_series (id);
      alter table meeting add column series_key text constraint meeting_series_key_check check (length(series_key) between 1 and 60);
      alter table meeting add column attendees jsonb not null default '[]';
      alter table meeting add constraint meeting_series_once_key unique (series_id, series_key);
      alter table meeting add constraint meeting_series_both_check check ((series_id is null) = (series_key is null));

      create table agenda_item (
        id uuid not null constraint agenda_item_pkey primary key,
        programme_id uuid not null constraint agenda_item_programme_fkey references programme (id),
        tender_id uuid,
        workgroup_id uuid,
        meeting_id uuid not null constraint agenda_item_meeting_fkey references meeting (id),
        position integer not null constraint agenda_item_position_check check (position > 0),
        title text not null constraint agenda_item_title_check check (length(btrim(title)) between 1 and 300),
        note text not null default '' constraint agenda_item_note_check check (length(note) <= 4000),
        source_kind text constraint agenda_item_source_kind_check check (length(source_kind) between 1 and 60),
        source_id uuid,
        source_code text not null default '',
        source_url text not null default '' constraint agenda_item_source_url_check check (source_url = '' or source_url ~ '^/[^/]'),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint agenda_item_recorded_by_fkey references user_account (id),
        constraint agenda_item_source_check check ((source_kind is null) = (source_id is null))
      );
      create index agenda_item_meeting_idx on agenda_item (meeting_id, position, id);

      alter table meeting_minutes add column points jsonb not null default '[]';
      alter table meeting_decision add column agenda_item_id uuid
        constraint meeting_decision_agenda_item_fkey references agenda_item (id);
      alter table action_item add column agenda_item_id uuid
        constraint action_item_agenda_item_fkey references agenda_item (id);
      create index meeting_decision_agenda_item_idx on meeting_decision (agenda_item_id) where agenda_item_id is not null;
      create index action_item_agenda_item_idx on action_item (agenda_item_id) where agenda_item_id is not null;
      revoke delete, truncate on meeting_series from koersvast_app;
    `);
    for (const table of ['meeting_series', 'agenda_item']) {
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
      alter table action_item drop column agenda_item_id;
      alter table meeting_decision drop column agenda_item_id;
      alter table meeting_minutes drop column points;
      drop table agenda_item;
      alter table meeting drop constraint meeting_series_both_check;
      alter table meeting drop column attendees, drop column series_key, drop column series_id;
      drop table meeting_series;
    `);
  }
}
