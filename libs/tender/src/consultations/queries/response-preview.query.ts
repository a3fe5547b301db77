import { Injectable } from '@nestjs/common';
import { Texts } from '@koersvast/platform';
import { ResponseExamination, ReturnedWorkbook } from '../commands/response-examination';
import type { ResponsePreviewResponse } from '../http/consultation-party.response';
import { madeAnswers } from '../domain/answer-value';
import { QuestionnaireQuery } from './questionnaire.query';

/** What taking in a workbook would do, in words. */
@Injectable()
export class ResponsePreviewQuery {
  constructor(
    private readonly examination: ResponseExamination,
    private readonly questionnaire: QuestionnaireQuery,
    private readonly texts: Texts,
  ) {}

  async of(consultationId: string, partyId: string, file: ReturnedWorkbook): Promise<ResponsePreviewResponse> {
    const { findings, compared, receivedOn, late, earlier } = await this.examination.of(consultationId, partyId, file);
    const questions = new Map((await this.questionnaire.questions(consultationId)).map((one) => [one.id, one]));
    const refused = findings.some(({ weight }) => weight === 'REFUSES');
    return {
      findings: findings.map(({ weight, questionId, row, code, params }) => ({
        weight,
        questionId,
        number: questionId === null ? null : (questions.get(questionId)?.number ?? null),
        row,
        message: this.texts.say(code, params),
      })),
      answers: refused
        ? []
        : compared.map(({ questionId, before, after, change }) => {
            const { number, text } = questions.get(questionId)!;
            return { questionId, number, question: text, before, after, change };
          }),
      receivedOn,
      late,
      earlierCount: earlier.length,
      takeable: !refused && madeAnswers(compared).length > 0,
    };
  }
}
