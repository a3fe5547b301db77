import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { AdvanceFacts } from '../../advances/queries/advance-facts.query';
import { CommitmentFact, CommitmentFacts } from '../../commitments/queries/commitment-facts.query';
import { ForecastFacts } from '../../forecasts/queries/forecast-facts.query';
import { SettlementBasis, SettlementFacts } from '../../settlements/queries/settlement-facts.query';
import { sumOfKnown } from '../domain/board-figures';
import type { BoardBase, BoardOutlook } from '../domain/budget-board';
import type { MunicipalityMoney } from '../domain/contract-facts';
import type { BoardStand } from './board-rows.query';

export interface Outlook {
  rows: BoardBase[];
  outlookOf: (base: BoardBase) => BoardOutlook;
  /** Of every municipality with a row, in the order of the rows. */
  municipalities: MunicipalityMoney[];
  /** What prognose last rests on. */
  settlementBasis: SettlementBasis;
}

/** What the other registers say at the same stand: committed, paid in advance, forecast, expected settlement. */
@Injectable()
export class BoardOutlookQuery {
  constructor(
    private readonly commitments: CommitmentFacts,
    private readonly advances: AdvanceFacts,
    private readonly settlements: SettlementFacts,
    private readonly forecasts: ForecastFacts,
  ) {}

  /** With the rows that it is about, and the forecast of each. */
  async of(stand: BoardStand & { programmeId: string }): Promise<Outlook> {
    const { programmeId, contractId, year, asOfDate: asOf, knownBefore } = stand;
    const question = { programmeId, contractId, year, asOf, knownBefore };
    const forecasts = await this.forecasts.open(question);
    const [committed, advances, settlement] = await Promise.all([
      this.commitments.open({ contractId, year, asOf, knownBefore }),
      this.advances.at({ contractId, year, asOf, knownBefore }),
      this.settlements.expected(question, forecasts),
    ]);
    const openOf = openCommitments(committed);
    const rows = forecasts.rows.filter((row) => !stand.municipalityId || row.municipalityId === stand.municipalityId);
    const municipalities = [...new Set(rows.map(({ municipalityId }) => municipalityId))].map((municipalityId) => {
      const advance = advances.find((one) => one.municipalityId === municipalityId);
      const share = settlement.municipalities.find((one) => one.municipalityId === municipalityId);
      const agreed = Money.sum(rows.filter((row) => row.municipalityId === municipalityId).map((row) => row.agreed));
      return {
        municipalityId,
        advanced: advance && !advance.paid.isZero() ? advance.paid : null,
        committed: openOf(municipalityId, null),
        forecastLast: settlement.basis === 'NONE' ? null : agreed.plus(share?.amount ?? Money.zero),
        lastLow: share?.low?.plus(agreed) ?? null,
        lastHigh: share?.high?.plus(agreed) ?? null,
      };
    });
    const outlookOf = (base: BoardBase): BoardOutlook => {
      const { low, expected, high, method } = forecasts.book.forecastOf(base);
      return { committed: openOf(base.municipalityId, base.buildingBlockId), forecast: expected, low, high, method };
    };
    return { rows, outlookOf, municipalities, settlementBasis: settlement.basis };
  }
}

const openCommitments =
  (facts: readonly CommitmentFact[]) =>
  (municipalityId: string, buildingBlockId: string | null): Money | null =>
    sumOfKnown(
      facts
        .filter((fact) => fact.municipalityId === municipalityId && fact.buildingBlockId === buildingBlockId)
        .map(({ open }) => open),
    );
