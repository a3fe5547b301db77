import { MigrationInterface, QueryRunner } from 'typeorm';

const policy = (internal: string, confidential: string): string => `
  create policy file_document on file as restrictive for select using (
    permission not in ('${internal}', '${confidential}')
    or permission = '${internal}' and programme_id = any ((select app_office_programmes())::uuid[])
    or permission = '${confidential}' and programme_id = any ((select app_confidential_programmes())::uuid[]));`;

const rename = (from: string, to: string): string =>
  `update file set permission = '${to}' where permission = '${from}';`;

/**
 * To fetch a document is reading, which a role in one municipality or tender gives as well: the permissions say so by their
 * name.
 */
export class NameDocumentReading1764305100000 implements MigrationInterface {
  name = 'NameDocumentReading1764305100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      select set_config('app.kind', 'system', true);
      drop policy file_document on file;
      ${rename('document.internal', 'internal-document.read')}
      ${rename('document.confidential', 'confidential-document.read')}
      ${policy('internal-document.read', 'confidential-document.read')}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      select set_config('app.kind', 'system', true);
      drop policy file_document on file;
      ${rename('internal-document.read', 'document.internal')}
      ${rename('confidential-document.read', 'document.confidential')}
      ${policy('document.internal', 'document.confidential')}
    `);
  }
}
