import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The assessment of the offers of a tender: criteria as published, individual scores that nobody else sees until all
 * assessors of a criterion handed in, one agreed score each, and the advice that fixes it all.
 */
export class CreateAssessment1764508100000 implements MigrationInterface {
  name = 'CreateAssessment1764508100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await this.tables(queryRunner);
    await this.guards(queryRunner);
    await this.visibility(queryRunner);
  }

  private async tables(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table assessment (
        id uuid not null constraint assessment_pkey primary key,
        programme_id uuid not null constraint assessment_programme_fkey references programme (id),
        tender_id uuid not null constraint assessment_tender_fkey references tender (id) constraint assessment_tender_key unique,
        baseline_id uuid not null constraint assessment_baseline_fkey references requirement_baseline (id),
        tie_rule text not null constraint assessment_tie_rule_check check (tie_rule in ('HEAVIEST_CRITERION', 'LOT')),
        tie_source text not null constraint assessment_tie_source_check check (length(btrim(tie_source)) between 1 and 2000),
        state text not null default 'SCORING' constraint assessment_state_check check (state in ('SCORING', 'ADVISED')),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint assessment_recorded_by_fkey references user_account (id)
      );

      create table assessment_criterion (
        id uuid not null constraint assessment_criterion_pkey primary key,
        programme_id uuid not null constraint assessment_criterion_programme_fkey references programme (id),
        tender_id uuid not null constraint assessment_criterion_tender_fkey references tender (id),
        assessment_id uuid not null constraint assessment_criterion_assessment_fkey references assessment (id),
        award_criterion_id uuid not null constraint assessment_criterion_award_criterion_fkey references award_criterion (id),
        code text not null,
        title text not null,
        parent_title text,
        description text not null default '',
        weight integer not null constraint assessment_criterion_weight_check check (weight between 1 and 10000),
        scale jsonb not null constraint assessment_criterion_scale_check check (jsonb_array_length(scale) >= 2),
        position integer not null,
        constraint assessment_criterion_key unique (assessment_id, award_criterion_id)
      );

      create table assessor_criterion (
        id uuid not null constraint assessor_criterion_pkey primary key,
        programme_id uuid not null constraint assessor_criterion_programme_fkey references programme (id),
        tender_id uuid not null constraint assessor_criterion_tender_fkey references tender (id),
        assessor_id uuid not null constraint assessor_criterion_assessor_fkey references assessor (id),
        criterion_id uuid not null constraint assessor_criterion_criterion_fkey references assessment_criterion (id),
        handed_in_at timestamptz,
        constraint assessor_criterion_key unique (assessor_id, criterion_id)
      );
      create index assessor_criterion_criterion_idx on assessor_criterion (criterion_id);

      create table assessment_score (
        id uuid not null constraint assessment_score_pkey primary key,
        programme_id uuid not null constraint assessment_score_programme_fkey references programme (id),
        tender_id uuid not null,
        criterion_id uuid not null constraint assessment_score_criterion_fkey references assessment_criterion (id),
        offer_id uuid not null,
        assessor_id uuid not null constraint assessment_score_assessor_fkey references assessor (id),
        user_id uuid not null constraint assessment_score_user_fkey references user_account (id),
        score integer not null constraint assessment_score_score_check check (score between 0 and 1000),
        reason text not null constraint assessment_score_reason_check check (length(btrim(reason)) between 1 and 10000),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        constraint assessment_score_offer_fkey foreign key (tender_id, offer_id) references offer (tender_id, id),
        constraint assessment_score_key unique (assessor_id, criterion_id, offer_id)
      );

      create table consensus_session (
        id uuid not null constraint consensus_session_pkey primary key,
        programme_id uuid not null constraint consensus_session_programme_fkey references programme (id),
        tender_id uuid not null constraint consensus_session_tender_fkey references tender (id),
        assessment_id uuid not null constraint consensus_session_assessment_fkey references assessment (id),
        held_on date not null,
        present text not null constraint consensus_session_present_check check (length(btrim(present)) between 1 and 2000),
        minutes text not null default '',
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint consensus_session_recorded_by_fkey references user_account (id)
      );

      create table assessment_consensus (
        id uuid not null constraint assessment_consensus_pkey primary key,
        programme_id uuid not null constraint assessment_consensus_programme_fkey references programme (id),
        tender_id uuid not null,
        criterion_id uuid not null constraint assessment_consensus_criterion_fkey references assessment_criterion (id),
        offer_id uuid not null,
        session_id uuid not null constraint assessment_consensus_session_fkey references consensus_session (id),
        score integer not null constraint assessment_consensus_score_check check (score between 0 and 1000),
        motivation text not null constraint assessment_consensus_motivation_check check (length(btrim(motivation)) between 1 and 20000),
        advantage text not null default '',
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint assessment_consensus_recorded_by_fkey references user_account (id),
        constraint assessment_consensus_offer_fkey foreign key (tender_id, offer_id) references offer (tender_id, id),
        constraint assessment_consensus_key unique (criterion_id, offer_id)
      );

      create table assessment_draw (
        id uuid not null constraint assessment_draw_pkey primary key,
        programme_id uuid not null constraint assessment_draw_programme_fkey references programme (id),
        tender_id uuid not null constraint assessment_draw_tender_fkey references tender (id),
        assessment_id uuid not null constraint assessment_draw_assessment_fkey references assessment (id)
          constraint assessment_draw_assessment_key unique,
        offer_ids uuid[] not null constraint assessment_draw_offers_check check (cardinality(offer_ids) >= 2),
        note text not null constraint assessment_draw_note_check check (length(btrim(note)) between 1 and 4000),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint assessment_draw_recorded_by_fkey references user_account (id)
      );

      create table award_advice (
        id uuid not null constraint award_advice_pkey primary key,
        programme_id uuid not null constraint award_advice_programme_fkey references programme (id),
        tender_id uuid not null constraint award_advice_tender_fkey references tender (id),
        assessment_id uuid not null constraint award_advice_assessment_fkey references assessment (id)
          constraint award_advice_assessment_key unique,
        text text not null constraint award_advice_text_check check (length(btrim(text)) between 1 and 20000),
        -- The ranking with every agreed score, as it stood; what is hashed.
        content jsonb not null,
        content_hash text not null constraint award_advice_content_hash_check check (content_hash ~ '^[0-9a-f]{64}$'),
        recorded_at timestamptz not null default now(),
        recorded_by uuid not null constraint award_advice_recorded_by_fkey references user_account (id)
      );
    `);
  }

  private async guards(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function app_revealed_criteria() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
        select coalesce(array_agg(criterion_id), '{}') from (
          select c.criterion_id from assessor_criterion c join assessor a on a.id = c.assessor_id
          where a.state in ('APPOINTED', 'DECLARED')
          group by c.criterion_id having count(*) >= 2 and bool_and(c.handed_in_at is not null)
        ) revealed
      $$;
      comment on function app_revealed_criteria() is
        'Criteria of which all assessors, at least two, handed in their scores: only then others see them.';

      create function assessment_score_final() returns trigger language plpgsql as $$
      declare it assessment_score := coalesce(new, old);
      begin
        if tg_op = 'DELETE' or exists (select 1 from assessor_criterion c
            where c.assessor_id = it.assessor_id and c.criterion_id = it.criterion_id and c.handed_in_at is not null) then
          raise exception 'handed-in scores are final' using errcode = 'check_violation', constraint = 'assessment_score_final';
        end if;
        return new;
      end $$;
      create trigger assessment_score_final before insert or update or delete on assessment_score
        for each row execute function assessment_score_final();

      create function assessor_criterion_final() returns trigger language plpgsql as $$
      begin
        if old.handed_in_at is not null or (new.assessor_id, new.criterion_id) is distinct from (old.assessor_id, old.criterion_id) then
          raise exception 'a hand-in is final' using errcode = 'check_violation', constraint = 'assessor_criterion_final';
        end if;
        return new;
      end $$;
      create trigger assessor_criterion_final before update on assessor_criterion for each row execute function assessor_criterion_final();

      create function assessment_consensus_guard() returns trigger language plpgsql as $$
      begin
        if not (new.criterion_id = any (app_revealed_criteria())) then
          raise exception 'not all assessors handed in' using errcode = 'check_violation', constraint = 'assessment_consensus_revealed';
        end if;
        if exists (select 1 from award_advice v join assessment_criterion c on c.assessment_id = v.assessment_id
                   where c.id = new.criterion_id) then
          raise exception 'the advice fixed the scores' using errcode = 'check_violation', constraint = 'assessment_consensus_final';
        end if;
        return new;
      end $$;
      create trigger assessment_consensus_guard before insert or update on assessment_consensus
        for each row execute function assessment_consensus_guard();

      create trigger assessment_criterion_append_only before update or delete on assessment_criterion
        for each row execute function refuse_change();
      create trigger consensus_session_append_only before update or delete on consensus_session
        for each row execute function refuse_change();
      create trigger assessment_draw_append_only before update or delete on assessment_draw
        for each row execute function refuse_change();
      create trigger award_advice_append_only before update or delete on award_advice
        for each row execute function refuse_change();
      revoke update, delete, truncate on assessment_criterion, consensus_session, assessment_draw, award_advice from koersvast_app;
      revoke delete, truncate on assessment, assessor_criterion, assessment_score, assessment_consensus from koersvast_app;
    `);
  }

  private async visibility(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['assessment', 'assessment_criterion', 'assessor_criterion']) {
      await queryRunner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy ${table}_visible on ${table} using (tender_id = any ((select app_tenders())::uuid[]));
      `);
    }
    for (const table of ['consensus_session', 'assessment_consensus', 'assessment_draw', 'award_advice']) {
      await queryRunner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy ${table}_visible on ${table} using (tender_id = any ((select app_open_offers())::uuid[]));
      `);
    }
    // Not even the product itself: a score is there for its assessor alone until the criterion is revealed.
    await queryRunner.query(`
      alter table assessment_score enable row level security;
      alter table assessment_score force row level security;
      create policy assessment_score_visible on assessment_score
        using (tender_id = any ((select app_open_offers())::uuid[])
          and (user_id = app_user() or criterion_id = any ((select app_revealed_criteria())::uuid[])))
        with check (tender_id = any ((select app_open_offers())::uuid[]) and user_id = app_user());
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table award_advice, assessment_draw, assessment_consensus, consensus_session, assessment_score;
      drop function assessment_consensus_guard();
      drop function assessment_score_final();
      drop function app_revealed_criteria();
      drop table assessor_criterion, assessment_criterion, assessment;
      drop function assessor_criterion_final();
    `);
  }
}
