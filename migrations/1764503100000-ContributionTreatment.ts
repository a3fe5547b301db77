import { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a contribution comes from, what it is about, where it goes, and how sentences become one or several. */
export class ContributionTreatment1764503100000 implements MigrationInterface {
  name = 'ContributionTreatment1764503100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table contribution_theme (
        id uuid not null constraint contribution_theme_pkey primary key,
        programme_id uuid not null constraint contribution_theme_programme_fkey references programme (id),
        label text not null constraint contribution_theme_label_check check (length(btrim(label)) between 1 and 80),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint contribution_theme_recorded_by_fkey references user_account (id)
      );
      create unique index contribution_theme_label_key on contribution_theme (programme_id, lower(label));
      revoke delete, truncate on contribution_theme from koersvast_app;

      alter table contribution
        add column source_kind text not null default 'WORKGROUP_QUESTION' constraint contribution_source_kind_check check (source_kind in (
          'WORKGROUP_QUESTION', 'CONSULTATION_ANSWER', 'TALK', 'LAW', 'COURSE_DOCUMENT', 'BOTTLENECK', 'CLIENTS', 'SCOPE_ADVICE')),
        add column source_note text not null default '' constraint contribution_source_note_check check (length(source_note) <= 500),
        add column source_record_kind text,
        add column source_record_id uuid,
        add column source_url text constraint contribution_source_url_check check (source_url like '/%' and source_url not like '//%'),
        add column theme_id uuid constraint contribution_theme_fkey references contribution_theme (id),
        add column forward_track_id uuid constraint contribution_forward_track_fkey references track (id),
        add column forward_workgroup_id uuid constraint contribution_forward_workgroup_fkey references workgroup (id),
        add column addressee_id uuid constraint contribution_addressee_fkey references user_account (id),
        add column answer text constraint contribution_answer_check check (length(btrim(answer)) between 1 and 4000),
        add column answered_at timestamptz,
        add column decision_id uuid constraint contribution_decision_fkey references scope_decision (id),
        add constraint contribution_source_record_check check ((source_record_kind is null) = (source_record_id is null)),
        add constraint contribution_answered_check check ((answer is null) = (answered_at is null) and (answer is null or addressee_id is not null)),
        drop constraint contribution_state_check,
        add constraint contribution_state_check check (state in ('OPEN', 'TREATED', 'MERGED', 'SPLIT', 'WITHDRAWN')),
        drop constraint contribution_treated_check,
        add constraint contribution_treated_check check (
          case
            when state = 'TREATED' or outcome is not null
              then state in ('TREATED', 'MERGED') and outcome is not null and treated_at is not null
                and length(btrim(coalesce(outcome_reason, ''))) > 0
            else outcome_reason is null and treated_at is null
          end);
      -- Not valid: what was forwarded before targets were recorded stays as it was said.
      alter table contribution
        add constraint contribution_forward_check check (
          num_nonnulls(forward_track_id, forward_workgroup_id) = case when outcome = 'FORWARDED' then 1 else 0 end
          and (addressee_id is null or coalesce(outcome = 'FORWARDED', false))) not valid,
        add constraint contribution_awaits_check check (coalesce(outcome = 'AWAITS_DECISION', false) = (decision_id is not null)) not valid;
      create index contribution_recorded_idx on contribution (programme_id, recorded_at, id);
      create index contribution_theme_idx on contribution (theme_id) where theme_id is not null;
      create index contribution_open_idx on contribution (programme_id, recorded_at, id) where state = 'OPEN';
      create index contribution_addressee_idx on contribution (addressee_id) where addressee_id is not null;
      create index contribution_decision_idx on contribution (decision_id) where decision_id is not null;
      create index contribution_source_idx on contribution (source_record_id) where source_record_id is not null;

      -- Who must answer, and the workgroup to which it was forwarded, see that one sentence; nothing else of that workgroup.
      drop policy contribution_visible on contribution;
      create policy contribution_visible on contribution using (
        workgroup_id = any ((select app_workgroups())::uuid[])
        or addressee_id = (select app_user())
        or forward_workgroup_id = any ((select app_workgroups())::uuid[]));
      drop policy contribution_version_visible on contribution_version;
      create policy contribution_version_visible on contribution_version using (
        workgroup_id = any ((select app_workgroups())::uuid[])
        or exists (select from contribution c where c.id = contribution_id
                   and (c.addressee_id = (select app_user()) or c.forward_workgroup_id = any ((select app_workgroups())::uuid[]))));

      create table contribution_lineage (
        id uuid not null constraint contribution_lineage_pkey primary key,
        programme_id uuid not null constraint contribution_lineage_programme_fkey references programme (id),
        kind text not null constraint contribution_lineage_kind_check check (kind in ('MERGE', 'SPLIT')),
        from_id uuid not null constraint contribution_lineage_from_fkey references contribution (id),
        to_id uuid not null constraint contribution_lineage_to_fkey references contribution (id),
        from_workgroup_id uuid not null,
        to_workgroup_id uuid not null,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint contribution_lineage_recorded_by_fkey references user_account (id),
        undone_at timestamptz,
        undone_by uuid constraint contribution_lineage_undone_by_fkey references user_account (id),
        constraint contribution_lineage_key unique (from_id, to_id),
        constraint contribution_lineage_other_check check (from_id <> to_id)
      );
      create index contribution_lineage_to_idx on contribution_lineage (to_id);
      revoke delete, truncate on contribution_lineage from koersvast_app;
      alter table contribution_lineage enable row level security;
      alter table contribution_lineage force row level security;
      create policy contribution_lineage_visible on contribution_lineage using (
        from_workgroup_id = any ((select app_workgroups())::uuid[]) or to_workgroup_id = any ((select app_workgroups())::uuid[]));

      create table requirement_decision (
        id uuid not null constraint requirement_decision_pkey primary key,
        programme_id uuid not null constraint requirement_decision_programme_fkey references programme (id),
        tender_id uuid not null constraint requirement_decision_tender_fkey references tender (id),
        requirement_id uuid not null constraint requirement_decision_requirement_fkey references requirement (id),
        decision_id uuid not null constraint requirement_decision_decision_fkey references scope_decision (id),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint requirement_decision_recorded_by_fkey references user_account (id),
        withdrawn_at timestamptz
      );
      create unique index requirement_decision_key on requirement_decision (requirement_id, decision_id) where withdrawn_at is null;
      revoke delete, truncate on requirement_decision from koersvast_app;
      alter table requirement_decision enable row level security;
      alter table requirement_decision force row level security;
      create policy requirement_decision_visible on requirement_decision using (tender_id = any ((select app_tenders())::uuid[]));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table requirement_decision, contribution_lineage;
      drop policy contribution_version_visible on contribution_version;
      create policy contribution_version_visible on contribution_version
        using (workgroup_id = any ((select app_workgroups())::uuid[]));
      drop policy contribution_visible on contribution;
      create policy contribution_visible on contribution using (workgroup_id = any ((select app_workgroups())::uuid[]));
      drop index contribution_source_idx, contribution_decision_idx, contribution_addressee_idx, contribution_open_idx,
        contribution_theme_idx, contribution_recorded_idx;
      alter table contribution
        drop constraint contribution_awaits_check, drop constraint contribution_forward_check,
        drop constraint contribution_treated_check, drop constraint contribution_state_check,
        drop constraint contribution_answered_check, drop constraint contribution_source_record_check,
        add constraint contribution_state_check check (state in ('OPEN', 'TREATED')),
        add constraint contribution_treated_check check (
          (state = 'TREATED') = (outcome is not null and length(btrim(coalesce(outcome_reason, ''))) > 0 and treated_at is not null)
        ),
        drop column decision_id, drop column answered_at, drop column answer, drop column addressee_id,
        drop column forward_workgroup_id, drop column forward_track_id, drop column theme_id, drop column source_url,
        drop column source_record_id, drop column source_record_kind, drop column source_note, drop column source_kind;
      drop table contribution_theme;
    `);
  }
}
