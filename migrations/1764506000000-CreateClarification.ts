import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Questions of parties with the answers in the making, and the Notas van Inlichtingen that publish them. Who asked stands
 * apart, under a policy of its own; what was published cannot change, not even by the owner of the tables.
 */
export class CreateClarification1764506000000 implements MigrationInterface {
  name = 'CreateClarification1764506000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function app_procurement_tenders() returns uuid[]
      language sql stable security definer set search_path = public, pg_temp as $$
        select coalesce(array_agg(t.id), '{}') from tender t
        where app_is_system() or exists (
          select 1 from role_grant g
          where g.user_id = app_user() and g.role = 'inkoper'
            and g.programme_id = t.programme_id and (g.tender_id is null or g.tender_id = t.id)
        )
      $$;
      comment on function app_procurement_tenders() is
        'Tenders of which the user of this transaction is a procurement officer; reads only role_grant.';

      create table clarification_note (
        id uuid not null constraint clarification_note_pkey primary key,
        programme_id uuid not null constraint clarification_note_programme_fkey references programme (id),
        tender_id uuid not null constraint clarification_note_tender_fkey references tender (id),
        number integer not null constraint clarification_note_number_check check (number > 0),
        state text not null default 'DRAFT'
          constraint clarification_note_state_check check (state in ('DRAFT', 'AWAITING_APPROVAL', 'PUBLISHED', 'WITHDRAWN')),
        introduction text not null default '',
        urgent_motive text not null default '',
        late_motive text not null default '',
        tells_confidential boolean not null default true,
        submitted_by uuid constraint clarification_note_submitted_by_fkey references user_account (id),
        submitted_at timestamptz,
        published_by uuid constraint clarification_note_published_by_fkey references user_account (id),
        published_at timestamptz,
        snapshot jsonb,
        snapshot_hash text constraint clarification_note_snapshot_hash_check check (snapshot_hash ~ '^[0-9a-f]{64}$'),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint clarification_note_recorded_by_fkey references user_account (id),
        constraint clarification_note_four_eyes_check check (published_by is null or published_by <> submitted_by),
        constraint clarification_note_published_check check (
          (state = 'PUBLISHED') = (published_at is not null and snapshot is not null and snapshot_hash is not null)
        )
      );
      -- One note in the making at a time, so that the numbers run on without a gap; a withdrawn draft gives its number back.
      create unique index clarification_note_number_key on clarification_note (tender_id, number) where state <> 'WITHDRAWN';
      create unique index clarification_note_open_key on clarification_note (tender_id)
        where state in ('DRAFT', 'AWAITING_APPROVAL');
      create index clarification_note_programme_idx on clarification_note (programme_id, number);

      create table clarification_question (
        id uuid not null constraint clarification_question_pkey primary key,
        programme_id uuid not null constraint clarification_question_programme_fkey references programme (id),
        tender_id uuid not null constraint clarification_question_tender_fkey references tender (id),
        number integer not null constraint clarification_question_number_check check (number > 0),
        code text not null,
        state text not null default 'NEW' constraint clarification_question_state_check check (state in (
          'NEW', 'ASSIGNED', 'DRAFTED', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'ANSWERED_APART', 'REJECTED', 'WITHDRAWN', 'MERGED')),
        received_on date not null,
        late boolean not null default false,
        reference text not null default '',
        requirement_id uuid constraint clarification_question_requirement_fkey references requirement (id),
        requirement_version_id uuid
          constraint clarification_question_requirement_version_fkey references requirement_version (id),
        text text not null constraint clarification_question_text_check check (length(btrim(text)) between 1 and 10000),
        answer text not null default '' constraint clarification_question_answer_check check (length(answer) <= 20000),
        confidentiality text not null default 'NONE' constraint clarification_question_confidentiality_check
          check (confidentiality in ('NONE', 'ASKED', 'GRANTED', 'REFUSED')),
        assignee_id uuid constraint clarification_question_assignee_fkey references user_account (id),
        due_on date,
        written_by uuid constraint clarification_question_written_by_fkey references user_account (id),
        approved_by uuid constraint clarification_question_approved_by_fkey references user_account (id),
        approved_at timestamptz,
        merged_into_id uuid constraint clarification_question_merged_into_fkey references clarification_question (id),
        closing_reason text,
        override_reason text,
        override_hash text,
        counted_in_note_id uuid constraint clarification_question_counted_in_fkey references clarification_note (id),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint clarification_question_recorded_by_fkey references user_account (id),
        constraint clarification_question_code_key unique (tender_id, code),
        constraint clarification_question_four_eyes_check check (approved_by is null or approved_by <> written_by),
        constraint clarification_question_merged_check check (state <> 'MERGED' or merged_into_id is not null),
        constraint clarification_question_self_check check (merged_into_id <> id),
        constraint clarification_question_closed_check check (
          state not in ('REJECTED', 'WITHDRAWN') or length(btrim(coalesce(closing_reason, ''))) > 0
        ),
        constraint clarification_question_published_check check (
          state <> 'PUBLISHED' or confidentiality <> 'GRANTED'
        )
      );
      create index clarification_question_list_idx on clarification_question (programme_id, number, id);
      create index clarification_question_state_idx on clarification_question (tender_id, state);
      create index clarification_question_assignee_idx on clarification_question (assignee_id, state);
      create index clarification_question_requirement_idx on clarification_question (requirement_id);
      create index clarification_question_merged_idx on clarification_question (merged_into_id);

