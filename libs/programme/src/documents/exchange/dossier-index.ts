import type { ReportDocument } from '@koersvast/reports';
import type { DocumentResponse } from '../http/document.response';
import { nameInFolder } from '../domain/document';

const KINDS: Record<DocumentResponse['kind'], string> = {
  AGREEMENT: 'overeenkomst',
  ANNEX: 'bijlage',
  OFFER: 'inschrijving',
  DECISION: 'besluit',
  LETTER: 'brief',
  MINUTES: 'verslag',
  REPORT: 'rapportage',
  EVIDENCE: 'bewijsstuk',
  ADVICE: 'advies',
  OTHER: 'overig',
};

const LEVELS: Record<DocumentResponse['confidentiality'], string> = {
  MEMBERS: 'iedereen in het werk',
  INTERNAL: 'intern',
  CONFIDENTIAL: 'vertrouwelijk',
};

export interface DossierIndexFacts {
  title: string;
  organisation: string;
  fictitious: boolean;
  documents: readonly DocumentResponse[];
  madeBy: string;
  /** ISO 8601 */
  madeAt: string;
}

/** What lies in the zip: a line per document with the name of its file. */
export const dossierIndex = ({ documents, ...facts }: DossierIndexFacts): ReportDocument => ({
  kind: 'Dossier',
  title: facts.title,
  subtitle: [],
  organisation: facts.organisation,
  fictitious: facts.fictitious ? 'Voorbeelddossier.' : null,
  facts: [
    { label: 'Stukken', value: String(documents.length) },
    { label: 'Gemaakt door', value: facts.madeBy },
  ],
  source: { asOf: facts.madeAt.slice(0, 10), knownOn: null, snapshot: null, template: 'Dossier 1.0' },
  hash: null,
  createdAt: facts.madeAt,
  sections: [
    {
      id: 'stukken',
      heading: 'Stukken',
      level: 1,
      flow: true,
      landscape: true,
      blocks: [
        {
          type: 'table',
          key: 'stukken',
          caption: 'Stukken in dit dossier',
          columns: [
            { key: 'code', label: 'Code', kind: 'code' },
            { key: 'title', label: 'Titel', kind: 'text', weight: 4 },
            { key: 'kind', label: 'Soort', kind: 'text', weight: 2 },
            { key: 'datedOn', label: 'Dagtekening', kind: 'date' },
            { key: 'version', label: 'Versie', kind: 'text', weight: 1 },
            { key: 'level', label: 'Wie mag het zien', kind: 'text', weight: 2 },
            { key: 'destroyOn', label: 'Bewaren tot', kind: 'date' },
            { key: 'file', label: 'Bestand', kind: 'text', weight: 4 },
          ],
          rows: documents.map((one) => ({
            cells: {
              code: one.code,
              title: one.title,
              kind: KINDS[one.kind],
              datedOn: one.datedOn,
              version: String(one.version),
              level: LEVELS[one.confidentiality],
              destroyOn: one.destroyOn,
              file: nameInFolder(one.code, one.title, one.fileName),
            },
          })),
        },
      ],
    },
  ],
});
