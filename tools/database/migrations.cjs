const { createHash } = require('node:crypto');
const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { Module } = require('node:module');
const { basename, dirname, join } = require('node:path');

const FOLDER = join(__dirname, '..', '..', 'migrations');

/**
 * The migration files in order of their timestamp.
 * @returns {string[]} absolute paths
 */
function migrationFiles() {
  if (!existsSync(FOLDER)) return [];
  const names = readdirSync(FOLDER).filter((name) => /^\d{13}-[A-Za-z0-9]+\.ts$/.test(name));
  return names.sort().map((name) => join(FOLDER, name));
}

/**
 * One hash over all migrations and the given extra text: the key of a migrated template database.
 * @param {string} extra
 */
function migrationsHash(extra) {
  const hash = createHash('sha256').update(extra);
  for (const file of migrationFiles()) hash.update(basename(file)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/**
 * The migration classes, compiled in memory (each file exports exactly one class).
 * @returns {Array<new () => import('typeorm').MigrationInterface>}
 */
function loadMigrations() {
  return migrationFiles().map((file) => {
    const exported = Object.values(compile(file)).filter((value) => typeof value === 'function');
    if (exported.length !== 1) throw new Error(`${basename(file)} must export exactly one class`);
    return /** @type {new () => import('typeorm').MigrationInterface} */ (exported[0]);
  });
}

/** @param {string} file @returns {Record<string, unknown>} what the file exports */
function compile(file) {
  const { transformFileSync } = require('@swc/core');
  const { code } = transformFileSync(file, {
    swcrc: false,
    jsc: { target: 'es2022', parser: { syntax: 'typescript' }, keepClassNames: true },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  });
  /** @type {any} */
  const compiled = new Module(file);
  compiled.filename = file;
  compiled.paths = /** @type {any} */ (Module)._nodeModulePaths(dirname(file));
  compiled._compile(code, file);
  return compiled.exports;
}

module.exports = { loadMigrations, migrationFiles, migrationsHash };
