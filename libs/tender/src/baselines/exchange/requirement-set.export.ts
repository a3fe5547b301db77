import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { ExportFormat, ExportPaper, ExportParameters, exportParameter, ExportSource } from '@koersvast/platform';
import { renderPaper } from '@koersvast/reports';
import { writeForm } from '@koersvast/sheets';
import { BaselinePaperQuery } from '../queries/baseline-paper.query';
import { answerForm } from './answer-form';
import { baselinePdf, baselineWorkbook } from './baseline-report';
import { comparisonPdf, comparisonWorkbook } from './comparison-report';
import type { RequirementSetPaper } from './requirement-set-paper';

/** `baselineId` for a frozen set, else `tenderId` for the concept of now. */
const chosen = (parameters: ExportParameters): { id: string; frozen: boolean } => {
  const { baselineId, tenderId } = parameters;
  if (baselineId) return { id: baselineId, frozen: true };
  if (tenderId) return { id: tenderId, frozen: false };
  throw new DomainError('platform.export-parameter', { params: { name: 'baselineId' } });
};

const read = (papers: BaselinePaperQuery, parameters: ExportParameters): Promise<RequirementSetPaper> => {
  const { id, frozen } = chosen(parameters);
  return frozen ? papers.of(id) : papers.concept(id);
};

/** The Programma van Eisen as PDF, Word and sheet: a baseline, or the concept marked as such. */
@Injectable()
@ExportSource('requirement-set')
export class RequirementSetExport implements ExportPaper {
  readonly permission = 'requirement-baseline.read';
  readonly formats = ['pdf', 'docx', 'xlsx'] as const;

  constructor(private readonly papers: BaselinePaperQuery) {}

  async title(parameters: ExportParameters): Promise<string> {
    return `Programma van Eisen ${(await read(this.papers, parameters)).name}`;
  }

  async make(parameters: ExportParameters, format: ExportFormat): Promise<Buffer> {
    const paper = await read(this.papers, parameters);
    return renderPaper(format === 'xlsx' ? baselineWorkbook(paper) : baselinePdf(paper), format);
  }
}

/** The protected workbook in which a bidder answers. */
@Injectable()
@ExportSource('requirement-answer-form')
export class AnswerFormExport implements ExportPaper {
  readonly permission = 'requirement-baseline.read';
  readonly formats = ['xlsx'] as const;

  constructor(private readonly papers: BaselinePaperQuery) {}

  async title(parameters: ExportParameters): Promise<string> {
    return `Antwoordformulier ${(await read(this.papers, parameters)).name}`;
  }

  async make(parameters: ExportParameters): Promise<Buffer> {
    return writeForm(answerForm(chosen(parameters).id, await read(this.papers, parameters)));
  }
}

/** What changed from one baseline (`withId`) to another (`baselineId`). */
@Injectable()
@ExportSource('baseline-comparison')
export class BaselineComparisonExport implements ExportPaper {
  readonly permission = 'requirement-baseline.read';
  readonly formats = ['pdf', 'docx', 'xlsx'] as const;

  constructor(private readonly papers: BaselinePaperQuery) {}

  async title(parameters: ExportParameters): Promise<string> {
    const { from, to } = await this.read(parameters);
    return `Vergelijking ${from.name} en ${to.name}`;
  }

  async make(parameters: ExportParameters, format: ExportFormat): Promise<Buffer> {
    const paper = await this.read(parameters);
    return renderPaper(format === 'xlsx' ? comparisonWorkbook(paper) : comparisonPdf(paper), format);
  }

  private read(parameters: ExportParameters) {
    return this.papers.comparison(exportParameter(parameters, 'baselineId'), exportParameter(parameters, 'withId'));
  }
}
