import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The P&C report, its paragraphs and explanations, what was frozen of it, and the signed snapshot. What is frozen or
 * signed is held still by triggers and by grants; texts are kept as append-only versions.
 */
export class CreatePcReport1764800000000 implements MigrationInterface {
  name = 'CreatePcReport1764800000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table pc_report (
        id uuid not null constraint pc_report_pkey primary key,
        programme_id uuid not null constraint pc_report_programme_fkey references programme (id),
        contract_id uuid not null,
        code text not null constraint pc_report_code_check check (code ~ '^RAP-[0-9]{4}-[0-9]+$'),
        year integer not null constraint pc_report_year_check check (year between 2000 and 2199),
        number integer not null,
        period text not null constraint pc_report_period_check check (period in ('INTERIM_1', 'INTERIM_2', 'ANNUAL', 'OTHER')),
        title text not null constraint pc_report_title_check check (length(trim(title)) between 1 and 200),
        municipality_id uuid constraint pc_report_municipality_fkey references municipality (id),
        as_of date not null,
        known_at timestamptz,
        threshold_cents bigint not null default 25000000 constraint pc_report_threshold_check check (threshold_cents >= 0),
        threshold_percent numeric(9,6) not null default 2
          constraint pc_report_threshold_percent_check check (threshold_percent between 0 and 100),
        state text not null default 'DRAFT' constraint pc_report_state_check check (state in ('DRAFT', 'FROZEN', 'SIGNED')),
        last_paragraph_number integer not null default 0,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint pc_report_recorded_by_fkey references user_account (id),
        constraint pc_report_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id),
        constraint pc_report_code_key unique (programme_id, code),
        constraint pc_report_number_key unique (programme_id, year, number)
      );
      comment on column pc_report.municipality_id is 'Scope: one municipality, or null for all of the programme.';
      comment on column pc_report.as_of is 'Stand: figures up to and including this day.';
      comment on column pc_report.known_at is 'Only what was known at this moment counts; null while writing: what is known now.';

      create table report_paragraph (
        id uuid not null constraint report_paragraph_pkey primary key,
        programme_id uuid not null constraint report_paragraph_programme_fkey references programme (id),
        report_id uuid not null constraint report_paragraph_report_fkey references pc_report (id),
        code text not null,
        section text not null constraint report_paragraph_section_check
          check (section in ('SUMMARY', 'FINANCIAL', 'MUNICIPALITY', 'OUTLOOK')),
        municipality_id uuid constraint report_paragraph_municipality_fkey references municipality (id),
        number integer not null,
        state text not null default 'ACTIVE' constraint report_paragraph_state_check check (state in ('ACTIVE', 'WITHDRAWN')),
        current_version_id uuid not null,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint report_paragraph_recorded_by_fkey references user_account (id),
        constraint report_paragraph_number_key unique (report_id, number),
        constraint report_paragraph_of_check check ((section = 'MUNICIPALITY') = (municipality_id is not null))
      );
      create table report_paragraph_version (
        id uuid not null constraint report_paragraph_version_pkey primary key,
        programme_id uuid not null,
        report_id uuid not null,
        paragraph_id uuid not null constraint report_paragraph_version_paragraph_fkey references report_paragraph (id),
        n integer not null,
        kind text not null constraint report_paragraph_version_kind_check
          check (kind in ('WRITTEN', 'REFRESHED', 'CONFIRMED', 'WITHDRAWN')),
        text text not null constraint report_paragraph_version_text_check check (length(trim(text)) between 1 and 10000),
        figures jsonb not null default '[]',
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint report_paragraph_version_recorded_by_fkey references user_account (id),
        constraint report_paragraph_version_n_key unique (paragraph_id, n)
      );
      alter table report_paragraph add constraint report_paragraph_current_fkey
        foreign key (current_version_id) references report_paragraph_version (id) deferrable initially deferred;
      comment on column report_paragraph_version.figures is
        'Per token of the text: the value as written and the value against which a person last read the text.';

      create table variance_explanation (
        id uuid not null constraint variance_explanation_pkey primary key,
        programme_id uuid not null constraint variance_explanation_programme_fkey references programme (id),
        report_id uuid not null constraint variance_explanation_report_fkey references pc_report (id),
        budget_line_id uuid not null constraint variance_explanation_line_fkey references budget_line (id),
        cause text not null constraint variance_explanation_cause_check
          check (cause in ('PRICE', 'VOLUME', 'DISTRIBUTION', 'STATE', 'OTHER')),
        nature text not null constraint variance_explanation_nature_check check (nature in ('INCIDENTAL', 'STRUCTURAL')),
        owner text not null,
        text text not null,
        measure text not null,
        variance_cents bigint not null,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint variance_explanation_recorded_by_fkey references user_account (id),
        constraint variance_explanation_line_key unique (report_id, budget_line_id)
      );
      comment on column variance_explanation.variance_cents is 'The variance that was explained: another one asks for another reading.';

      create table pc_report_freeze (
        id uuid not null constraint pc_report_freeze_pkey primary key,
        programme_id uuid not null,
        report_id uuid not null constraint pc_report_freeze_report_fkey references pc_report (id),
        n integer not null,
        template text not null,
        inputs text not null,
        hash text not null constraint pc_report_freeze_hash_check check (hash = encode(sha256(convert_to(inputs, 'UTF8')), 'hex')),
        approval_id uuid not null constraint pc_report_freeze_approval_fkey references approval (id),
        recorded_at timestamptz not null default now(),
        recorded_by uuid not null constraint pc_report_freeze_recorded_by_fkey references user_account (id),
        constraint pc_report_freeze_n_key unique (report_id, n)
      );
      comment on column pc_report_freeze.inputs is 'Canonical JSON of figures, texts and template: exactly what is hashed, approved and rendered.';
      create table pc_report_unfreeze (
        freeze_id uuid not null constraint pc_report_unfreeze_pkey primary key
          constraint pc_report_unfreeze_freeze_fkey references pc_report_freeze (id),
        programme_id uuid not null,
        reason text not null constraint pc_report_unfreeze_reason_check check (length(trim(reason)) between 1 and 2000),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint pc_report_unfreeze_recorded_by_fkey references user_account (id)
      );

      create table snapshot (
        id uuid not null constraint snapshot_pkey primary key,
        programme_id uuid not null constraint snapshot_programme_fkey references programme (id),
        report_id uuid not null constraint snapshot_report_key unique constraint snapshot_report_fkey references pc_report (id),
        freeze_id uuid not null constraint snapshot_freeze_fkey references pc_report_freeze (id),
        code text not null constraint snapshot_code_check check (code ~ '^MO-[0-9]{4}-[0-9]{3,}$'),
        year integer not null,
        number integer not null,
        hash text not null,
        prepared_by text not null,
        signed_by text not null,
        signed_at timestamptz not null,
        verify_at text not null,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint snapshot_recorded_by_fkey references user_account (id),
        constraint snapshot_code_key unique (programme_id, code),
        constraint snapshot_number_key unique (programme_id, year, number)
      );
      create table snapshot_file (
        id uuid not null constraint snapshot_file_pkey primary key,
        programme_id uuid not null,
        snapshot_id uuid not null constraint snapshot_file_snapshot_fkey references snapshot (id),
        format text not null constraint snapshot_file_format_check check (format in ('PDF', 'XLSX')),
        file_id uuid not null,
        name text not null,
        sha256 text not null constraint snapshot_file_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
        size integer not null,
        recorded_at timestamptz not null default now(),
        constraint snapshot_file_format_key unique (snapshot_id, format)
      );
    `);
    await queryRunner.query(`
      create function pc_report_keeps_still() returns trigger language plpgsql as $$
      begin
        if old.state = 'SIGNED' then
          raise exception 'report % is signed', old.code using errcode = '23514', constraint = 'pc_report_signed_check';
        end if;
        if (old.state, new.state) not in (('DRAFT', 'DRAFT'), ('DRAFT', 'FROZEN'), ('FROZEN', 'DRAFT'), ('FROZEN', 'SIGNED'))
          or (old.state = 'FROZEN' and to_jsonb(old) - '{state,row_version}'::text[] <> to_jsonb(new) - '{state,row_version}'::text[])
        then
          raise exception 'report % is frozen', old.code using errcode = '23514', constraint = 'pc_report_frozen_check';
        end if;
        return new;
      end $$;
      create trigger pc_report_keeps_still before update on pc_report for each row execute function pc_report_keeps_still();

      create function pc_report_part_keeps_still() returns trigger language plpgsql as $$
      begin
        if (select state from pc_report where id = new.report_id for share) <> 'DRAFT' then
          raise exception 'its report is frozen' using errcode = '23514', constraint = 'pc_report_frozen_check';
        end if;
        return new;
      end $$;
      create trigger report_paragraph_keeps_still before insert or update on report_paragraph
        for each row execute function pc_report_part_keeps_still();
      create trigger report_paragraph_version_keeps_still before insert on report_paragraph_version
        for each row execute function pc_report_part_keeps_still();
      create trigger variance_explanation_keeps_still before insert or update on variance_explanation
        for each row execute function pc_report_part_keeps_still();

      revoke delete, truncate on pc_report, report_paragraph, variance_explanation from koersvast_app;
      revoke update, delete, truncate on report_paragraph_version, pc_report_freeze, pc_report_unfreeze, snapshot, snapshot_file
        from koersvast_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table report_paragraph drop constraint report_paragraph_current_fkey;
      drop table snapshot_file, snapshot, pc_report_unfreeze, pc_report_freeze, variance_explanation, report_paragraph_version,
        report_paragraph, pc_report;
      drop function pc_report_part_keeps_still();
      drop function pc_report_keeps_still();
    `);
  }
}
