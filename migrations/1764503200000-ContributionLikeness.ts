import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which sentences look alike. The words stand once more in a table that the application cannot read: an index on a table
 * under row-level security is not used for a comparison that is not leakproof, and trigrams are not. A function compares
 * there and gives ids and scores only; what of them a user may see is decided where the ids are joined.
 */
export class ContributionLikeness1764503200000 implements MigrationInterface {
  name = 'ContributionLikeness1764503200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table contribution_sentence (
        contribution_id uuid not null constraint contribution_sentence_pkey primary key
          constraint contribution_sentence_contribution_fkey references contribution (id),
        programme_id uuid not null constraint contribution_sentence_programme_fkey references programme (id),
        sentence text not null,
        words tsvector not null generated always as (to_tsvector('dutch', sentence)) stored
      );
      create index contribution_sentence_trigram_idx on contribution_sentence using gin (sentence gin_trgm_ops);
      create index contribution_sentence_words_idx on contribution_sentence using gin (words);
      revoke all on contribution_sentence from koersvast_app;

      create function contribution_keep_sentence() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        insert into contribution_sentence (contribution_id, programme_id, sentence)
        values (new.contribution_id, new.programme_id, new.sentence)
        on conflict on constraint contribution_sentence_pkey do update set sentence = excluded.sentence;
        return null;
      end $$;
      create trigger contribution_keep_sentence after insert on contribution_version
        for each row execute function contribution_keep_sentence();

      create function contribution_lookalikes(programme uuid, words text, most integer)
        returns table (contribution_id uuid, score real)
        language sql stable security definer set search_path = public, pg_temp set pg_trgm.similarity_threshold = 0.4 as $$
        with asked as materialized (
          select tsvector_to_array(to_tsvector('dutch', $2)) as stems
        ), query as materialized (
          select (select string_agg(quote_literal(stem), ' | ')::tsquery from unnest(stems) stem) as any_stem from asked
        ), near as (
          (select s.contribution_id, s.sentence, s.words from contribution_sentence s
           where s.programme_id = $1 and s.sentence % $2 order by similarity(s.sentence, $2) desc limit 20)
          union all
          (select s.contribution_id, s.sentence, s.words from contribution_sentence s, query
           where s.programme_id = $1 and s.words @@ query.any_stem order by ts_rank(s.words, query.any_stem) desc limit 20)
        ), judged as (
          select distinct on (near.contribution_id) near.contribution_id,
                 greatest(similarity(near.sentence, $2), shared.part)::real as score
          from near, asked, lateral (
            select count(*) filter (where stem = any (asked.stems))::real
                   / nullif(cardinality(asked.stems) + count(*) filter (where stem <> all (asked.stems)), 0) as part
            from unnest(tsvector_to_array(near.words)) stem) shared
        )
        select judged.contribution_id, judged.score from judged where judged.score >= 0.4
        order by judged.score desc, judged.contribution_id limit $3
      $$;
      comment on function contribution_lookalikes(uuid, text, integer) is
        'Sentences of a programme that look like these words (trigrams, or shared stems): ids and scores, for a join under row-level security.';

      create table contribution_likeness (
        id uuid not null default gen_random_uuid() constraint contribution_likeness_pkey primary key,
        programme_id uuid not null constraint contribution_likeness_programme_fkey references programme (id),
        one_id uuid not null constraint contribution_likeness_one_fkey references contribution (id),
        other_id uuid not null constraint contribution_likeness_other_fkey references contribution (id),
        score real not null constraint contribution_likeness_score_check check (score between 0 and 1),
        dismissed_at timestamptz,
        dismissed_by uuid constraint contribution_likeness_dismissed_by_fkey references user_account (id),
        recorded_at timestamptz not null default now(),
        constraint contribution_likeness_order_check check (one_id < other_id),
        constraint contribution_likeness_key unique (one_id, other_id)
      );
      create index contribution_likeness_other_idx on contribution_likeness (other_id);
      create index contribution_likeness_score_idx on contribution_likeness (programme_id, score desc, id) where dismissed_at is null;
      revoke delete, truncate on contribution_likeness from koersvast_app;
      alter table contribution_likeness enable row level security;
      alter table contribution_likeness force row level security;
      create policy contribution_likeness_visible on contribution_likeness for select using (
        exists (select from contribution c where c.id = one_id) and exists (select from contribution c where c.id = other_id));
      create policy contribution_likeness_judged on contribution_likeness for update using (
        exists (select from contribution c where c.id = one_id) and exists (select from contribution c where c.id = other_id));
      create policy contribution_likeness_noted on contribution_likeness for insert with check (true);

      select set_config('app.kind', 'system', true);
      insert into contribution_sentence (contribution_id, programme_id, sentence)
        select c.id, c.programme_id, v.sentence from contribution c join contribution_version v on v.id = c.current_version_id;
      select set_config('app.kind', '', true);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table contribution_likeness;
      drop function contribution_lookalikes(uuid, text, integer);
      drop trigger contribution_keep_sentence on contribution_version;
      drop function contribution_keep_sentence();
      drop table contribution_sentence;
    `);
  }
}
