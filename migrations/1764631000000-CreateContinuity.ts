import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Financial continuity of the partner, for the few who are named for a contract. Who they are is known to the offices of
 * the programme that could be named; everything else only to them. Somebody who loses the role loses the sight.
 */
export class CreateContinuity1764631000000 implements MigrationInterface {
  name = 'CreateContinuity1764631000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table continuity_member (
        id uuid not null constraint continuity_member_pkey primary key,
        programme_id uuid not null,
        contract_id uuid not null,
        user_id uuid not null constraint continuity_member_user_fkey references user_account (id),
        watches boolean not null,
        ended_at timestamptz,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint continuity_member_recorded_by_fkey references user_account (id),
        constraint continuity_member_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id)
      );
      create unique index continuity_member_live_key on continuity_member (contract_id, user_id) where ended_at is null;
      create index continuity_member_user_idx on continuity_member (user_id) where ended_at is null;
      revoke delete, truncate on continuity_member from koersvast_app;

      create function app_continuity_programmes() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
        select coalesce(array_agg(p.id), '{}') from programme p
        where app_is_system() or exists (
          select 1 from role_grant g
          where g.user_id = app_user() and g.programme_id = p.id and g.role in ('contractmanager', 'financien')
        )
      $$;
      comment on function app_continuity_programmes() is 'Programmes in which the user of this transaction may be named for the continuity of a partner.';
      alter table continuity_member enable row level security;
      alter table continuity_member force row level security;
      create policy continuity_member_visible on continuity_member
        using (programme_id = any ((select app_continuity_programmes())::uuid[]));

      create function app_continuity_contracts() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
        select coalesce(array_agg(c.id), '{}') from contract c
        where app_is_system() or (
          c.programme_id = any (app_continuity_programmes()) and exists (
            select 1 from continuity_member m where m.contract_id = c.id and m.user_id = app_user() and m.ended_at is null
          )
        )
      $$;
      comment on function app_continuity_contracts() is 'Contracts of whose partner the user of this transaction may see the money.';

      create table continuity_report (
        id uuid not null constraint continuity_report_pkey primary key,
        programme_id uuid not null,
        contract_id uuid not null,
        quarter text not null constraint continuity_report_quarter_check check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
        n integer not null constraint continuity_report_n_check check (n > 0),
        liquidity numeric(10, 2) constraint continuity_report_liquidity_check check (liquidity >= 0),
        solvency numeric(10, 2),
        result_cents bigint,
        revenue_cents bigint constraint continuity_report_revenue_check check (revenue_cents >= 0),
        partner_signal text not null constraint continuity_report_partner_signal_check
          check (partner_signal in ('NONE', 'EARLY', 'SERIOUS')),
        note text not null default '' constraint continuity_report_note_check check (length(note) <= 4000),
        change_reason text,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint continuity_report_recorded_by_fkey references user_account (id),
        constraint continuity_report_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id),
        constraint continuity_report_n_key unique (contract_id, quarter, n),
        constraint continuity_report_reason_check check ((n = 1) = (change_reason is null)),
        constraint continuity_report_says_check check (
          num_nonnulls(liquidity, solvency, result_cents, revenue_cents) > 0 or length(btrim(note)) > 0
        )
      );
      create table continuity_judgement (
        id uuid not null constraint continuity_judgement_pkey primary key,
        programme_id uuid not null,
        contract_id uuid not null,
        report_id uuid not null constraint continuity_judgement_report_fkey references continuity_report (id),
        step integer not null constraint continuity_judgement_step_check check (step between 0 and 9),
        text text not null constraint continuity_judgement_text_check check (length(btrim(text)) between 1 and 4000),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint continuity_judgement_recorded_by_fkey references user_account (id),
        constraint continuity_judgement_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id)
      );
      create index continuity_judgement_report_idx on continuity_judgement (report_id, recorded_at desc);
      create table continuity_document (
        id uuid not null constraint continuity_document_pkey primary key,
        programme_id uuid not null,
        contract_id uuid not null,
        quarter text not null constraint continuity_document_quarter_check check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
        file_id uuid not null constraint continuity_document_file_fkey references file (id),
        description text not null default '' constraint continuity_document_description_check check (length(description) <= 400),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint continuity_document_recorded_by_fkey references user_account (id),
        constraint continuity_document_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id)
      );
      create index continuity_document_quarter_idx on continuity_document (contract_id, quarter);
      create table continuity_threshold (
        id uuid not null constraint continuity_threshold_pkey primary key,
        programme_id uuid not null,
        contract_id uuid not null,
        valid_from date not null,
        liquidity_amber numeric(10, 2) not null,
        liquidity_red numeric(10, 2) not null,
        solvency_amber numeric(10, 2) not null,
        solvency_red numeric(10, 2) not null,
        margin_amber numeric(10, 2) not null,
        margin_red numeric(10, 2) not null,
        due_days integer not null constraint continuity_threshold_due_days_check check (due_days between 1 and 180),
        reason text not null constraint continuity_threshold_reason_check check (length(btrim(reason)) between 1 and 2000),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint continuity_threshold_recorded_by_fkey references user_account (id),
        constraint continuity_threshold_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id),
        constraint continuity_threshold_from_key unique (contract_id, valid_from),
        constraint continuity_threshold_order_check check (
          liquidity_red <= liquidity_amber and solvency_red <= solvency_amber and margin_red <= margin_amber
        )
      );
    `);
    for (const table of TABLES) {
      await queryRunner.query(`
        create trigger ${table}_append_only before update or delete on ${table}
          for each row execute function refuse_change();
        revoke update, delete, truncate on ${table} from koersvast_app;
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy ${table}_visible on ${table} using (contract_id = any ((select app_continuity_contracts())::uuid[]));
      `);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table continuity_threshold, continuity_document, continuity_judgement, continuity_report;
      drop function app_continuity_contracts();
      drop table continuity_member;
      drop function app_continuity_programmes();
    `);
  }
}

const TABLES = ['continuity_report', 'continuity_judgement', 'continuity_document', 'continuity_threshold'];
