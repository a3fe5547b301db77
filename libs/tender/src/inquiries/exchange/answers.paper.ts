import { Injectable } from '@nestjs/common';
import { ExportFormat, exportParameter, ExportPaper, ExportParameters, ExportSource } from '@koersvast/platform';
import { type ReportDocument, renderPaper } from '@koersvast/reports';
import { day, paperFrame, paragraphs } from '../../consultation-reports/exchange/paper-frame';
import { type PaperHead, PaperHeadQuery } from '../../consultation-reports/queries/paper-head.query';
import { InquiryQuery, type PublishedInquiry } from '../queries/inquiry.query';

/** Questions and answers as everyone reads them, in the order of publication. */
export const answersReport = (head: PaperHead, answers: readonly PublishedInquiry[]): ReportDocument => ({
  ...paperFrame(head, 'Vragen en antwoorden', 'Vragen en antwoorden consultatie 1.0'),
  sections: answers.map(({ number, publicQuestion, answer, publishedOn }, index) => ({
    id: `vraag-${number}`,
    heading: `Vraag ${number}`,
    level: 1,
    flow: index > 0,
    blocks: [
      ...paragraphs(publicQuestion, 'people'),
      { type: 'callout', title: `Antwoord, gepubliceerd op ${day(publishedOn)}`, paragraphs: answerLines(answer) },
    ],
  })),
});

const answerLines = (answer: string) =>
  answer
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'paragraph' as const, text: line.trim() }));

/** The published list of questions and answers of one consultation: without any party. */
@Injectable()
@ExportSource('consultation-answers')
export class AnswersPaper implements ExportPaper {
  readonly permission = 'inquiry.read';
  readonly formats = ['pdf', 'docx'] as const;

  constructor(
    private readonly heads: PaperHeadQuery,
    private readonly inquiries: InquiryQuery,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const { consultation } = await this.heads.ofConsultation(idOf(parameters), this.permission);
    return `Vragen en antwoorden ${consultation}`;
  }

  async make(parameters: ExportParameters, format: ExportFormat): Promise<Buffer> {
    const id = idOf(parameters);
    const head = await this.heads.ofConsultation(id, this.permission);
    return renderPaper(answersReport(head, await this.inquiries.published(id)), format);
  }
}

const idOf = (parameters: ExportParameters) => exportParameter(parameters, 'consultationId');
