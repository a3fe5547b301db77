import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { AddDecision } from '@koersvast/programme';
import { LEGAL_FORMS } from '../shipped/legal-forms';

/** The decision of every municipality on the legal form bears this code: one per programme. */
export const LEGAL_FORM_DECISION = 'RECHTSVORM';

/** Puts the chosen forms before the municipalities: one decision, which each of them takes for itself. */
@Injectable()
export class AskLegalForm {
  constructor(private readonly decisions: AddDecision) {}

  /** @throws DomainError 403/404, 409 asked before, 422 unknown form. */
  async execute(programmeId: string, codes: readonly string[], plannedFor: string): Promise<void> {
    for (const code of codes) {
      if (!LEGAL_FORMS.some((one) => one.code === code)) {
        throw new DomainError('legal-form.unknown', { params: { code } });
      }
    }
    const options = LEGAL_FORMS.filter(({ code }) => codes.includes(code)).map(({ name, basis, consequences }) => ({
      label: name,
      consequence: [`${basis}.`, ...consequences.map(({ aspect, text }) => `${aspect}: ${text}`)].join(' '),
    }));
    await this.decisions.execute(programmeId, {
      ...{ code: LEGAL_FORM_DECISION, title: 'Rechtsvorm van de uitvoeringsorganisatie', plannedFor },
      ask: 'Welke rechtsvorm krijgt de gezamenlijke uitvoering na het contracteren?',
      questions: [{ label: 'Rechtsvorm', options }],
    });
  }
}
