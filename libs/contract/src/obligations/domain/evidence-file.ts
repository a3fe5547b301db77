import { DomainError } from '@koersvast/kernel';

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

const startsWith = (bytes: Uint8Array, signature: number[]) => signature.every((byte, index) => bytes[index] === byte);

/**
 * The media type of a piece of evidence, by its extension, once the content says the same.
 * @throws DomainError 422 empty, 415 another kind, or other content than the extension says
 */
export function evidenceType(name: string, bytes: Buffer): string {
  if (bytes.length === 0)
    throw new DomainError('obligation.file-empty', { fields: [{ pointer: '/file', code: 'obligation.file-empty' }] });
  const extension = /\.([^.\\/]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const kind = KINDS[extension];
  if (!kind)
    throw new DomainError('obligation.file-kind', { status: 415, params: { kinds: Object.keys(KINDS).join(', ') } });
  const { signature, part, mediaType } = kind;
  const honest = signature
    ? startsWith(bytes, signature) && (!part || bytes.includes(part))
    : !bytes.includes(0) && !Object.values(KINDS).some((one) => one.signature && startsWith(bytes, one.signature));
  if (!honest) throw new DomainError('obligation.file-lies', { status: 415, params: { extension } });
  return mediaType;
}
