import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { Settings } from '@koersvast/platform';
import { createApplication } from './application';
import { openApiDocument } from './http/open-api';

/** Writes the OpenAPI document to the file that is named, without a database. */
async function main(target: string): Promise<void> {
  const settings = Object.assign(new Settings(), { DATABASE_URL: 'postgresql://localhost/none', LOG_LEVEL: 'silent' });
  const app = await createApplication(settings, false);
  writeFileSync(target, `${JSON.stringify(openApiDocument(app), null, 2)}\n`);
  process.exit(0);
}

void main(process.argv[2] ?? 'openapi.json');
