import { MigrationInterface, QueryRunner } from 'typeorm';

/** A milestone may belong to the planning of one tender; without one it is shared by the whole programme. */
export class MilestoneOfTender1764304000000 implements MigrationInterface {
  name = 'MilestoneOfTender1764304000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table milestone add column tender_id uuid constraint milestone_tender_fkey references tender (id);
      create index milestone_tender_idx on milestone (tender_id, starts_on) where tender_id is not null;

      -- The planning of a tender is for those who may see that tender; so are its ties and its shifts.
      alter table milestone enable row level security;
      alter table milestone force row level security;
      create policy milestone_visible on milestone
        using (tender_id is null or tender_id = any ((select app_tenders())::uuid[]));
      alter table milestone_dependency enable row level security;
      alter table milestone_dependency force row level security;
      create policy milestone_dependency_visible on milestone_dependency
        using (exists (select from milestone m where m.id = milestone_id) and exists (select from milestone a where a.id = after_id));
      alter table milestone_shift enable row level security;
      alter table milestone_shift force row level security;
      create policy milestone_shift_visible on milestone_shift
        using (exists (select from milestone m where m.id = milestone_id));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop policy milestone_shift_visible on milestone_shift;
      alter table milestone_shift no force row level security, disable row level security;
      drop policy milestone_dependency_visible on milestone_dependency;
      alter table milestone_dependency no force row level security, disable row level security;
      drop policy milestone_visible on milestone;
      alter table milestone no force row level security, disable row level security;
      alter table milestone drop column tender_id;
    `);
  }
}
