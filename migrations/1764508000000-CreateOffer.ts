import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Offers: an envelope that may be known, and what it holds, sealed until two persons opened it. Assessors stand here too,
 * because who declared an interest, or did not yet declare, sees nothing of what the envelopes hold.
 */
export class CreateOffer1764508000000 implements MigrationInterface {
  name = 'CreateOffer1764508000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await this.tables(queryRunner);
    await this.visibility(queryRunner);
    await this.guards(queryRunner);
  }

  private async tables(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table assessor (
        id uuid not null constraint assessor_pkey primary key,
        programme_id uuid not null constraint assessor_programme_fkey references programme (id),
        tender_id uuid not null constraint assessor_tender_fkey references tender (id),
        user_id uuid not null constraint assessor_user_fkey references user_account (id),
        state text not null default 'APPOINTED' constraint assessor_state_check
          check (state in ('APPOINTED', 'DECLARED', 'CONFLICTED', 'WITHDRAWN')),
        declaration_version text,
        declaration_text text,
        declared_at timestamptz,
        interest text constraint assessor_interest_check check (length(btrim(interest)) between 1 and 4000),
        withdrawn_reason text constraint assessor_withdrawn_reason_check check (length(btrim(withdrawn_reason)) between 1 and 4000),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint assessor_recorded_by_fkey references user_account (id),
        constraint assessor_user_key unique (tender_id, user_id),
        constraint assessor_declared_check check (state not in ('DECLARED', 'CONFLICTED')
          or (declared_at is not null and declaration_version is not null and declaration_text is not null)),
        constraint assessor_conflicted_check check ((state = 'CONFLICTED') = (interest is not null)),
        constraint assessor_withdrawn_check check ((state = 'WITHDRAWN') = (withdrawn_reason is not null))
      );

      create table offer_opening (
        id uuid not null constraint offer_opening_pkey primary key,
        programme_id uuid not null constraint offer_opening_programme_fkey references programme (id),
        tender_id uuid not null constraint offer_opening_tender_fkey references tender (id),
        state text not null default 'REQUESTED' constraint offer_opening_state_check
          check (state in ('REQUESTED', 'OPENED', 'REJECTED', 'LAPSED')),
        note text not null default '',
        content_hash text not null constraint offer_opening_content_hash_check check (content_hash ~ '^[0-9a-f]{64}$'),
        requested_by uuid not null constraint offer_opening_requested_by_fkey references user_account (id),
        requested_at timestamptz not null default now(),
        decided_by uuid constraint offer_opening_decided_by_fkey references user_account (id),
        decided_at timestamptz,
        row_version integer not null default 1,
        constraint offer_opening_two_persons_check check (decided_by is null or decided_by <> requested_by),
        constraint offer_opening_decided_check check ((state in ('REQUESTED', 'LAPSED')) = (decided_by is null))
      );
      create unique index offer_opening_tender_key on offer_opening (tender_id) where state in ('REQUESTED', 'OPENED');

      create table offer (
        id uuid not null constraint offer_pkey primary key,
        programme_id uuid not null constraint offer_programme_fkey references programme (id),
        tender_id uuid not null constraint offer_tender_fkey references tender (id),
        code text not null constraint offer_code_check check (code ~ '^INS-[0-9]{3,6}$'),
        received_at timestamptz not null,
        late boolean not null,
        state text not null default 'REGISTERED' constraint offer_state_check
          check (state in ('REGISTERED', 'REFUSED', 'ADMITTED', 'SET_ASIDE')),
        state_reason text,
        state_at timestamptz,
        state_by uuid constraint offer_state_by_fkey references user_account (id),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint offer_recorded_by_fkey references user_account (id),
        constraint offer_code_key unique (tender_id, code),
        constraint offer_tender_id_key unique (tender_id, id),
        constraint offer_late_check check (late = (state = 'REFUSED')),
        constraint offer_reason_check check (state not in ('REFUSED', 'SET_ASIDE') or length(btrim(coalesce(state_reason, ''))) > 0)
      );

      create table offer_content (
        offer_id uuid not null constraint offer_content_pkey primary key,
        programme_id uuid not null constraint offer_content_programme_fkey references programme (id),
        tender_id uuid not null,
        bidder_name text not null constraint offer_content_bidder_name_check check (length(btrim(bidder_name)) between 1 and 200),
        bidder_kvk text not null constraint offer_content_bidder_kvk_check check (bidder_kvk ~ '^[0-9]{8}$'),
        -- [{name, kvk, role}]: role MEMBER of the consortium or SUBCONTRACTOR.
        partners jsonb not null default '[]' constraint offer_content_partners_check check (jsonb_typeof(partners) = 'array'),
        -- [{label, present, note}]: what had to be handed in.
        checklist jsonb not null default '[]' constraint offer_content_checklist_check check (jsonb_typeof(checklist) = 'array'),
        note text not null default '',
        constraint offer_content_offer_fkey foreign key (tender_id, offer_id) references offer (tender_id, id)
      );

      create table offer_file (
        id uuid not null constraint offer_file_pkey primary key,
        programme_id uuid not null constraint offer_file_programme_fkey references programme (id),
        tender_id uuid not null,
        offer_id uuid not null,
        file_id uuid not null constraint offer_file_file_fkey references file (id),
        title text not null constraint offer_file_title_check check (length(btrim(title)) between 1 and 200),
        recorded_at timestamptz not null default now(),
        constraint offer_file_offer_fkey foreign key (tender_id, offer_id) references offer (tender_id, id)
      );
      create index offer_file_offer_idx on offer_file (offer_id);

      create table offer_check (
        id uuid not null constraint offer_check_pkey primary key,
        programme_id uuid not null constraint offer_check_programme_fkey references programme (id),
        tender_id uuid not null,
        offer_id uuid not null,
        requirement_id uuid not null constraint offer_check_requirement_fkey references requirement (id),
        verdict text not null constraint offer_check_verdict_check check (verdict in ('MEETS', 'FAILS', 'UNCLEAR')),
        evidence text not null default '',
        reason text not null default '',
        question text,
        asked_on date,
        due_on date,
        answer text,
        answered_on date,
        checked_by uuid constraint offer_check_checked_by_fkey references user_account (id),
        checked_at timestamptz not null default now(),
        constraint offer_check_offer_fkey foreign key (tender_id, offer_id) references offer (tender_id, id),
        constraint offer_check_key unique (offer_id, requirement_id),
        constraint offer_check_reason_check check (verdict = 'MEETS' or length(btrim(reason)) > 0),
        constraint offer_check_evidence_check check (verdict <> 'MEETS' or length(btrim(evidence)) > 0),
        constraint offer_check_asked_check check ((question is null) = (asked_on is null) and (asked_on is null) = (due_on is null)),
        constraint offer_check_answered_check check (answered_on is null or (asked_on is not null and answer is not null))
      );
      revoke delete, truncate on assessor, offer_opening, offer, offer_content, offer_check from koersvast_app;
      revoke update, delete, truncate on offer_file from koersvast_app;
    `);
  }

  private async visibility(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function app_offer_tenders() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
        select coalesce(array_agg(t.id), '{}') from tender t
        where app_is_system() or exists (
          select 1 from role_grant g
          where g.user_id = app_user() and g.programme_id = t.programme_id and (g.tender_id is null or g.tender_id = t.id)
            and (g.role = 'inkoper' or (g.role in ('contractmanager', 'financien', 'lezer') and exists (
              select 1 from assessor a where a.tender_id = t.id and a.user_id = app_user() and a.state = 'DECLARED')))
        )
      $$;
      comment on function app_offer_tenders() is
        'Tenders whose envelopes the user of this transaction may know: the procurement officers and the assessors who declared.';

      create function app_open_offers() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
        select coalesce(array_agg(o.tender_id), '{}') from offer_opening o
        where o.state = 'OPENED' and o.tender_id = any (app_offer_tenders())
          and not exists (select 1 from assessor a where a.tender_id = o.tender_id and a.user_id = app_user()
                          and a.state in ('APPOINTED', 'CONFLICTED'))
      $$;
      comment on function app_open_offers() is
        'Tenders whose opened offers the user may read: none before the opening, none for an assessor without a clean declaration.';

      alter table assessor enable row level security;
      alter table assessor force row level security;
      create policy assessor_visible on assessor using (tender_id = any ((select app_tenders())::uuid[]));
      alter table offer_opening enable row level security;
      alter table offer_opening force row level security;
      create policy offer_opening_visible on offer_opening using (tender_id = any ((select app_tenders())::uuid[]));
      alter table offer enable row level security;
      alter table offer force row level security;
      create policy offer_visible on offer using (tender_id = any ((select app_offer_tenders())::uuid[]));

      -- Who registers may put something into a sealed envelope, and cannot look into it.
      alter table offer_content enable row level security;
      alter table offer_content force row level security;
      create policy offer_content_open on offer_content using (tender_id = any ((select app_open_offers())::uuid[]));
      create policy offer_content_put on offer_content for insert with check (tender_id = any ((select app_offer_tenders())::uuid[]));
      alter table offer_file enable row level security;
      alter table offer_file force row level security;
      create policy offer_file_open on offer_file using (tender_id = any ((select app_open_offers())::uuid[]));
      create policy offer_file_put on offer_file for insert with check (tender_id = any ((select app_offer_tenders())::uuid[]));
      alter table offer_check enable row level security;
      alter table offer_check force row level security;
      create policy offer_check_open on offer_check using (tender_id = any ((select app_open_offers())::uuid[]));

      -- The bytes too: a file that needs offer.read is sealed with its offer.
      create policy file_sealed on file as restrictive for select
        using (permission <> 'offer.read' or tender_id = any ((select app_open_offers())::uuid[]));
      drop policy file_version_visible on file_version;
      create policy file_version_visible on file_version using (exists (select 1 from file f where f.id = file_id))
        with check (recorded_by is not distinct from app_user());
    `);
  }

  private async guards(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function offer_opening_guard() returns trigger language plpgsql as $$
      declare deadline timestamptz;
      begin
        if tg_op = 'UPDATE' and old.state <> 'REQUESTED' then
          raise exception 'an opening happens once' using errcode = 'check_violation', constraint = 'offer_opening_once';
        end if;
        select submission_deadline into deadline from tender where id = new.tender_id;
        if deadline is null or (new.state = 'OPENED' and new.decided_at < deadline) then
          raise exception 'offers are opened at or after the deadline' using errcode = 'check_violation', constraint = 'offer_opening_deadline';
        end if;
        return new;
      end $$;
      create trigger offer_opening_guard before insert or update on offer_opening for each row execute function offer_opening_guard();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop policy file_version_visible on file_version;
      create policy file_version_visible on file_version using (exists (select 1 from file f where f.id = file_id));
      drop policy file_sealed on file;
      drop table offer_check, offer_file, offer_content, offer;
      drop trigger offer_opening_guard on offer_opening;
      drop function offer_opening_guard();
      drop function app_open_offers();
      drop function app_offer_tenders();
      drop table offer_opening, assessor;
    `);
  }
}
