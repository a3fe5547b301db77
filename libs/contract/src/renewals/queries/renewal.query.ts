import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { ContractListQuery } from '../../contracts/queries/contract-list.query';
import { ContractTermsQuery } from '../../contracts/queries/contract-terms.query';
import type { ContractTermsResponse } from '../../contracts/http/contract-terms.response';
import { RenewalOutcome, renewalStates } from '../domain/renewal';
import type { RenewalOptionResponse, RenewalsResponse } from '../http/renewal.response';

interface DecisionRow {
  id: string;
  number: number;
  months: number;
  decideBy: string;
  announceBy: string;
  outcome: RenewalOutcome;
  decidedOn: string;
  decidedBy: string;
  reference: string;
  announcedOn: string | null;
  rowVersion: number;
}

const DECISIONS = `
  select id, option_number as number, months, decide_by as "decideBy", announce_by as "announceBy", outcome,
         decided_on as "decidedOn", decided_by as "decidedBy", reference, announced_on as "announcedOn", row_version as "rowVersion"
  from renewal_decision where contract_id = $1 and withdrawn_at is null order by option_number`;

/** Options to renew of one contract: those in its terms, with what was decided, used ones included. */
@Injectable()
export class RenewalQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: ContractListQuery,
    private readonly terms: ContractTermsQuery,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404 */
  async of(contractId: string): Promise<RenewalsResponse> {
    return { contractId, items: (await this.options(contractId)).items };
  }

  /** With the terms of today, or of the first day while that has yet to come. @throws DomainError 404 */
  async options(contractId: string): Promise<{ terms: ContractTermsResponse; items: RenewalOptionResponse[] }> {
    const { startsOn } = await this.contracts.one(contractId);
    const today = this.clock.today();
    const terms = await this.terms.on(contractId, today > startsOn ? today : startsOn);
    if (!terms) throw new DomainError('platform.not-found', { status: 404 });
    const decided = await this.unitOfWork.query<DecisionRow>(DECISIONS, [contractId]);
    return { terms, items: merged(terms, decided, today) };
  }
}

function merged(terms: ContractTermsResponse, decided: DecisionRow[], today: string): RenewalOptionResponse[] {
  const open = terms.renewals.filter(({ number }) => !decided.some((one) => one.number === number));
  const options = [...decided.map(fromDecision), ...open.map(fromTerms)].sort((a, b) => a.number - b.number);
  const states = renewalStates(options.map(({ decision }) => decision));
  return options.map((option, index) => ({
    ...option,
    endsOn: option.endsOn ?? terms.renewals.find(({ number }) => number === option.number)?.endsOn ?? null,
    state: states[index]!,
    late: isLate(option, states[index]!, today),
  })) as RenewalOptionResponse[];
}

type Option = Omit<RenewalOptionResponse, 'state' | 'late'>;

const fromTerms = ({ number, months, decideBy, announceBy, endsOn }: ContractTermsResponse['renewals'][number]) =>
  ({ number, months, decideBy, announceBy, endsOn, decision: null }) as Option;

const fromDecision = ({ number, months, decideBy, announceBy, ...decision }: DecisionRow): Option => ({
  ...{ number, months, decideBy, announceBy, endsOn: null },
  decision,
});

/** Late is what should have been decided or told by now, and what was decided or told too late. */
function isLate({ decideBy, announceBy, decision }: Option, state: string, today: string): boolean {
  if (!decision) return state === 'TO_DECIDE' && decideBy < today;
  return decision.decidedOn > decideBy || (decision.announcedOn ?? today) > announceBy;
}
