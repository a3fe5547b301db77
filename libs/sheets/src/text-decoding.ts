import type { ByteSource } from './byte-source';
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

/** The pieces without the DOS marks at the very end; one that stands before more text stays, and is refused. */
function* withoutDosEnd(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let held = 0;
  for (const piece of pieces) {
    let end = piece.length;
    while (end > 0 && piece[end - 1] === DOS_END) end -= 1;
    if (end > 0 && held > 0) yield new Uint8Array(held).fill(DOS_END);
    held = end > 0 ? piece.length - end : held + piece.length;
    if (end > 0) yield piece.subarray(0, end);
  }
}

/** Control bytes mean the same in both encodings and are part of no letter. Tabs, line ends and page ends are text. */
const isControl = (byte: number): boolean => byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13;

/** A loop and no callback: this looks at every byte of files of hundreds of megabytes. */
function hasControl(piece: Uint8Array): boolean {
  for (let at = 0; at < piece.length; at += 1) if (piece[at]! < 0x20 && isControl(piece[at]!)) return true;
  return false;
}

/** Takes pieces and says whether all of them together can still be UTF-8. */
function utf8Reader(): (piece: Uint8Array | null) => boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let good = true;
  return (piece) => {
    try {
      if (good) decoder.decode(piece ?? undefined, { stream: piece !== null });
    } catch {
      good = false;
    }
    return good;
  };
}

/**
 * How the bytes of a file are to be read: as UTF-8 when they are that, else as Windows-1252, the habit of Dutch
 * spreadsheets. Looks at every byte and keeps none.
 * @throws DomainError 415 `sheets.file.not-text` when control bytes show that it is no text at all
 */
export const encodingOf = (bytes: ByteSource): SheetEncoding => {
  const isUtf8 = utf8Reader();
  for (const piece of withoutDosEnd(bytes.pieces())) {
    if (hasControl(piece)) refuse('sheets.file.not-text', {}, 415);
    isUtf8(piece);
  }
  if (isUtf8(null)) return 'utf-8';
  if (anyUndefined(bytes)) refuse('sheets.file.not-text', {}, 415);
  return 'windows-1252';
};

const anyUndefined = (bytes: ByteSource): boolean => {
  for (const piece of bytes.pieces()) if (piece.some((byte) => UNDEFINED.has(byte))) return true;
  return false;
};

const fromWindows1252 = (piece: Uint8Array): string =>
  Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => HIGH[character.charCodeAt(0) - 0x80]!);

/**
 * The text of a file in pieces, without its byte order mark and DOS end mark.
 * @param goesOn the bytes are the beginning of more: a letter that they cut in two is left out
 */
export function* textsOf(bytes: ByteSource, encoding: SheetEncoding, goesOn = false): Generator<string> {
  const decoder = new TextDecoder('utf-8');
  for (const piece of withoutDosEnd(bytes.pieces())) {
    yield encoding === 'utf-8' ? decoder.decode(piece, { stream: true }) : fromWindows1252(piece);
  }
  if (encoding === 'utf-8' && !goesOn) yield decoder.decode();
}
