import type { SheetEncoding } from './sheet';
import { refuse } from './refusal';

/**
 * Windows-1252 for 0x80-0x9f, by hand: `TextDecoder('windows-1252')` reads these as Latin-1 in some Node releases
 * (nodejs/node 56542), which would turn every € into a control character. Five bytes mean nothing: blank here.
 */
const HIGH = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const UNDEFINED = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

const decodeWindows1252 = (bytes: Uint8Array): string => {
  if (bytes.some((byte) => UNDEFINED.has(byte))) refuse('sheets.file.not-text', {}, 415);
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => HIGH[character.charCodeAt(0) - 0x80]!);
};

/**
 * The text of a file: UTF-8 when it is valid UTF-8 (a byte order mark is taken off), else Windows-1252, the habit of
 * Dutch spreadsheets.
 * @throws DomainError 415 `sheets.file.not-text` when control bytes show that it is no text at all
 */
export const decodeText = (bytes: Uint8Array): { text: string; encoding: SheetEncoding } => {
  const isBinary = (text: string): boolean => /[\u0000-\u0008\u000b\u000e-\u001f]/.test(text);
  let text: string;
  let encoding: SheetEncoding = 'utf-8';
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    text = decodeWindows1252(bytes);
    encoding = 'windows-1252';
  }
  // Exports of old systems end with the end-of-file mark of DOS.
  text = text.replace(/\u001a+$/, '');
  if (isBinary(text)) refuse('sheets.file.not-text', {}, 415);
  return { text, encoding };
};
