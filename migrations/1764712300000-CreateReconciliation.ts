import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The weekly aansluiting (domain C6): per municipality and month what the partner states, what was advanced and what the
 * ledger booked, with every difference named and explained. What is done stands still.
 */
export class CreateReconciliation1764712300000 implements MigrationInterface {
  name = 'CreateReconciliation1764712300000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table reconciliation (
        id uuid not null constraint reconciliation_pkey primary key,
        programme_id uuid not null constraint reconciliation_programme_fkey references programme (id),
        contract_id uuid not null,
        number integer not null,
        code text not null constraint reconciliation_code_check check (code ~ '^AAN-[0-9]{3,}$'),
        week_ends_on date not null constraint reconciliation_week_check check (extract(isodow from week_ends_on) = 7),
        known_at timestamptz not null,
        state text not null default 'OPEN' constraint reconciliation_state_check check (state in ('OPEN', 'DONE')),
        completed_by uuid constraint reconciliation_completed_by_fkey references user_account (id),
        completed_at timestamptz,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint reconciliation_recorded_by_fkey references user_account (id),
        constraint reconciliation_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id),
        constraint reconciliation_code_key unique (programme_id, code),
        constraint reconciliation_week_key unique (contract_id, week_ends_on),
        constraint reconciliation_done_check check ((state = 'DONE') = (completed_at is not null))
      );
      create index reconciliation_list_idx on reconciliation (programme_id, week_ends_on, id);
      create table reconciliation_line (
        id uuid not null constraint reconciliation_line_pkey primary key,
        programme_id uuid not null,
        reconciliation_id uuid not null constraint reconciliation_line_reconciliation_fkey references reconciliation (id),
        municipality_id uuid not null constraint reconciliation_line_municipality_fkey references municipality (id),
        period date not null constraint reconciliation_line_period_check check (extract(day from period) = 1),
        stated_cents bigint,
        advanced_cents bigint not null,
        booked_cents bigint,
        constraint reconciliation_line_of_key unique (reconciliation_id, municipality_id, period)
      );
      create table reconciliation_difference (
        id uuid not null constraint reconciliation_difference_pkey primary key,
        programme_id uuid not null,
        reconciliation_id uuid not null constraint reconciliation_difference_reconciliation_fkey references reconciliation (id),
        municipality_id uuid not null constraint reconciliation_difference_municipality_fkey references municipality (id),
        period date not null,
        rule text not null constraint reconciliation_difference_rule_check check (rule in ('STATED_ADVANCED', 'ADVANCED_BOOKED')),
        amount_cents bigint not null constraint reconciliation_difference_amount_check check (amount_cents <> 0),
        proposed_kind text not null,
        kind text constraint reconciliation_difference_kind_check check (kind in
          ('NOT_BOOKED_YET', 'OTHER_PERIOD', 'SPENT_OTHERWISE', 'WRONG_AMOUNT', 'WRONG_PLACE', 'OTHER')),
        explanation text constraint reconciliation_difference_explanation_check check (length(trim(explanation)) between 1 and 2000),
        explained_by uuid constraint reconciliation_difference_explained_by_fkey references user_account (id),
        explained_at timestamptz,
        carried boolean not null default false,
        constraint reconciliation_difference_of_key unique (reconciliation_id, municipality_id, period, rule),
        constraint reconciliation_difference_explained_check check (num_nonnulls(kind, explanation, explained_at) in (0, 3))
      );

      create function reconciliation_keeps_still() returns trigger language plpgsql as $$
      begin
        if old.state = 'DONE' then
          raise exception 'reconciliation % is done', old.code using errcode = '23514', constraint = 'reconciliation_done_keeps_check';
        end if;
        if new.state = 'DONE' and exists (
          select 1 from reconciliation_difference where reconciliation_id = new.id and kind is null
        ) then
          raise exception 'a difference is not explained' using errcode = '23514', constraint = 'reconciliation_explained_check';
        end if;
        return new;
      end $$;
      create trigger reconciliation_keeps_still before update on reconciliation for each row execute function reconciliation_keeps_still();

      create function reconciliation_part_keeps_still() returns trigger language plpgsql as $$
      begin
        if (select state from reconciliation where id = coalesce(new.reconciliation_id, old.reconciliation_id)) = 'DONE' then
          raise exception 'its reconciliation is done' using errcode = '23514', constraint = 'reconciliation_done_keeps_check';
        end if;
        return coalesce(new, old);
      end $$;
      create trigger reconciliation_line_keeps_still before insert or update or delete on reconciliation_line
        for each row execute function reconciliation_part_keeps_still();
      create trigger reconciliation_difference_keeps_still before insert or update or delete on reconciliation_difference
        for each row execute function reconciliation_part_keeps_still();
      revoke delete, truncate on reconciliation from koersvast_app;
      revoke update, truncate on reconciliation_line from koersvast_app;
      revoke truncate on reconciliation_difference from koersvast_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table reconciliation_difference, reconciliation_line, reconciliation;
      drop function reconciliation_part_keeps_still();
      drop function reconciliation_keeps_still();
    `);
  }
}
