import { MigrationInterface, QueryRunner } from 'typeorm';

/** The paper with which a municipality decided, beside the choice that was recorded; a next paper is added. */
export class DocumentOfDecision1764304100000 implements MigrationInterface {
  name = 'DocumentOfDecision1764304100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table municipal_choice_document (
        id uuid not null constraint municipal_choice_document_pkey primary key,
        programme_id uuid not null constraint municipal_choice_document_programme_fkey references programme (id),
        choice_id uuid not null constraint municipal_choice_document_choice_fkey references municipal_choice (id),
        file_id uuid not null constraint municipal_choice_document_file_fkey references file (id),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint municipal_choice_document_recorded_by_fkey references user_account (id)
      );
      create index municipal_choice_document_choice_idx on municipal_choice_document (choice_id, recorded_at desc);
      revoke update, delete, truncate on municipal_choice_document from koersvast_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table municipal_choice_document');
  }
}
