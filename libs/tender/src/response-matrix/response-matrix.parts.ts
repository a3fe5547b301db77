import type { FeatureParts } from '@koersvast/platform';
import { AddTheme } from './commands/add-theme';
import { AnswersChanged } from './commands/answers-changed';
import { CodeAnswer } from './commands/code-answer';
import { PickQuote } from './commands/pick-quote';
import { QuoteEntity } from './data/quote.entity';
import { StanceEntity } from './data/stance.entity';
import { ResponseMatrixController } from './http/response-matrix.controller';
import { CellAnswerQuery } from './queries/cell-answer.query';
import { MatrixCellQuery } from './queries/matrix-cell.query';
import { PartyVeil } from './queries/party-veil';
import { QuoteQuery } from './queries/quote.query';
import { QuoteStation } from './queries/quote.station';
import { ResponseMatrixQuery } from './queries/response-matrix.query';

export const responseMatrixParts: FeatureParts = {
  entities: [QuoteEntity, StanceEntity],
  controllers: [ResponseMatrixController],
  providers: [
    AddTheme,
    AnswersChanged,
    CodeAnswer,
    PickQuote,
    CellAnswerQuery,
    MatrixCellQuery,
    PartyVeil,
    QuoteQuery,
    QuoteStation,
    ResponseMatrixQuery,
  ],
};
