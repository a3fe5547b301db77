import { MigrationInterface, QueryRunner } from 'typeorm';

/** The seven questions, what workgroups wrote under them, and the counters behind every code of spoor 2. */
export class CreateContribution1764500000000 implements MigrationInterface {
  name = 'CreateContribution1764500000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table workgroup_question (
        id uuid not null constraint workgroup_question_pkey primary key,
        programme_id uuid not null constraint workgroup_question_programme_fkey references programme (id),
        number integer not null constraint workgroup_question_number_check check (number between 1 and 99),
        code text not null,
        label text not null constraint workgroup_question_label_check check (length(label) between 1 and 200),
        ask text not null,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        constraint workgroup_question_number_key unique (programme_id, number),
        constraint workgroup_question_code_key unique (programme_id, code)
      );

      create table code_series (
        programme_id uuid not null constraint code_series_programme_fkey references programme (id),
        scope_id uuid not null,
        series text not null constraint code_series_series_check check (series ~ '^[A-Z]{2,8}$'),
        last_number integer not null constraint code_series_last_number_check check (last_number between 1 and 999999),
        constraint code_series_pkey primary key (scope_id, series)
      );
      comment on table code_series is 'Last number given out per scope (programme or tender) and series; a code is never used twice.';
      create function code_series_forward() returns trigger language plpgsql as $$
      begin
        if new.last_number <= old.last_number or (new.scope_id, new.series) is distinct from (old.scope_id, old.series) then
          raise exception 'a code counter only goes forward' using errcode = 'check_violation', constraint = 'code_series_forward';
        end if;
        return new;
      end $$;
      create trigger code_series_forward before update on code_series for each row execute function code_series_forward();
      revoke delete, truncate on code_series from koersvast_app;

      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only', tg_table_name using errcode = 'check_violation', constraint = tg_table_name || '_append_only';
      end $$;
      comment on function refuse_change() is 'For rows that are frozen: also the owner of the table cannot change them unnoticed.';

      create table contribution (
        id uuid not null constraint contribution_pkey primary key,
        programme_id uuid not null constraint contribution_programme_fkey references programme (id),
        workgroup_id uuid not null constraint contribution_workgroup_fkey references workgroup (id),
        question_id uuid not null constraint contribution_question_fkey references workgroup_question (id),
        code text not null constraint contribution_code_check check (code ~ '^INB-[0-9]{3,6}$'),
        current_version_id uuid not null,
        state text not null default 'OPEN' constraint contribution_state_check check (state in ('OPEN', 'TREATED')),
        outcome text constraint contribution_outcome_check
          check (outcome in ('ADOPTED', 'PARTLY', 'NOT_ADOPTED', 'AFTER_AWARD', 'FORWARDED', 'AWAITS_DECISION')),
        outcome_reason text,
        treated_by uuid constraint contribution_treated_by_fkey references user_account (id),
        treated_at timestamptz,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint contribution_recorded_by_fkey references user_account (id),
        constraint contribution_code_key unique (programme_id, code),
        constraint contribution_treated_check check (
          (state = 'TREATED') = (outcome is not null and length(btrim(coalesce(outcome_reason, ''))) > 0 and treated_at is not null)
        )
      );
      create index contribution_workgroup_idx on contribution (workgroup_id, question_id);

      create table contribution_version (
        id uuid not null constraint contribution_version_pkey primary key,
        programme_id uuid not null constraint contribution_version_programme_fkey references programme (id),
        workgroup_id uuid not null constraint contribution_version_workgroup_fkey references workgroup (id),
        contribution_id uuid not null constraint contribution_version_contribution_fkey references contribution (id),
        n integer not null constraint contribution_version_n_check check (n > 0),
        sentence text not null constraint contribution_version_sentence_check check (length(btrim(sentence)) between 1 and 4000),
        change_reason text,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint contribution_version_recorded_by_fkey references user_account (id),
        constraint contribution_version_n_key unique (contribution_id, n)
      );
      alter table contribution add constraint contribution_current_version_fkey
        foreign key (current_version_id) references contribution_version (id) deferrable initially deferred;
      create trigger contribution_version_append_only before update or delete on contribution_version
        for each row execute function refuse_change();
      revoke update, delete, truncate on contribution_version from koersvast_app;
      revoke delete, truncate on contribution from koersvast_app;

      alter table contribution enable row level security;
      alter table contribution force row level security;
      create policy contribution_visible on contribution using (workgroup_id = any ((select app_workgroups())::uuid[]));
      alter table contribution_version enable row level security;
      alter table contribution_version force row level security;
      create policy contribution_version_visible on contribution_version
        using (workgroup_id = any ((select app_workgroups())::uuid[]));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table contribution drop constraint contribution_current_version_fkey;
      drop table contribution_version, contribution, code_series, workgroup_question;
      drop function refuse_change();
      drop function code_series_forward();
    `);
  }
}
