const { join } = require('node:path');

/** Stands in for side-main-file.ts under jest: the same process, started by something that reads TypeScript. */
exports.SIDE_MAIN = join(__dirname, 'typescript-side-main.cjs');
