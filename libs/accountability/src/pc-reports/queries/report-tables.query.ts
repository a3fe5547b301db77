import { Injectable } from '@nestjs/common';
import { displayTable, type ReportTable } from '@koersvast/reports';
import { layoutOf } from '../domain/report-inputs';
import type { SectionPart } from '../domain/report-layout';
import { partTables } from '../exchange/part-tables';
import type { TableInputs } from '../exchange/programme-tables';
import type { ReportTablesResponse } from '../http/report-tables.response';
import { ReportDraft, ReportDraftQuery } from './report-draft.query';
import { ReportInputsQuery } from './report-inputs.query';

interface PlacedTable {
  sectionId: string;
  part: SectionPart;
  table: ReportTable;
}

/** Every table of a report in its place. @param explanations where lines say incidental or structural */
export const tablesOfDraft = (
  { figures, layout, outline }: ReportDraft,
  explanations: TableInputs['explanations'] = [],
): PlacedTable[] =>
  outline.flatMap((entry) =>
    entry.parts.flatMap((part) =>
      partTables({ figures, layout, explanations }, part, entry).map((table) => ({ sectionId: entry.id, part, table })),
    ),
  );

/** The tables of a report as the PDF shows them, for who writes beside them. */
@Injectable()
export class ReportTablesQuery {
  constructor(
    private readonly drafts: ReportDraftQuery,
    private readonly inputs: ReportInputsQuery,
  ) {}

  /** @throws DomainError 404 */
  async of(reportId: string): Promise<ReportTablesResponse> {
    const draft = await this.drafts.of(reportId);
    const { course, total, monthsElapsed } = draft.figures;
    const items = tablesOfDraft(draft, this.inputs.explanations(draft)).map(({ sectionId, part, table }) => ({
      ...{ sectionId, part: part as ReportTablesResponse['items'][number]['part'] },
      ...displayTable(table),
    }));
    return {
      ...{ unit: layoutOf(draft).unit, items, monthsElapsed, agreed: total.agreed, year: draft.head.year },
      course: course.map(({ month, expected, spent, forecast }) => ({ month, expected, spent, forecast })),
    };
  }
}
