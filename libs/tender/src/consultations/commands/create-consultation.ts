import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@koersvast/kernel';
import { CodeSeries, UnitOfWork } from '@koersvast/platform';
import { ConsultationStore } from '../data/consultation.store';
import { assertTerms, termOrNone } from '../domain/consultation-terms';
import { ConsultationPlaceQuery } from '../queries/consultation-place.query';

export interface ConsultationContent {
  title: string;
  purpose: string;
  /** Digits: one notice on TenderNed. */
  publicationId: string | null;
  /** What groups the notices of one tender on TenderNed. */
  tenderReference: string | null;
  questionsDue: LocalDate | null;
  responsesDue: LocalDate | null;
}

/** The content with "no deadline" read as none. @throws DomainError 422 terms in the wrong order. */
export function tidyContent(content: ConsultationContent): ConsultationContent {
  const tidy = {
    ...content,
    questionsDue: termOrNone(content.questionsDue),
    responsesDue: termOrNone(content.responsesDue),
  };
  assertTerms(tidy);
  return tidy;
}

/** A new market consultation of a tender, in concept and without questions. */
@Injectable()
export class CreateConsultation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly place: ConsultationPlaceQuery,
    private readonly codes: CodeSeries,
    private readonly consultations: ConsultationStore,
  ) {}

  /** @throws DomainError 403/404, 422 unknown tender or terms in the wrong order. */
  async execute(tenderId: string, content: ConsultationContent): Promise<string> {
    const programmeId = await this.place.programmeOf(tenderId);
    this.unitOfWork.actor.demand('consultation.write', { programmeId, tenderId });
    const tidy = tidyContent(content);
    const { number } = await this.codes.next(programmeId, tenderId, 'MC');
    const code = `MC-${String(number).padStart(2, '0')}`;
    const id = await this.consultations.insert({ programmeId, tenderId, number, code, ...tidy });
    this.unitOfWork.audit({
      action: 'consultation.created',
      kind: 'consultation',
      recordId: id,
      programmeId,
      after: { code, ...tidy },
    });
    return id;
  }
}
