import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { AnyExportFormat, exportParameter, ExportPaper, ExportParameters, ExportSource } from '@koersvast/platform';
import { zipSync } from 'fflate';
import { ConsultationPartyQuery } from '../queries/consultation-party.query';
import { PartyWorkbooks } from './party-workbooks';
import type { FormParty } from './questionnaire-form';

/** The questionnaire as a workbook for one party (xlsx), or for every party that takes part (zip). */
@Injectable()
@ExportSource('consultation-workbook')
export class WorkbookPaper implements ExportPaper {
  readonly permission = 'consultation-response.write';
  readonly formats = ['xlsx', 'zip'] as const;

  constructor(
    private readonly workbooks: PartyWorkbooks,
    private readonly parties: ConsultationPartyQuery,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const consultation = await this.published(parameters);
    if (!parameters.partyId) return `${consultation.code} vragenlijsten`;
    return `${consultation.code} vragenlijst ${(await this.party(consultation.id, parameters)).name}`;
  }

  async make(parameters: ExportParameters, format: AnyExportFormat): Promise<Buffer> {
    const consultation = await this.published(parameters);
    const parties =
      format === 'xlsx' ? [await this.party(consultation.id, parameters)] : await this.takingPart(consultation.id);
    const books: Record<string, Uint8Array> = {};
    for await (const { name, bytes } of this.workbooks.of(consultation, parties)) {
      if (format === 'xlsx') return bytes;
      books[name] = bytes;
    }
    if (Object.keys(books).length === 0) throw new DomainError('consultation.no-parties');
    return Buffer.from(zipSync(books, { level: 0, mtime: new Date(1980, 0, 1) }));
  }

  private published(parameters: ExportParameters) {
    return this.workbooks.published(exportParameter(parameters, 'consultationId'));
  }

  private party(consultationId: string, parameters: ExportParameters): Promise<FormParty> {
    return this.parties.one(consultationId, exportParameter(parameters, 'partyId'));
  }

  private async takingPart(consultationId: string): Promise<FormParty[]> {
    const parties = await this.workbooks.everyone(consultationId);
    return parties.filter(({ state }) => state !== 'WITHDRAWN' && state !== 'DECLINED');
  }
}
