import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const web = join(__dirname, '../../apps/web/src');
const sources = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
const read = (file: string) => readFileSync(join(web, file), 'utf8');

/** First segment of every screen: of the features, and of the frame itself. */
const screens = new Set(
  sources
    .filter((file) => /feature\.tsx?$|shell[\\/]router\.tsx$/.test(file))
    .flatMap((file) => [...read(file).matchAll(/path: '\/([a-z-]*)/g)].map((match) => match[1]!)),
);

/** Every address that a link, a walk or a crumb names. */
const links = sources.flatMap((file) =>
  [...read(file).matchAll(/\b(?:to|url|href)(?:=\{?|: )[`'"]\/([a-z-]+)/g)].map((match) => [match[1]!, file] as const),
);

describe('links of the web app @eis KV-608', () => {
  it('finds screens and links to compare', () => {
    expect(Math.min(screens.size, links.length)).toBeGreaterThan(20);
  });

  it('lead to a screen that is there', () => {
    expect(links.filter(([first]) => first !== 'api' && !screens.has(first))).toEqual([]);
  });
});
