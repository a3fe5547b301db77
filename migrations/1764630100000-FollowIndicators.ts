import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people do with a value: judge its colour, make a plan when it is red, and agree on what need not be registered.
 * A judgement belongs to the value that was judged; the projection drops it as soon as that value is replaced.
 */
export class FollowIndicators1764630100000 implements MigrationInterface {
  name = 'FollowIndicators1764630100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table indicator_point
        add column judged_light text constraint indicator_point_judged_check check (judged_light in ('GREEN', 'AMBER', 'RED')),
        add column judged_reason text,
        add column judged_at timestamptz,
        add column judged_by uuid constraint indicator_point_judged_by_fkey references user_account (id),
        add constraint indicator_point_judgement_check
          check (num_nonnulls(judged_light, judged_reason, judged_at) in (0, 3) and (judged_light is null or light is not null));

      create table indicator_judgement (
        id uuid not null constraint indicator_judgement_pkey primary key,
        programme_id uuid not null constraint indicator_judgement_programme_fkey references programme (id),
        indicator_id uuid not null constraint indicator_judgement_indicator_fkey references indicator (id),
        period text not null,
        light text not null constraint indicator_judgement_light_check check (light in ('GREEN', 'AMBER', 'RED')),
        reason text not null constraint indicator_judgement_reason_check check (length(reason) <= 2000),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint indicator_judgement_recorded_by_fkey references user_account (id)
      );
      create index indicator_judgement_indicator_idx on indicator_judgement (indicator_id, recorded_at);
      create trigger indicator_judgement_append_only before update or delete on indicator_judgement
        for each row execute function refuse_change();
      revoke update, delete, truncate on indicator_judgement from koersvast_app;

      create table indicator_plan (
        id uuid not null constraint indicator_plan_pkey primary key,
        programme_id uuid not null constraint indicator_plan_programme_fkey references programme (id),
        indicator_id uuid not null constraint indicator_plan_indicator_fkey references indicator (id),
        code text not null,
        period text not null,
        cause text not null constraint indicator_plan_cause_check check (length(btrim(cause)) between 1 and 4000),
        measure text not null constraint indicator_plan_measure_check check (length(btrim(measure)) between 1 and 4000),
        owner_id uuid not null constraint indicator_plan_owner_fkey references user_account (id),
        due_on date not null,
        state text not null default 'OPEN' constraint indicator_plan_state_check check (state in ('OPEN', 'DONE', 'WITHDRAWN')),
        outcome text constraint indicator_plan_outcome_check check (length(btrim(outcome)) between 1 and 4000),
        closed_at timestamptz,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint indicator_plan_recorded_by_fkey references user_account (id),
        constraint indicator_plan_code_key unique (indicator_id, code),
        constraint indicator_plan_closed_check check ((state = 'OPEN') = (outcome is null) and (state = 'OPEN') = (closed_at is null))
      );
      create index indicator_plan_open_idx on indicator_plan (programme_id, due_on, id) where state = 'OPEN';
      revoke delete, truncate on indicator_plan from koersvast_app;

      create table indicator_plan_note (
        id uuid not null constraint indicator_plan_note_pkey primary key,
        programme_id uuid not null constraint indicator_plan_note_programme_fkey references programme (id),
        plan_id uuid not null constraint indicator_plan_note_plan_fkey references indicator_plan (id),
        text text not null constraint indicator_plan_note_text_check check (length(btrim(text)) between 1 and 4000),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint indicator_plan_note_recorded_by_fkey references user_account (id)
      );
      create index indicator_plan_note_plan_idx on indicator_plan_note (plan_id, recorded_at);
      create trigger indicator_plan_note_append_only before update or delete on indicator_plan_note
        for each row execute function refuse_change();
      revoke update, delete, truncate on indicator_plan_note from koersvast_app;

      create table registration_relief (
        id uuid not null constraint registration_relief_pkey primary key,
        programme_id uuid not null,
        contract_id uuid not null,
        code text not null,
        title text not null constraint registration_relief_title_check check (length(btrim(title)) between 1 and 200),
        reason text not null constraint registration_relief_reason_check check (length(btrim(reason)) between 1 and 2000),
        minutes_each integer not null constraint registration_relief_minutes_check check (minutes_each between 1 and 10000),
        times_per_quarter integer not null constraint registration_relief_times_check check (times_per_quarter between 1 and 1000000),
        agreed_on date not null,
        withdrawn_reason text constraint registration_relief_withdrawn_check check (length(btrim(withdrawn_reason)) between 1 and 2000),
        withdrawn_at timestamptz,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint registration_relief_recorded_by_fkey references user_account (id),
        constraint registration_relief_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id),
        constraint registration_relief_code_key unique (contract_id, code),
        constraint registration_relief_end_check check ((withdrawn_reason is null) = (withdrawn_at is null))
      );
      revoke delete, truncate on registration_relief from koersvast_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table registration_relief, indicator_plan_note, indicator_plan, indicator_judgement;
      alter table indicator_point
        drop constraint indicator_point_judgement_check,
        drop column judged_by, drop column judged_at, drop column judged_reason, drop column judged_light;
    `);
  }
}
