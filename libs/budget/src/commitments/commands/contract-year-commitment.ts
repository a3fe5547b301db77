import { Injectable } from '@nestjs/common';
import { LocalDate, Money, newId } from '@koersvast/kernel';
import { ContractFacts } from '@koersvast/contract';
import { CodeSeries, UnitOfWork } from '@koersvast/platform';
import { CommitmentMovementEntity } from '../data/commitment-movement.entity';
import { CommitmentEntity } from '../data/commitment.entity';

interface ContractYear {
  contractId: string;
  year: number;
}

interface YearShares extends ContractYear {
  programmeId: string;
  /** First day on which the version of the budget holds. */
  validFrom: string;
  shares: { municipalityId: string; share: Money }[];
}

interface Payment {
  paymentId: string;
  municipalityId: string;
  paidOn: string;
  reference: string;
  amountCents: string;
  reversesId: string | null;
}

/**
 * One commitment per contract year: what was agreed with the partner. It follows the agreed budget by itself, and what is
 * paid in advance uses it (domain C6: open verplichting is agreed minus paid).
 */
@Injectable()
export class ContractYearCommitment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: ContractFacts,
    private readonly codes: CodeSeries,
  ) {}

  /** Brings what is committed per municipality to its share; makes the commitment when it is not there yet. */
  async follow({ programmeId, contractId, year, validFrom, shares }: YearShares): Promise<void> {
    const commitmentId = (await this.find({ contractId, year })) ?? (await this.make(programmeId, contractId, year));
    const before = await this.entered(commitmentId);
    const rows = [...new Set([...before.keys(), ...shares.map(({ municipalityId }) => municipalityId)])];
    for (const municipalityId of rows) {
      const share = shares.find((one) => one.municipalityId === municipalityId)?.share ?? Money.zero;
      const change = share.minus(before.get(municipalityId) ?? Money.zero);
      if (change.isZero()) continue;
      await this.unitOfWork.repo(CommitmentMovementEntity).insert({
        ...{ id: newId(), programmeId, commitmentId, municipalityId, kind: 'ENTERED', validOn: validFrom },
        amountCents: change.cents.toString(),
        description: before.has(municipalityId) ? 'Bijgesteld naar het afgesproken budget' : 'Afgesproken budget',
        recordedBy: this.unitOfWork.actor.userId,
      });
    }
  }

  /** A payment uses the contract year; its reversal gives it back. */
  async use({ contractId, year }: ContractYear, payment: Payment): Promise<void> {
    const commitmentId = (await this.find({ contractId, year }))!;
    const [reversed] = payment.reversesId
      ? await this.unitOfWork.query<{ id: string }>(
          'select id from commitment_movement where advance_payment_id = $1',
          [payment.reversesId],
        )
      : [];
    const { programmeId } = await this.unitOfWork.repo(CommitmentEntity).findOneByOrFail({ id: commitmentId });
    await this.unitOfWork.repo(CommitmentMovementEntity).insert({
      ...{ id: newId(), programmeId, commitmentId, municipalityId: payment.municipalityId, kind: 'USED' },
      ...{ amountCents: payment.amountCents, validOn: payment.paidOn, description: payment.reference },
      ...{ advancePaymentId: payment.paymentId, reversesId: reversed?.id ?? null },
      recordedBy: this.unitOfWork.actor.userId,
    });
  }

  private async find({ contractId, year }: ContractYear): Promise<string | null> {
    const [row] = await this.unitOfWork.query<{ id: string }>(
      `select id from commitment where contract_id = $1 and year = $2 and kind = 'CONTRACT_YEAR'`,
      [contractId, year],
    );
    return row?.id ?? null;
  }

  private async make(programmeId: string, contractId: string, year: number): Promise<string> {
    const contract = await this.contracts.one(contractId);
    const id = newId();
    const { number, code } = await this.codes.next(programmeId, programmeId, 'VL');
    const [first, last] = [LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)];
    await this.unitOfWork.repo(CommitmentEntity).insert({
      ...{ id, programmeId, contractId, year, number, code, kind: 'CONTRACT_YEAR', state: 'ACTIVE' },
      ...{ title: `Contractjaar ${year} ${contract.code}`, supplier: contract.contractor, amountCents: '0' },
      decisionReference: contract.code,
      startsOn: LocalDate.max(first, LocalDate.parse(contract.startsOn)),
      endsOn: LocalDate.min(last, LocalDate.parse(contract.endsOn)),
      recordedBy: this.unitOfWork.actor.userId,
    });
    this.unitOfWork.audit({
      ...{ action: 'commitment.made', kind: 'commitment', recordId: id, programmeId },
      after: { code, contract: contract.code, year },
    });
    return id;
  }

  private async entered(commitmentId: string): Promise<Map<string, Money>> {
    const rows = await this.unitOfWork.query<{ municipalityId: string; cents: string }>(
      `select municipality_id as "municipalityId", sum(amount_cents)::text as cents from commitment_movement
       where commitment_id = $1 and kind = 'ENTERED' group by 1`,
      [commitmentId],
    );
    return new Map(rows.map(({ municipalityId, cents }) => [municipalityId, Money.fromCents(cents)]));
  }
}
