import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { CodeSeries, UnitOfWork } from '@koersvast/platform';
import { LegalTermsQuery } from '../../legal-terms/queries/legal-terms.query';
import { ClarificationQuestionStore } from '../data/clarification-question.store';
import { demandMotive } from '../domain/confidentiality';
import { arrivesLate } from '../domain/publication-term';
import { questionIdentity } from '../domain/question-content';
import { QuestionPlaceQuery } from '../queries/question-place.query';
import { TenderClosingQuery } from '../queries/tender-closing.query';

export interface RegisterQuestionInput {
  tenderId: string;
  /** 'yyyy-mm-dd' */
  receivedOn: LocalDate;
  /** Empty when the party did not say who it is. */
  party: string;
  /** Other names and products of the party: they may not stand in a nota either. */
  otherNames: readonly string[];
  /** Document and paragraph. */
  reference: string;
  requirementId: string | null;
  text: string;
  /** The party asks to keep the answer out of the nota (Aw 2.53 lid 3). */
  asksConfidentiality: boolean;
  confidentialMotive: string;
  /** Undefined: as the closing date says. */
  late?: boolean;
}

/** A question comes in; who asked is kept apart from what was asked. */
@Injectable()
export class RegisterQuestion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: TenderClosingQuery,
    private readonly place: QuestionPlaceQuery,
    private readonly codes: CodeSeries,
    private readonly questions: ClarificationQuestionStore,
    private readonly terms: LegalTermsQuery,
  ) {}

  /** @throws DomainError 403/404, 409 the same question of the same party is there, 422 motive or requirement missing. */
  async execute(input: RegisterQuestionInput): Promise<string> {
    const { tenderId, party, otherNames, requirementId, text, confidentialMotive, asksConfidentiality } = input;
    const tender = await this.tenders.of(tenderId);
    const { programmeId } = tender;
    this.unitOfWork.actor.demand('clarification-question.write', { programmeId, tenderId });
    demandMotive(asksConfidentiality, confidentialMotive);
    const asked = requirementId ? (await this.place.requirements(tenderId, [requirementId])).get(requirementId)! : null;
    const { number, code } = await this.codes.next(programmeId, tenderId, 'VR');
    const late = input.late ?? arrivesLate(await this.terms.all(), input.receivedOn, tender.closingOn, tender.regime);
    const question = {
      programmeId,
      tenderId,
      number,
      code,
      receivedOn: input.receivedOn,
      late,
      reference: input.reference,
      requirementId,
      requirementVersionId: asked?.versionId ?? null,
      text,
      confidentiality: asksConfidentiality ? ('ASKED' as const) : ('NONE' as const),
    };
    const identity = questionIdentity(party, text);
    const source = { programmeId, tenderId, party, receivedText: text, identity, confidentialMotive };
    const id = await this.questions.insert(question, source);
    await this.questions.guardNames(question, [
      { kind: 'PARTY', name: party },
      ...otherNames.map((name) => ({ kind: 'PRODUCT' as const, name })),
    ]);
    // Not the words and not who asked: the audit is read by people who may know neither.
    this.unitOfWork.audit({
      action: 'clarification-question.registered',
      kind: 'clarification-question',
      recordId: id,
      programmeId,
      after: {
        code,
        receivedOn: input.receivedOn,
        late,
        reference: input.reference,
        requirement: asked?.code ?? null,
        asksConfidentiality,
      },
    });
    return id;
  }
}
