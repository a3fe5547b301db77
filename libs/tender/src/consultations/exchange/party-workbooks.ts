import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { writeForm } from '@koersvast/sheets';
import type { ConsultationPartyResponse } from '../http/consultation-party.response';
import type { ConsultationResponse } from '../http/consultation.response';
import { ConsultationPartyQuery } from '../queries/consultation-party.query';
import { ConsultationQuery } from '../queries/consultation.query';
import { QuestionnaireQuery } from '../queries/questionnaire.query';
import { FormParty, questionnaireForm } from './questionnaire-form';

export interface PartyWorkbook {
  name: string;
  bytes: Buffer;
}

/** More parties than any consultation had; the list is walked page by page. */
const PAGE = 200;

/** The questionnaire of a published consultation as one workbook per party. */
@Injectable()
export class PartyWorkbooks {
  constructor(
    private readonly consultations: ConsultationQuery,
    private readonly questionnaire: QuestionnaireQuery,
    private readonly parties: ConsultationPartyQuery,
  ) {}

  /** In concept the questions still change, and with them the form. @throws DomainError 404, 409 */
  async published(consultationId: string): Promise<ConsultationResponse> {
    const consultation = await this.consultations.one(consultationId);
    if (consultation.state === 'DRAFT') throw new DomainError('consultation.not-published', { status: 409 });
    return consultation;
  }

  /** All its parties, also those that take no part. */
  async everyone(consultationId: string): Promise<ConsultationPartyResponse[]> {
    const found: ConsultationPartyResponse[] = [];
    let after: string | undefined;
    do {
      const { items, next } = await this.parties.page(consultationId, { limit: PAGE, after });
      found.push(...items);
      after = next ?? undefined;
    } while (after);
    return found;
  }

  /** The workbooks of these parties, one after the other. */
  async *of(consultation: ConsultationResponse, parties: readonly FormParty[]): AsyncGenerator<PartyWorkbook> {
    const sections = await this.questionnaire.of(consultation.id);
    for (const party of parties) {
      const bytes = await writeForm(questionnaireForm(consultation, party, sections));
      yield { name: workbookName(consultation.code, party), bytes };
    }
  }
}

/** The number keeps two parties of one name apart. */
export const workbookName = (code: string, { name, kvkNumber }: Pick<FormParty, 'name' | 'kvkNumber'>): string =>
  `${code} ${name.replace(/[\\/:*?"<>|\u0000-\u001f]+/g, '-').slice(0, 100)} ${kvkNumber}.xlsx`;
