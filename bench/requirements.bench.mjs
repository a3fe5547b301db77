import { createRequire } from 'node:module';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { buildAll } from '../tools/build/build-all.mjs';
import { ROOT } from '../tools/run.mjs';
import { inBenchDatabase } from './support/database.mjs';
import { fillRequirements } from './support/fill-requirements.mjs';
import { bareList } from './support/bare-list.mjs';
import { interleaved, percentile } from './support/measure.mjs';
import { Results } from './support/results.mjs';
import { serve, signIn } from './support/served.mjs';

/**
 * The list of requirements over HTTP as a person gets it (session, permission, row-level security, rode draad), next to
 * its floor: bare `pg` and `node:http` that answer the same rows. 100,000 requirements, of which 10,000 in one tender.
 */
const ROWS = 100_000;
const IN_TENDER = 10_000;
const MOST = 3;

await buildAll({ say: () => {}, only: 'server' });
const require = createRequire(import.meta.url);
require('reflect-metadata');
const results = new Results('requirements');

await inBenchDatabase(async ({ adminUrl, appUrl }) => {
  const { programme, tender, user } = await fillRequirements(adminUrl, ROWS, IN_TENDER);
  const app = await serve(appUrl);
  const floor = await bareList(appUrl, user.id);
  try {
    const call = await signIn(app.url, user);
    await measureLists(call, floor, programme, tender);
    await measureSearch(call, tender);
    await measureSheet(call, app, programme, tender);
    await measureStatements(call, tender);
  } finally {
    await floor.close();
    await app.close();
  }
});
results.finish();

/** Pages of fifty, each beside the bare answer of the same rows. */
async function measureLists(call, floor, programme, tender) {
  const own = `tenderId=${tender}`;
  const whole = `programmeId=${programme}`;
  const deep = await floor.cursorAt(programme, 90_000);
  const lists = [
    ['eerste bladzijde van 10.000', own, { tender, sort: 'sort_code' }],
    ['gefilterd op status', `${own}&state=ADOPTED`, { tender, sort: 'sort_code', state: 'ADOPTED' }],
    ...['title', '-title', 'state', 'kind', 'changedAt', '-changedAt'].map((sort) => [
      `gesorteerd op ${sort}`,
      `${own}&sort=${sort}`,
      {
        tender,
        sort: sort.replace('-', '') === 'changedAt' ? 'changed_at' : sort.replace('-', ''),
        desc: sort.startsWith('-'),
      },
    ]),
    ['eerste bladzijde van 100.000', whole, { programme, sort: 'sort_code' }],
    [
      'bladzijde op diepte 90.000',
      `${whole}&after=${deep.cursor}`,
      { programme, sort: 'sort_code', after: deep.after },
    ],
  ];
  for (const [name, query, plan] of lists) {
    const [figure, bare] = await interleaved([() => call(`/requirements?${query}&limit=50`), () => floor.page(plan)]);
    results.add({ name, n: plan.tender ? IN_TENDER : ROWS, figure, floor: bare, goal: MOST, unit: 'ms' });
  }
}

/** Dutch words, parts of words, a word that is everywhere and one that is nowhere: the slowest twentieth counts. */
async function measureSearch(call, tender) {
  const words = [
    'overdracht',
    'opvangvoorziening',
    'gezin',
    'werkdagen',
    'bestaatniet',
    'EIS-0042',
    'warme overdracht',
    'pleegzorg',
  ];
  const times = [];
  for (let run = 0; run < 5; run += 1) {
    for (const word of words) {
      const began = performance.now();
      await Promise.all([
        call(`/requirements?tenderId=${tender}&q=${encodeURIComponent(word)}&limit=50`),
        call(`/requirements/count?tenderId=${tender}&q=${encodeURIComponent(word)}`),
      ]);
      times.push(performance.now() - began);
    }
  }
  results.add({ name: 'zoeken met telling tot 1.000, p95', n: IN_TENDER, figure: percentile(times, 0.95), floor: 150, goal: 1, unit: 'ms' }); // prettier-ignore
}

/** The workbook against raw deflate of its own sheet. */
async function measureSheet(call, app, programme, tender) {
  const { requirementSheet } = require(
    join(ROOT, 'dist/libs/tender/src/requirement-sheets/exchange/requirement-sheet.export.js'),
  );
  const { StoredRequirementsQuery } = require(
    join(ROOT, 'dist/libs/tender/src/requirement-sheets/queries/stored-requirements.query.js'),
  );
  const { CheckedZip, defaultSheetLimits } = {
    ...require(join(ROOT, 'dist/libs/sheets/src/zip.js')),
    ...require(join(ROOT, 'dist/libs/sheets/src/limits.js')),
  };
  const { requirements, references } = await app.asSystem(async (get) => {
    const query = get(StoredRequirementsQuery);
    const found = await query.references(programme);
    return { references: found, requirements: await query.all(programme, { tenderId: tender }, found) };
  });
  const book = await requirementSheet(requirements, references, 1);
  const zip = await CheckedZip.open(book, { ...defaultSheetLimits, zipBytes: 1e9 });
  const chunks = [];
  for await (const chunk of zip.read('xl/worksheets/sheet1.xml')) chunks.push(chunk);
  const xml = Buffer.concat(chunks);
  const [figure, floor] = await interleaved([() => requirementSheet(requirements, references, 1), async () => deflateRawSync(xml)], 5); // prettier-ignore
  results.add({ name: 'werkmap met 10.000 eisen', n: requirements.length, figure, floor, goal: MOST, unit: 'ms' });
  const upload = await call.upload('/requirement-imports', book, { tenderId: tender });
  results.add({ name: 'ongewijzigde werkmap inlezen en vergelijken', n: requirements.length, figure: upload.ms, floor: 5_000, goal: 1, unit: 'ms' }); // prettier-ignore
  if (upload.body.counts.unchanged !== requirements.length) throw new Error(`niet verliesvrij: ${JSON.stringify(upload.body.counts)}`); // prettier-ignore
}

/** Validator and coverage: one statement each over the whole tender; held against reading its requirements at all. */
async function measureStatements(call, tender) {
  for (const [name, path] of [
    ['toets over 10.000 eisen', `/requirement-findings?tenderId=${tender}&limit=50`],
    ['dekking over 10.000 eisen', `/requirement-coverage?tenderId=${tender}`],
    ['rode draad als matrix, eerste bladzijde', `/traceability-matrix?tenderId=${tender}&limit=50`],
  ]) {
    const began = performance.now();
    const { status } = await call(path);
    if (status === 404) {
      console.log(`${name}: nog geen route ${path}`);
      continue;
    }
    const [figure] = await interleaved([() => call(path)], 3);
    results.add({ name, n: IN_TENDER, figure: figure ?? performance.now() - began, floor: 2_000, goal: 1, unit: 'ms' });
  }
}
