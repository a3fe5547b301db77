import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../tools/run.mjs';

/**
 * @typedef {{ name: string, n: number, figure: number, floor: number, goal: number, unit: string }} Measured
 * @typedef {Measured & { bench: string, ratio: number, at: string, machine: string }} Result
 */

const FILE = join(ROOT, 'bench', 'results.json');
/** Milliseconds belong to a machine. */
const MACHINE = `${availableParallelism()} kernen, Node ${process.versions.node}`;
const number = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });

/** The measurements of one bench: told in a table, and kept in bench/results.json beside those of the others. */
export class Results {
  /** @type {Result[]} */
  #rows = [];

  /** @param {string} bench */
  constructor(bench) {
    this.bench = bench;
  }

  /** @param {Measured} measured `goal` is the most that figure / floor may be */
  add(measured) {
    const row = { bench: this.bench, ...measured, ratio: measured.figure / measured.floor, at: new Date().toISOString(), machine: MACHINE }; // prettier-ignore
    this.#rows.push(row);
    const good = row.ratio <= row.goal ? 'ja ' : 'NEE';
    const cells = [row.name.padEnd(48), `${number.format(row.figure)} ${row.unit}`.padStart(12), `${number.format(row.floor)} ${row.unit}`.padStart(12)]; // prettier-ignore
    console.log(`${good}  ${cells.join('')}  ${number.format(row.ratio).padStart(6)}x van hooguit ${row.goal}x`);
  }

  /** Writes the file; below a goal the process ends with 1. */
  finish() {
    /** @type {Result[]} */
    const kept = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : [];
    const others = kept.filter(({ bench }) => bench !== this.bench);
    writeFileSync(FILE, `${JSON.stringify([...others, ...this.#rows], null, 2)}\n`);
    if (this.#rows.some(({ ratio, goal }) => !(ratio <= goal))) process.exitCode = 1;
  }
}
