const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { transformSync } = require('@swc/core');

/** Lets Node require our TypeScript as it stands: for threads and processes that a test starts, without a build. */
const ROOT = join(__dirname, '..', '..');
const LIB = /^@koersvast\/([a-z]+)$/;
const options = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), { ...options, filename, swcrc: false });
  module._compile(code, filename);
};

const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) => {
  const lib = LIB.exec(request)?.[1];
  return resolve(lib ? join(ROOT, 'libs', lib, 'src', 'index.ts') : request, ...rest);
};
