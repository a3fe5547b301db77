import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is paid to the partner (domain C6, bevoorschot): per contract year a schedule in versions, and the payments. A term
 * that was paid never changes; versions, terms and payments are only added, a mistake is taken back by another row.
 */
export class CreateAdvance1764712000000 implements MigrationInterface {
  name = 'CreateAdvance1764712000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table advance_schedule (
        id uuid not null constraint advance_schedule_pkey primary key,
        programme_id uuid not null constraint advance_schedule_programme_fkey references programme (id),
        contract_id uuid not null,
        agreed_budget_id uuid not null constraint advance_schedule_budget_key unique
          constraint advance_schedule_budget_fkey references agreed_budget (id),
        year integer not null constraint advance_schedule_year_check check (year between 2000 and 2199),
        terms integer not null constraint advance_schedule_terms_check check (terms between 1 and 53),
        due_day integer not null constraint advance_schedule_due_day_check check (due_day between 1 and 28),
        current_version_id uuid not null,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint advance_schedule_recorded_by_fkey references user_account (id),
        constraint advance_schedule_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id)
      );
      create index advance_schedule_contract_idx on advance_schedule (contract_id, year);
      create table advance_schedule_version (
        id uuid not null constraint advance_schedule_version_pkey primary key,
        programme_id uuid not null,
        advance_schedule_id uuid not null constraint advance_schedule_version_schedule_fkey references advance_schedule (id),
        n integer not null,
        budget_split_id uuid not null constraint advance_schedule_version_split_fkey references budget_split (id),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint advance_schedule_version_recorded_by_fkey references user_account (id),
        constraint advance_schedule_version_n_key unique (advance_schedule_id, n)
      );
      alter table advance_schedule add constraint advance_schedule_current_fkey
        foreign key (current_version_id) references advance_schedule_version (id) deferrable initially deferred;
      create table advance_term (
        id uuid not null constraint advance_term_pkey primary key,
        programme_id uuid not null,
        version_id uuid not null constraint advance_term_version_fkey references advance_schedule_version (id),
        municipality_id uuid not null constraint advance_term_municipality_fkey references municipality (id),
        number integer not null constraint advance_term_number_check check (number between 1 and 60),
        due_on date not null,
        amount_cents bigint not null,
        constraint advance_term_number_key unique (version_id, municipality_id, number)
      );
      create table advance_payment (
        id uuid not null constraint advance_payment_pkey primary key,
        programme_id uuid not null,
        advance_schedule_id uuid not null constraint advance_payment_schedule_fkey references advance_schedule (id),
        municipality_id uuid not null constraint advance_payment_municipality_fkey references municipality (id),
        term_number integer not null,
        paid_on date not null,
        amount_cents bigint not null constraint advance_payment_amount_check check (amount_cents <> 0),
        reference text not null constraint advance_payment_reference_check check (length(trim(reference)) between 1 and 200),
        reverses_id uuid constraint advance_payment_reverses_fkey references advance_payment (id),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint advance_payment_recorded_by_fkey references user_account (id)
      );
      create unique index advance_payment_reverses_key on advance_payment (reverses_id) where reverses_id is not null;
      create index advance_payment_schedule_idx on advance_payment (advance_schedule_id, paid_on, id);

      create function advance_schedule_is_whole() returns trigger language plpgsql as $$
      declare
        v_id uuid := coalesce(to_jsonb(new) ->> 'version_id', to_jsonb(new) ->> 'id')::uuid;
      begin
        if exists (
          select 1 from (
            select l.municipality_id, sum(lv.amount_cents) as cents from advance_schedule_version v
            join budget_line_version lv on lv.budget_split_id = v.budget_split_id
            join budget_line l on l.id = lv.budget_line_id where v.id = v_id group by l.municipality_id
          ) agreed full join (
            select municipality_id, sum(amount_cents) as cents from advance_term where version_id = v_id group by municipality_id
          ) planned using (municipality_id)
          where coalesce(agreed.cents, 0) <> coalesce(planned.cents, 0)
        ) then
          raise exception 'terms do not sum to the share of the municipality' using errcode = '23514',
            constraint = 'advance_schedule_whole_check';
        end if;
        return null;
      end $$;
      create constraint trigger advance_schedule_version_whole after insert on advance_schedule_version
        deferrable initially deferred for each row execute function advance_schedule_is_whole();
      create constraint trigger advance_term_whole after insert on advance_term
        deferrable initially deferred for each row execute function advance_schedule_is_whole();

      create function advance_payment_takes_back() returns trigger language plpgsql as $$
      declare
        before advance_payment%rowtype;
      begin
        if new.reverses_id is null then
          if new.amount_cents < 0 and not exists (
            select 1 from advance_schedule s join advance_term t on t.version_id = s.current_version_id
            where s.id = new.advance_schedule_id and t.municipality_id = new.municipality_id
              and t.number = new.term_number and t.amount_cents < 0
          ) then
            raise exception 'a payment is above nil' using errcode = '23514', constraint = 'advance_payment_amount_check';
          end if;
          return new;
        end if;
        select * into before from advance_payment where id = new.reverses_id;
        if before.reverses_id is not null or (before.advance_schedule_id, before.municipality_id, before.term_number, -before.amount_cents)
          is distinct from (new.advance_schedule_id, new.municipality_id, new.term_number, new.amount_cents)
        then
          raise exception 'a reversal takes back exactly one payment' using errcode = '23514',
            constraint = 'advance_payment_reverses_check';
        end if;
        return new;
      end $$;
      create trigger advance_payment_takes_back before insert on advance_payment
        for each row execute function advance_payment_takes_back();

      create trigger advance_schedule_version_known before insert on advance_schedule_version
        for each row execute function budget_known_since();
      create trigger advance_payment_known before insert on advance_payment
        for each row execute function budget_known_since();

      revoke delete, truncate on advance_schedule from koersvast_app;
      revoke update, delete, truncate on advance_schedule_version, advance_term, advance_payment from koersvast_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table advance_schedule drop constraint advance_schedule_current_fkey;
      drop table advance_payment, advance_term, advance_schedule_version, advance_schedule;
      drop function advance_payment_takes_back();
      drop function advance_schedule_is_whole();
    `);
  }
}
