import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run.mjs';
import { GOALS } from './goals.mjs';

/** @typedef {import('../../bench/support/results.mjs').Result} Result */

const START = '<!-- snelheid: npm run bench -- --write -->';
const END = '<!-- /snelheid -->';
const number = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });
const goals = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });
const ratio = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 2 });
const DAY = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' });

const HEAD = '| Werk | n | Figuur | Ondergrens | Verhouding | Doel |\n| --- | --- | --- | --- | --- | --- |';

/** What missed its goal is bold. @param {string} work @param {Result} result */
function line(work, { n, figure, floor, unit, ratio: times, goal }) {
  const found = `${ratio.format(times)}x`;
  const cells = [
    work,
    number.format(Math.round(n)),
    `${number.format(figure)} ${unit}`,
    `${number.format(floor)} ${unit}`,
  ];
  return `| ${[...cells, times <= goal ? found : `**${found}**`, `${goals.format(goal)}x`].join(' | ')} |`;
}

/** @param {readonly Result[]} results @returns {string} one row per promised goal */
function goalTable(results) {
  const rows = GOALS.map(({ work, bench, name }) => {
    const found = results.filter((result) => result.bench === bench && (name?.test(result.name) ?? true));
    const [worst] = [...found].sort((a, b) => b.ratio / b.goal - a.ratio / a.goal);
    return worst ? line(work, worst) : `| ${work} | | | | niet gemeten | |`;
  });
  return [HEAD, ...rows].join('\n');
}

/** @param {readonly Result[]} results @returns {string} every measurement, by bench */
function wholeTable(results) {
  const benches = [...new Set(results.map(({ bench }) => bench))].sort();
  return benches
    .map((bench) => {
      const own = results.filter((result) => result.bench === bench);
      const { at, machine } = /** @type {Result} */ (own[0]);
      return [`### ${bench}`, '', `${DAY.format(new Date(at))}, ${machine}.`, '', HEAD, ...own.map((one) => line(one.name, one))].join('\n'); // prettier-ignore
    })
    .join('\n\n');
}

/** @param {string} path @param {string} table */
function between(path, table) {
  const file = join(ROOT, path);
  const text = readFileSync(file, 'utf8');
  const [from, to] = [text.indexOf(START), text.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`${path}: de tekens ${START} en ${END} ontbreken.`);
  writeFileSync(file, `${text.slice(0, from + START.length)}\n\n${table}\n\n${text.slice(to)}`);
}

/** Writes what was measured last into the README (the goals) and docs/snelheid.md (everything). */
export function writeTables() {
  const file = join(ROOT, 'bench', 'results.json');
  if (!existsSync(file)) throw new Error('Er is nog niets gemeten. Draai eerst npm run bench.');
  const results = /** @type {Result[]} */ (JSON.parse(readFileSync(file, 'utf8')));
  between('README.md', goalTable(results));
  between('docs/snelheid.md', wholeTable(results));
}
