import { Injectable } from '@nestjs/common';
import { Money, newId } from '@koersvast/kernel';
import { SearchIndex, UnitOfWork } from '@koersvast/platform';
import { TraceLinks } from '@koersvast/trace';
import { BudgetLineVersionEntity } from './budget-line-version.entity';
import { BudgetLineEntity } from './budget-line.entity';

interface LineAmount {
  municipalityId: string;
  buildingBlockId: string;
  amount: Money;
}

interface BudgetOfLines {
  id: string;
  programmeId: string;
  year: number;
}

const keyOf = (line: { municipalityId: string; buildingBlockId: string }) =>
  `${line.municipalityId}/${line.buildingBlockId}`;

/** Lines of an agreed budget and their versions. A line keeps its code for good; a split gives it a new version. */
@Injectable()
export class BudgetLineStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly search: SearchIndex,
    private readonly trace: TraceLinks,
  ) {}

  /** Gives every line of the budget its amount under this split; a line that the split does not name gets nil. */
  async write(budget: BudgetOfLines, splitId: string, amounts: LineAmount[], cause: string): Promise<void> {
    const existing = await this.unitOfWork.repo(BudgetLineEntity).findBy({ agreedBudgetId: budget.id });
    const known = new Map(existing.map((line) => [keyOf(line), line]));
    const named = new Set(amounts.map(keyOf));
    for (const { amount, ...of } of amounts.filter((line) => known.has(keyOf(line)))) {
      await this.revise(known.get(keyOf(of))!, splitId, amount, cause);
    }
    for (const line of existing.filter((candidate) => !named.has(keyOf(candidate)))) {
      await this.revise(line, splitId, Money.zero, cause);
    }
    await this.add(
      budget,
      splitId,
      amounts.filter((line) => !known.has(keyOf(line))),
    );
  }

  private async revise(line: BudgetLineEntity, splitId: string, amount: Money, cause: string): Promise<void> {
    const versions = this.unitOfWork.repo(BudgetLineVersionEntity);
    const before = await versions.findOneByOrFail({ id: line.currentVersionId });
    const versionId = newId();
    await versions.insert(this.version(versionId, line.id, before.n + 1, splitId, amount));
    await this.unitOfWork
      .repo(BudgetLineEntity)
      .update(line.id, { currentVersionId: versionId, rowVersion: line.rowVersion + 1 });
    if (before.amountCents !== amount.cents.toString()) {
      await this.trace.upstreamChanged({
        kind: 'budget-line',
        id: line.id,
        versionId,
        cause: `${line.code}, ${cause}`,
      });
    }
  }

  private async add(budget: BudgetOfLines, splitId: string, amounts: LineAmount[]): Promise<void> {
    if (amounts.length === 0) return;
    const first = await this.nextNumber(budget);
    const lines = amounts.map(({ municipalityId, buildingBlockId }, index) => ({
      id: newId(),
      programmeId: budget.programmeId,
      agreedBudgetId: budget.id,
      year: budget.year,
      number: first + index,
      code: `BR-${budget.year}-${String(first + index).padStart(3, '0')}`,
      municipalityId,
      buildingBlockId,
      currentVersionId: newId(),
      recordedBy: this.unitOfWork.actor.userId,
    }));
    await this.unitOfWork.repo(BudgetLineEntity).insert(lines);
    const versions = lines.map((line, index) =>
      this.version(line.currentVersionId, line.id, 1, splitId, amounts[index]!.amount),
    );
    await this.unitOfWork.repo(BudgetLineVersionEntity).insert(versions);
    await this.makeFindable(lines);
  }

  /** Lines are never removed, so the highest number is the last one given; the lock keeps two contracts apart. */
  private async nextNumber({ programmeId, year }: BudgetOfLines): Promise<number> {
    await this.unitOfWork.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `budget-line/${programmeId}/${year}`,
    ]);
    const [row] = await this.unitOfWork.query<{ number: number }>(
      'select coalesce(max(number), 0) + 1 as number from budget_line where programme_id = $1 and year = $2',
      [programmeId, year],
    );
    return row!.number;
  }

  private version(id: string, budgetLineId: string, n: number, budgetSplitId: string, amount: Money) {
    const { userId: recordedBy } = this.unitOfWork.actor;
    return { id, budgetLineId, n, budgetSplitId, amountCents: amount.cents.toString(), recordedBy };
  }

  private async makeFindable(lines: Pick<BudgetLineEntity, 'id' | 'programmeId' | 'code' | 'year'>[]): Promise<void> {
    const names = await this.unitOfWork.query<{ id: string; municipality: string; block: string }>(
      `select l.id, m.name as municipality, b.name as block from budget_line l
       join municipality m on m.id = l.municipality_id join building_block b on b.id = l.building_block_id
       where l.id = any ($1)`,
      [lines.map(({ id }) => id)],
    );
    const nameOf = new Map(names.map((row) => [row.id, `${row.municipality} · ${row.block}`]));
    for (const { id, programmeId, code, year } of lines) {
      const title = nameOf.get(id)!;
      const text = `Contractbudget ${year}`;
      await this.search.put({
        kind: 'budget-line',
        recordId: id,
        programmeId,
        code,
        title,
        text,
        url: `/budgetregels/${id}`,
      });
    }
  }
}
