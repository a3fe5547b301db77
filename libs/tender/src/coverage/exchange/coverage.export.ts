import { Injectable } from '@nestjs/common';
import { ExportFormat, ExportPaper, ExportParameters, exportParameter, ExportSource } from '@koersvast/platform';
import { renderPaper, type ReportTable, type Section } from '@koersvast/reports';
import { TenderPaperQuery } from '../../tenders/queries/tender-paper.query';
import { GAPS } from '../domain/gaps';
import type { CoverageGapResponse } from '../http/coverage.response';
import { CoverageQuery } from '../queries/coverage.query';

const table = (key: string, caption: string, gaps: readonly CoverageGapResponse[]): ReportTable => ({
  type: 'table',
  key,
  caption,
  columns: [
    { key: 'code', label: 'Code', kind: 'code' },
    { key: 'title', label: 'Wat er staat', kind: 'text', weight: 4, voice: 'people' },
    { key: 'detail', label: 'Bij', kind: 'text' },
  ],
  rows: gaps.map(({ record: { code, title, detail } }) => ({ cells: { code, title, detail: detail ?? '' } })),
});

/** What came to nothing and what came from nothing, per kind of gap. */
@Injectable()
@ExportSource('requirement-coverage')
export class CoverageExport implements ExportPaper {
  readonly permission = 'requirement.read';
  readonly formats = ['pdf', 'docx', 'xlsx'] as const;

  constructor(
    private readonly coverage: CoverageQuery,
    private readonly papers: TenderPaperQuery,
  ) {}

  title(): Promise<string> {
    return Promise.resolve('Dekking van het Programma van Eisen');
  }

  async make(parameters: ExportParameters, format: ExportFormat): Promise<Buffer> {
    const tenderId = exportParameter(parameters, 'tenderId');
    const frame = await this.papers.frame(tenderId, 'Dekking van het Programma van Eisen', 'Dekking 1.0');
    const gaps = await this.coverage.all(tenderId);
    const sections = GAPS.map(({ code, title, advice }): Section => {
      const own = gaps.filter(({ gap }) => gap === code);
      const none = { type: 'paragraph' as const, text: 'Geen.' };
      const key = code.toLowerCase().replaceAll('_', '-');
      return {
        ...{ id: key, heading: `${title} · ${own.length}`, level: 1, flow: true },
        blocks:
          own.length > 0 || format === 'xlsx' ? [{ type: 'paragraph', text: advice }, table(key, title, own)] : [none],
      };
    });
    return renderPaper({ ...frame, sections }, format);
  }
}
