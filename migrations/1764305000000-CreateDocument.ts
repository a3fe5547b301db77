import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The dossier: files with versions, with what they are, who may see them, how long they are kept and to which records they
 * belong. Nothing of it is ever deleted by itself; a legal hold keeps a document beyond its term.
 */
export class CreateDocument1764305000000 implements MigrationInterface {
  name = 'CreateDocument1764305000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function app_confidential_programmes() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
        select coalesce(array_agg(p.id), '{}') from programme p
        where app_is_system() or exists (
          select 1 from role_grant g
          where g.user_id = app_user() and g.programme_id = p.id and g.role in ('inkoper', 'contractmanager', 'financien')
        )
      $$;
      comment on function app_confidential_programmes() is 'Programmes whose confidential documents the user of this transaction may read.';
      create function app_member_programmes() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
        select coalesce(array_agg(p.id), '{}') from programme p
        where app_is_system() or exists (
          select 1 from role_grant g
          where g.user_id = app_user() and g.programme_id = p.id
            and g.role in ('inkoper', 'contractmanager', 'financien', 'lezer', 'werkgroeplid')
        )
      $$;
      comment on function app_member_programmes() is 'Programmes in which the user of this transaction takes part in the work.';

      create function document_words(code text, title text, file_name text, notes text) returns tsvector
      language sql immutable parallel safe as $$
        select setweight(to_tsvector('dutch'::regconfig, code || ' ' || title || ' ' || translate(file_name, '._-', '   ')), 'A')
               || setweight(to_tsvector('dutch'::regconfig, notes), 'B')
      $$;
      comment on function document_words(text, text, text, text) is 'What a document is found by: its names and what was noted.';

      create table document (
        id uuid not null constraint document_pkey primary key,
        programme_id uuid not null constraint document_programme_fkey references programme (id),
        tender_id uuid constraint document_tender_fkey references tender (id),
        code text not null constraint document_code_check check (code ~ '^DOC-[0-9]{3,}$'),
        title text not null constraint document_title_check check (length(btrim(title)) between 1 and 200),
        notes text not null default '' constraint document_notes_check check (length(notes) <= 10000),
        kind text not null constraint document_kind_check check (kind in
          ('AGREEMENT', 'ANNEX', 'OFFER', 'DECISION', 'LETTER', 'MINUTES', 'REPORT', 'EVIDENCE', 'ADVICE', 'OTHER')),
        confidentiality text not null constraint document_confidentiality_check
          check (confidentiality in ('MEMBERS', 'INTERNAL', 'CONFIDENTIAL')),
        woo_category text not null constraint document_woo_category_check check (woo_category in
          ('NONE', 'COUNCIL_PAPERS', 'DECISION_LIST', 'COVENANT', 'ANNUAL_PLAN', 'RESEARCH', 'ON_REQUEST', 'EXCEPTED')),
        dated_on date,
        file_id uuid not null constraint document_file_fkey references file (id),
        -- The name of the current version, to be found by.
        file_name text not null constraint document_file_name_check check (length(file_name) between 1 and 200),
        retention_rule text not null constraint document_retention_rule_check check (retention_rule in
          ('CONTRACT', 'LOST_OFFER', 'DECISION', 'CORRESPONDENCE', 'PERMANENT')),
        -- The day from which the term counts, and the day after which it may be destroyed; null while not known.
        retention_from date,
        destroy_on date,
        hold_reason text constraint document_hold_reason_check check (length(btrim(hold_reason)) between 1 and 2000),
        state text not null default 'ACTIVE' constraint document_state_check check (state in ('ACTIVE', 'WITHDRAWN')),
        withdrawn_reason text constraint document_withdrawn_reason_check check (length(btrim(withdrawn_reason)) between 1 and 2000),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint document_recorded_by_fkey references user_account (id),
        constraint document_code_key unique (programme_id, code),
        constraint document_destroy_check check (destroy_on is null or retention_from is not null and destroy_on > retention_from),
        constraint document_permanent_check check (retention_rule <> 'PERMANENT' or destroy_on is null),
        constraint document_withdrawn_check check ((state = 'WITHDRAWN') = (withdrawn_reason is not null))
      );
      create index document_recorded_idx on document (programme_id, recorded_at desc, id);
      create index document_title_idx on document (programme_id, title, id);
      create index document_words_idx on document using gin (document_words(code, title, file_name, notes));
      create index document_destroy_idx on document (programme_id, destroy_on, id)
        where destroy_on is not null and hold_reason is null and state = 'ACTIVE';
      revoke delete, truncate on document from koersvast_app;
      alter table document enable row level security;
      alter table document force row level security;
      create policy document_visible on document using (
        (tender_id is null or tender_id = any ((select app_tenders())::uuid[]))
        and programme_id = any (case confidentiality
          when 'MEMBERS' then (select app_member_programmes())::uuid[]
          when 'INTERNAL' then (select app_office_programmes())::uuid[]
          else (select app_confidential_programmes())::uuid[] end));

      create table document_link (
        id uuid not null constraint document_link_pkey primary key,
        programme_id uuid not null constraint document_link_programme_fkey references programme (id),
        document_id uuid not null constraint document_link_document_fkey references document (id),
        kind text not null constraint document_link_kind_check check (kind in
          ('contract', 'tender', 'obligation', 'modification', 'meeting', 'decision', 'milestone', 'consultation', 'indicator')),
        record_id uuid not null,
        removed_at timestamptz,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint document_link_recorded_by_fkey references user_account (id)
      );
      create unique index document_link_live_key on document_link (document_id, kind, record_id) where removed_at is null;
      create index document_link_record_idx on document_link (kind, record_id) where removed_at is null;
      revoke delete, truncate on document_link from koersvast_app;
      alter table document_link enable row level security;
      alter table document_link force row level security;
      create policy document_link_visible on document_link using (exists (select 1 from document d where d.id = document_id));

      -- The bytes and the words that are searched are as hidden as the document.
      create policy file_document on file as restrictive for select using (
        permission not in ('document.internal', 'document.confidential')
        or permission = 'document.internal' and programme_id = any ((select app_office_programmes())::uuid[])
        or permission = 'document.confidential' and programme_id = any ((select app_confidential_programmes())::uuid[]));
      create policy search_document_document on search_document as restrictive for select using (
        kind <> 'document' or exists (select 1 from document d where d.id = record_id));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop policy search_document_document on search_document;
      drop policy file_document on file;
      delete from search_document where kind = 'document';
      drop table document_link, document;
      drop function document_words(text, text, text, text);
      drop function app_member_programmes();
      drop function app_confidential_programmes();
    `);
  }
}