      create table clarification_question_source (
        question_id uuid not null constraint clarification_question_source_pkey primary key
          constraint clarification_question_source_question_fkey references clarification_question (id),
        programme_id uuid not null constraint clarification_question_source_programme_fkey references programme (id),
        tender_id uuid not null constraint clarification_question_source_tender_fkey references tender (id),
        party text not null default '' constraint clarification_question_source_party_check check (length(party) <= 200),
        received_text text not null,
        identity text not null,
        confidential_motive text not null default '',
        decision_reason text,
        decided_by uuid constraint clarification_question_source_decided_by_fkey references user_account (id),
        decided_at timestamptz,
        recorded_at timestamptz not null default now(),
        constraint clarification_question_source_identity_key unique (tender_id, identity)
      );

      create table clarification_guarded_name (
        id uuid not null constraint clarification_guarded_name_pkey primary key,
        programme_id uuid not null constraint clarification_guarded_name_programme_fkey references programme (id),
        tender_id uuid not null constraint clarification_guarded_name_tender_fkey references tender (id),
        kind text not null constraint clarification_guarded_name_kind_check check (kind in ('PARTY', 'PRODUCT')),
        name text not null constraint clarification_guarded_name_name_check check (length(btrim(name)) between 2 and 200),
        recorded_at timestamptz not null default now(),
        constraint clarification_guarded_name_key unique (tender_id, name)
      );

      create table clarification_change (
        id uuid not null constraint clarification_change_pkey primary key,
        programme_id uuid not null constraint clarification_change_programme_fkey references programme (id),
        tender_id uuid not null constraint clarification_change_tender_fkey references tender (id),
        question_id uuid not null constraint clarification_change_question_fkey references clarification_question (id),
        requirement_id uuid not null constraint clarification_change_requirement_fkey references requirement (id),
        base_version_id uuid not null constraint clarification_change_base_version_fkey references requirement_version (id),
        title text not null constraint clarification_change_title_check check (length(btrim(title)) between 1 and 200),
        text text not null constraint clarification_change_text_check check (length(btrim(text)) between 1 and 20000),
        evidence text not null default '',
        constraint clarification_change_key unique (question_id, requirement_id)
      );

      create table clarification_note_question (
        id uuid not null constraint clarification_note_question_pkey primary key,
        programme_id uuid not null constraint clarification_note_question_programme_fkey references programme (id),
        tender_id uuid not null constraint clarification_note_question_tender_fkey references tender (id),
        note_id uuid not null constraint clarification_note_question_note_fkey references clarification_note (id),
        question_id uuid not null constraint clarification_note_question_question_fkey references clarification_question (id),
        position integer not null,
        constraint clarification_note_question_key unique (question_id),
        constraint clarification_note_question_position_key unique (note_id, position) deferrable initially deferred
      );

      create table clarification_answer (
        id uuid not null constraint clarification_answer_pkey primary key,
        programme_id uuid not null constraint clarification_answer_programme_fkey references programme (id),
        tender_id uuid not null constraint clarification_answer_tender_fkey references tender (id),
        note_id uuid not null constraint clarification_answer_note_fkey references clarification_note (id),
        question_id uuid not null constraint clarification_answer_question_fkey references clarification_question (id),
        position integer not null,
        code text not null constraint clarification_answer_code_check check (code ~ '^NvI-[0-9]+[.][0-9]{2,}$'),
        reference text not null,
        requirement_id uuid constraint clarification_answer_requirement_fkey references requirement (id),
        requirement_version_id uuid constraint clarification_answer_requirement_version_fkey references requirement_version (id),
        question text not null,
        answer text not null,
        recorded_at timestamptz not null default now(),
        constraint clarification_answer_code_key unique (tender_id, code),
        constraint clarification_answer_question_key unique (question_id),
        constraint clarification_answer_position_key unique (note_id, position)
      );
      create index clarification_answer_list_idx on clarification_answer (programme_id, recorded_at, id);
      create index clarification_answer_requirement_idx on clarification_answer (requirement_id);

