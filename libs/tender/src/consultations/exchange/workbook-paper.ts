import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { AnyExportFormat, exportParameter, ExportPaper, ExportParameters, ExportSource } from '@koersvast/platform';
import { writeForm } from '@koersvast/sheets';
import { zipSync } from 'fflate';
import type { ConsultationResponse } from '../http/consultation.response';
import { ConsultationPartyQuery } from '../queries/consultation-party.query';
import { ConsultationQuery } from '../queries/consultation.query';
import { QuestionnaireQuery } from '../queries/questionnaire.query';
import { FormParty, questionnaireForm } from './questionnaire-form';

/** More parties than any consultation had; the list is walked page by page. */
const PAGE = 200;

/** The questionnaire as a workbook for one party (xlsx), or for every party that takes part (zip). */
@Injectable()
@ExportSource('consultation-workbook')
export class WorkbookPaper implements ExportPaper {
  readonly permission = 'consultation-response.write';
  readonly formats = ['xlsx', 'zip'] as const;

  constructor(
    private readonly consultations: ConsultationQuery,
    private readonly questionnaire: QuestionnaireQuery,
    private readonly parties: ConsultationPartyQuery,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const consultation = await this.published(parameters);
    if (!parameters.partyId) return `${consultation.code} vragenlijsten`;
    return `${consultation.code} vragenlijst ${(await this.party(consultation.id, parameters)).name}`;
  }

  async make(parameters: ExportParameters, format: AnyExportFormat): Promise<Buffer> {
    const consultation = await this.published(parameters);
    const sections = await this.questionnaire.of(consultation.id);
    const book = (party: FormParty) => writeForm(questionnaireForm(consultation, party, sections));
    if (format === 'xlsx') return book(await this.party(consultation.id, parameters));
    const books: Record<string, Uint8Array> = {};
    for (const party of await this.all(consultation.id)) books[fileName(consultation.code, party)] = await book(party);
    if (Object.keys(books).length === 0) throw new DomainError('consultation.no-parties');
    return Buffer.from(zipSync(books, { level: 0, mtime: new Date(1980, 0, 1) }));
  }

  /** In concept the questions still change, and with them the form. @throws DomainError 404, 409 */
  private async published(parameters: ExportParameters): Promise<ConsultationResponse> {
    const consultation = await this.consultations.one(exportParameter(parameters, 'consultationId'));
    if (consultation.state === 'DRAFT') throw new DomainError('consultation.not-published', { status: 409 });
    return consultation;
  }

  private party(consultationId: string, parameters: ExportParameters): Promise<FormParty> {
    return this.parties.one(consultationId, exportParameter(parameters, 'partyId'));
  }

  private async all(consultationId: string): Promise<FormParty[]> {
    const found: FormParty[] = [];
    let after: string | undefined;
    do {
      const { items, next } = await this.parties.page(consultationId, { limit: PAGE, after });
      found.push(...items.filter(({ state }) => state !== 'WITHDRAWN' && state !== 'DECLINED'));
      after = next ?? undefined;
    } while (after);
    return found;
  }
}

/** The number keeps two parties of one name apart. */
const fileName = (code: string, { name, kvkNumber }: FormParty): string =>
  `${code} ${name.replace(/[\\/:*?"<>|\u0000-\u001f]+/g, '-').slice(0, 100)} ${kvkNumber}.xlsx`;
