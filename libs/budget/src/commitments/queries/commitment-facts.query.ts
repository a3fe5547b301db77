import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { ContractFacts } from '@koersvast/contract';
import { UnitOfWork } from '@koersvast/platform';
import type { PaymentStand } from '../../advances/queries/advance-facts.query';
import { CommitmentBalance, restOfContractYear } from '../domain/commitment';

/** What was committed for one municipality, under a contract year; the building block is null where none was chosen. */
export interface CommitmentFact extends CommitmentBalance {
  municipalityId: string;
  buildingBlockId: string | null;
}

interface Row {
  municipalityId: string;
  buildingBlockId: string | null;
  kind: 'CONTRACT_YEAR' | 'ENTERED';
  committed: string;
  used: string;
}

const FACTS = `
  select m.municipality_id as "municipalityId", m.building_block_id as "buildingBlockId", c.kind,
         sum(case m.kind when 'ENTERED' then m.amount_cents when 'CANCELLED' then -m.amount_cents else 0 end)::text as committed,
         sum(case m.kind when 'USED' then m.amount_cents else 0 end)::text as used
  from commitment c join commitment_movement m on m.commitment_id = c.id
  where c.contract_id = $1 and c.year = $2 and m.valid_on <= $3 and m.recorded_at < $4
  group by 1, 2, 3 order by 1, 2 nulls last, 3`;

/** What was committed under a contract, at a stand. */
@Injectable()
export class CommitmentFacts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: ContractFacts,
  ) {}

  /**
   * Per municipality one row without building block for what rests of the contract year, and beside it what was entered
   * within the contract: together nothing is counted twice. @throws DomainError 403/404 as for the contract budget
   */
  async open({ contractId, year, asOf, knownBefore }: PaymentStand): Promise<CommitmentFact[]> {
    const { programmeId } = await this.contracts.one(contractId);
    this.unitOfWork.actor.demand('budget.read', { programmeId });
    const rows = await this.unitOfWork.query<Row>(FACTS, [contractId, year, asOf, knownBefore]);
    return [...new Set(rows.map(({ municipalityId }) => municipalityId))].flatMap((municipalityId) =>
      ofMunicipality(
        municipalityId,
        rows.filter((row) => row.municipalityId === municipalityId),
      ),
    );
  }
}

function ofMunicipality(municipalityId: string, rows: Row[]): CommitmentFact[] {
  const entered = rows.filter(({ kind }) => kind === 'ENTERED');
  const year = restOfContractYear({
    year: sum(rows.filter(({ kind }) => kind === 'CONTRACT_YEAR')),
    inside: sum(entered),
  });
  const blocks = [...new Set(entered.map(({ buildingBlockId }) => buildingBlockId))];
  const facts = blocks.map((buildingBlockId) => ({
    municipalityId,
    buildingBlockId,
    ...sum(entered.filter((row) => row.buildingBlockId === buildingBlockId)),
  }));
  const unnamed = facts.find(({ buildingBlockId }) => buildingBlockId === null);
  if (!unnamed) return [{ municipalityId, buildingBlockId: null, ...year }, ...facts];
  return [{ ...unnamed, ...plus(year, unnamed) }, ...facts.filter((fact) => fact !== unnamed)];
}

const sum = (rows: Row[]): CommitmentBalance =>
  rows.reduce<CommitmentBalance>(
    (total, { committed, used }) => {
      const one = { committed: Money.fromCents(committed), used: Money.fromCents(used) };
      return plus(total, { ...one, open: one.committed.minus(one.used) });
    },
    { committed: Money.zero, used: Money.zero, open: Money.zero },
  );

const plus = (a: CommitmentBalance, b: CommitmentBalance): CommitmentBalance => ({
  committed: a.committed.plus(b.committed),
  used: a.used.plus(b.used),
  open: a.open.plus(b.open),
});
