import { Injectable } from '@nestjs/common';
import { ExportFormat, ExportPaper, ExportParameters, exportParameter, ExportSource } from '@koersvast/platform';
import { renderPaper, type ReportTable } from '@koersvast/reports';
import { TenderPaperQuery } from '../../tenders/queries/tender-paper.query';
import type { RequirementFindingResponse } from '../http/requirement-finding.response';
import { FindingListQuery } from '../queries/finding-list.query';

const table = (key: string, caption: string, findings: readonly RequirementFindingResponse[]): ReportTable => ({
  type: 'table',
  key,
  caption,
  columns: [
    { key: 'record', label: 'Bij', kind: 'code' },
    { key: 'rule', label: 'Regel', kind: 'code' },
    { key: 'title', label: 'Titel', kind: 'text', weight: 2 },
    { key: 'text', label: 'Wat er mist', kind: 'text', weight: 3 },
    { key: 'advice', label: 'Wat u kunt doen', kind: 'text', weight: 3 },
  ],
  rows: findings.map(({ rule, text, advice, record }) => ({
    cells: { record: record.code, rule, title: record.title, text, advice },
  })),
});

/** All findings of the check, what blocks publication first. */
@Injectable()
@ExportSource('requirement-findings')
export class FindingExport implements ExportPaper {
  readonly permission = 'requirement.read';
  readonly formats = ['pdf', 'xlsx'] as const;

  constructor(
    private readonly findings: FindingListQuery,
    private readonly papers: TenderPaperQuery,
  ) {}

  title(): Promise<string> {
    return Promise.resolve('Toets van het Programma van Eisen');
  }

  async make(parameters: ExportParameters, format: ExportFormat): Promise<Buffer> {
    const tenderId = exportParameter(parameters, 'tenderId');
    const frame = await this.papers.frame(tenderId, 'Toets van het Programma van Eisen', 'Toets 1.0');
    const all = await this.findings.all(tenderId);
    const of = (severity: 'BLOCKS' | 'WARNS') => all.filter((one) => one.severity === severity);
    const part = (id: string, heading: string, severity: 'BLOCKS' | 'WARNS') => ({
      ...{ id, heading: `${heading} · ${of(severity).length}`, level: 1 as const },
      blocks: [table(id, heading, of(severity))],
    });
    const sections = [part('blokkeert', 'Blokkeert publicatie', 'BLOCKS'), part('kijk-ernaar', 'Kijk ernaar', 'WARNS')];
    return renderPaper({ ...frame, sections }, format);
  }
}
