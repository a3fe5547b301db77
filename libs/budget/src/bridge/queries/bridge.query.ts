import { Injectable } from '@nestjs/common';
import { DomainError, Money } from '@koersvast/kernel';
import { ContractFact, ContractFacts } from '@koersvast/contract';
import { Clock, UnitOfWork } from '@koersvast/platform';
import type { BudgetStep } from '../../agreed-budgets/domain/budget-version';
import { endOfDay } from '../../board/domain/stand';
import { MunicipalBudgetFacts } from '../../municipal-budgets/queries/municipal-budget-facts.query';
import { SettlementBasis, SettlementFacts } from '../../settlements/queries/settlement-facts.query';
import { Bridge, bridges, together } from '../domain/bridge';
import type { BegrotingFacts } from '../domain/start-causes';
import { BegrotingDecisionsQuery } from './begroting-decisions.query';

export interface BridgeQuestion {
  programmeId: string;
  contractId: string;
  year: number;
  /** Stand op, 'yyyy-mm-dd'; default today, kept within the year. */
  asOf?: string;
  /** Bekend op, 'yyyy-mm-dd': its end in the Netherlands; default now. */
  knownAt?: string;
}

export interface BridgeOfYear {
  contract: ContractFact;
  year: number;
  asOf: string;
  /** As asked: 'yyyy-mm-dd', or null for now. */
  knownAt: string | null;
  basis: SettlementBasis;
  /** Whether a version of the budget is not divided yet. */
  undivided: boolean;
  municipalities: { municipalityId: string; municipality: string; bridge: Bridge }[];
  together: Bridge | null;
}

const VERSIONS = `
  select v.kind, v.change_cents as change, split.lines
  from agreed_budget b
  join agreed_budget_version v on v.agreed_budget_id = b.id
  left join lateral (
    select json_object_agg(per.municipality_id, per.cents) as lines from (
      select l.municipality_id, sum(lv.amount_cents)::text as cents
      from budget_line_version lv join budget_line l on l.id = lv.budget_line_id
      where lv.budget_split_id = (
        select s.id from budget_split s where s.agreed_budget_version_id = v.id and s.recorded_at < $4
        order by s.n desc limit 1)
      group by l.municipality_id
    ) per
  ) split on true
  where b.contract_id = $1 and b.year = $2 and v.valid_from <= $3 and v.recorded_at < $4
  order by v.n`;

/** From begroting through contract to prognose, by cause, per municipality and together. */
@Injectable()
export class BridgeQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: ContractFacts,
    private readonly budgets: MunicipalBudgetFacts,
    private readonly decisions: BegrotingDecisionsQuery,
    private readonly settlements: SettlementFacts,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403/404 */
  async of(question: BridgeQuestion): Promise<BridgeOfYear> {
    const { programmeId, contractId, year } = question;
    this.unitOfWork.actor.demand('budget.read', { programmeId });
    const contract = await this.contracts.one(contractId);
    if (contract.programmeId !== programmeId) throw new DomainError('platform.not-found', { status: 404 });
    const asOf = question.asOf ?? withinYear(this.clock.today(), year);
    const knownBefore = question.knownAt ? endOfDay(question.knownAt) : 'infinity';
    const versions = await this.versions(contractId, year, asOf, knownBefore);
    const { basis, amounts } = await this.settlement(question, asOf, knownBefore);
    const found = bridges(versions, await this.begroting(question, asOf, knownBefore), amounts);
    const names = await this.unitOfWork.query<{ id: string; name: string }>(
      'select id, name from municipality where programme_id = $1 order by sort',
      [programmeId],
    );
    const municipalities = names.flatMap(({ id, name }) => {
      const bridge = found.get(id);
      return bridge ? [{ municipalityId: id, municipality: name, bridge }] : [];
    });
    return {
      ...{ contract, year, asOf, knownAt: question.knownAt ?? null, basis, municipalities },
      undivided: versions.length > 0 && versions.at(-1)!.lines === null,
      together: municipalities.length > 0 ? together(municipalities.map(({ bridge }) => bridge)) : null,
    };
  }

  private async versions(contractId: string, year: number, asOf: string, knownBefore: string) {
    type Row = { kind: BudgetStep; change: string; lines: Record<string, string> | null };
    const rows = await this.unitOfWork.query<Row>(VERSIONS, [contractId, year, asOf, knownBefore]);
    return rows.map(({ kind, change, lines }) => ({
      ...{ kind, change: Money.fromCents(change) },
      lines: lines && new Map(Object.entries(lines).map(([id, cents]) => [id, Money.fromCents(cents)])),
    }));
  }

  /**
   * Lasten of the municipalities for this contract, with what was known of their share when the begroting was last decided;
   * a municipality without such a line has none known.
   */
  private async begroting({ programmeId, contractId, year }: BridgeQuestion, asOf: string, knownBefore: string) {
    const found = new Map<string, BegrotingFacts>();
    if (!this.unitOfWork.actor.can('municipal-budget.read', { programmeId })) return found;
    const lines = await this.budgets.lines({ programmeId, year, asOf, knownBefore });
    const own = lines.filter((line) => line.contractId === contractId && line.side === 'COST');
    const decisions = await this.decisions.of({ programmeId, contractId, year, asOf, knownBefore });
    for (const municipalityId of new Set(own.map((line) => line.municipalityId))) {
      const mine = own.filter((line) => line.municipalityId === municipalityId);
      const decision = decisions.get(municipalityId);
      found.set(municipalityId, {
        amount: Money.sum(mine.map(({ current }) => current)),
        vat: decision?.vat ?? Money.zero,
        known: decision ? await this.knownAt(decision.decidedOn, contractId, year, municipalityId, knownBefore) : null,
      });
    }
    return found;
  }

  /** The way to the share of a municipality as far as it was known at the end of a day; null when nothing was. */
  private async knownAt(day: string, contractId: string, year: number, municipalityId: string, knownBefore: string) {
    const moment = endOfDay(day);
    const until = knownBefore === 'infinity' || moment < knownBefore ? moment : knownBefore;
    const versions = await this.versions(contractId, year, `${year}-12-31`, until);
    return bridges(versions, new Map(), null).get(municipalityId) ?? null;
  }

  /** Decided, or by the rules on the forecast of the same stand; null when neither is known. */
  private async settlement({ programmeId, contractId, year }: BridgeQuestion, asOf: string, knownBefore: string) {
    const stand = { programmeId, contractId, year, asOf, knownBefore };
    const { basis, municipalities } = await this.settlements.expected(stand);
    if (basis === 'NONE') return { basis, amounts: null };
    return { basis, amounts: new Map(municipalities.map(({ municipalityId, amount }) => [municipalityId, amount])) };
  }
}

const withinYear = (today: string, year: number): string => {
  if (today < `${year}-01-01`) return `${year}-01-01`;
  return today > `${year}-12-31` ? `${year}-12-31` : today;
};
