import type { FeatureParts } from '@koersvast/platform';
import { ConfirmClaims } from './commands/confirm-claims';
import { PlacePassages } from './commands/place-passages';
import { TakeAnswers } from './commands/take-answers';
import { OfferAnswerStore } from './data/offer-answer.store';
import { OfferAnswersController } from './http/offer-answers.controller';
import { AnswerExaminations } from './queries/answer-examination';
import { OfferAnswersQuery } from './queries/offer-answers.query';

export const offerAnswerParts: FeatureParts = {
  entities: [],
  controllers: [OfferAnswersController],
  providers: [AnswerExaminations, ConfirmClaims, OfferAnswersQuery, OfferAnswerStore, PlacePassages, TakeAnswers],
};
