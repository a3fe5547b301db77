import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MONEY_ACTIONS } from './money-actions';

const LIBS = join(__dirname, '../../../..');

/** Source files of a library, without its tests. */
const sources = (lib: string): string[] =>
  (readdirSync(join(LIBS, lib, 'src'), { recursive: true }) as string[])
    .filter((name) => name.endsWith('.ts') && !/\.(db-|e2e-)?spec\.ts$|texts\.nl\.ts$/.test(name))
    .map((name) => readFileSync(join(LIBS, lib, 'src', name), 'utf8'));

/** First words of the actions that a source writes to the audit log: after `action:`, or first in a call that audits. */
const actionsIn = (source: string): string[] =>
  [...source.matchAll(/\b(?:action:|audit\()([^,]*),/g)].flatMap(([, first = '']) =>
    [...first.matchAll(/'([a-z][a-z0-9-]*)\.[a-z][a-z-]*'/g)].map(([, word = '']) => word),
  );

describe('the audit in the dossier', () => {
  it('holds every action of the libraries of the money @eis KV-1565', () => {
    const written = ['budget', 'accountability'].flatMap((lib) => sources(lib).flatMap(actionsIn));
    const held = new Set<string>(MONEY_ACTIONS);
    expect(written.length).toBeGreaterThan(50);
    expect([...new Set(written)].filter((word) => !held.has(word)).sort()).toEqual([]);
  });

  it('names each of them once', () => {
    expect(new Set(MONEY_ACTIONS).size).toBe(MONEY_ACTIONS.length);
  });
});
