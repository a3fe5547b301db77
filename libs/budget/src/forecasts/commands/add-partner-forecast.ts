import { Injectable } from '@nestjs/common';
import { DomainError, Money, newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { ForecastStore } from '../data/forecast.store';
import { PartnerForecastLineEntity } from '../data/partner-forecast-line.entity';
import { PartnerForecastEntity } from '../data/partner-forecast.entity';
import type { AddPartnerForecastRequest } from '../http/forecast.request';

const refusal = (code: string, pointer: string) => new DomainError(code, { fields: [{ pointer, code }] });

/** Enters what the partner itself expects to spend, in one sum or per line. It never changes; a later one takes its place. */
@Injectable()
export class AddPartnerForecast {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ForecastStore,
  ) {}

  /** @throws DomainError 403/404; 422 no budget of that year, sum and lines both or neither, unknown or double line */
  async execute(request: AddPartnerForecastRequest, importId: string | null = null): Promise<string> {
    const { contractId, year, asOfDate, source, total = null, lines = [] } = request;
    const { programmeId } = await this.store.demandContract(contractId);
    await this.store.demandYear(contractId, year);
    if ((total === null) === (lines.length === 0)) throw refusal('forecast.total-or-lines', '/total');
    await this.store.demandPlaces(
      programmeId,
      lines.map((line, index) => ({ ...line, pointer: `/lines/${index}` })),
    );
    demandOnce(lines);
    const id = newId();
    await this.unitOfWork.repo(PartnerForecastEntity).insert({
      ...{ id, programmeId, contractId, year, asOf: asOfDate, source, importId },
      ...{ totalCents: total === null ? null : Money.parse(total).cents.toString() },
      recordedBy: this.unitOfWork.actor.userId,
    });
    const rows = lines.map(({ amount, municipalityId, buildingBlockId }) => ({
      ...{ partnerForecastId: id, municipalityId, buildingBlockId, amountCents: Money.parse(amount).cents.toString() },
    }));
    if (rows.length > 0) await this.unitOfWork.repo(PartnerForecastLineEntity).insert(rows);
    this.unitOfWork.audit({
      ...{ action: 'forecast.partner-added', kind: 'partner-forecast', recordId: id, programmeId },
      after: { contractId, year, asOfDate, source, total, lines: lines.length },
    });
    return id;
  }
}

function demandOnce(lines: readonly { municipalityId: string; buildingBlockId: string }[]): void {
  const seen = new Set<string>();
  lines.forEach(({ municipalityId, buildingBlockId }, index) => {
    const key = `${municipalityId}~${buildingBlockId}`;
    if (seen.has(key)) throw refusal('forecast.line-twice', `/lines/${index}`);
    seen.add(key);
  });
}
