import { Injectable } from '@nestjs/common';
import { DomainError, Money, newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { ForecastChoiceEntity } from '../data/forecast-choice.entity';
import { ForecastStore } from '../data/forecast.store';
import type { ChooseForecastRequest } from '../http/forecast.request';

const refusal = (code: string, pointer: string) => new DomainError(code, { fields: [{ pointer, code }] });

/** Chooses the method of a line, a municipality or the whole contract year. An earlier choice stays in the history. */
@Injectable()
export class ChooseForecast {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ForecastStore,
  ) {}

  /**
   * @throws DomainError 403/404; 409 when somebody chose after `follows`; 422 no budget of that year, unknown place, a
   *   bouwsteen without a municipality, MANUAL without an amount or on more than one line, another method with an amount
   */
  async execute(request: ChooseForecastRequest): Promise<string> {
    const { contractId, year, municipalityId = null, buildingBlockId = null, method, reason, follows } = request;
    const { programmeId } = await this.store.demandContract(contractId);
    await this.store.demandYear(contractId, year);
    await this.store.demandPlaces(programmeId, [{ municipalityId, buildingBlockId, pointer: '' }]);
    const amount = amountOf(request);
    await this.demandLast(request);
    const { userId } = this.unitOfWork.actor;
    const choice = {
      contractId,
      year,
      municipalityId,
      buildingBlockId,
      method,
      reason,
      validFrom: request.validFromDate,
    };
    const id = newId();
    await this.unitOfWork.repo(ForecastChoiceEntity).insert({
      ...{ id, programmeId, ...choice, n: follows + 1, recordedBy: userId },
      amountCents: amount?.cents.toString() ?? null,
    });
    this.unitOfWork.audit({
      ...{ action: 'forecast.chosen', kind: 'forecast-choice', recordId: id, programmeId },
      after: { ...choice, amount: amount?.toString() ?? null },
    });
    return id;
  }

  /** One after the other per contract year, so that the second hears of the first. */
  private async demandLast({ contractId, year, municipalityId, buildingBlockId, follows }: ChooseForecastRequest) {
    await this.unitOfWork.query('select pg_advisory_xact_lock(hashtextextended($1, 815020))', [
      `${contractId}:${year}`,
    ]);
    const [last] = await this.unitOfWork.query<{ n: number | null }>(
      `select max(n) as n from forecast_choice where contract_id = $1 and year = $2
         and municipality_id is not distinct from $3::uuid and building_block_id is not distinct from $4::uuid`,
      [contractId, year, municipalityId ?? null, buildingBlockId ?? null],
    );
    if ((last?.n ?? 0) !== follows) throw new DomainError('forecast.moved', { status: 409 });
  }
}

function amountOf({ municipalityId, buildingBlockId, method, amount }: ChooseForecastRequest): Money | null {
  if (buildingBlockId && !municipalityId) throw refusal('forecast.whole-line', '/municipalityId');
  if (method !== 'MANUAL') {
    if (amount) throw refusal('forecast.amount-only-manual', '/amount');
    return null;
  }
  if (!buildingBlockId) throw refusal('forecast.manual-line', '/method');
  if (!amount) throw refusal('forecast.amount-missing', '/amount');
  return Money.parse(amount);
}
