import { MigrationInterface, QueryRunner } from 'typeorm';

/** Milestones that wait for each other, the log of shifts, and the meetings in which municipalities decide. */
export class CreatePlanning1764302000000 implements MigrationInterface {
  name = 'CreatePlanning1764302000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table milestone
        -- Which bodies of every municipality must have decided by then.
        add column decision_route text
          constraint milestone_decision_route_check check (decision_route in ('COLLEGE', 'COLLEGE_AND_COUNCIL')),
        add column decision_id uuid constraint milestone_decision_fkey references scope_decision (id),
        add column reached_on date,
        add column state text not null default 'PLANNED'
          constraint milestone_state_check check (state in ('PLANNED', 'WITHDRAWN')),
        add constraint milestone_label_check check (length(btrim(label)) between 1 and 200);
      revoke delete, truncate on milestone from koersvast_app;

      create table milestone_dependency (
        id uuid not null constraint milestone_dependency_pkey primary key,
        programme_id uuid not null constraint milestone_dependency_programme_fkey references programme (id),
        milestone_id uuid not null constraint milestone_dependency_milestone_fkey references milestone (id),
        after_id uuid not null constraint milestone_dependency_after_fkey references milestone (id),
        lag_days integer not null default 0 constraint milestone_dependency_lag_days_check check (lag_days between 0 and 3660),
        minimum_days integer constraint milestone_dependency_minimum_days_check check (minimum_days between 1 and 3660),
        origin text constraint milestone_dependency_origin_check check (origin in ('LAW', 'TENDER_DOC')),
        -- WAIT: only after the term (standstill). WITHIN: on its last day at the earliest (a term for offers).
        purpose text constraint milestone_dependency_purpose_check check (purpose in ('WAIT', 'WITHIN')),
        basis text not null default '',
        recorded_at timestamptz not null default now(),
        constraint milestone_dependency_key unique (milestone_id, after_id),
        constraint milestone_dependency_self_check check (milestone_id <> after_id),
        constraint milestone_dependency_minimum_check
          check ((minimum_days is null) = (origin is null) and (minimum_days is null) = (purpose is null))
      );
      create index milestone_dependency_programme_idx on milestone_dependency (programme_id);

      create table milestone_shift (
        id uuid not null constraint milestone_shift_pkey primary key,
        programme_id uuid not null constraint milestone_shift_programme_fkey references programme (id),
        milestone_id uuid not null constraint milestone_shift_milestone_fkey references milestone (id),
        days integer not null,
        reason text not null constraint milestone_shift_reason_check check (length(btrim(reason)) between 1 and 2000),
        changes jsonb not null,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint milestone_shift_recorded_by_fkey references user_account (id)
      );
      create index milestone_shift_programme_idx on milestone_shift (programme_id, recorded_at desc);
      create function milestone_shift_stays() returns trigger language plpgsql as $$
      begin
        raise exception 'a shift stays' using errcode = 'check_violation', constraint = 'milestone_shift_append_only';
      end $$;
      create trigger milestone_shift_append_only before update or delete on milestone_shift
        for each row execute function milestone_shift_stays();
      revoke update, delete, truncate on milestone_shift from koersvast_app;

      create table decision_meeting (
        id uuid not null constraint decision_meeting_pkey primary key,
        programme_id uuid not null constraint decision_meeting_programme_fkey references programme (id),
        municipality_id uuid not null constraint decision_meeting_municipality_fkey references municipality (id),
        body text not null constraint decision_meeting_body_check check (body in ('COLLEGE', 'COUNCIL')),
        meets_on date not null,
        deliver_on date not null,
        state text not null default 'PLANNED' constraint decision_meeting_state_check check (state in ('PLANNED', 'WITHDRAWN')),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint decision_meeting_recorded_by_fkey references user_account (id),
        constraint decision_meeting_deliver_on_check check (deliver_on <= meets_on)
      );
      -- A meeting that was called off may be planned anew on the same day.
      create unique index decision_meeting_key on decision_meeting (municipality_id, body, meets_on) where state = 'PLANNED';
      create index decision_meeting_programme_idx on decision_meeting (programme_id, meets_on);
      revoke delete, truncate on decision_meeting from koersvast_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table decision_meeting, milestone_shift, milestone_dependency;
      drop function milestone_shift_stays();
      grant delete on milestone to koersvast_app;
      alter table milestone drop constraint milestone_label_check,
        drop column decision_route, drop column decision_id, drop column reached_on, drop column state;
    `);
  }
}
