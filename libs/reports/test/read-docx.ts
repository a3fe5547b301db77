import { strFromU8, unzipSync } from 'fflate';

/** Every part of a Word document as text, by path. */
export const docxParts = (bytes: Buffer): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));

/** The words of the body in reading order, a line a paragraph. */
export const docxText = (bytes: Buffer): string =>
  docxParts(bytes)
    ['word/document.xml']!.replace(/<w:br\/>/g, '\n')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&apos;', "'")
    .replaceAll('&quot;', '"');
