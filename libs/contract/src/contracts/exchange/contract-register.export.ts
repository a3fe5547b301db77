import { Injectable } from '@nestjs/common';
import { everyItem, ExportPaper, exportParameter, ExportParameters, ExportSource } from '@koersvast/platform';
import { ReportDocument, renderPaper } from '@koersvast/reports';
import { PaperFrame, PaperFrameQuery } from '../../modifications/queries/paper-frame.query';
import type { ContractResponse } from '../http/contract.response';
import { ContractListQuery } from '../queries/contract-list.query';
import { STATE_WORDS } from '../words.nl';

/** The register of contracts; parameter `programmeId`. */
@Injectable()
@ExportSource('contract-register')
export class ContractRegisterExport implements ExportPaper {
  readonly permission = 'contract.read';
  readonly formats = ['xlsx', 'pdf', 'docx'] as const;

  constructor(
    private readonly list: ContractListQuery,
    private readonly frames: PaperFrameQuery,
  ) {}

  title = (): Promise<string> => Promise.resolve('Contractregister');

  async make(parameters: ExportParameters, format: 'xlsx' | 'pdf' | 'docx'): Promise<Buffer> {
    const programmeId = exportParameter(parameters, 'programmeId');
    const rows = await everyItem((paging) => this.list.page({ programmeId, ...paging }));
    const frame = await this.frames.ofProgramme(programmeId, 'Contractregister 1.0');
    return renderPaper(registerReport(rows, frame), format);
  }
}

/** One line per contract, in the order of the codes; amounts excluding VAT. */
const registerReport = (rows: ContractResponse[], frame: PaperFrame): ReportDocument => ({
  ...frame,
  title: 'Contractregister',
  facts: [{ label: 'Contracten', value: String(rows.length) }],
  sections: [
    {
      ...{ id: 'register', heading: 'Contracten', level: 1 as const, flow: true, landscape: true },
      blocks: [
        {
          type: 'table',
          key: 'contracten',
          caption: 'Contracten',
          columns: [
            { key: 'code', label: 'Code', kind: 'code' },
            { key: 'title', label: 'Contract', kind: 'text', weight: 3 },
            { key: 'contractor', label: 'Opdrachtnemer', kind: 'text', weight: 2 },
            { key: 'state', label: 'Status', kind: 'text' },
            { key: 'value', label: 'Waarde', kind: 'money', definition: 'Som van de jaren, exclusief btw.' },
            { key: 'endsOn', label: 'Laatste dag', kind: 'date' },
            { key: 'noticeBy', label: 'Opzeggen uiterlijk', kind: 'date', definition: 'Laatste dag om op te zeggen.' },
            { key: 'owner', label: 'Eigenaar', kind: 'text', weight: 2 },
            { key: 'complete', label: 'Compleet', kind: 'text', definition: 'Ingevulde onderdelen van het dossier.' },
          ],
          rows: rows.map((row) => ({
            cells: {
              ...{ code: row.code, title: row.title, contractor: row.contractor, state: STATE_WORDS[row.state] },
              ...{ value: row.totalValue, endsOn: row.endsOn, noticeBy: row.noticeBy, owner: row.ownerName ?? '' },
              complete: `${row.partCount - row.missing.length} van ${row.partCount}`,
            },
          })),
        },
      ],
    },
  ],
});
