import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The first moment that a zip can hold; as text because fflate reads it in local time. */
const MOMENT = '1980-01-01T00:00:00';
const RANDOM_RELATION = /\brId[a-z0-9_-]{10,}/gi;

/** Names in order of sight instead of by chance; the same name everywhere in the file. */
function steadyRelations(files: Record<string, string>): Record<string, string> {
  const names = new Map<string, string>();
  const steady = (name: string): string => {
    if (!names.has(name)) names.set(name, `rIdKv${names.size + 1}`);
    return names.get(name)!;
  };
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replace(RANDOM_RELATION, steady)]));
}

/** Bookmarks and drawings. */
const NUMBERED = [/(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)"/g, /(<(?:wp:docPr|pic:cNvPr)\b[^>]*\bid=")(\d+)"/g];

/** The library numbers these through the life of the process; here each counts from one. */
function steadyNumbers(text: string): string {
  return NUMBERED.reduce((whole, pattern) => {
    const numbers = new Map<string, number>();
    return whole.replace(pattern, (_, before: string, id: string) => {
      if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
      return `${before}${numbers.get(id)}"`;
    });
  }, text);
}

/**
 * The same bytes for the same document: fixed moments, steady names, parts in one order. `at` is the moment that the
 * document bears, "2026-11-17T09:30:00.000Z".
 */
export function fixDocx(bytes: Uint8Array, at: string): Buffer {
  const parts = unzipSync(bytes);
  const paths = Object.keys(parts).sort();
  const isText = (path: string): boolean => /\.(xml|rels)$/.test(path);
  const texts = Object.fromEntries(paths.filter(isText).map((path) => [path, strFromU8(parts[path]!)]));
  const moment = `${at.slice(0, 19)}Z`;
  const core = 'docProps/core.xml';
  if (texts[core] !== undefined)
    texts[core] = texts[core].replace(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z/g, moment);
  const steady = steadyRelations(texts);
  return Buffer.from(
    zipSync(
      Object.fromEntries(
        paths.map((path) => [
          path,
          [isText(path) ? strToU8(steadyNumbers(steady[path]!)) : parts[path]!, { mtime: MOMENT }] as const,
        ]),
      ) as Parameters<typeof zipSync>[0],
    ),
  );
}
