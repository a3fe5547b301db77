import type { BoardBase } from '../../board/domain/budget-board';
import type { Accuracy } from '../domain/backtest';
import type { Choice } from '../domain/forecast-book';
import type { ForecastAccuracyResponse, ForecastChoiceResponse } from '../http/forecast.response';

/** A choice with the names of its place, which stand in the rows of the same contract year. */
export function presentChoice(choice: Choice, rows: readonly BoardBase[]): ForecastChoiceResponse {
  const { id, municipalityId, buildingBlockId, n, method, amount, reason, validFrom, recordedAt, recordedBy } = choice;
  return {
    ...{ id, municipalityId, buildingBlockId, number: n, method, reason, recordedBy, validFromDate: validFrom },
    level: buildingBlockId ? 'LINE' : municipalityId ? 'MUNICIPALITY' : 'CONTRACT',
    municipality: rows.find((row) => row.municipalityId === municipalityId)?.municipality ?? null,
    buildingBlock: rows.find((row) => row.buildingBlockId === buildingBlockId)?.buildingBlock ?? null,
    amount: amount?.toString() ?? null,
    recordedAt: recordedAt.toISOString(),
  };
}

export const presentAccuracy = (accuracies: readonly Accuracy[]): ForecastAccuracyResponse[] =>
  accuracies.map(({ method, stands, meanError, bias }) => ({
    ...{ method, stands, meanError: meanError.round(2).toString(), bias: bias.round(2).toString() },
  }));
