import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kernelTextsNl } from './texts.nl';

const sources = readdirSync(__dirname)
  .filter((name) => name.endsWith('.ts') && !name.includes('spec') && !name.includes('texts'))
  .map((name) => readFileSync(join(__dirname, name), 'utf8'));

describe('Dutch texts of the kernel', () => {
  it('has a sentence for each code that is thrown, and no other', () => {
    const used = new Set(
      sources.flatMap((source) => [...source.matchAll(/'(kernel\.[a-z.-]+)'/g)].map((match) => match[1])),
    );
    expect([...used].sort()).toEqual(Object.keys(kernelTextsNl).sort());
  });

  it('keeps the kernel free of Node, so that the browser can use it', () => {
    for (const source of sources) expect(source).not.toMatch(/from 'node:|require\(/);
  });
});
