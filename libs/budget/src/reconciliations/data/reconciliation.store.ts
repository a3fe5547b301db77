import { Injectable } from '@nestjs/common';
import { DomainError, Money, newId } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import { carriedOver, ComparedMonth, Difference, Explained } from '../domain/reconciliation';
import { ReconciliationDifferenceEntity } from './reconciliation-difference.entity';
import { ReconciliationLineEntity } from './reconciliation-line.entity';
import { ReconciliationEntity } from './reconciliation.entity';

interface KeptExplanation extends Explained {
  explainedBy: string | null;
  explainedAt: Date;
}

/** Reads for change and writes reconciliations with what was compared and found. */
@Injectable()
export class ReconciliationStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The reconciliation, locked and still open. @throws DomainError 404, 403, 409 done, 412 */
  async lock(id: string, rowVersion: number): Promise<ReconciliationEntity> {
    const row = await this.unitOfWork
      .repo(ReconciliationEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('reconciliation.write', { programmeId: row.programmeId });
    assertFresh(row.rowVersion, rowVersion);
    if (row.state === 'DONE') throw new DomainError('reconciliation.done', { status: 409 });
    return row;
  }

  /** Explanations of this one, and of the last one before it of the same contract. */
  async earlier({ id, contractId, weekEndsOn }: ReconciliationEntity): Promise<KeptExplanation[]> {
    const before = `select id from reconciliation where contract_id = $2 and week_ends_on < $3 order by week_ends_on desc limit 1`;
    type Row = Omit<KeptExplanation, 'amount'> & { cents: string };
    const rows = await this.unitOfWork.query<Row>(
      `select municipality_id as "municipalityId", period::text as period, rule, amount_cents::text as cents, kind, explanation,
              explained_by as "explainedBy", explained_at as "explainedAt"
       from reconciliation_difference where kind is not null and (reconciliation_id = $1 or reconciliation_id = (${before}))
       order by reconciliation_id = $1 desc`,
      [id, contractId, weekEndsOn],
    );
    return rows.map(({ cents, ...row }) => ({ ...row, amount: Money.fromCents(cents) }));
  }

  /** Puts what is compared now in the place of what was compared before; explanations that still hold stay. */
  async compare(row: ReconciliationEntity, months: ComparedMonth[], found: Difference[]): Promise<void> {
    const earlier = await this.earlier(row);
    const own = { programmeId: row.programmeId, reconciliationId: row.id };
    await this.unitOfWork.repo(ReconciliationLineEntity).delete({ reconciliationId: row.id });
    await this.unitOfWork.repo(ReconciliationDifferenceEntity).delete({ reconciliationId: row.id });
    await this.unitOfWork.repo(ReconciliationLineEntity).insert(
      months.map(({ municipalityId, period, stated, advanced, booked }) => ({
        ...{ id: newId(), ...own, municipalityId, period, advancedCents: advanced.cents.toString() },
        ...{ statedCents: stated?.cents.toString() ?? null, bookedCents: booked?.cents.toString() ?? null },
      })),
    );
    await this.unitOfWork.repo(ReconciliationDifferenceEntity).insert(
      found.map((difference) => {
        const { amount, ...place } = difference;
        const kept = carriedOver(difference, earlier);
        return {
          ...{ id: newId(), ...own, ...place, amountCents: amount.cents.toString(), carried: kept !== undefined },
          ...{ kind: kept?.kind ?? null, explanation: kept?.explanation ?? null },
          ...{ explainedBy: kept?.explainedBy ?? null, explainedAt: kept?.explainedAt ?? null },
        };
      }),
    );
  }

  async update(row: ReconciliationEntity, change: Partial<ReconciliationEntity> = {}): Promise<void> {
    await this.unitOfWork.repo(ReconciliationEntity).update(row.id, { ...change, rowVersion: row.rowVersion + 1 });
  }
}
