import { Injectable } from '@nestjs/common';
import { everyItem, ExportPaper, exportParameter, ExportParameters, ExportSource } from '@koersvast/platform';
import { renderPaper, ReportDocument } from '@koersvast/reports';
import { PaperFrame, PaperFrameQuery } from '../../papers/paper-frame.query';
import type { BoundaryResponse } from '../http/boundary.response';
import { BoundaryQuery } from '../queries/boundary.query';

const PLACEMENTS = {
  IN_CONTRACT: 'In het contract',
  GRJR: 'Bij de regio (GRJR)',
  MUNICIPAL_OTHER: 'Gemeentelijk, buiten het contract',
};

/** Which care stands where on a day; parameters `programmeId` and, when not today, `asOf`. */
@Injectable()
@ExportSource('care-boundary')
export class BoundaryPaper implements ExportPaper {
  readonly permission = 'implementation.read';
  readonly formats = ['xlsx', 'pdf', 'docx'] as const;

  constructor(
    private readonly query: BoundaryQuery,
    private readonly frames: PaperFrameQuery,
  ) {}

  title(): Promise<string> {
    return Promise.resolve('Afbakening van zorg');
  }

  async make(parameters: ExportParameters, format: 'xlsx' | 'pdf' | 'docx'): Promise<Buffer> {
    const programmeId = exportParameter(parameters, 'programmeId');
    const { asOf } = parameters;
    const frame = await this.frames.of(programmeId, this.permission, 'Afbakening 1.0', asOf);
    const rows = await everyItem((paging) => this.query.page(programmeId, { asOf, ...paging }));
    return renderPaper(boundaryReport(rows, frame), format);
  }
}

const boundaryReport = (rows: BoundaryResponse[], frame: PaperFrame): ReportDocument => ({
  ...frame,
  title: 'Afbakening van zorg',
  facts: Object.entries(PLACEMENTS).map(([placement, label]) => ({
    label,
    value: String(rows.filter((row) => row.placement === placement).length),
  })),
  sections: [
    {
      ...{ id: 'afbakening', heading: 'Welke zorg staat waar', level: 1 as const, flow: true, landscape: true },
      blocks: [
        {
          type: 'table',
          key: 'afbakening',
          caption: 'Zorg in het contract, bij de regio en gemeentelijk',
          columns: [
            { key: 'block', label: 'Bouwsteen', kind: 'text', weight: 3 },
            { key: 'product', label: 'Soort hulp', kind: 'text', weight: 3 },
            { key: 'placement', label: 'Plek', kind: 'text', weight: 2 },
            { key: 'basis', label: 'Berust op', kind: 'text', weight: 3 },
            { key: 'startsOn', label: 'Vanaf', kind: 'date' },
            { key: 'endsOn', label: 'Tot en met', kind: 'date' },
          ],
          rows: rows.map((row) => ({
            cells: {
              ...{ block: row.buildingBlock ?? '', product: row.product || 'hele bouwsteen' },
              ...{ placement: PLACEMENTS[row.placement], basis: row.basis },
              ...{ startsOn: row.startsOn, endsOn: row.endsOn },
            },
          })),
        },
      ],
    },
  ],
});
