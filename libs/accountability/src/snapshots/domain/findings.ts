import { groupThousands, LocalDate } from '@koersvast/kernel';
import type { Claims } from './claims';
import type { PageDifference } from './pdf-parts';

/** One thing that is known of a file: a sentence of the catalogue with its parameters. */
export interface Finding {
  code: string;
  params: Record<string, string | number>;
}

/** A snapshot as a finding names it. */
export interface NamedSnapshot {
  code: string;
  title: string;
  /** 'yyyy-mm-dd' */
  asOfDate: string;
  signedBy: string;
  /** ISO 8601 */
  signedAt: string;
  contentHash: string;
}

const found = (code: string, params: Finding['params'] = {}): Finding => ({ code: `snapshot.found.${code}`, params });
const whole = (amount: number): string => groupThousands(String(amount));
const dayOf = (moment: string): string => LocalDate.format(LocalDate.at(new Date(moment)));

/** Which snapshot a file says to be, whether that is the last, and whether its own words agree with each other. */
export function claimFindings(
  claims: Claims,
  origin: NamedSnapshot | null,
  newer: { code: string; signedAt: string } | null,
): Finding[] {
  if (!origin) return claims.snapshot ? [found('unknown-snapshot', { code: claims.snapshot })] : [];
  const { code, title, asOfDate, signedBy, signedAt } = origin;
  const hash = claims.contentHash;
  return [
    found('names', { code, title, asOf: LocalDate.format(asOfDate), signedOn: dayOf(signedAt), signedBy }),
    newer
      ? found('superseded', { code, newer: newer.code, signedOn: dayOf(newer.signedAt) })
      : found('latest', { code }),
    ...(hash === null ? [] : [found(hash === origin.contentHash ? 'content-named' : 'content-other', { code })]),
  ];
}

/** How the bytes differ from the signed ones. @param firstAt place of the first other byte, from 0 */
export function byteFindings(signed: number, size: number, firstAt: number): Finding[] {
  const sizes = { size: whole(size), signed: whole(signed), difference: whole(Math.abs(size - signed)) };
  const kind = size > signed ? 'larger' : size < signed ? 'smaller' : 'same-size';
  return [found(kind, sizes), found('first-byte', { at: whole(firstAt + 1) })];
}

/** Page numbers that a sentence still holds. */
const MOST = 12;

/** What of a PDF is drawn differently, and by which program it was saved. */
export function pdfFindings(pages: PageDifference | null, producer: string | null): Finding[] {
  const resaved = producer !== null && producer !== 'Koersvast' ? [found('resaved', { producer })] : [];
  if (pages === null) return [...resaved, found('pages-unreadable')];
  const { signed, found: count, changed } = pages;
  if (signed !== count) return [...resaved, found('page-count', { signed, count })];
  if (changed.length === 0) return [...resaved, found('pages-same')];
  const more = changed.length > MOST ? ` en nog ${changed.length - MOST}` : '';
  return [...resaved, found('pages-changed', { pages: `${changed.slice(0, MOST).join(', ')}${more}`, signed })];
}

/** Sheets that came or went. */
export function sheetFindings(signed: readonly string[], has: readonly string[]): Finding[] {
  const gone = signed.filter((name) => !has.includes(name));
  const came = has.filter((name) => !signed.includes(name));
  return [
    ...(gone.length > 0 ? [found('sheets-gone', { names: gone.join(', ') })] : []),
    ...(came.length > 0 ? [found('sheets-came', { names: came.join(', ') })] : []),
  ];
}
