import { Injectable } from '@nestjs/common';
import { exportParameter, ExportPaper, ExportParameters, ExportSource } from '@koersvast/platform';
import { writeForm } from '@koersvast/sheets';
import { QuarterlyRequestStore } from '../data/quarterly-request.store';
import { periodText, requestForm } from './request-form';

/** The workbook of one request, to hand over; parameter `requestId`. */
@Injectable()
@ExportSource('quarterly-workbook')
export class QuarterlyWorkbookPaper implements ExportPaper {
  readonly permission = 'quarterly-request.write';
  readonly formats = ['xlsx'] as const;

  constructor(private readonly store: QuarterlyRequestStore) {}

  async title(parameters: ExportParameters): Promise<string> {
    const { contractCode, quarter } = await this.request(parameters);
    return `Uitvraag ${contractCode} ${periodText(quarter)}`;
  }

  async make(parameters: ExportParameters): Promise<Buffer> {
    return writeForm(requestForm(await this.request(parameters)));
  }

  private request(parameters: ExportParameters) {
    return this.store.forForm(exportParameter(parameters, 'requestId'));
  }
}
