import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { everyItem, ExportPaper, exportParameter, ExportParameters, ExportSource } from '@koersvast/platform';
import { ReportDocument, renderPaper } from '@koersvast/reports';
import type { ModificationResponse } from '../http/modification.response';
import { ModificationListQuery } from '../queries/modification-list.query';
import { PaperFrame, PaperFrameQuery } from '../queries/paper-frame.query';

const STATES = { DRAFT: 'concept', SUBMITTED: 'wacht op akkoord', APPROVED: 'akkoord', WITHDRAWN: 'ingetrokken' };

/** The register of changes of one contract; parameter `contractId`. */
@Injectable()
@ExportSource('modification-register')
export class ModificationRegisterExport implements ExportPaper {
  readonly permission = 'modification.read';
  readonly formats = ['xlsx', 'pdf', 'docx'] as const;

  constructor(
    private readonly list: ModificationListQuery,
    private readonly frames: PaperFrameQuery,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const frame = await this.frames.of(exportParameter(parameters, 'contractId'), '');
    return `Wijzigingen ${frame.subtitle[0]}`.slice(0, 200);
  }

  async make(parameters: ExportParameters, format: 'xlsx' | 'pdf' | 'docx'): Promise<Buffer> {
    const contractId = exportParameter(parameters, 'contractId');
    const rows = await everyItem((paging) => this.list.page({ contractId, sort: 'code', ...paging }));
    return renderPaper(registerReport(rows, await this.frames.of(contractId, 'Register wijzigingen 1.0')), format);
  }
}

const notice = ({ publishBy, publishedOn, publicationNumber }: ModificationResponse): string => {
  if (!publishBy) return '';
  if (publishedOn) return `${LocalDate.format(publishedOn)}, ${publicationNumber}`;
  return `uiterlijk ${LocalDate.format(publishBy)}`;
};

/** One line per change, in the order of the codes; amounts excluding VAT. */
export const registerReport = (rows: ModificationResponse[], frame: PaperFrame): ReportDocument => ({
  ...frame,
  title: 'Register van contractwijzigingen',
  facts: [{ label: 'Wijzigingen', value: String(rows.length) }],
  sections: [
    {
      ...{ id: 'register', heading: 'Wijzigingen', level: 1 as const, flow: true, landscape: true },
      blocks: [
        {
          type: 'table',
          key: 'wijzigingen',
          caption: 'Wijzigingen van het contract',
          columns: [
            { key: 'code', label: 'Code', kind: 'code' },
            { key: 'title', label: 'Wijziging', kind: 'text', weight: 4 },
            { key: 'state', label: 'Toestand', kind: 'text', weight: 2 },
            { key: 'ground', label: 'Grond', kind: 'text', weight: 1 },
            { key: 'amount', label: 'Bedrag', kind: 'money', signed: true, total: false },
            { key: 'effectiveOn', label: 'Gaat in', kind: 'date' },
            { key: 'approvedBy', label: 'Akkoord door', kind: 'text', weight: 2 },
            { key: 'notice', label: 'Aankondiging', kind: 'text', weight: 2 },
          ],
          rows: rows.map((row) => ({
            cells: {
              ...{ code: row.code, title: row.title, state: STATES[row.state], amount: row.amount },
              ground: row.decidedGround ? `2.163${row.decidedGround.toLowerCase()}` : '',
              ...{ effectiveOn: row.effectiveOn, approvedBy: row.approvedBy ?? '', notice: notice(row) },
            },
          })),
        },
      ],
    },
  ],
});
