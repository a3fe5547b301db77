import { Injectable } from '@nestjs/common';
import { everyItem, ExportPaper, exportParameter, ExportParameters, ExportSource } from '@koersvast/platform';
import { renderPaper, ReportDocument } from '@koersvast/reports';
import { PaperFrame, PaperFrameQuery } from '../../papers/paper-frame.query';
import type { MandateResponse } from '../http/mandate.response';
import { MandateQuery } from '../queries/mandate.query';
import { MATTER_NAMES, ROLE_NAMES } from '../words.nl';

const STATES = { IN_FORCE: 'geldt', COMING: 'gaat nog in', PAST: 'geëindigd', WITHDRAWN: 'ingetrokken' };

/** The register of mandates of a programme; parameters `programmeId` and, when not today, `asOf`. */
@Injectable()
@ExportSource('mandate-register')
export class MandatePaper implements ExportPaper {
  readonly permission = 'mandate.read';
  readonly formats = ['xlsx', 'pdf', 'docx'] as const;

  constructor(
    private readonly query: MandateQuery,
    private readonly frames: PaperFrameQuery,
  ) {}

  title(): Promise<string> {
    return Promise.resolve('Mandaatregister');
  }

  async make(parameters: ExportParameters, format: 'xlsx' | 'pdf' | 'docx'): Promise<Buffer> {
    const programmeId = exportParameter(parameters, 'programmeId');
    const { asOf } = parameters;
    const frame = await this.frames.of(programmeId, this.permission, 'Mandaatregister 1.0', asOf);
    const rows = await everyItem((paging) => this.query.page(programmeId, { asOf, ...paging }));
    return renderPaper(mandateReport(rows, frame), format);
  }
}

const holderOf = ({ holderRole, holderName }: MandateResponse): string =>
  holderRole ? `Rol: ${ROLE_NAMES[holderRole]}` : (holderName ?? '');

/** One line per mandate, in the order of the codes; amounts excluding VAT. */
const mandateReport = (rows: MandateResponse[], frame: PaperFrame): ReportDocument => ({
  ...frame,
  title: 'Mandaatregister',
  facts: [
    { label: 'Mandaten die gelden', value: String(rows.filter(({ state }) => state === 'IN_FORCE').length) },
    { label: 'In het register', value: String(rows.length) },
  ],
  sections: [
    {
      ...{ id: 'mandaten', heading: 'Mandaten', level: 1 as const, flow: true, landscape: true },
      blocks: [
        {
          type: 'table',
          key: 'mandaten',
          caption: 'Wie waarover tot welk bedrag beslist',
          columns: [
            { key: 'code', label: 'Code', kind: 'code' },
            { key: 'matter', label: 'Waarover', kind: 'text', weight: 3 },
            { key: 'holder', label: 'Aan', kind: 'text', weight: 3 },
            { key: 'giver', label: 'Gegeven door', kind: 'text', weight: 2 },
            {
              key: 'limit',
              label: 'Tot en met',
              kind: 'money',
              total: false,
              definition: 'Leeg is zonder bovengrens.',
            },
            { key: 'startsOn', label: 'Vanaf', kind: 'date' },
            { key: 'endsOn', label: 'Tot en met dag', kind: 'date' },
            { key: 'state', label: 'Stand', kind: 'text', weight: 2 },
            { key: 'decision', label: 'Besluit', kind: 'text', weight: 2 },
          ],
          rows: rows.map((row) => ({
            cells: {
              ...{ code: row.code, matter: MATTER_NAMES[row.matter]!, holder: holderOf(row), giver: row.giver },
              ...{ limit: row.limit, startsOn: row.startsOn, endsOn: row.endsOn, state: STATES[row.state] },
              decision: row.decisionReference,
            },
          })),
          footnotes: ['Een bedrag dat leeg is, heeft geen bovengrens. Bedragen zijn exclusief btw.'],
        },
      ],
    },
  ],
});
