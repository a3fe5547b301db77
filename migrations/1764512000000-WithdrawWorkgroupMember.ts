import { MigrationInterface, QueryRunner } from 'typeorm';

/** A member who was entered by mistake: not the same as one who left, and then no prior involvement either. */
export class WithdrawWorkgroupMember1764512000000 implements MigrationInterface {
  name = 'WithdrawWorkgroupMember1764512000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table workgroup_member add column withdrawn_at timestamptz;
      comment on column workgroup_member.withdrawn_at is 'Entered by mistake, never sat in the workgroup; the reason is in the audit.';
      drop index workgroup_member_lead_key, workgroup_member_email_key;
      create unique index workgroup_member_lead_key on workgroup_member (workgroup_id)
        where is_lead and left_on is null and withdrawn_at is null;
      create unique index workgroup_member_email_key on workgroup_member (workgroup_id, email)
        where left_on is null and withdrawn_at is null;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop index workgroup_member_lead_key, workgroup_member_email_key;
      alter table workgroup_member drop column withdrawn_at;
      create unique index workgroup_member_lead_key on workgroup_member (workgroup_id) where is_lead and left_on is null;
      create unique index workgroup_member_email_key on workgroup_member (workgroup_id, email) where left_on is null;
    `);
  }
}
