import { Injectable } from '@nestjs/common';
import { BulkImportTarget, ImportScope, ImportTarget, Settled, Texts } from '@koersvast/platform';
import { ActualStore } from '../data/actual.store';
import { COPY_STAGED, StagedActuals } from '../data/staged-actuals.store';
import type { LedgerContext } from '../domain/ledger-row';
import { ledgerChoices } from '../domain/ledger-choices';
import { LedgerContextQuery } from '../queries/ledger-context.query';
import { actualColumns } from './actual-columns';

type Columns = typeof actualColumns;

/** Bookings from the ledgers of the municipalities as a target of the import wizard, in files of any size. */
@Injectable()
@ImportTarget('actuals')
export class ActualImport implements BulkImportTarget<Columns, LedgerContext> {
  readonly title: string;
  readonly permission = 'actual.import';
  readonly columns = actualColumns;
  readonly controlColumn = 'amount';
  readonly bulk = { module: require.resolve('./actual-rows.work'), copy: COPY_STAGED };
  readonly examples = {
    ...{ administration: 'SCH', year: '2026', period: '3', ledgerAccount: '43410', costCentre: 'JEUGD-1' },
    ...{ taskField: '6.752', category: 'L3.4.1', budgetProgramme: 'P6', legalBasis: 'contract', side: 'lasten' },
    ...{ municipality: 'Schiedam', buildingBlock: 'Flexibel netwerk', contract: 'CON-001', journal: 'MEMO' },
    ...{ document: '2026-00012', line: '1', amount: '1.234,56', description: 'Termijn maart' },
  };

  constructor(
    private readonly contexts: LedgerContextQuery,
    private readonly staged: StagedActuals,
    private readonly store: ActualStore,
    texts: Texts,
  ) {
    this.title = texts.say('actuals.import.title');
  }

  async context({ programmeId, codes }: ImportScope): Promise<LedgerContext> {
    return { ...(await this.contexts.of(programmeId)), codes: [...codes] };
  }

  async codeChoices(programmeId: string) {
    return ledgerChoices(await this.contexts.of(programmeId));
  }

  async settle(scope: ImportScope, most: number): Promise<Settled> {
    const { changed, ...settled } = await this.staged.settle(scope, most);
    const title = (key: string) => actualColumns[key as keyof Columns].title;
    return { ...settled, changed: changed.map((one) => ({ ...one, changed: one.changed.map(title) })) };
  }

  async book(
    scope: ImportScope,
    { corrections, booked }: { corrections: boolean; booked: (share: number) => Promise<void> },
  ): Promise<{ added: number; corrected: number }> {
    const added = await this.store.addStaged(scope, booked);
    const corrected = corrections ? await this.store.correctStaged(scope) : 0;
    return { added, corrected };
  }

  drop(importId: string): Promise<void> {
    return this.staged.drop(importId);
  }

  dropAllBut(importIds: readonly string[]): Promise<void> {
    return this.staged.dropAllBut(importIds);
  }
}
