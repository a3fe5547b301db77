import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { defaultStand } from '../../board/domain/stand';
import { SettlementFacts } from '../../settlements/queries/settlement-facts.query';
import { Choice, lineKey } from '../domain/forecast-book';
import { ForecastFigures, figuresOf, ForecastRow, forecastSum } from '../domain/forecast-sum';
import type { ForecastRequest } from '../http/forecast.request';
import type {
  ExpectedCostResponse,
  ForecastFiguresResponse,
  ForecastGroupResponse,
  ForecastResponse,
  ForecastRowResponse,
} from '../http/forecast.response';
import { presentAccuracy, presentChoice } from './present-forecast';
import { ForecastStandQuery, StandingForecast } from './forecast-stand.query';

/** The screen Prognose: every line with its methods side by side, what was chosen, and the range. */
@Injectable()
export class ForecastQuery {
  constructor(
    private readonly stands: ForecastStandQuery,
    private readonly settlements: SettlementFacts,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async at(programmeId: string, request: ForecastRequest): Promise<ForecastResponse> {
    const { comparedAsOf, comparedKnownAt, ...question } = request;
    const now = await this.stands.at(programmeId, question);
    const mayWrite = this.unitOfWork.actor.can('forecast.write', { programmeId });
    if (!now) return { ...this.empty(request), mayWrite };
    const compared = comparedAsOf || comparedKnownAt;
    const then = compared
      ? await this.stands.at(programmeId, {
          ...{ ...question, contractId: now.contract.id },
          ...{ asOf: comparedAsOf ?? now.asOf, knownAt: comparedKnownAt ?? question.knownAt },
        })
      : null;
    return { ...(await this.present(now, then)), mayWrite };
  }

  private async present(
    now: StandingForecast,
    then: StandingForecast | null,
  ): Promise<Omit<ForecastResponse, 'mayWrite'>> {
    const earlier = new Map(then?.lines.map((line) => [lineKey(line.base), line]));
    const thenOf = (lines: readonly ForecastRow[]) =>
      then && forecastSum(lines.flatMap(({ base }) => earlier.get(lineKey(base)) ?? [])).expected;
    const { contract, year, inputs, lines } = now;
    const lineCodes = new Map(now.rows.map(({ lineId, lineCode }) => [lineId, lineCode]));
    const settlement = await this.expectedCosts(now);
    return {
      ...{ year, contractId: contract.id, contractCode: contract.code, contractTitle: contract.title },
      ...{ asOfDate: now.asOf, monthsElapsed: now.elapsed, comparedAsOfDate: then?.asOf ?? null },
      rows: lines.map((line) => ({ ...presentRow(now, line), ...presentFigures(figuresOf(line), thenOf([line])) })),
      groups: groupsOf(lines).map(({ id, name, own }) => ({
        ...{ id, name, ...lastChoices(now, { municipalityId: id, buildingBlockId: null }) },
        ...presentFigures(forecastSum(own), thenOf(own)),
      })),
      total: {
        ...lastChoices(now, { municipalityId: null, buildingBlockId: null }),
        ...presentFigures(forecastSum(lines), thenOf(lines)),
        accuracy: presentAccuracy(now.book.accuracyOf(lines.map(({ base }) => base))),
      },
      risks: inputs.risks.map(({ riskId, code, title, low, high, budgetLineId }) => ({
        ...{ riskId, code, title, low: low.toString(), high: high.toString(), budgetLineId },
        lineCode: budgetLineId && (lineCodes.get(budgetLineId) ?? null),
      })),
      ...settlement,
    };
  }

  /** Prognose last = agreed + expected settlement (domain C6), per municipality. */
  private async expectedCosts({ contract, year, asOf, knownBefore, lines, ...open }: StandingForecast) {
    const { id: contractId, programmeId } = contract;
    const expected = await this.settlements.expected({ programmeId, contractId, year, asOf, knownBefore }, open);
    const known = expected.basis !== 'NONE';
    const shares = new Map(expected.municipalities.map((share) => [share.municipalityId, share]));
    const expectedCosts = groupsOf(lines).map(({ id, name, own }): ExpectedCostResponse => {
      const agreed = Money.sum(own.map(({ base }) => base.agreed));
      const share = shares.get(id);
      const settlement = known ? (share?.amount ?? Money.zero) : null;
      return {
        ...{ municipalityId: id, municipality: name, agreed: agreed.toString() },
        ...{ settlement: settlement?.toString() ?? null, cost: settlement?.plus(agreed).toString() ?? null },
        costLow: share?.low?.plus(agreed).toString() ?? null,
        costHigh: share?.high?.plus(agreed).toString() ?? null,
      };
    });
    return { settlementBasis: expected.basis, settlementAssumed: expected.assumed, expectedCosts };
  }

  private empty({ year, asOf }: ForecastRequest): Omit<ForecastResponse, 'mayWrite'> {
    return {
      ...{ year, contractId: null, contractCode: null, contractTitle: null, monthsElapsed: 0, total: null },
      ...{ asOfDate: asOf ?? defaultStand(year, null, this.clock.today()), comparedAsOfDate: null },
      ...{ rows: [], groups: [], risks: [], settlementBasis: 'NONE', settlementAssumed: [], expectedCosts: [] },
    };
  }
}

const text = (amount: Money | null): string | null => amount?.toString() ?? null;

function presentFigures(figures: ForecastFigures, earlier: Money | null): ForecastFiguresResponse {
  const { expected, estimates } = figures;
  return {
    ...{ agreed: figures.agreed.toString(), spent: text(figures.spent) },
    ...{ runRate: text(estimates.RUN_RATE), seasonal: text(estimates.SEASONAL), partner: text(estimates.PARTNER) },
    ...{ low: text(figures.low), expected: text(expected), high: text(figures.high) },
    ...{ variance: text(figures.variance), favour: figures.favour },
    ...{ earlier: text(earlier), change: expected && earlier ? expected.minus(earlier).toString() : null },
  };
}

function presentRow(
  now: StandingForecast,
  { base, forecast }: ForecastRow,
): Omit<ForecastRowResponse, keyof ForecastFiguresResponse> {
  const { book, inputs, elapsed } = now;
  const stated = base.months.slice(0, elapsed);
  const choice = book.choiceOf(base);
  const { municipalityId, municipality, buildingBlockId, buildingBlock, lineId, lineCode } = base;
  return {
    ...{ municipalityId, municipality, buildingBlockId, buildingBlock, lineId, lineCode },
    missingMonths: stated.flatMap((amount, index) => (amount === null ? [index + 1] : [])),
    monthsKnown: stated.filter((amount) => amount !== null).length,
    choice: choice && presentChoice(choice, now.rows),
    lastChoice: numberOf(inputs.choices, now.year, base),
    ...{ method: forecast.method, fellBack: forecast.fellBack },
    partnerSource: book.partnerAt(base, now.year, now.asOf)?.source ?? null,
    ...{ riskLow: forecast.risks.low.toString(), riskHigh: forecast.risks.high.toString() },
    accuracy: presentAccuracy(book.accuracyOf([base])),
  };
}

type Place = { municipalityId: string | null; buildingBlockId: string | null };

const isOf = (choice: Choice, year: number, place: Place): boolean =>
  choice.year === year &&
  choice.municipalityId === place.municipalityId &&
  choice.buildingBlockId === place.buildingBlockId;

const numberOf = (choices: readonly Choice[], year: number, place: Place): number =>
  Math.max(0, ...choices.filter((choice) => isOf(choice, year, place)).map(({ n }) => n));

/** The choice made for a municipality or the contract itself that holds at the stand, and the number of the last one. */
function lastChoices(
  { inputs, year, asOf, rows }: StandingForecast,
  place: Place,
): Pick<ForecastGroupResponse, 'choice' | 'lastChoice'> {
  const held = inputs.choices.filter((choice) => isOf(choice, year, place) && choice.validFrom <= asOf).at(-1);
  return {
    choice: held && held.method !== null ? presentChoice(held, rows) : null,
    lastChoice: numberOf(inputs.choices, year, place),
  };
}

/** Rows gathered per municipality, in the order in which they first appear. */
export function groupsOf(lines: readonly ForecastRow[]): { id: string; name: string; own: ForecastRow[] }[] {
  const groups = new Map<string, { name: string; own: ForecastRow[] }>();
  for (const line of lines) {
    const group = groups.get(line.base.municipalityId) ?? { name: line.base.municipality, own: [] };
    group.own.push(line);
    groups.set(line.base.municipalityId, group);
  }
  return [...groups].map(([id, group]) => ({ id, ...group }));
}
