import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate, Money, newId } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { SettlementPostingEntity } from '../data/settlement-posting.entity';
import type { SettlementScenarioEntity } from '../data/settlement-scenario.entity';
import { SettlementScenarioStore } from '../data/settlement-scenario.store';
import { SettlementEntity } from '../data/settlement.entity';
import { SettlementKind, yearEndPosting } from '../domain/year-end';

export interface NewSettlement {
  scenarioId: string;
  kind: SettlementKind;
  establishedOn: string;
  evidence: string;
}

interface Share {
  municipalityId: string;
  municipality: string;
  settled: string;
  posted: string;
  closesOn: string | null;
}

/** Per municipality: what the scenario says, what was posted for the year before, and until when its accounts are open. */
const SHARES = `
  select h.municipality_id as "municipalityId", m.name as municipality, h.amount_cents as settled,
         coalesce((select sum(p.amount_cents) from settlement_posting p join settlement s on s.id = p.settlement_id
                   where s.contract_id = $2 and s.year = $3 and p.municipality_id = m.id), 0)::text as posted,
         (select c.closes_on::text from accounts_closing c where c.municipality_id = m.id and c.year = $3
          order by c.n desc limit 1) as "closesOn"
  from settlement_scenario_share h join municipality m on m.id = h.municipality_id
  where h.settlement_scenario_id = $1 order by m.sort`;

/**
 * Establishes a provisional or definitive settlement on a decided scenario, and posts per municipality the difference with
 * what was posted before: in the year itself while its accounts are open, after that incidental in the new year (C6).
 */
@Injectable()
export class EstablishSettlement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly scenarios: SettlementScenarioStore,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403/404, 409 not decided or already used, 422 a day or a closing date that is not right */
  async execute(input: NewSettlement): Promise<string> {
    const scenario = await this.scenarios.lock(input.scenarioId, 'settlement.write');
    if (scenario.state !== 'DECIDED') throw new DomainError('settlement.not-decided', { status: 409 });
    await this.demandLatest(scenario);
    const n = await this.next(scenario, input);
    const shares = await this.unitOfWork.query<Share>(SHARES, [scenario.id, scenario.contractId, scenario.year]);
    const open = shares.filter(({ closesOn }) => closesOn === null);
    if (open.length > 0) {
      const params = { year: scenario.year, municipalities: open.map(({ municipality }) => municipality).join(', ') };
      throw new DomainError('settlement.closing-unknown', { params });
    }
    const id = newId();
    await this.unitOfWork.repo(SettlementEntity).insert({
      ...{ id, programmeId: scenario.programmeId, contractId: scenario.contractId, year: scenario.year, n },
      ...{ kind: input.kind, settlementScenarioId: scenario.id, establishedOn: input.establishedOn },
      ...{ evidence: input.evidence.trim(), recordedBy: this.unitOfWork.actor.userId },
    });
    await this.post(id, scenario, input, shares);
    return id;
  }

  private async post(id: string, scenario: SettlementScenarioEntity, input: NewSettlement, shares: Share[]) {
    const { establishedOn, kind } = input;
    const postings = shares.map(({ municipalityId, settled, posted, closesOn }) => {
      const [is, was] = [Money.fromCents(settled), Money.fromCents(posted)];
      const { amount, ...place } = yearEndPosting(scenario.year, establishedOn, closesOn!, is, was);
      const of = { id: newId(), settlementId: id, municipalityId, postedOn: establishedOn };
      return { ...of, ...place, amountCents: amount.cents.toString() };
    });
    await this.unitOfWork.repo(SettlementPostingEntity).insert(postings);
    this.unitOfWork.audit({
      ...{ action: 'settlement.established', kind: 'settlement', recordId: id, programmeId: scenario.programmeId },
      after: {
        ...{ scenario: scenario.code, year: scenario.year, settlement: kind, establishedOn, evidence: input.evidence },
        postings: postings.map(({ municipalityId, bookingYear, nature, amountCents }) => ({
          ...{ municipalityId, bookingYear, nature, amount: Money.fromCents(amountCents) },
        })),
      },
    });
  }

  /** Of two decisions the later one holds. */
  private async demandLatest({ contractId, year, decidedAt }: SettlementScenarioEntity): Promise<void> {
    const [later] = await this.unitOfWork.query<{ code: string }>(
      `select code from settlement_scenario where contract_id = $1 and year = $2 and decided_at > $3
       order by decided_at desc limit 1`,
      [contractId, year, decidedAt],
    );
    if (later) throw new DomainError('settlement.later-decided', { status: 409, params: { code: later.code } });
  }

  /** One at a time per contract year. A provisional one does not follow on a definitive one, and time does not run back. */
  private async next({ contractId, year }: SettlementScenarioEntity, { kind, establishedOn }: NewSettlement) {
    await this.unitOfWork.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `settlement/${contractId}/${year}`,
    ]);
    const [last] = await this.unitOfWork.query<{ n: number; kind: SettlementKind; on: string }>(
      `select n, kind, established_on::text as on from settlement where contract_id = $1 and year = $2 order by n desc limit 1`,
      [contractId, year],
    );
    if (last?.kind === 'DEFINITIVE' && kind === 'PROVISIONAL') {
      throw new DomainError('settlement.already-definitive', { status: 409 });
    }
    const wrong = (code: string, params = {}) =>
      new DomainError(code, { params, fields: [{ pointer: '/establishedOn', code, params }] });
    if (establishedOn > this.clock.today()) throw wrong('settlement.in-future');
    if (LocalDate.year(establishedOn) < year) throw wrong('settlement.before-year', { year });
    if (last && establishedOn < last.on) throw wrong('settlement.before-last', { on: LocalDate.format(last.on) });
    return (last?.n ?? 0) + 1;
  }
}
