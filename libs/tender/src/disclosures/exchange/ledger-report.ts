import type { ReportDocument, ReportTable } from '@koersvast/reports';
import { day, paperFrame } from '../../consultation-reports/exchange/paper-frame';
import type { PaperHead } from '../../consultation-reports/queries/paper-head.query';
import { CHANNEL_LABELS, Channel, givenOn, Sharing, sharingOf } from '../domain/sharing';
import type { CircleParty } from '../queries/consultation-circle.query';
import type { LedgerRow } from '../queries/ledger.query';

const SHARING_WORDS: Record<Sharing, string> = {
  OPEN: 'nog niet met iedereen gedeeld',
  SHARED: 'gedeeld met allen',
  REASONED: 'niet gedeeld, met reden',
  CONFIDENTIAL: 'vertrouwelijk van een partij (art. 2.57 Aw)',
  WITHDRAWN: 'ingetrokken',
};

/** Words of a fact on paper: what is confidential stays out, with the reason in its place (Aw 2.57). */
const wordsOf = (row: LedgerRow): string =>
  row.confidential ? `Niet opgenomen: ${row.confidentialReason ?? ''}` : row.text;

const channels = (row: LedgerRow): string =>
  [...new Set(row.given.map(({ channel }) => CHANNEL_LABELS[channel as Channel]))].join(', ');

function factTable(rows: readonly LedgerRow[], partyIds: readonly string[]): ReportTable {
  return {
    type: 'table',
    key: 'feiten',
    caption: 'Wat is gegeven',
    columns: [
      { key: 'code', label: 'Code', kind: 'code' },
      { key: 'text', label: 'Feit of stuk', kind: 'text', weight: 4 },
      { key: 'first', label: 'Eerst gegeven', kind: 'date' },
      { key: 'channel', label: 'Langs welke weg', kind: 'text', weight: 2 },
      { key: 'state', label: 'Stand', kind: 'text', weight: 2 },
      { key: 'all', label: 'Allen op', kind: 'date', definition: 'De dag waarop de laatste partij het had.' },
      {
        key: 'reason',
        label: 'Reden',
        kind: 'text',
        weight: 2,
        definition: 'Waarom niet iedereen dit hoeft te weten.',
      },
    ],
    rows: rows.map((row) => {
      const { sharing, sharedWithAllOn } = sharingOf(row, partyIds);
      return {
        cells: {
          code: row.code,
          text: wordsOf(row),
          first: row.firstGivenOn,
          channel: channels(row),
          state: SHARING_WORDS[sharing],
          all: sharedWithAllOn,
          reason: row.notSharedReason ?? '',
        },
      };
    }),
  };
}

/** Facts down, parties across would not fit on paper: one row for each handing over, so that it can be filtered. */
function handingTable(rows: readonly LedgerRow[], parties: readonly CircleParty[]): ReportTable {
  const told = rows.flatMap((row) =>
    parties.map((party) => {
      const on = givenOn(row.given, party.id);
      const missing = row.confidential || row.state === 'WITHDRAWN' ? 'niet van toepassing' : 'nog niet';
      return { cells: { code: row.code, party: party.name, on: on ? day(on) : missing } };
    }),
  );
  return {
    type: 'table',
    key: 'per-partij',
    caption: 'Wie had wat wanneer',
    columns: [
      { key: 'code', label: 'Code', kind: 'code' },
      { key: 'party', label: 'Partij', kind: 'text', weight: 3 },
      { key: 'on', label: 'Kreeg het op', kind: 'text' },
    ],
    rows: told,
  };
}

/** The equal-information ledger as proof: every party had the same, and when. */
export function ledgerReport(
  head: PaperHead,
  rows: readonly LedgerRow[],
  parties: readonly CircleParty[],
): ReportDocument {
  const counting = parties.filter(({ takesPart }) => takesPart);
  const ids = counting.map(({ id }) => id);
  const open = rows.filter((row) => sharingOf(row, ids).sharing === 'OPEN').length;
  const stand = open === 0 ? 'Alles is gedeeld met alle partijen, of er staat waarom niet.' : `Nog ${open} te delen.`;
  const blocks = rows.length === 0 ? [] : [factTable(rows, ids)];
  const perParty = rows.length === 0 || counting.length === 0 ? [] : [handingTable(rows, counting)];
  return {
    ...paperFrame(head, 'Gelijke informatie', 'Gelijke informatie 1.0'),
    sections: [
      {
        id: 'feiten',
        heading: 'Wat is gegeven',
        level: 1,
        landscape: true,
        blocks: [{ type: 'paragraph', text: stand }, ...blocks],
      },
      { id: 'per-partij', heading: 'Wie had wat wanneer', level: 1, blocks: perParty },
    ],
  };
}
