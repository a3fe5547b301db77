import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import type { ReportDocument } from '@koersvast/reports';

export type BudgetPaperFrame = Omit<ReportDocument, 'title' | 'facts' | 'sections'>;

interface FrameRow {
  programme: string;
  municipalities: string | null;
  fictitious: boolean;
  code: string;
  title: string;
  contractor: string;
}

const SELECT = `
  select p.name as programme, p.fictitious_amounts as fictitious, c.code, c.title, c.contractor,
         (select string_agg(m.name, ', ' order by m.sort) from municipality m where m.programme_id = p.id) as municipalities
  from contract c join programme p on p.id = c.programme_id
  where c.id = $1 and c.programme_id = any ($2)`;

/** Cover and stamp of the papers about the money of one contract. */
@Injectable()
export class BudgetPaperFrameQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @param asOf the stand, 'yyyy-mm-dd'; today unless given. @throws DomainError 404 */
  async of(contractId: string, template: string, asOf?: string): Promise<BudgetPaperFrame> {
    const programmes = this.unitOfWork.actor.programmesWith('budget.read');
    const [row] = await this.unitOfWork.query<FrameRow>(SELECT, [contractId, programmes]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return {
      ...{ kind: 'Contractbudget', subtitle: [`${row.code} ${row.title}`, row.contractor] },
      organisation: [row.programme, row.municipalities].filter(Boolean).join(' · '),
      fictitious: row.fictitious ? 'Voorbeeldbedragen, niet van een echt contract.' : null,
      source: { asOf: LocalDate.parse(asOf ?? this.clock.today()), knownOn: null, snapshot: null, template },
      ...{ hash: null, createdAt: this.clock.now().toISOString() },
    };
  }
}
