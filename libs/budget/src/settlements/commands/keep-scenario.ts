import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { SearchIndex, UnitOfWork } from '@koersvast/platform';
import { SettlementScenarioStore } from '../data/settlement-scenario.store';
import { ReckonScenarioQuery, ScenarioQuestion } from '../queries/reckon-scenario.query';

export const SCENARIO_KIND = 'settlement-scenario';

/** Keeps a scenario with its arithmetic, to compare and perhaps to propose. It never changes; another guess is another one. */
@Injectable()
export class KeepScenario {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reckoning: ReckonScenarioQuery,
    private readonly store: SettlementScenarioStore,
    private readonly search: SearchIndex,
  ) {}

  /** @throws DomainError as the reckoning does, 403 without the right */
  async execute(programmeId: string, input: ScenarioQuestion & { name: string; note?: string }): Promise<string> {
    this.unitOfWork.actor.demand('settlement.write', { programmeId });
    const { frame, key, spent, outcome, shares } = await this.reckoning.reckon(programmeId, input);
    const { contractId, year, spentSource } = input;
    const { id, code } = await this.store.insert({
      ...{ programmeId, contractId, year, spentSource, spent, outcome, shares },
      ...{ name: input.name.trim(), note: input.note?.trim() || null },
      ...{ settlementSchemeId: frame.scheme.id, agreedBudgetVersionId: frame.versionId, municipalityKeyId: key.id },
      ...{ original: frame.original, agreed: frame.agreed },
      inputs: {
        overhead: input.overhead === undefined ? null : Money.parse(input.overhead).toString(),
        numbers: Object.fromEntries((input.numbers ?? []).map(({ rule, number }) => [String(rule), number])),
        undelivered: Object.fromEntries(
          (input.undelivered ?? []).map(({ rule, amount }) => [String(rule), Money.parse(amount).toString()]),
        ),
      },
    });
    await this.search.put({
      ...{ kind: SCENARIO_KIND, recordId: id, programmeId, tenderId: await this.store.tenderOf(contractId), code },
      ...{ title: `${input.name.trim()}, afrekening ${year}`, text: input.note?.trim() ?? '' },
      url: `/afrekening/scenarios/${id}`,
    });
    this.unitOfWork.audit({
      ...{ action: 'settlement-scenario.kept', kind: SCENARIO_KIND, recordId: id, programmeId },
      after: { code, year, spent, partner: outcome.partner, municipalities: outcome.municipalities },
    });
    return id;
  }
}
