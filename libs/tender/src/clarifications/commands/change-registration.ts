import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { ClarificationQuestionStore } from '../data/clarification-question.store';
import type { ClarificationQuestionEntity } from '../data/clarification-question.entity';
import { QUESTION_STATE_LABELS, stepsFrom } from '../domain/question-states';
import { QuestionPlaceQuery } from '../queries/question-place.query';

export interface ChangeRegistrationInput {
  id: string;
  rowVersion: number;
  receivedOn?: LocalDate;
  late?: boolean;
  reference?: string;
  /** Null takes the requirement off. */
  requirementId?: string | null;
  party?: string;
  otherNames: readonly string[];
}

/** Mends what was registered, as long as the answer is not with a second person. */
@Injectable()
export class ChangeRegistration {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly questions: ClarificationQuestionStore,
    private readonly place: QuestionPlaceQuery,
  ) {}

  /** @throws DomainError 403/404, 409 not in this state, 412 stale, 422 requirement not there. */
  async execute({ id, rowVersion, party, otherNames, ...input }: ChangeRegistrationInput): Promise<void> {
    const row = await this.questions.lock(id, rowVersion);
    const { programmeId, tenderId, state } = row;
    this.unitOfWork.actor.demand('clarification-question.write', { programmeId, tenderId });
    if (!stepsFrom(state).includes('write')) {
      const params = { state: QUESTION_STATE_LABELS[state] };
      throw new DomainError('clarification-question.wrong-state', { status: 409, params });
    }
    const change = { ...told(input), ...(await this.requirement(row, input.requirementId)) };
    if (party !== undefined) await this.questions.updateSource(id, { party });
    await this.questions.guardNames(row, [
      { kind: 'PARTY', name: party ?? '' },
      ...otherNames.map((name) => ({ kind: 'PRODUCT' as const, name })),
    ]);
    const before = Object.fromEntries(Object.keys(change).map((key) => [key, row[key as keyof typeof row]]));
    await this.questions.update(row, change);
    this.unitOfWork.audit({
      action: 'clarification-question.registration-changed',
      kind: 'clarification-question',
      recordId: id,
      programmeId,
      before,
      after: { ...change, ...(party === undefined ? {} : { party: 'gewijzigd' }) },
    });
  }

  private async requirement(
    { tenderId }: ClarificationQuestionEntity,
    requirementId: string | null | undefined,
  ): Promise<Partial<ClarificationQuestionEntity>> {
    if (requirementId === undefined) return {};
    if (requirementId === null) return { requirementId: null, requirementVersionId: null };
    const asked = (await this.place.requirements(tenderId, [requirementId])).get(requirementId)!;
    return { requirementId, requirementVersionId: asked.versionId };
  }
}

function told({ receivedOn, late, reference }: Pick<ChangeRegistrationInput, 'receivedOn' | 'late' | 'reference'>) {
  return {
    ...(receivedOn === undefined ? {} : { receivedOn }),
    ...(late === undefined ? {} : { late }),
    ...(reference === undefined ? {} : { reference }),
  };
}
