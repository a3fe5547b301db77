import { MigrationInterface, QueryRunner } from 'typeorm';

/** One text for all municipalities, with a passage of its own for each: the proposal to every college. */
export class CreateDecisionProposal1764302100000 implements MigrationInterface {
  name = 'CreateDecisionProposal1764302100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table decision_proposal (
        id uuid not null constraint decision_proposal_pkey primary key,
        programme_id uuid not null constraint decision_proposal_programme_fkey references programme (id),
        decision_id uuid constraint decision_proposal_decision_fkey references scope_decision (id),
        subject text not null constraint decision_proposal_subject_check check (length(btrim(subject)) between 1 and 200),
        requested text not null,
        reasons text not null default '',
        finance text not null default '',
        follow_up text not null default '',
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint decision_proposal_recorded_by_fkey references user_account (id)
      );
      create index decision_proposal_programme_idx on decision_proposal (programme_id, recorded_at);
      revoke delete, truncate on decision_proposal from koersvast_app;
      create table decision_proposal_passage (
        proposal_id uuid not null constraint decision_proposal_passage_proposal_fkey references decision_proposal (id),
        municipality_id uuid not null constraint decision_proposal_passage_municipality_fkey references municipality (id),
        programme_id uuid not null constraint decision_proposal_passage_programme_fkey references programme (id),
        case_number text not null default '',
        text text not null default '',
        recorded_at timestamptz not null default now(),
        constraint decision_proposal_passage_pkey primary key (proposal_id, municipality_id)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table decision_proposal_passage, decision_proposal');
  }
}
