import { Injectable } from '@nestjs/common';
import { Texts } from '@koersvast/platform';
import type { SettlementFrameResponse, SettlementPreviewResponse } from '../http/settlement-scenario.response';
import { ForecastSpentQuery } from './forecast-spent.query';
import { ReckonScenarioQuery, ScenarioQuestion } from './reckon-scenario.query';
import { SettlementFrameQuery } from './settlement-frame.query';

/** What a scenario would give, while somebody types; and what one starts from. Keeps nothing. */
@Injectable()
export class SettlementPreviewQuery {
  constructor(
    private readonly reckoning: ReckonScenarioQuery,
    private readonly frames: SettlementFrameQuery,
    private readonly forecasts: ForecastSpentQuery,
    private readonly texts: Texts,
  ) {}

  async frame(programmeId: string, contractId: string, year: number): Promise<SettlementFrameResponse> {
    const frame = await this.frames.of(programmeId, contractId, year);
    const forecast = await this.forecasts.of(programmeId, contractId, year);
    return {
      ...{ contractId, contractCode: frame.contract.code, year, versionNumber: frame.versionNumber },
      ...{ original: frame.original.toString(), agreed: frame.agreed.toString() },
      ...{ municipalityKeyId: frame.municipalityKeyId, reserveBefore: frame.reserveBefore.toString() },
      scheme: { id: frame.scheme.id, fromYear: frame.scheme.fromYear, rules: frame.scheme.rules },
      forecast: {
        asOf: forecast.asOf,
        low: forecast.LOW?.toString() ?? null,
        expected: forecast.EXPECTED?.toString() ?? null,
        high: forecast.HIGH?.toString() ?? null,
      },
    };
  }

  async preview(programmeId: string, question: ScenarioQuestion): Promise<SettlementPreviewResponse> {
    const { frame, key, spent, outcome, shares } = await this.reckoning.reckon(programmeId, question);
    return {
      ...{ agreed: frame.agreed.toString(), original: frame.original.toString(), spent: spent.toString() },
      ...{ difference: outcome.difference.toString(), partner: outcome.partner.toString() },
      ...{ municipalities: outcome.municipalities.toString(), municipalityKeyName: key.name },
      reserveBefore: outcome.reserveBefore.toString(),
      reserveAfter: outcome.reserveAfter?.toString() ?? null,
      bandFrom: outcome.band?.from.toString() ?? null,
      bandTo: outcome.band?.to.toString() ?? null,
      steps: outcome.steps.map(({ code, params, partner, municipalities, left, rule }) => ({
        ...{ rule, kind: code, explanation: this.texts.say(code, params) },
        ...{ partner: partner.toString(), municipalities: municipalities.toString(), left: left.toString() },
      })),
      shares: shares.map((share) => ({ ...share, amount: share.amount.toString() })),
    };
  }
}
