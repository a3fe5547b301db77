import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sheetsTextsNl } from './texts.nl';

const sources = (readdirSync(__dirname, { recursive: true }) as string[])
  .filter((name) => name.endsWith('.ts') && !name.includes('spec') && !name.includes('texts'))
  .map((name) => readFileSync(join(__dirname, name), 'utf8'));

describe('Dutch texts of sheets', () => {
  it('has a sentence for each code that is used, and no other', () => {
    const used = new Set(
      sources.flatMap((source) => [...source.matchAll(/'(sheets\.[a-z0-9.-]+)'/g)].map((match) => match[1])),
    );
    expect([...used].sort()).toEqual(Object.keys(sheetsTextsNl).sort());
  });
});
