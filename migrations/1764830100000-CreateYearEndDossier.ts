import { MigrationInterface, QueryRunner } from 'typeorm';

/** What the accountant got of a contract year: one zip per dossier, kept with the hash of every file in it. */
export class CreateYearEndDossier1764830100000 implements MigrationInterface {
  name = 'CreateYearEndDossier1764830100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table year_end_dossier (
        id uuid not null constraint year_end_dossier_pkey primary key,
        programme_id uuid not null constraint year_end_dossier_programme_fkey references programme (id),
        contract_id uuid not null,
        year integer not null constraint year_end_dossier_year_check check (year between 2000 and 2199),
        number integer not null constraint year_end_dossier_number_check check (number > 0),
        code text not null constraint year_end_dossier_code_check check (code ~ '^JD-[0-9]{4}-[0-9]+$'),
        note text not null default '' constraint year_end_dossier_note_check check (length(note) <= 2000),
        known_at timestamptz not null,
        job_id uuid,
        file_id uuid,
        sha256 text constraint year_end_dossier_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
        size bigint,
        entries jsonb not null default '[]',
        absent jsonb not null default '[]',
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint year_end_dossier_recorded_by_fkey references user_account (id),
        constraint year_end_dossier_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id),
        constraint year_end_dossier_code_key unique (programme_id, code),
        constraint year_end_dossier_number_key unique (programme_id, year, number),
        constraint year_end_dossier_made_check check (num_nonnulls(file_id, sha256, size) in (0, 3))
      );
      comment on column year_end_dossier.known_at is 'The books are read as they were known at this moment.';
      comment on column year_end_dossier.entries is 'Per file in the zip: name, what it is, size, SHA-256.';
      comment on column year_end_dossier.absent is 'What is not in it, and why.';

      create function year_end_dossier_keeps_still() returns trigger language plpgsql as $$
      begin
        if old.file_id is not null or to_jsonb(old) - '{job_id,file_id,sha256,size,entries,absent}'::text[]
          <> to_jsonb(new) - '{job_id,file_id,sha256,size,entries,absent}'::text[]
        then
          raise exception 'dossier % is made', old.code using errcode = '23514', constraint = 'year_end_dossier_kept_check';
        end if;
        return new;
      end $$;
      create trigger year_end_dossier_keeps_still before update on year_end_dossier
        for each row execute function year_end_dossier_keeps_still();
      create index year_end_dossier_list_idx on year_end_dossier (programme_id, recorded_at desc, id);
      revoke delete, truncate on year_end_dossier from koersvast_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table year_end_dossier;
      drop function year_end_dossier_keeps_still();
    `);
  }
}
