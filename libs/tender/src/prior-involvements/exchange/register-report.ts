import type { ReportDocument, ReportTable } from '@koersvast/reports';
import { paperFrame } from '../../consultation-reports/exchange/paper-frame';
import type { PaperHead } from '../../consultation-reports/queries/paper-head.query';
import { ROLE_LABELS } from '../domain/prior-involvement';
import type { PriorInvolvementResponse } from '../http/prior-involvement.response';

type Row = Omit<PriorInvolvementResponse, 'mayChange'>;

const table = (rows: readonly Row[]): ReportTable => ({
  type: 'table',
  key: 'betrokkenheid',
  caption: 'Betrokkenheid vooraf',
  columns: [
    { key: 'organisation', label: 'Organisatie', kind: 'text', weight: 2 },
    { key: 'kvk', label: 'KvK', kind: 'code' },
    { key: 'role', label: 'Rol', kind: 'text' },
    { key: 'since', label: 'Sinds', kind: 'date' },
    { key: 'place', label: 'Waarbij', kind: 'text', weight: 2 },
    { key: 'information', label: 'Kreeg te weten', kind: 'text', weight: 2 },
    { key: 'measure', label: 'Maatregel', kind: 'text', weight: 2 },
    { key: 'measuredOn', label: 'Op', kind: 'date' },
    { key: 'proof', label: 'Blijkt uit', kind: 'text', weight: 2 },
  ],
  rows: rows.map((row) => ({
    cells: {
      organisation: row.organisation,
      kvk: row.kvkNumber ?? '',
      role: ROLE_LABELS[row.role],
      since: row.involvedOn,
      place: row.place,
      information: [row.facts, row.information].filter((part) => part !== '').join('; '),
      measure: row.measure,
      measuredOn: row.measuredOn,
      proof: row.proof,
    },
  })),
});

/** The register as proof: who was involved before the tender, and what was done so that it gave no advantage. */
export function registerReport(head: PaperHead, rows: readonly Row[]): ReportDocument {
  const without = rows.filter(({ measure }) => measure === '').length;
  const note =
    without === 0
      ? 'Bij elke betrokkenheid staat een maatregel.'
      : `Bij ${without} van de ${rows.length} regels staat nog geen maatregel.`;
  return {
    ...paperFrame(head, 'Register betrokkenheid vooraf', 'Betrokkenheid vooraf 1.0'),
    sections: [
      {
        id: 'register',
        heading: 'Register',
        level: 1,
        landscape: true,
        blocks: [
          {
            type: 'paragraph',
            text: 'Partijen van de marktconsultatie, gesprekken en werkgroepleden van mogelijke inschrijvers staan hier vanzelf in (naar het model van artikel 2.51 Aanbestedingswet 2012).',
          },
          { type: 'paragraph', text: note },
          ...(rows.length > 0 ? [table(rows)] : []),
        ],
      },
    ],
  };
}
