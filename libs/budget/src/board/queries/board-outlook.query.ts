import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { AdvanceFacts } from '../../advances/queries/advance-facts.query';
import { CommitmentFact, CommitmentFacts } from '../../commitments/queries/commitment-facts.query';
import { SettlementFacts } from '../../settlements/queries/settlement-facts.query';
import { monthsElapsed, runRate, sumOfKnown } from '../domain/board-figures';
import type { BoardBase, BoardOutlook } from '../domain/budget-board';
import type { MunicipalityMoney } from '../domain/contract-facts';
import type { BoardStand } from './board-rows.query';

export interface Outlook {
  outlookOf: (base: BoardBase) => BoardOutlook;
  /** Of every municipality with a row, in the order of the rows. */
  municipalities: MunicipalityMoney[];
}

/** What the other registers say at the same stand: committed, paid in advance, forecast, expected settlement. */
@Injectable()
export class BoardOutlookQuery {
  constructor(
    private readonly commitments: CommitmentFacts,
    private readonly advances: AdvanceFacts,
    private readonly settlements: SettlementFacts,
  ) {}

  async of(stand: BoardStand, rows: readonly BoardBase[]): Promise<Outlook> {
    const { contractId, year, asOfDate: asOf, knownBefore } = stand;
    const [committed, advances, settlement] = await Promise.all([
      this.commitments.open({ contractId, year, asOf, knownBefore }),
      this.advances.at({ contractId, year, asOf, knownBefore }),
      this.settlements.expected({ contractId, year, knownBefore }),
    ]);
    const openOf = openCommitments(committed);
    const elapsed = monthsElapsed(year, asOf);
    const municipalities = [...new Set(rows.map(({ municipalityId }) => municipalityId))].map((municipalityId) => {
      const advance = advances.find((one) => one.municipalityId === municipalityId);
      const share = settlement.municipalities.find((one) => one.municipalityId === municipalityId);
      const agreed = Money.sum(rows.filter((row) => row.municipalityId === municipalityId).map((row) => row.agreed));
      return {
        municipalityId,
        advanced: advance && !advance.paid.isZero() ? advance.paid : null,
        committed: openOf(municipalityId, null),
        forecastLast: settlement.basis === 'NONE' ? null : agreed.plus(share?.amount ?? Money.zero),
      };
    });
    const outlookOf = (base: BoardBase): BoardOutlook => {
      const known = base.months.slice(0, elapsed).filter((amount) => amount !== null);
      return {
        committed: openOf(base.municipalityId, base.buildingBlockId),
        forecast: runRate(Money.sum(known), known.length),
        ...{ low: null, high: null, method: known.length === 0 ? null : 'RUN_RATE' },
      };
    };
    return { outlookOf, municipalities };
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
