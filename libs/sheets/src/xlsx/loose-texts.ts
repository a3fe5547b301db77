import type { CheckedZip } from '../zip';
import { unescapeText } from './cell-text';
import { streamXml } from './xml';

/** Words can stand in every part but these: notes, drawings, properties of the file, names of sheets, hidden sheets. */
const WORDLESS = /^xl\/(styles\.xml|theme\/|calcChain\.xml)/i;

/** What belongs to one remark stands in pieces, one per style; it is put together before it is looked at. */
const WHOLE = new Set(['comment', 'threadedComment', 'si', 'is', 'p']);

/** Attributes in which people write: names of sheets and properties. */
const NAMES = ['name', 'displayName', 'descr', 'title'];

/**
 * Every text of a workbook outside the sheet that is read, hidden sheets included: for a look at what must not be in the
 * file, since the file itself is kept.
 * @param readAlready part of the sheet whose cells were read
 * @throws DomainError 422 `sheets.xlsx.*`, `sheets.zip.*`
 */
export async function* looseTexts(zip: CheckedZip, readAlready: string | undefined): AsyncGenerator<string> {
  for (const part of zip.names) {
    if (part === readAlready || !/\.xml$/i.test(part) || WORDLESS.test(part)) continue;
    const found: string[] = [];
    await streamXml(
      zip.read(part),
      collector((text) => found.push(text)),
    );
    yield* found;
  }
}

function collector(take: (text: string) => void) {
  let text = '';
  let whole = 0;
  const flush = (): void => {
    if (text.trim() !== '') take(unescapeText(text));
    text = '';
  };
  return {
    open: (name: string, attributes: Record<string, string>) => {
      for (const key of NAMES) if (attributes[key]) take(attributes[key]);
      if (whole === 0) flush();
      if (WHOLE.has(name)) whole += 1;
    },
    text: (piece: string) => {
      text += piece;
    },
    close: (name: string) => {
      if (WHOLE.has(name)) whole -= 1;
      if (whole === 0) flush();
    },
  };
}
