/** `npm run test:long` sets it: then only the suites that take minutes. */
const long = process.env.KV_LONG === '1';

/** Three kinds of suite by file name: *.spec.ts(x) pure rules, *.db-spec.ts database rules, test/e2e the API. */
const transform = {
  '^.+\\.[tj]sx?$': [
    '@swc/jest',
    {
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
    },
  ],
};
const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform,
  // Packages that ship only ES modules: Node requires them, jest has to translate them.
  transformIgnorePatterns: ['/node_modules/(?!(content-disposition)/)'],
  moduleNameMapper: {
    '^@koersvast/(.*)$': '<rootDir>/libs/$1/src',
    // A process beside this one knows nothing of jest: it gets a start that reads TypeScript.
    '^\\./side-main-file$': '<rootDir>/test/support/side-main-file.cjs',
  },
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/', '<rootDir>/test/architecture/fixtures/'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data', '<rootDir>/.cache'],
};

/** `npm test` takes the same files in bundles (tools/test/bundles.mjs). */
function databaseFiles() {
  if (process.env.KV_BUNDLES) return [`${process.env.KV_BUNDLES}/*.bundle.js`];
  if (long) return ['<rootDir>/{libs,test}/**/*.long-spec.ts'];
  return ['<rootDir>/libs/**/*.db-spec.ts', '<rootDir>/test/e2e/**/*.e2e-spec.ts'];
}

module.exports = {
  maxWorkers: 2,
  testTimeout: long ? 600_000 : 90_000,
  projects: [
    {
      ...shared,
      displayName: 'rules',
      testMatch: [
        '<rootDir>/libs/**/*.spec.ts?(x)',
        '<rootDir>/apps/{api,worker}/**/*.spec.ts',
        '<rootDir>/test/architecture/**/*.spec.ts',
      ],
    },
    {
      ...shared,
      displayName: 'database',
      testMatch: databaseFiles(),
      globalSetup: '<rootDir>/test/support/global-setup.cjs',
      globalTeardown: '<rootDir>/test/support/global-teardown.cjs',
    },
  ],
};
