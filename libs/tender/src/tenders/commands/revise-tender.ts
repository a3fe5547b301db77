import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import type { TenderEntity } from '../data/tender.entity';
import { TenderStore } from '../data/tender.store';
import { assertChangeable, assertLater } from '../domain/tender-change';
import { assertOnePrice, assertStandstill } from '../domain/tender-head';
import { LegalTermsQuery } from '../../legal-terms/queries/legal-terms.query';
import { CpvCodes } from '../queries/cpv-codes.query';
import { columnsOf, valueCents, type TenderContent } from './tender-content';

export type TenderRevision = TenderContent & { decisionIds?: string[] };

/** Changes what a tender says; after publication only what bidders cannot be hurt by. */
@Injectable()
export class ReviseTender {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: TenderStore,
    private readonly cpvCodes: CpvCodes,
    private readonly terms: LegalTermsQuery,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403/404, 409 fixed by publication, 412 stale, 422 unknown CPV code, standstill, prices, closing. */
  async execute(id: string, { decisionIds, ...content }: TenderRevision, rowVersion: number): Promise<void> {
    const row = await this.tenders.lock(id, rowVersion, 'tender.write');
    const columns = this.changes(row, columnsOf(content));
    const fields = Object.keys(columns);
    const waits = await this.decisionsChanged(id, decisionIds);
    if (fields.length === 0 && !waits) return;
    assertChangeable(row.state, [...fields.map(apiField), ...(waits ? ['decisionIds'] : [])]);
    if (waits) await this.tenders.waitFor(id, row.programmeId, decisionIds!);
    const after = { ...row, ...columns };
    assertOnePrice(after.totalPriceCents, after.monthlyPriceCents);
    assertLater(row.state, row.submissionDeadline, after.submissionDeadline);
    const { procedureRegime: regime, standstillDays: days, standstillOrigin: origin } = after;
    assertStandstill(await this.terms.all(), { regime, days, origin }, this.clock.today() as LocalDate);
    await this.cpvCodes.demandKnown(columns.cpvCodes);
    await this.tenders.update(row, { ...columns, estimatedValueCents: valueCents(after) });
    this.unitOfWork.audit({
      action: 'tender.revised',
      kind: 'tender',
      recordId: id,
      programmeId: row.programmeId,
      before: Object.fromEntries(fields.map((field) => [field, row[field as keyof TenderEntity]])),
      after: { ...columns, ...(waits ? { decisionIds } : {}) },
    });
  }

  private async decisionsChanged(id: string, decisionIds: string[] | undefined): Promise<boolean> {
    if (!decisionIds) return false;
    return [...decisionIds].sort().join() !== (await this.tenders.decisionIds(id)).join();
  }

  /** Only what is different. */
  private changes(row: TenderEntity, columns: Partial<TenderEntity>): Partial<TenderEntity> {
    const differs = ([key, value]: [string, unknown]) =>
      JSON.stringify(value) !== JSON.stringify(row[key as keyof TenderEntity]);
    return Object.fromEntries(Object.entries(columns).filter(differs)) as Partial<TenderEntity>;
  }
}

const API_FIELDS: Record<string, string> = {
  totalPriceCents: 'totalPrice',
  monthlyPriceCents: 'monthlyPrice',
  optionsValueCents: 'optionsValue',
  submissionDeadline: 'submissionOn',
};

const apiField = (column: string): string => API_FIELDS[column] ?? column;
