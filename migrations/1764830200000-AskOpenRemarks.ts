import { MigrationInterface, QueryRunner } from 'typeorm';

/** A remark may hang at a table by its key; and what freezing says of remarks that are still open. */
export class AskOpenRemarks1764830200000 implements MigrationInterface {
  name = 'AskOpenRemarks1764830200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table report_remark drop constraint report_remark_subject_key_check;
      alter table report_remark add constraint report_remark_subject_key_check check (length(subject_key) between 1 and 120);
      comment on column report_remark.subject_key is
        'Address of the section, id of the paragraph, key of the table or key of the explanation.';
      alter table pc_report_freeze add open_remarks integer not null default 0
        constraint pc_report_freeze_open_remarks_check check (open_remarks >= 0);
      alter table pc_report_freeze add remarks_note text not null default ''
        constraint pc_report_freeze_remarks_note_check check (length(remarks_note) <= 2000);
      alter table pc_report_freeze add constraint pc_report_freeze_stated_check
        check (open_remarks = 0 or length(btrim(remarks_note)) > 0);
      comment on column pc_report_freeze.remarks_note is 'Why remarks that stood open at the freezing do not stand in the way.';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table pc_report_freeze drop constraint pc_report_freeze_stated_check;
      alter table pc_report_freeze drop column remarks_note;
      alter table pc_report_freeze drop column open_remarks;
      alter table report_remark drop constraint report_remark_subject_key_check;
      alter table report_remark add constraint report_remark_subject_key_check check (length(subject_key) between 1 and 80);
      comment on column report_remark.subject_key is 'Address of the section, id of the paragraph or key of the explanation.';
    `);
  }
}
