import { Injectable } from '@nestjs/common';
import {
  type ExportFormat,
  type ExportPaper,
  type ExportParameters,
  exportParameter,
  ExportSource,
} from '@koersvast/platform';
import { renderPaper } from '@koersvast/reports';
import { NotePaperQuery } from '../queries/note-paper.query';
import { noteDocument, noteWorkbook } from './note-report';

/** A published Nota van Inlichtingen on paper and as a sheet, made from what was stored at publication. */
@Injectable()
@ExportSource('clarification-note')
export class NoteExport implements ExportPaper {
  readonly permission = 'clarification-note.read';
  readonly formats = ['pdf', 'docx', 'xlsx'] as const;

  constructor(private readonly papers: NotePaperQuery) {}

  async title(parameters: ExportParameters): Promise<string> {
    const { snapshot } = await this.papers.of(exportParameter(parameters, 'noteId'));
    return `Nota van Inlichtingen ${snapshot.note.replace(/\D+/g, '')}`;
  }

  async make(parameters: ExportParameters, format: ExportFormat): Promise<Buffer> {
    const paper = await this.papers.of(exportParameter(parameters, 'noteId'));
    return renderPaper(format === 'xlsx' ? noteWorkbook(paper) : noteDocument(paper), format);
  }
}
