import { isUtf8 } from 'node:buffer';
import type { SheetEncoding } from './sheet';
import { refuse } from './refusal';

/**
 * Windows-1252 for 0x80-0x9f, by hand: `TextDecoder('windows-1252')` reads these as Latin-1 in some Node releases
 * (nodejs/node 56542), which would turn every € into a control character. Five bytes mean nothing: blank here.
 */
const HIGH = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const UNDEFINED = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
/** The end-of-file mark of DOS, with which exports of old systems end. */
const DOS_END = 0x1a;
/** Bytes that are decoded together: enough to be quick, little enough not to weigh. */
const PIECE = 64 * 1024;

const withoutDosEnd = (bytes: Uint8Array): Uint8Array => {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === DOS_END) end -= 1;
  return bytes.subarray(0, end);
};

/** Control bytes mean the same in both encodings and are part of no letter. Tabs, line ends and page ends are text. */
const isControl = (byte: number): boolean => byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13;

/**
 * How the bytes of a file are to be read: as UTF-8 when they are that, else as Windows-1252, the habit of Dutch
 * spreadsheets. Looks at every byte and decodes none.
 * @throws DomainError 415 `sheets.file.not-text` when control bytes show that it is no text at all
 */
export const encodingOf = (bytes: Uint8Array): SheetEncoding => {
  const text = withoutDosEnd(bytes);
  if (text.some(isControl)) refuse('sheets.file.not-text', {}, 415);
  if (isUtf8(bytes)) return 'utf-8';
  if (text.some((byte) => UNDEFINED.has(byte))) refuse('sheets.file.not-text', {}, 415);
  return 'windows-1252';
};

const fromWindows1252 = (piece: Uint8Array): string =>
  Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => HIGH[character.charCodeAt(0) - 0x80]!);

/**
 * The text of a file in pieces, without its byte order mark and DOS end mark.
 * @param goesOn the bytes are the beginning of more: a letter that they cut in two is left out
 */
export function* textsOf(bytes: Uint8Array, encoding: SheetEncoding, goesOn = false): Generator<string> {
  const text = withoutDosEnd(bytes);
  const decoder = new TextDecoder('utf-8');
  for (let at = 0; at < text.length; at += PIECE) {
    const piece = text.subarray(at, at + PIECE);
    yield encoding === 'utf-8' ? decoder.decode(piece, { stream: true }) : fromWindows1252(piece);
  }
  if (encoding === 'utf-8' && !goesOn) yield decoder.decode();
}
