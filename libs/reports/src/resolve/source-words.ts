import type { ReportDocument } from '../document/report-document';
import { dutchDate } from './format';

/** Stand and known-on as every page and sheet words them. */
export function standText({ source }: ReportDocument): string {
  const stand = source.asOf === null ? [] : [`stand ${dutchDate(source.asOf)}`];
  const known = source.knownOn === null ? [] : [`bekend ${dutchDate(source.knownOn)}`];
  return [...stand, ...known].join(', ');
}

/** First and last part of a hash, enough to compare by eye; the whole stands on the cover and in the sheet. */
const shortHash = (hash: string): string =>
  `${hash.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')} … ${hash.slice(-8, -4)} ${hash.slice(-4)}`;

/** Snapshot, template and hash: what the reader needs to check that this is the document. */
export function sourceText({ source, hash, draft }: ReportDocument): string {
  const none = draft === true ? 'concept, zonder controlegetal' : 'zonder controlegetal';
  const proof = hash === null ? none : `SHA-256 ${shortHash(hash)}`;
  return [proof, source.snapshot, `sjabloon ${source.template}`].filter((part) => part !== null).join(' · ');
}