      create table clarification_answer_change (
        id uuid not null constraint clarification_answer_change_pkey primary key,
        programme_id uuid not null constraint clarification_answer_change_programme_fkey references programme (id),
        tender_id uuid not null constraint clarification_answer_change_tender_fkey references tender (id),
        answer_id uuid not null constraint clarification_answer_change_answer_fkey references clarification_answer (id),
        requirement_id uuid not null constraint clarification_answer_change_requirement_fkey references requirement (id),
        from_version_id uuid not null constraint clarification_answer_change_from_fkey references requirement_version (id),
        to_version_id uuid not null constraint clarification_answer_change_to_fkey references requirement_version (id),
        constraint clarification_answer_change_key unique (answer_id, requirement_id)
      );
      create index clarification_answer_change_requirement_idx on clarification_answer_change (requirement_id);
    `);
    await queryRunner.query(`
      create function clarification_published() returns trigger language plpgsql as $$
      begin
        if old.state = 'PUBLISHED' then
          raise exception 'what was published stays' using errcode = 'check_violation', constraint = 'clarification_published';
        end if;
        return case tg_op when 'DELETE' then old else new end;
      end $$;
      create trigger clarification_question_published before update or delete on clarification_question
        for each row execute function clarification_published();
      create trigger clarification_note_published before update or delete on clarification_note
        for each row execute function clarification_published();

      -- The list of a published note and the changes of a published answer stay as they were.
      create function clarification_note_question_fixed() returns trigger language plpgsql as $$
      begin
        if exists (select from clarification_note where state <> 'DRAFT'
                   and id in (case when tg_op <> 'INSERT' then old.note_id end, case when tg_op <> 'DELETE' then new.note_id end)) then
          raise exception 'what was published stays' using errcode = 'check_violation', constraint = 'clarification_published';
        end if;
        return case tg_op when 'DELETE' then old else new end;
      end $$;
      create trigger clarification_note_question_fixed before insert or update or delete on clarification_note_question
        for each row execute function clarification_note_question_fixed();
      create function clarification_change_fixed() returns trigger language plpgsql as $$
      begin
        if exists (select from clarification_question where state in ('PUBLISHED', 'ANSWERED_APART')
                   and id in (case when tg_op <> 'INSERT' then old.question_id end,
                              case when tg_op <> 'DELETE' then new.question_id end)) then
          raise exception 'what was published stays' using errcode = 'check_violation', constraint = 'clarification_published';
        end if;
        return case tg_op when 'DELETE' then old else new end;
      end $$;
      create trigger clarification_change_fixed before insert or update or delete on clarification_change
        for each row execute function clarification_change_fixed();

      create trigger clarification_answer_append_only before update or delete on clarification_answer
        for each row execute function refuse_change();
      create trigger clarification_answer_change_append_only before update or delete on clarification_answer_change
        for each row execute function refuse_change();
      -- An answer comes into a note while it is being published, never afterwards.
      create function clarification_answer_fits() returns trigger language plpgsql as $$
      begin
        if (select state from clarification_note where id = new.note_id) <> 'AWAITING_APPROVAL' then
          raise exception 'what was published stays' using errcode = 'check_violation', constraint = 'clarification_published';
        end if;
        return new;
      end $$;
      create trigger clarification_answer_fits before insert on clarification_answer
        for each row execute function clarification_answer_fits();

      revoke update, delete, truncate on clarification_answer, clarification_answer_change, clarification_question_source,
        clarification_guarded_name from koersvast_app;
      grant update (party, confidential_motive, decision_reason, decided_by, decided_at)
        on clarification_question_source to koersvast_app;
      revoke delete, truncate on clarification_question, clarification_note from koersvast_app;
    `);
    for (const table of [
      'clarification_note',
      'clarification_question',
      'clarification_guarded_name',
      'clarification_change',
      'clarification_note_question',
      'clarification_answer',
      'clarification_answer_change',
    ]) {
      await queryRunner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy ${table}_visible on ${table} using (tender_id = any ((select app_tenders())::uuid[]));
      `);
    }
    await queryRunner.query(`
      alter table clarification_question_source enable row level security;
      alter table clarification_question_source force row level security;
      create policy clarification_question_source_visible on clarification_question_source
        using (tender_id = any ((select app_procurement_tenders())::uuid[]));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table clarification_answer_change, clarification_answer, clarification_note_question, clarification_change,
        clarification_guarded_name, clarification_question_source, clarification_question, clarification_note;
      drop function clarification_answer_fits();
      drop function clarification_change_fixed();
      drop function clarification_note_question_fixed();
      drop function clarification_published();
      drop function app_procurement_tenders();
    `);
  }
}
