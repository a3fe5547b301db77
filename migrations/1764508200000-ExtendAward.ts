import { MigrationInterface, QueryRunner } from 'typeorm';

/** The award from the ranking: a deviation that waits for a second person, promises, letters, both clocks and proceedings. */
export class ExtendAward1764508200000 implements MigrationInterface {
  name = 'ExtendAward1764508200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table award
        add column offer_id uuid constraint award_offer_fkey references offer (id),
        add column deviation_reason text,
        -- Why the award was recorded without offers in Koersvast; empty for awards of before this was asked.
        add column by_hand_reason text constraint award_by_hand_reason_check check (length(btrim(by_hand_reason)) between 1 and 4000),
        add constraint award_origin_check check (offer_id is null or by_hand_reason is null);

      create table award_proposal (
        id uuid not null constraint award_proposal_pkey primary key,
        programme_id uuid not null constraint award_proposal_programme_fkey references programme (id),
        tender_id uuid not null constraint award_proposal_tender_fkey references tender (id),
        offer_id uuid not null constraint award_proposal_offer_fkey references offer (id),
        decided_on date not null,
        motivation text not null constraint award_proposal_motivation_check check (length(btrim(motivation)) between 1 and 20000),
        deviation_reason text not null constraint award_proposal_deviation_check check (length(btrim(deviation_reason)) between 1 and 20000),
        promises jsonb not null default '[]',
        state text not null default 'REQUESTED' constraint award_proposal_state_check check (state in ('REQUESTED', 'APPROVED', 'REJECTED')),
        decision_note text,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid not null constraint award_proposal_recorded_by_fkey references user_account (id)
      );
      create unique index award_proposal_open_key on award_proposal (tender_id) where state = 'REQUESTED';

      create table award_promise (
        id uuid not null constraint award_promise_pkey primary key,
        programme_id uuid not null constraint award_promise_programme_fkey references programme (id),
        tender_id uuid not null constraint award_promise_tender_fkey references tender (id),
        award_id uuid not null constraint award_promise_award_fkey references award (id),
        number integer not null constraint award_promise_number_check check (number > 0),
        sentence text not null constraint award_promise_sentence_check check (length(btrim(sentence)) between 1 and 4000),
        source text not null constraint award_promise_source_check check (length(btrim(source)) between 1 and 400),
        requirement_id uuid constraint award_promise_requirement_fkey references requirement (id),
        recorded_at timestamptz not null default now(),
        constraint award_promise_number_key unique (award_id, number)
      );

      create table award_letter (
        id uuid not null constraint award_letter_pkey primary key,
        programme_id uuid not null constraint award_letter_programme_fkey references programme (id),
        tender_id uuid not null constraint award_letter_tender_fkey references tender (id),
        award_id uuid not null constraint award_letter_award_fkey references award (id),
        offer_id uuid not null constraint award_letter_offer_fkey references offer (id),
        kind text not null constraint award_letter_kind_check check (kind in ('AWARD', 'REJECTION', 'SET_ASIDE', 'REFUSED')),
        advantages text not null default '' constraint award_letter_advantages_check check (length(advantages) <= 20000),
        sent_on date,
        -- The letter as it went out, and its SHA-256.
        document jsonb,
        document_hash text constraint award_letter_document_hash_check check (document_hash ~ '^[0-9a-f]{64}$'),
        row_version integer not null default 1,
        constraint award_letter_offer_key unique (award_id, offer_id),
        constraint award_letter_sent_check check ((sent_on is null) = (document is null) and (document is null) = (document_hash is null))
      );

      create table award_clock (
        award_id uuid not null constraint award_clock_pkey primary key constraint award_clock_award_fkey references award (id),
        programme_id uuid not null constraint award_clock_programme_fkey references programme (id),
        tender_id uuid not null constraint award_clock_tender_fkey references tender (id),
        regime text not null constraint award_clock_regime_check check (regime in ('SAS', 'OPEN', 'RESTRICTED')),
        single_tenderer boolean not null default false,
        -- Day on which the last letter went out; day 1 of both clocks is the day after.
        sent_on date,
        standstill_days integer constraint award_clock_standstill_days_check check (standstill_days between 1 and 365),
        standstill_rolls boolean not null default false,
        challenge_days integer constraint award_clock_challenge_days_check check (challenge_days between 1 and 365),
        clause text not null default '',
        row_version integer not null default 1
      );

      create table award_proceeding (
        id uuid not null constraint award_proceeding_pkey primary key,
        programme_id uuid not null constraint award_proceeding_programme_fkey references programme (id),
        tender_id uuid not null constraint award_proceeding_tender_fkey references tender (id),
        award_id uuid not null constraint award_proceeding_award_fkey references award (id),
        claimant text not null constraint award_proceeding_claimant_check check (length(btrim(claimant)) between 1 and 200),
        court text not null constraint award_proceeding_court_check check (length(btrim(court)) between 1 and 200),
        reference text not null default '',
        served_on date not null,
        decided_on date,
        decision text constraint award_proceeding_decision_check check (length(btrim(decision)) between 1 and 4000),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint award_proceeding_recorded_by_fkey references user_account (id),
        constraint award_proceeding_decided_check check ((decided_on is null) = (decision is null) and decided_on >= served_on)
      );
      create index award_proceeding_award_idx on award_proceeding (award_id);

      create function award_letter_final() returns trigger language plpgsql as $$
      begin
        if old.sent_on is not null then
          raise exception 'a letter that was sent stays as it is' using errcode = 'check_violation', constraint = 'award_letter_final';
        end if;
        return new;
      end $$;
      create trigger award_letter_final before update on award_letter for each row execute function award_letter_final();
      create trigger award_promise_append_only before update or delete on award_promise for each row execute function refuse_change();
      revoke update, delete, truncate on award_promise from koersvast_app;
      revoke delete, truncate on award_proposal, award_letter, award_clock, award_proceeding from koersvast_app;
    `);
    // Who signs the contract must see the clocks; what the letters say of others stays with those who assess.
    const visible = {
      app_tenders: ['award_promise', 'award_clock', 'award_proceeding'],
      app_open_offers: ['award_proposal', 'award_letter'],
    };
    for (const [tenders, tables] of Object.entries(visible)) {
      for (const table of tables) {
        await queryRunner.query(`
          alter table ${table} enable row level security;
          alter table ${table} force row level security;
          create policy ${table}_visible on ${table} using (tender_id = any ((select ${tenders}())::uuid[]));
        `);
      }
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table award_proceeding, award_clock, award_letter, award_promise, award_proposal;
      drop function award_letter_final();
      alter table award drop constraint award_origin_check, drop column by_hand_reason, drop column deviation_reason, drop column offer_id;
    `);
  }
}
