import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { DecisionQuery } from '@koersvast/programme';
import { LEGAL_FORM_DECISION } from '../commands/ask-legal-form';
import type { LegalFormChoiceResponse, LegalFormResponse } from '../http/legal-form.response';
import { LEGAL_FORMS } from '../shipped/legal-forms';

/** The forms with their consequences, and how the municipalities decided. */
@Injectable()
export class LegalFormQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly decisions: DecisionQuery,
  ) {}

  async of(programmeId: string): Promise<LegalFormResponse> {
    const all = await this.decisions.all(programmeId);
    const decision = all.find(({ code }) => code === LEGAL_FORM_DECISION);
    const forms = LEGAL_FORMS.map((form) => ({ ...form, consequences: [...form.consequences] }));
    if (!decision) return { forms, decision: null };
    const [question] = decision.questions;
    const municipalities = await this.unitOfWork.query<{ id: string; name: string }>(
      'select id, name from municipality where programme_id = $1 order by sort',
      [programmeId],
    );
    const choices = municipalities.map(({ id, name }): LegalFormChoiceResponse => {
      const choice = question!.choices.find(({ municipalityId }) => municipalityId === id);
      const { option = null, decidedOn = null, reference = null } = choice ?? {};
      return { municipalityId: id, municipality: name, option, decidedOn, reference };
    });
    const { id, state, plannedFor } = decision;
    const { effectiveOption, effectiveOn, options } = question!;
    const asked = options.map(({ label }) => label);
    return { forms, decision: { id, state, plannedFor, asked, effectiveOption, effectiveOn, choices } };
  }
}
