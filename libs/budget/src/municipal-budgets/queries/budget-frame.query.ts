import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import type { ReportDocument } from '@koersvast/reports';

export type BudgetFrame = Omit<ReportDocument, 'title' | 'facts' | 'sections'>;

interface FrameRow {
  programme: string;
  municipalities: string | null;
  fictitious: boolean;
}

/** Cover and stamp of the papers about the begrotingen of a programme. */
@Injectable()
export class BudgetFrameQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @param asOf stand of the paper, 'yyyy-mm-dd'. @throws DomainError 404 */
  async of(programmeId: string, subtitle: string[], template: string, asOf?: string): Promise<BudgetFrame> {
    const [row] = await this.unitOfWork.query<FrameRow>(
      `select p.name as programme, p.fictitious_amounts as fictitious,
              (select string_agg(m.name, ', ' order by m.sort) from municipality m where m.programme_id = p.id) as municipalities
       from programme p where p.id = $1 and p.id = any ($2)`,
      [programmeId, this.unitOfWork.actor.programmesWith('municipal-budget.read')],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return {
      ...{ kind: 'Planning en control', subtitle },
      organisation: [row.programme, row.municipalities].filter(Boolean).join(' · '),
      fictitious: row.fictitious ? 'Alle bedragen en besluiten zijn verzonnen.' : null,
      source: { asOf: LocalDate.parse(asOf ?? this.clock.today()), knownOn: null, snapshot: null, template },
      ...{ hash: null, createdAt: this.clock.now().toISOString() },
    };
  }
}
