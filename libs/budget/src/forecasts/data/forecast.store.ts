import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { ContractFact, ContractFacts } from '@koersvast/contract';
import { UnitOfWork } from '@koersvast/platform';

const refusal = (code: string, pointer: string) => new DomainError(code, { fields: [{ pointer, code }] });

/** What everything that is written about a forecast is held against. */
@Injectable()
export class ForecastStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: ContractFacts,
  ) {}

  /** @throws DomainError 403/404 */
  async demandContract(contractId: string): Promise<ContractFact> {
    const contract = await this.contracts.one(contractId);
    this.unitOfWork.actor.demand('forecast.write', { programmeId: contract.programmeId });
    return contract;
  }

  /** @throws DomainError 422 when there is no agreed budget of that year: then there is nothing to look ahead at. */
  async demandYear(contractId: string, year: number): Promise<void> {
    const [row] = await this.unitOfWork.query('select 1 from agreed_budget where contract_id = $1 and year = $2', [
      ...[contractId, year],
    ]);
    if (!row) throw refusal('forecast.no-budget', '/year');
  }

  /** @throws DomainError 422 naming the first that is of another programme */
  async demandPlaces(
    programmeId: string,
    places: readonly { municipalityId?: string | null; buildingBlockId?: string | null; pointer: string }[],
  ): Promise<void> {
    const known = await this.unitOfWork.query<{ id: string }>(
      'select id from municipality where programme_id = $1 union all select id from building_block where programme_id = $1',
      [programmeId],
    );
    const ids = new Set(known.map(({ id }) => id));
    for (const { municipalityId, buildingBlockId, pointer } of places) {
      if (municipalityId && !ids.has(municipalityId))
        throw refusal('forecast.unknown-place', `${pointer}/municipalityId`);
      if (buildingBlockId && !ids.has(buildingBlockId))
        throw refusal('forecast.unknown-place', `${pointer}/buildingBlockId`);
    }
  }
}
