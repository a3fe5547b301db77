import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textsNl } from '../../apps/api/src/features';

const libs = join(__dirname, '../../libs');
const sources = readdirSync(libs, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !/spec\.ts$|texts\.nl\.ts$/.test(file),
);

/** Codes as they stand in `new DomainError('lib.code'` and `code: 'lib.code'`. */
const used = new Map<string, string>();
for (const file of sources) {
  const text = readFileSync(join(libs, file), 'utf8');
  for (const match of text.matchAll(/(?:new DomainError\(\s*|\bcode: )'([a-z]+\.[a-z0-9-]+)'/g))
    used.set(match[1]!, file);
}

describe('the Dutch text catalogue @eis KV-005', () => {
  it.each([...used])('has a sentence for %s (%s)', (code) => {
    expect(textsNl[code]).toEqual(expect.any(String));
  });
});
