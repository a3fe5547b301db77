import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import {
  everyItem,
  ExportPaper,
  exportParameter,
  ExportParameters,
  ExportSource,
  UnitOfWork,
} from '@koersvast/platform';
import { ReportDocument, renderPaper } from '@koersvast/reports';
import { BudgetPaperFrame, BudgetPaperFrameQuery } from '../../papers/budget-paper-frame.query';
import type { CommitmentResponse } from '../http/commitment.response';
import { CommitmentListQuery } from '../queries/commitment-list.query';

const STATES = { REQUESTED: 'wacht op akkoord', ACTIVE: 'geldt', REJECTED: 'afgewezen', WITHDRAWN: 'ingetrokken' };

/** What was committed under one contract in one year; parameters `contractId` and `year`. */
@Injectable()
@ExportSource('commitments')
export class CommitmentsExport implements ExportPaper {
  readonly permission = 'commitment.read';
  readonly formats = ['xlsx', 'csv', 'pdf'] as const;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly list: CommitmentListQuery,
    private readonly frames: BudgetPaperFrameQuery,
  ) {}

  title(parameters: ExportParameters): Promise<string> {
    return Promise.resolve(`Vastgelegd ${yearOf(parameters)}`);
  }

  async make(parameters: ExportParameters, format: 'xlsx' | 'csv' | 'pdf'): Promise<Buffer> {
    const year = yearOf(parameters);
    const contractId = exportParameter(parameters, 'contractId');
    const frame = await this.frames.of(contractId, 'Vastgelegd 1.0');
    const [{ programmeId } = { programmeId: '' }] = await this.unitOfWork.query<{ programmeId: string }>(
      'select programme_id as "programmeId" from contract where id = $1',
      [contractId],
    );
    const rows = await everyItem((paging) => this.list.page(programmeId, { year, sort: 'code', ...paging }));
    return renderPaper(commitmentReport(rows, frame, year), format);
  }
}

function yearOf(parameters: ExportParameters): number {
  const year = Number(exportParameter(parameters, 'year'));
  if (!Number.isInteger(year)) throw new DomainError('platform.export-parameter', { params: { name: 'year' } });
  return year;
}

/** One table; a request that waits has its amount but is not committed. */
export function commitmentReport(rows: CommitmentResponse[], frame: BudgetPaperFrame, year: number): ReportDocument {
  return {
    ...frame,
    title: `Vastgelegd ${year}`,
    facts: [{ label: 'Vastleggingen', value: String(rows.length) }],
    sections: [
      {
        ...{ id: 'vastgelegd', heading: 'Vastgelegd', level: 1, flow: true, landscape: true },
        blocks: [
          {
            ...{ type: 'table', key: 'vastgelegd', caption: 'Vastleggingen' },
            columns: [
              { key: 'code', label: 'Code', kind: 'code' },
              { key: 'title', label: 'Waarvoor', kind: 'text', weight: 3 },
              { key: 'supplier', label: 'Leverancier', kind: 'text', weight: 2 },
              { key: 'municipality', label: 'Gemeente', kind: 'text', weight: 2 },
              { key: 'decision', label: 'Besluit', kind: 'text', weight: 2 },
              { key: 'committed', label: 'Vastgelegd', kind: 'money', definition: 'Ingevoerd min vervallen.' },
              { key: 'used', label: 'Gebruikt', kind: 'money', definition: 'Facturen en voorschotten.' },
              {
                ...{ key: 'open', label: 'Open', kind: 'money', definition: 'Vastgelegd min gebruikt.' },
                formula: { kind: 'sum', add: ['committed'], subtract: ['used'] },
              },
              { key: 'state', label: 'Toestand', kind: 'text', weight: 1 },
            ],
            rows: rows.map((row) => ({
              cells: {
                ...{ code: row.code, title: row.title, supplier: row.supplier, state: STATES[row.state] },
                ...{ municipality: row.municipality ?? 'alle', decision: row.decisionReference },
                ...{ committed: row.committed, used: row.used, open: row.open },
              },
            })),
          },
        ],
      },
    ],
  };
}
