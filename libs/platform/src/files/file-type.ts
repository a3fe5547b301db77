const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OFFICE = 'application/vnd.openxmlformats-officedocument.';

interface Kind {
  mediaType: string;
  /** First bytes; none for plain text, which is known by what it has not. */
  signature: number[] | null;
  /** A part that the packed file must have: a workbook is no letter. */
  part?: string;
}

const KINDS: Record<string, Kind> = {
  pdf: { mediaType: 'application/pdf', signature: [0x25, 0x50, 0x44, 0x46] },
  png: { mediaType: 'image/png', signature: [0x89, 0x50, 0x4e, 0x47] },
  jpg: { mediaType: 'image/jpeg', signature: [0xff, 0xd8, 0xff] },
  jpeg: { mediaType: 'image/jpeg', signature: [0xff, 0xd8, 0xff] },
  docx: { mediaType: `${OFFICE}wordprocessingml.document`, signature: ZIP, part: 'word/' },
  xlsx: { mediaType: `${OFFICE}spreadsheetml.sheet`, signature: ZIP, part: 'xl/' },
  pptx: { mediaType: `${OFFICE}presentationml.presentation`, signature: ZIP, part: 'ppt/' },
  csv: { mediaType: 'text/csv', signature: null },
  txt: { mediaType: 'text/plain', signature: null },
};

export const KNOWN_EXTENSIONS = Object.keys(KINDS);

const startsWith = (bytes: Uint8Array, signature: number[]) => signature.every((byte, index) => bytes[index] === byte);

export type FileType =
  | { mediaType: string; text: boolean }
  /** EMPTY: no bytes; KIND: not one that we take; LIES: the content is not what the extension says. */
  | { wrong: 'EMPTY' | 'KIND' | 'LIES'; extension: string };

/** The media type of a file by its extension, once the content says the same. */
export function fileType(name: string, bytes: Buffer): FileType {
  const extension = /\.([^.\\/]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (bytes.length === 0) return { wrong: 'EMPTY', extension };
  const kind = KINDS[extension];
  if (!kind) return { wrong: 'KIND', extension };
  const { signature, part, mediaType } = kind;
  const honest = signature
    ? startsWith(bytes, signature) && (!part || bytes.includes(part))
    : !bytes.includes(0) && !Object.values(KINDS).some((one) => one.signature && startsWith(bytes, one.signature));
  return honest ? { mediaType, text: signature === null } : { wrong: 'LIES', extension };
}
