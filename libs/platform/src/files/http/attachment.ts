/** Types that may be named to a browser; anything else leaves as plain bytes. */
const KNOWN = new Set([
  'application/pdf',
  'application/json',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'text/csv',
]);

/** The type under which stored bytes may leave: never one that a browser would run. */
export const servedType = (mediaType: string): string =>
  KNOWN.has(mediaType) ? mediaType : 'application/octet-stream';

/** Content-Disposition for a download, with the name as UTF-8 and a plain fallback (RFC 6266, RFC 8187). */
export function attachment(name: string): string {
  const plain = name.normalize('NFD').replace(/[^\x20-\x7e]|["\\%]/g, '');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain || 'bestand'}"; filename*=UTF-8''${encoded}`;
}
