import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildAll } from '../tools/build/build-all.mjs';
import { ROOT } from '../tools/run.mjs';
import { interleaved } from './support/measure.mjs';
import { Results } from './support/results.mjs';

/**
 * A P&C report of more than forty pages with thirteen charts as PDF, next to bare pdfmake that prints the same definition without a
 * structure tree. Ours also checks every total, composes the pages and measures the tables; the floor gets them ready.
 */
const MOST = 1.5;
const PAGES = 40;
const MUNICIPALITIES = 13;
const ROWS = 70;
const RUNS = 5;

await buildAll({ say: () => {}, only: 'server' });
const require = createRequire(import.meta.url);
require('reflect-metadata');
const { createElement } = require('react');
const { BudgetCourse, describeCourse } = require(join(ROOT, 'dist/libs/charts/src'));
const { renderPdf, toSvg } = require(join(ROOT, 'dist/libs/reports/src'));
const { printJobOf } = require(join(ROOT, 'dist/libs/reports/src/pdf/render-pdf.js'));
const PdfPrinter = require('pdfmake/js/Printer').default;

const course = (/** @type {number} */ n) => ({
  ...{ year: 2026, budget: 7_828_000_000 + n, standMonth: 9 },
  months: Array.from({ length: 12 }, (_, index) => ({
    month: index + 1,
    spent: index < 9 ? 640_000_000 * (index + 1) + n : null,
    expected: Math.round((7_828_000_000 * (index + 1)) / 12),
    forecast: index >= 8 ? 655_000_000 * (index + 1) : null,
  })),
});

const money = (/** @type {string} */ key, /** @type {string} */ label) => ({ key, label, kind: 'money' });

/** The columns of the report, with a variance that is reckoned and checked per row. */
const columns = [
  { key: 'block', label: 'Bouwsteen', kind: 'text', weight: 3 },
  { key: 'code', label: 'Regel', kind: 'code' },
  ...[money('agreed', 'Afgesproken'), money('spent', 'Besteding'), money('forecast', 'Prognose')],
  {
    ...money('variance', 'Afwijking'),
    signed: true,
    formula: { kind: 'sum', add: ['agreed'], subtract: ['forecast'] },
  },
  { key: 'favour', label: 'V/N', kind: 'favour', formula: { kind: 'favour', amount: 'variance' } },
];

const table = (/** @type {number} */ n) => {
  const rows = Array.from({ length: ROWS }, (_, index) => ({
    key: `r${index}`,
    cells: {
      ...{
        block: `Bouwsteen ${index} van deze gemeente`,
        code: `BR-2026-${String(n * ROWS + index).padStart(4, '0')}`,
      },
      ...{ agreed: `${100_000 + index}.01`, spent: `${75_000 + index}.50`, forecast: `${101_000 - index * 40}.25` },
    },
  }));
  const total = { kind: 'total', cells: { block: 'Totaal' }, sumOf: rows.map(({ key }) => key) };
  return {
    type: 'table',
    key: `t${n}`,
    caption: `Gemeente ${n}, regels`,
    unit: 'cents',
    columns,
    rows: [...rows, total],
  };
};

const words = 'De besteding loopt voor op de begroting doordat de instroom in het voorjaar hoger was dan geraamd. ';

const section = (/** @type {unknown} */ _, /** @type {number} */ n) => ({
  ...{ id: `gemeente-${n}`, heading: `${n + 1} Gemeente ${n}`, level: 1 },
  blocks: [
    ...Array.from({ length: 4 }, () => ({ type: 'paragraph', voice: 'people', text: words.repeat(4) })),
    {
      ...{ type: 'chart', caption: 'Verloop en prognose 2026, cumulatief', alt: describeCourse(course(n)) },
      svg: toSvg(createElement(BudgetCourse, { course: course(n), title: `Verloop gemeente ${n}` })),
    },
    table(n),
  ],
});

const document = {
  ...{
    kind: 'Planning en control',
    title: 'Meting van de bestuursrapportage',
    subtitle: ['Meting', 'Stand 30 september'],
  },
  ...{ organisation: 'Meting · Aadorp', facts: [{ label: 'Rapport', value: 'RAP-2026-1' }], fictitious: 'Meting.' },
  source: { asOf: '2026-09-30', knownOn: '2026-10-12', snapshot: 'momentopname MO-2026-001', template: 'Meting 1.0' },
  ...{ hash: 'a1'.repeat(32), createdAt: '2026-10-12T09:30:00.000Z' },
  sections: Array.from({ length: MUNICIPALITIES }, section),
};

/** The same nodes and furniture through pdfmake as it comes, also as PDF/A-2b. */
async function bare(/** @type {any} */ job) {
  const { left, top, right, bottom } = job.margins;
  const printer = new PdfPrinter(job.fonts, null, null, () => false);
  // The fonts are in hand as bytes; its search for addresses would put nothing in their place.
  printer.resolveUrls = async () => undefined;
  const pdf = await printer.createPdfKitDocument({
    ...{ content: job.content, defaultStyle: job.defaultStyle, header: job.header, footer: job.footer },
    ...{
      pageSize: 'A4',
      pageMargins: [left, top, right, bottom],
      version: '1.7',
      subset: 'PDF/A-2b',
      language: 'nl-NL',
    },
    info: {
      title: job.info.Title,
      subject: job.info.Subject,
      author: job.info.Author,
      creationDate: job.info.CreationDate,
    },
  });
  /** @type {Buffer[]} */
  const chunks = [];
  pdf.on('data', (/** @type {Buffer} */ chunk) => chunks.push(chunk));
  const done = new Promise((resolve) => pdf.on('end', resolve));
  pdf.end();
  await done;
  return Buffer.concat(chunks);
}

const pagesIn = (/** @type {Buffer} */ pdf) => (pdf.toString('latin1').match(/\/Type \/Page\n/g) ?? []).length;
const [ours, theirs] = [await renderPdf(document), await bare(printJobOf(document))];
const pages = pagesIn(ours);
console.log(`${pages} bladzijden; getagd ${Math.round(ours.length / 1024)} kB, kaal ${Math.round(theirs.length / 1024)} kB (${pagesIn(theirs)} bladzijden)`); // prettier-ignore
if (pages < PAGES) throw new Error(`the report has ${pages} pages, not ${PAGES}`);
/** Layout writes in its nodes, so each print of the floor needs its own; they are laid ready outside the clock. */
const ready = Array.from({ length: RUNS + 3 }, () => printJobOf(document));
const [figure = NaN, floor = NaN] = await interleaved([() => renderPdf(document), () => bare(ready.pop())], RUNS);
const results = new Results('pc-report');
results.add({ name: 'P&C-rapport met grafieken als getagde PDF', n: pages, figure, floor, goal: MOST, unit: 'ms' });
results.finish();
