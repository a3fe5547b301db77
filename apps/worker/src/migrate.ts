import 'reflect-metadata';
import { join } from 'node:path';
import { postgresOptions } from '@koersvast/platform';
import { DataSource } from 'typeorm';

/** Brings the database to this version, as its owner. Every migration is one transaction; a second run does nothing. */
async function main(): Promise<void> {
  const url = process.env.MIGRATION_DATABASE_URL;
  if (!url) throw new Error('MIGRATION_DATABASE_URL ontbreekt: geef de postgresql://-verbinding van de eigenaar.');
  const dataSource = await new DataSource({
    ...postgresOptions(url, 'koersvast-migrate'),
    migrations: [join(__dirname, '../../../migrations/*.js')],
    migrationsTransactionMode: 'each',
  }).initialize();
  try {
    // Two starts at once: the second waits and finds nothing to do.
    await dataSource.query('select pg_advisory_lock(815001)').catch(() => undefined);
    const done = await dataSource.runMigrations();
    console.log(done.length === 0 ? 'Database is bij.' : `Database bijgewerkt: ${done.length} stappen.`);
  } finally {
    await dataSource.destroy();
  }
}

main().catch((error: Error) => {
  console.error(`De database kon niet worden bijgewerkt: ${error.message}`);
  process.exit(1);
});
