const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
/** @type {any} the loader's own parts have no types */
const Module = require('node:module');
const { join } = require('node:path');
const { transformSync } = require('@swc/core');

/** Lets Node require our TypeScript as it stands: for processes that a test starts, without a build. */
const ROOT = join(__dirname, '..', '..');
const CACHE = join(ROOT, '.cache', 'typescript');
const LIB = /^@koersvast\/([a-z]+)$/;
/** @type {import('@swc/core').Options} */
const options = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic' },
    },
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  swcrc: false,
};
mkdirSync(CACHE, { recursive: true });

/**
 * Translated once per content: some two thousand files make up the product.
 * @param {string} source @param {string} filename
 */
function translated(source, filename) {
  const place = join(CACHE, `${createHash('sha1').update(JSON.stringify(options)).update(source).digest('hex')}.js`);
  try {
    return readFileSync(place, 'utf8');
  } catch {
    const { code } = transformSync(source, { ...options, filename });
    writeFileSync(`${place}.${process.pid}`, code);
    renameSync(`${place}.${process.pid}`, place);
    return code;
  }
}

require.extensions['.ts'] = require.extensions['.tsx'] = (
  /** @type {any} */ module,
  /** @type {string} */ filename,
) => {
  module._compile(translated(readFileSync(filename, 'utf8'), filename), filename);
};

const resolve = Module._resolveFilename;
Module._resolveFilename = (/** @type {string} */ request, /** @type {unknown[]} */ ...rest) => {
  const lib = LIB.exec(request)?.[1];
  if (lib) return join(ROOT, 'libs', lib, 'src', 'index.ts');
  // As in jest.config.cjs: a process that this one starts reads TypeScript too.
  if (request === './side-main-file') return join(__dirname, 'side-main-file.cjs');
  return resolve(request, ...rest);
};
