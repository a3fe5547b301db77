import { join } from 'node:path';
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { buildAll } from '../build/build-all.mjs';
import { readCatalogue } from '../database/catalogue.mjs';
import { OWNER_ROLE } from '../database/provision.mjs';
import { joinTestServer } from '../database/test-server.mjs';
import { apiArtefacts, CATALOGUE, isUpToDate } from '../generate/artefacts.mjs';
import { ROOT } from '../run.mjs';

/**
 * The OpenAPI document, the types of the web client and the catalogue are what the sources give today, and the
 * entities fit the migrated database.
 * @returns {Promise<string[]>}
 */
export async function checkGenerated() {
  await buildAll({ say: () => {}, only: 'server' });
  const { server, template, leave } = await joinTestServer(ROOT);
  try {
    const drift = await schemaDrift(server.url(OWNER_ROLE, template));
    const catalogue = { path: CATALOGUE, text: await readCatalogue(server, template) };
    const stale = [catalogue, ...(await apiArtefacts())].filter((artefact) => !isUpToDate(artefact));
    return [...drift, ...stale.map(({ path }) => `${path} is niet bij; herstel met: npm run generate`)];
  } finally {
    await leave();
  }
}

// Constraints, indexes and comments live in the migrations alone; the catalogue snapshot guards the first two.
const DATABASE_ONLY = /^(ALTER TABLE \S+ DROP CONSTRAINT|DROP INDEX|COMMENT ON COLUMN .* IS NULL$)/;

/**
 * What TypeORM would change to make the database fit the columns of the entities: nothing.
 * @param {string} url of the owner
 */
async function schemaDrift(url) {
  const entities = [join(ROOT, 'dist/libs/**/*.entity.js')];
  const source = new DataSource({ type: 'postgres', url, entities, installExtensions: false });
  await source.initialize();
  try {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    const changes = upQueries.map(({ query }) => query).filter((query) => !DATABASE_ONLY.test(query));
    return changes.map((query) => `schema wijkt af van de entiteiten: ${query}`);
  } finally {
    await source.destroy();
  }
}
