import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Look-alikes by counting shared stems. Two sentences that share two fifths of their stems share many single ones with
 * thousands of others: ranking all of those took seconds at 20,000 sentences. Counting along an index of stems is exact
 * and takes milliseconds; trigrams judge only the forty that share most.
 */
export class ContributionStems1764512100000 implements MigrationInterface {
  name = 'ContributionStems1764512100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table contribution_stem (
        programme_id uuid not null constraint contribution_stem_programme_fkey references programme (id),
        contribution_id uuid not null constraint contribution_stem_contribution_fkey references contribution (id),
        stem text collate "C" not null,
        of_stems smallint not null,
        constraint contribution_stem_pkey primary key (programme_id, stem, contribution_id) include (of_stems)
      );
      comment on column contribution_stem.of_stems is 'How many different stems the sentence has.';
      create index contribution_stem_contribution_idx on contribution_stem (contribution_id);
      revoke all on contribution_stem from koersvast_app;

      create function contribution_note_stems(contribution uuid, programme uuid, words text) returns void
        language sql security definer set search_path = public, pg_temp as $$
        delete from contribution_stem where contribution_id = $1;
        insert into contribution_stem (programme_id, contribution_id, stem, of_stems)
          select $2, $1, stem, count(*) over () from (
            select distinct left(lexeme, 200) as stem from unnest(to_tsvector('dutch', $3)) order by 1 limit 400) found;
      $$;
      revoke all on function contribution_note_stems(uuid, uuid, text) from public;

      create or replace function contribution_keep_sentence() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        insert into contribution_sentence (contribution_id, programme_id, sentence)
        values (new.contribution_id, new.programme_id, new.sentence)
        on conflict on constraint contribution_sentence_pkey do update set sentence = excluded.sentence;
        perform contribution_note_stems(new.contribution_id, new.programme_id, new.sentence);
        return null;
      end $$;

      select contribution_note_stems(contribution_id, programme_id, sentence) from contribution_sentence;
      drop index contribution_sentence_trigram_idx, contribution_sentence_words_idx;
      alter table contribution_sentence drop column words;

      create or replace function contribution_lookalikes(programme uuid, words text, most integer)
        returns table (contribution_id uuid, score real)
        language sql stable security definer set search_path = public, pg_temp as $$
        with asked as materialized (
          select array_agg(stem) as stems, count(*)::real as of_stems from (
            select distinct left(lexeme, 200) as stem from unnest(to_tsvector('dutch', $2)) order by 1 limit 400) found
        ), near as materialized (
          select found.contribution_id, found.part from (
            select s.contribution_id, count(*) / ((select of_stems from asked) + min(s.of_stems) - count(*)) as part
            from contribution_stem s
            where s.programme_id = $1 and s.stem = any ((select stems from asked)::text[])
            group by s.contribution_id) found
          where found.part >= 0.2 order by found.part desc, found.contribution_id limit 40
        ), judged as (
          select near.contribution_id, greatest(similarity(s.sentence, $2), near.part)::real as score
          from near join contribution_sentence s on s.contribution_id = near.contribution_id
        )
        select judged.contribution_id, judged.score from judged where judged.score >= 0.4
        order by judged.score desc, judged.contribution_id limit $3
      $$;
      comment on function contribution_lookalikes(uuid, text, integer) is
        'Sentences of a programme that look like these words (shared stems, or trigrams of those that share most): ids and scores, for a join under row-level security.';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table contribution_sentence add column words tsvector not null generated always as (to_tsvector('dutch', sentence)) stored;
      create index contribution_sentence_trigram_idx on contribution_sentence using gin (sentence gin_trgm_ops);
      create index contribution_sentence_words_idx on contribution_sentence using gin (words);

      create or replace function contribution_keep_sentence() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        insert into contribution_sentence (contribution_id, programme_id, sentence)
        values (new.contribution_id, new.programme_id, new.sentence)
        on conflict on constraint contribution_sentence_pkey do update set sentence = excluded.sentence;
        return null;
      end $$;

      create or replace function contribution_lookalikes(programme uuid, words text, most integer)
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

      drop function contribution_note_stems(uuid, uuid, text);
      drop table contribution_stem;
    `);
  }
}
