import { LocalDate, timeAt } from '@koersvast/kernel';
import type { ReportDocument, ReportTable } from '@koersvast/reports';
import type { FinanceFrame } from '../../contract-stands/queries/finance-frame.query';
import type { DossierAbsence, DossierEntry } from '../domain/dossier';

export interface IndexOf {
  code: string;
  year: number;
  contract: string;
  note: string;
  madeBy: string;
  knownAt: string;
  entries: readonly DossierEntry[];
  absent: readonly DossierAbsence[];
}

const filesTable = (entries: readonly DossierEntry[]): ReportTable => ({
  ...{ type: 'table', key: 'bestanden', caption: 'Bestanden in volgorde' },
  columns: [
    { key: 'path', label: 'Bestand', kind: 'text', weight: 3 },
    { key: 'size', label: 'Bytes', kind: 'integer', total: false },
    { key: 'sha256', label: 'SHA-256', kind: 'text', weight: 3 },
  ],
  rows: entries.map(({ path, size, sha256 }) => ({ cells: { path, size, sha256 } })),
});

const absentTable = (absent: readonly DossierAbsence[]): ReportTable => ({
  ...{ type: 'table', key: 'afwezig', caption: 'Niet in dit dossier' },
  columns: [
    { key: 'path', label: 'Stuk', kind: 'text', weight: 2 },
    { key: 'reason', label: 'Waarom', kind: 'text', weight: 3 },
  ],
  rows: absent.map(({ path, reason }) => ({ cells: { path, reason } })),
});

/** "15-03-2027 10:00", on the clock of Amsterdam. */
const readUntil = (moment: string): string => {
  const at = new Date(moment);
  return `${LocalDate.format(LocalDate.at(at))} ${timeAt(at)}`;
};

/** What is in the dossier, each file with its hash, and what is not with why. */
export function dossierIndex(of: IndexOf, frame: FinanceFrame): ReportDocument {
  return {
    ...{ ...frame, kind: 'Jaardossier', title: `Jaardossier ${of.year}` },
    facts: [
      { label: 'Dossier', value: of.code },
      { label: 'Contract', value: of.contract },
      { label: 'Gemaakt door', value: of.madeBy },
      { label: 'Boeken gelezen tot', value: readUntil(of.knownAt) },
      { label: 'Bestanden', value: String(of.entries.length) },
      ...(of.note === '' ? [] : [{ label: 'Opmerking', value: of.note }]),
    ],
    sections: [
      {
        ...{ id: 'inhoud', heading: '1 Inhoud', level: 1, landscape: true },
        blocks: [
          {
            type: 'paragraph',
            text: 'De drie boeken staan apart en worden nergens opgeteld: contractbudget, begroting per gemeente en bestedingen. Wat na het lezen is geboekt, staat niet in dit dossier. Reken een bestand na met zijn SHA-256.',
          },
          filesTable(of.entries),
        ],
      },
      { id: 'afwezig', heading: '2 Wat er niet in staat', level: 1, landscape: true, blocks: [absentTable(of.absent)] },
    ],
  };
}
