/**
 * The house's rules on imports; `npm run check` proves on test/architecture/fixtures that each of them bites.
 * A lib may import the libs that stand above it in this list.
 */
const LIBS = [
  'kernel',
  'sheets',
  'charts',
  'reports',
  'platform',
  'identity',
  'trace',
  'programme',
  'organisation',
  'tender',
  'contract',
  'budget',
  'accountability',
  'desk',
];
const PURE = ['kernel', 'sheets', 'charts', 'reports'];
/** What the first libs may import, narrower than their place in the list. */
const NARROW = {
  sheets: ['kernel'],
  charts: ['kernel'],
  reports: ['kernel', 'charts'],
  platform: ['kernel', 'sheets'],
};
const TESTS = '\\.(spec|db-spec|e2e-spec|long-spec)\\.tsx?$';
const FRAMEWORK = 'node_modules/(@nestjs|nestjs-[a-z]+|typeorm|fastify|@fastify)/';

/** @param {string[]} names */
const anyOf = (names) => `(${names.join('|')})`;

const order = LIBS.map((lib, place) => {
  const allowed = NARROW[/** @type {keyof typeof NARROW} */ (lib)] ?? LIBS.slice(0, place);
  const forbidden = LIBS.filter((other) => other !== lib && !allowed.includes(other));
  return {
    name: `order-${lib}`,
    comment: `${lib} imports only: ${allowed.join(', ') || 'no other lib'}`,
    from: { path: `^libs/${lib}/` },
    to: { path: `^(libs/${anyOf(forbidden.length > 0 ? forbidden : ['-'])}|apps)/` },
  };
});

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
export const rules = [
  ...order,
  {
    name: 'no-circular',
    comment: 'a cycle has no first part to read',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'resolvable',
    comment: 'an import that leads nowhere',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'index-only-from-lib',
    comment: 'across libs only index.ts is imported',
    from: { path: '^libs/([^/]+)/', pathNot: TESTS },
    to: { path: '^libs/[^/]+/src/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
  },
  {
    name: 'index-only-from-app',
    comment: 'apps import libs by their index.ts',
    from: { path: '^apps/', pathNot: TESTS },
    to: { path: '^libs/[^/]+/src/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
  },
  {
    name: 'pure-libs',
    comment: 'kernel, sheets, charts and reports know no framework',
    from: { path: `^libs/${anyOf(PURE)}/`, pathNot: TESTS },
    to: { path: FRAMEWORK },
  },
  {
    name: 'pure-domain',
    comment: 'domain/ holds rules: neither Nest nor TypeORM',
    from: { path: '^libs/.+/domain/' },
    to: { path: FRAMEWORK },
  },
  {
    name: 'entity-place',
    comment: 'rules, routes, imports and exports know no entities',
    from: { path: '^(apps/|libs/.+/(domain|http|exchange)/)', pathNot: TESTS },
    to: { path: '\\.entity\\.ts$' },
  },
  {
    name: 'entity-owner',
    comment: 'entities are used only inside their own feature',
    from: { path: '^(libs/.+)/(?:data|queries|commands)/[^/]+$', pathNot: TESTS },
    to: { path: '\\.entity\\.ts$', pathNot: '^$1/data/' },
  },
  {
    name: 'entity-feature',
    comment: 'entities are used only inside their own feature, or listed by the module of the lib',
    from: {
      path: '^(libs/.+)/[^/]+$',
      pathNot: ['/(data|queries|commands|domain|http|exchange)/', '\\.module\\.ts$', TESTS],
    },
    to: { path: '\\.entity\\.ts$', pathNot: '^$1/data/' },
  },
  {
    name: 'http-not-data',
    comment: 'http/ parses, permits, calls and maps; it never reaches into data/',
    from: { path: '/http/', pathNot: TESTS },
    to: { path: '^libs/.+/data/' },
  },
  {
    name: 'pdf-only-in-reports',
    comment: 'pdfmake, pdfkit and docx only in reports',
    from: { path: '^(libs|apps)/', pathNot: '^libs/reports/' },
    to: { path: 'node_modules/(pdfmake|pdfkit|docx)/' },
  },
  {
    name: 'xlsx-only-in-reports-and-sheets',
    comment: 'exceljs only in reports and sheets',
    from: { path: '^(libs|apps)/', pathNot: ['^libs/(reports|sheets)/', TESTS] },
    to: { path: 'node_modules/exceljs/' },
  },
  {
    name: 'migrations-alone',
    comment: 'a migration is history: it may not change when the code does',
    from: { path: '^migrations/' },
    to: { path: '^(libs|apps|migrations)/' },
  },
  {
    name: 'web-apart',
    comment: 'the web app shares only kernel and charts with the server',
    from: { path: '^apps/web/' },
    to: { path: '^(libs/(?!(kernel|charts)/)|apps/(?!web/))' },
  },
  {
    name: 'product-not-test',
    comment: 'the product never imports its tests',
    from: { path: '^(libs|apps|migrations)/', pathNot: TESTS },
    to: { path: `(^test/|${TESTS})` },
  },
  {
    name: 'no-dev-packages',
    comment: 'the server runs without the packages of development',
    from: { path: '^(libs|apps/api|apps/worker|migrations)/', pathNot: TESTS },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
];
