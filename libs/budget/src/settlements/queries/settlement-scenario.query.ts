import { Injectable } from '@nestjs/common';
import { DomainError, Money } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, Texts, UnitOfWork } from '@koersvast/platform';
import type { StoredInputs, StoredStep } from '../data/settlement-scenario.entity';
import type { RuleTerms } from '../domain/stored-rule';
import type { SettlementScenarioResponse, SettlementStepResponse } from '../http/settlement-scenario.response';

const SELECT = `
  select s.id, s.programme_id as "programmeId", s.contract_id as "contractId", c.code as "contractCode", s.year, s.code,
         s.name, s.note, s.spent_source as "spentSource", s.inputs, s.steps, s.original_cents as original,
         s.agreed_cents as agreed, s.spent_cents as spent, s.partner_cents as partner,
         s.municipalities_cents as municipalities, s.reserve_before_cents as "reserveBefore",
         s.reserve_after_cents as "reserveAfter", s.band_from_cents as "bandFrom", s.band_to_cents as "bandTo",
         k.name as "municipalityKeyName", v.n as "versionNumber", s.state, s.state_note as "stateNote",
         s.content_hash as "contentHash", s.decided_at as "decidedAt", d.name as "decidedBy", s.row_version as "rowVersion",
         s.recorded_at as "recordedAt", u.name as "recordedBy", rules.list as rules, shares.list as shares,
         (select a.id from approval a where a.kind = 'settlement-scenario' and a.record_id = s.id and a.state = 'REQUESTED')
           as "approvalId"
  from settlement_scenario s
  join contract c on c.id = s.contract_id
  join allocation_key k on k.id = s.municipality_key_id
  join agreed_budget_version v on v.id = s.agreed_budget_version_id
  left join user_account u on u.id = s.recorded_by
  left join user_account d on d.id = s.decided_by
  cross join lateral (
    select coalesce(json_agg(r.terms || jsonb_build_object('kind', r.kind) order by r.position), '[]') as list
    from settlement_rule r where r.settlement_scheme_id = s.settlement_scheme_id
  ) rules
  cross join lateral (
    select json_agg(json_build_object('municipalityId', m.id, 'municipality', m.name, 'percentage',
             trim_scale(h.percentage)::text, 'amount', h.amount_cents::text, 'holdsRemainderCent', h.holds_remainder_cent)
             order by m.sort) as list
    from settlement_scenario_share h join municipality m on m.id = h.municipality_id where h.settlement_scenario_id = s.id
  ) shares`;

const AMOUNTS = ['original', 'agreed', 'spent', 'partner', 'municipalities', 'reserveBefore'] as const;
const KNOWN_OR_NOT = ['reserveAfter', 'bandFrom', 'bandTo'] as const;

type Row = Omit<SettlementScenarioResponse, 'steps' | 'recordedAt' | 'decidedAt' | 'inputs'> & {
  programmeId: string;
  steps: StoredStep[];
  inputs: StoredInputs;
  rules: RuleTerms[];
  recordedAt: Date;
  decidedAt: Date | null;
};

/** Scenarios of a contract year side by side, and one with its arithmetic in words. */
@Injectable()
export class SettlementScenarioQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly texts: Texts,
  ) {}

  async page(
    programmeId: string,
    request: PageRequest & { contractId?: string; year?: number; state?: string },
  ): Promise<Page<SettlementScenarioResponse>> {
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `${SELECT} where s.programme_id = $1 and ($2::uuid is null or s.contract_id = $2)
              and ($3::int is null or s.year = $3) and ($4::text is null or s.state = $4)
              and ($5::text is null or s.code || ' ' || s.name ilike '%' || $5 || '%')`,
        parameters: [
          programmeId,
          request.contractId ?? null,
          request.year ?? null,
          request.state ?? null,
          request.q ?? null,
        ],
        sorts: {
          recordedAt: { column: '"recordedAt"', type: 'timestamptz' },
          code: { column: 'code', type: 'text' },
        },
        defaultSort: '-recordedAt',
      },
      request,
    );
    return { items: items.map((row) => this.present(row)), next };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<SettlementScenarioResponse & { programmeId: string }> {
    const [row] = await this.unitOfWork.query<Row>(`${SELECT} where s.id = $1 and s.programme_id = any ($2)`, [
      id,
      this.unitOfWork.actor.programmesWith('budget.read'),
    ]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return { ...this.present(row), programmeId: row.programmeId };
  }

  /** The arithmetic of a rule in a sentence. */
  step({ code, params, ...step }: StoredStep): SettlementStepResponse {
    return { ...step, kind: code, explanation: this.texts.say(code, params) };
  }

  private present({ programmeId: _, steps, inputs, ...row }: Row): SettlementScenarioResponse {
    const amounts = Object.fromEntries(AMOUNTS.map((name) => [name, Money.fromCents(row[name]).toString()]));
    const perhaps = Object.fromEntries(
      KNOWN_OR_NOT.map((name) => [name, row[name] === null ? null : Money.fromCents(row[name]!).toString()]),
    );
    return {
      ...row,
      ...(amounts as Pick<Row, (typeof AMOUNTS)[number]>),
      ...(perhaps as Pick<Row, (typeof KNOWN_OR_NOT)[number]>),
      inputs: {
        overhead: inputs.overhead,
        numbers: Object.entries(inputs.numbers).map(([rule, number]) => ({ rule: Number(rule), number })),
        undelivered: Object.entries(inputs.undelivered).map(([rule, amount]) => ({ rule: Number(rule), amount })),
      },
      steps: steps.map((step) => this.step(step)),
      shares: row.shares.map((share) => ({ ...share, amount: Money.fromCents(share.amount).toString() })),
      recordedAt: row.recordedAt.toISOString(),
      decidedAt: row.decidedAt?.toISOString() ?? null,
    };
  }
}
