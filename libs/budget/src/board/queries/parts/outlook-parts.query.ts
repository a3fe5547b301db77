import { Injectable } from '@nestjs/common';
import { Money, MONTH_NAMES, Period } from '@koersvast/kernel';
import { Texts } from '@koersvast/platform';
import type { CostForecast } from '../../../municipal-budgets/domain/cost-forecast';
import { MunicipalBudgetFacts } from '../../../municipal-budgets/queries/municipal-budget-facts.query';
import { monthsOf } from '../../domain/figure-place';
import type { PivotDimension } from '../../domain/pivot';
import { monthPostings, ownerOf } from '../../domain/route-facts';
import type { BoardPartsResponse } from '../../http/board-parts.response';
import { agreedPerMunicipality } from '../budget-facts.query';
import { placeOfForecast } from '../municipal-facts.query';
import { MunicipalForecastQuery } from '../municipal-forecast.query';
import { PivotNamesQuery } from '../pivot-names.query';
import { OpenedFigure, Part, whole } from './figure';
import { reckoned } from './reckoned-parts.query';

const BUDGETED: readonly PivotDimension[] = ['municipality', 'programme', 'task-field', 'legal-basis'];

/** What the begroting is expected to become line by line, and what each book holds by the payment route month by month. */
@Injectable()
export class OutlookParts {
  constructor(
    private readonly forecasts: MunicipalForecastQuery,
    private readonly budgets: MunicipalBudgetFacts,
    private readonly names: PivotNamesQuery,
    private readonly texts: Texts,
  ) {}

  /** One part per line of the begroting with a forecast, and per place that is expected to cost something without a line. */
  async budget(figure: OpenedFigure): Promise<BoardPartsResponse> {
    const { programmeId, year, asOf, knownBefore, place, side } = figure;
    const municipalityId = place.municipality ?? figure.municipalityId;
    const question = { programmeId, year, asOf, knownBefore, municipalityId };
    const lines = await this.budgets.lines(question);
    const byId = new Map(lines.map((line) => [line.lineId, line]));
    const found = await this.forecasts.of(question, lines);
    const own = found.filter((one) => one.side === side && one.amount !== null && isAt(one, figure));
    return whole(
      own.map(({ amount, method, ...one }, index): Part => {
        const line = one.lineId ? byId.get(one.lineId) : undefined;
        const how = method ? this.texts.say(`budget.part.forecast.${method}`) : '';
        const at = [one.programmeCode, one.taskField].filter(Boolean).join(' ');
        const text = line
          ? line.description || `${line.taskField} ${line.category}`
          : this.texts.say('budget.part.forecast.no-line', { place: at });
        const reference = [line?.code, line?.municipality, how].filter(Boolean).join(' · ');
        return reckoned(one.lineId ?? `loose-${index}`, text, reference, amount!);
      }),
    );
  }

  /** One part per book and month: all that the books hold, or what of it counts double. */
  async routed(
    { board, place, side, year, elapsed, municipalityId, programmeId }: OpenedFigure,
    double: boolean,
  ): Promise<BoardPartsResponse> {
    const months = monthsOf(place, elapsed);
    if (!board || !months) return whole([]);
    const names = await this.names.of(programmeId, year);
    const postings = monthPostings({
      ...{ route: board.contract.paymentRoute, year, elapsed, side, only: municipalityId },
      shares: agreedPerMunicipality(board),
    });
    const own = postings.filter((posting) => {
      const month = Period.month(posting.period);
      const at = place.municipality === undefined || place.municipality === ownerOf(posting);
      return at && month >= months.first && month <= months.last && (!double || posting.eliminated);
    });
    return whole(
      own.map((posting): Part => {
        const month = MONTH_NAMES[Period.month(posting.period) - 1]!;
        const text = this.texts.say(`budget.part.route.${posting.what}`, { month });
        const owner = names.of('municipality', ownerOf(posting));
        const id = `${ownerOf(posting)}~${posting.period}~${posting.what}`;
        return reckoned(id, text, owner, posting.amount, `${posting.period}-01`);
      }),
    );
  }
}

const isAt = (forecast: CostForecast, { place }: OpenedFigure): boolean => {
  const of = placeOfForecast(forecast);
  return BUDGETED.every((dimension) => place[dimension] === undefined || place[dimension] === (of[dimension] ?? ''));
};

/** Two figures of which the second is taken off the first, each as one part. */
export const lessParts = (
  first: { id: string; text: string; total: string },
  second: { id: string; text: string; total: string },
): BoardPartsResponse =>
  whole([
    reckoned(first.id, first.text, '', Money.parse(first.total)),
    reckoned(second.id, second.text, '', Money.parse(second.total).negate()),
  ]);
