import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { differences, flatten } from '../domain/flat-terms';
import { bySection, differenceOf, obligationText, indicatorText } from '../domain/difference-text';
import type {
  AsOfIndicatorResponse,
  AsOfObligationResponse,
  AsOfResponse,
  ContractDifferencesResponse,
} from '../http/contract-terms.response';
import { ContractListQuery } from './contract-list.query';
import { ContractTermsQuery } from './contract-terms.query';

/** Confirmed by the day, with the wording that held then; what ended is out from its day on. */
const OBLIGATIONS = `
  select o.id, o.code, v.title, v.text, v.clause, v.party, v.n as "versionNumber"
  from obligation o
  cross join lateral (
    select * from obligation_version w
    where w.obligation_id = o.id and w.valid_from <= $2 and ($3::timestamptz is null or w.recorded_at <= $3)
    order by w.n desc limit 1
  ) v
  where o.contract_id = $1 and o.state in ('CONFIRMED', 'ENDED') and (o.ended_on is null or o.ended_on > $2)
    and ($3::timestamptz is null or o.decided_at <= $3)
  order by length(o.code), o.code`;

/** The definition that held on the day; the first one also before it. */
const INDICATORS = `
  select i.id, i.code, v.name, v.norm::text as norm, v.n as "versionNumber"
  from indicator i
  cross join lateral (
    select * from indicator_version w
    where w.indicator_id = i.id and (w.valid_from <= $2 or w.n = 1) and ($3::timestamptz is null or w.recorded_at < $3)
    order by w.n desc limit 1
  ) v
  where i.contract_id = $1 and (i.ended_on is null or i.ended_on >= $2) order by length(i.code), i.code`;

/** The contract as it was on a day, and what differs between two days. */
@Injectable()
export class AsOfQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: ContractListQuery,
    private readonly terms: ContractTermsQuery,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404 */
  async of(id: string, on = this.clock.today(), known?: string): Promise<AsOfResponse> {
    await this.contracts.one(id);
    const moment = known ? await this.endOf(known) : null;
    const terms = await this.terms.on(id, on, moment);
    const parameters = [id, on, moment];
    const obligations = terms ? await this.unitOfWork.prepared<AsOfObligationResponse>(OBLIGATIONS, parameters) : [];
    const indicators = terms ? await this.unitOfWork.prepared<AsOfIndicatorResponse>(INDICATORS, parameters) : [];
    return { contractId: id, on, known: known ?? null, terms, obligations, indicators };
  }

  /** What differs between two days, as known now. @throws DomainError 404 */
  async between(id: string, from: string, to: string): Promise<ContractDifferencesResponse> {
    const [before, after] = [facts(await this.of(id, from)), facts(await this.of(id, to))];
    return { from, to, items: differences(before, after).map(differenceOf).sort(bySection) };
  }

  private async endOf(day: string): Promise<Date> {
    const [row] = await this.unitOfWork.query<{ moment: Date }>(
      `select ($1::date + 1)::timestamp at time zone 'Europe/Amsterdam' as moment`,
      [day],
    );
    return row!.moment;
  }
}

/** Terms, obligations and indicators of a day under one set of keys. */
function facts({ terms, obligations, indicators }: AsOfResponse): Map<string, unknown> {
  return new Map([
    ...(terms
      ? flatten({
          ...terms,
          renewals: terms.renewals.map(({ number, months, decideMonths, announceMonths }) => ({
            number,
            months,
            decideMonths,
            announceMonths,
          })),
        })
      : []),
    ...obligations.map((one) => [`obligation/${one.code}`, obligationText(one)] as const),
    ...indicators.map((one) => [`indicator/${one.code}`, indicatorText(one)] as const),
  ]);
}
