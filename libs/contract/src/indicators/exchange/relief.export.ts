import { Injectable } from '@nestjs/common';
import { everyItem, ExportPaper, exportParameter, ExportParameters, ExportSource } from '@koersvast/platform';
import { ReportDocument, renderPaper } from '@koersvast/reports';
import { PaperFrame, PaperFrameQuery } from '../../modifications/queries/paper-frame.query';
import type { ReliefResponse } from '../http/relief.response';
import { ReliefListQuery } from '../queries/relief-list.query';

/** What need not be registered under one contract; parameter `contractId`. */
@Injectable()
@ExportSource('registration-relief')
export class ReliefExport implements ExportPaper {
  readonly permission = 'indicator.read';
  readonly formats = ['xlsx', 'pdf'] as const;

  constructor(
    private readonly list: ReliefListQuery,
    private readonly frames: PaperFrameQuery,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const frame = await this.frames.of(exportParameter(parameters, 'contractId'), '');
    return `Niet te registreren ${frame.subtitle[0]}`.slice(0, 200);
  }

  async make(parameters: ExportParameters, format: 'xlsx' | 'pdf'): Promise<Buffer> {
    const contractId = exportParameter(parameters, 'contractId');
    const all = await everyItem((paging) => this.list.page({ contractId, ...paging }));
    const rows = all.filter(({ withdrawnReason }) => withdrawnReason === null);
    return renderPaper(reliefReport(rows, await this.frames.of(contractId, 'Niet te registreren 1.0')), format);
  }
}

/** One line per agreement; minutes add up. */
export const reliefReport = (rows: ReliefResponse[], frame: PaperFrame): ReportDocument => ({
  ...frame,
  title: 'Niet te registreren',
  facts: [
    { label: 'Afspraken', value: String(rows.length) },
    { label: 'Scheelt per kwartaal', value: `${rows.reduce((sum, row) => sum + row.minutesPerQuarter, 0)} minuten` },
  ],
  sections: [
    {
      ...{ id: 'niet', heading: 'Wat niet hoeft te worden geregistreerd', level: 1 as const, flow: true },
      blocks: [
        {
          type: 'table',
          key: 'niet',
          caption: 'Niet te registreren',
          columns: [
            { key: 'code', label: 'Code', kind: 'code' },
            { key: 'title', label: 'Wat niet', kind: 'text', weight: 3 },
            { key: 'reason', label: 'Waarom niet', kind: 'text', weight: 4, voice: 'people' },
            { key: 'agreedOn', label: 'Afgesproken', kind: 'date' },
            { key: 'each', label: 'Minuten per keer', kind: 'integer', total: false },
            { key: 'times', label: 'Keren per kwartaal', kind: 'integer', total: false },
            { key: 'saved', label: 'Minuten per kwartaal', kind: 'integer' },
          ],
          rows: [
            ...rows.map((row) => ({
              key: row.id,
              cells: {
                ...{ code: row.code, title: row.title, reason: row.reason, agreedOn: row.agreedOn },
                ...{ each: row.minutesEach, times: row.timesPerQuarter, saved: row.minutesPerQuarter },
              },
            })),
            ...(rows.length > 0
              ? [{ kind: 'total' as const, cells: { code: 'Totaal' }, sumOf: rows.map(({ id }) => id) }]
              : []),
          ],
        },
      ],
    },
  ],
});
