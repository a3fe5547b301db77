import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';

/** What one stream of a PDF may grow to: a hostile file cannot fill the memory with it. */
const MOST_OF_STREAM = 8 * 1_048_576;
const MOST_OF_ALL = 64 * 1_048_576;

/** Objects of a PDF by number, as they stand in the file; the last of a number wins, as a reader has it. */
function objectsOf(text: string): Map<string, string> {
  const objects = new Map<string, string>();
  for (const [, number = '', body = ''] of text.matchAll(/(?:^|[\r\n ])(\d{1,7}) 0 obj\b([\s\S]*?)\bendobj\b/g)) {
    objects.set(number, body);
  }
  return objects;
}

function inflated(body: string): Buffer | null {
  const stream = /\bstream\r?\n([\s\S]*?)\r?\n?endstream/.exec(body);
  if (!stream) return null;
  const packed = Buffer.from(stream[1] ?? '', 'latin1');
  if (!body.includes('/FlateDecode')) return packed;
  try {
    return inflateSync(packed, { maxOutputLength: MOST_OF_STREAM });
  } catch {
    return null;
  }
}

/** Words of a PDF about itself: as they stand there, and out of what was packed. */
export function metadataOf(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  if (text.includes('<pdf:Keywords>')) return text;
  let left = MOST_OF_ALL;
  const unpacked = [...objectsOf(text).values()].flatMap((body) => {
    if (left <= 0 || !body.includes('/FlateDecode')) return [];
    const content = inflated(body);
    left -= content?.length ?? 0;
    const words = content?.toString('latin1') ?? '';
    return /Keywords|MO-\d{4}-\d{3}/.test(words) ? [words] : [];
  });
  return [text, ...unpacked].join('\n');
}

/**
 * Per page, in the order of reading, a digest of what is drawn on it, or a mark when that is damaged; null when the file
 * is built in another way than ours.
 */
function pagesOf(bytes: Buffer): string[] | null {
  const objects = objectsOf(bytes.toString('latin1'));
  const root = [...objects.values()].find((body) => /\/Type\s*\/Pages\b/.test(body) && !/\/Parent\b/.test(body));
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(root ?? '')?.[1];
  if (kids === undefined) return null;
  const pages = [...kids.matchAll(/(\d+) 0 R/g)].map(([, number = '']) => {
    const contents = /\/Contents\s+(\d+) 0 R/.exec(objects.get(number) ?? '')?.[1];
    const content = contents === undefined ? null : inflated(objects.get(contents) ?? '');
    return content === null ? `damaged ${number}` : createHash('sha256').update(content).digest('hex');
  });
  return pages.length === 0 ? null : pages;
}

export interface PageDifference {
  signed: number;
  found: number;
  /** Numbers of the pages that are drawn differently, from 1. */
  changed: number[];
}

/** Which pages of a PDF of ours are drawn differently; null when its build does not tell. */
export function pageDifference(signed: Buffer, found: Buffer): PageDifference | null {
  const [was, is] = [pagesOf(signed), pagesOf(found)];
  if (!was || !is) return null;
  const changed = was.flatMap((page, index) => (is[index] === page ? [] : [index + 1]));
  return { signed: was.length, found: is.length, changed };
}
