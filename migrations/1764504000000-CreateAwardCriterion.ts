import { MigrationInterface, QueryRunner } from 'typeorm';

/** The tree of award criteria of a tender with its weights and scales, and the method by which offers are ranked. */
export class CreateAwardCriterion1764504000000 implements MigrationInterface {
  name = 'CreateAwardCriterion1764504000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table award_method (
        id uuid not null constraint award_method_pkey primary key,
        programme_id uuid not null constraint award_method_programme_fkey references programme (id),
        tender_id uuid not null constraint award_method_tender_fkey references tender (id)
          constraint award_method_tender_key unique,
        note text not null default '',
        tie_rule text not null default '',
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint award_method_recorded_by_fkey references user_account (id)
      );

      create table award_criterion (
        id uuid not null constraint award_criterion_pkey primary key,
        programme_id uuid not null constraint award_criterion_programme_fkey references programme (id),
        tender_id uuid not null constraint award_criterion_tender_fkey references tender (id),
        parent_id uuid,
        number integer not null constraint award_criterion_number_check check (number > 0),
        code text not null constraint award_criterion_code_check check (code ~ '^[A-Z]{2,8}-[0-9]{3,6}$'),
        kind text not null default 'QUALITY' constraint award_criterion_kind_check check (kind in ('QUALITY', 'PRICE')),
        title text not null constraint award_criterion_title_check check (length(btrim(title)) between 1 and 200),
        description text not null default '',
        -- Hundredths of a percent of the whole: 10000 is 100.00 %.
        weight integer not null default 0 constraint award_criterion_weight_check check (weight between 0 and 10000),
        -- [{score, label, description}], best last; empty for a criterion that has sub-criteria.
        scale jsonb not null default '[]' constraint award_criterion_scale_check check (jsonb_typeof(scale) = 'array'),
        position integer not null constraint award_criterion_position_check check (position > 0),
        state text not null default 'DRAFT' constraint award_criterion_state_check
          check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint award_criterion_recorded_by_fkey references user_account (id),
        constraint award_criterion_code_key unique (tender_id, code),
        constraint award_criterion_tender_id_key unique (tender_id, id),
        constraint award_criterion_parent_fkey foreign key (tender_id, parent_id) references award_criterion (tender_id, id),
        constraint award_criterion_parent_check check (parent_id is distinct from id)
      );
      create index award_criterion_tree_idx on award_criterion (tender_id, parent_id, position);

      create table award_criterion_requirement (
        id uuid not null constraint award_criterion_requirement_pkey primary key,
        programme_id uuid not null constraint award_criterion_requirement_programme_fkey references programme (id),
        tender_id uuid not null constraint award_criterion_requirement_tender_fkey references tender (id),
        criterion_id uuid not null,
        requirement_id uuid not null constraint award_criterion_requirement_requirement_fkey references requirement (id),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint award_criterion_requirement_recorded_by_fkey references user_account (id),
        constraint award_criterion_requirement_criterion_fkey foreign key (tender_id, criterion_id)
          references award_criterion (tender_id, id),
        constraint award_criterion_requirement_key unique (criterion_id, requirement_id)
      );
      create index award_criterion_requirement_idx on award_criterion_requirement (requirement_id);

      revoke delete, truncate on award_method from koersvast_app;
      revoke delete, truncate on award_criterion from koersvast_app;
      revoke update, truncate on award_criterion_requirement from koersvast_app;

      alter table award_method enable row level security;
      alter table award_method force row level security;
      create policy award_method_visible on award_method using (tender_id = any ((select app_tenders())::uuid[]));
      alter table award_criterion enable row level security;
      alter table award_criterion force row level security;
      create policy award_criterion_visible on award_criterion using (tender_id = any ((select app_tenders())::uuid[]));
      alter table award_criterion_requirement enable row level security;
      alter table award_criterion_requirement force row level security;
      create policy award_criterion_requirement_visible on award_criterion_requirement
        using (tender_id = any ((select app_tenders())::uuid[]));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table award_criterion_requirement, award_criterion, award_method;');
  }
}
