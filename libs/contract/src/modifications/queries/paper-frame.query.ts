import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import type { ReportDocument } from '@koersvast/reports';

interface FrameRow {
  programme: string;
  municipalities: string | null;
  fictitious: boolean;
  code: string;
  title: string;
  contractor: string;
}

export type PaperFrame = Omit<ReportDocument, 'title' | 'facts' | 'sections'>;

/** Cover and stamp of the papers about changes of one contract. */
@Injectable()
export class PaperFrameQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404 */
  async of(contractId: string, template: string): Promise<PaperFrame> {
    const [row] = await this.unitOfWork.query<FrameRow>(
      `select p.name as programme, p.fictitious_amounts as fictitious, c.code, c.title, c.contractor,
              (select string_agg(m.name, ', ' order by m.name) from municipality m where m.programme_id = p.id) as municipalities
       from contract c join programme p on p.id = c.programme_id
       where c.id = $1 and c.programme_id = any ($2)`,
      [contractId, this.unitOfWork.actor.programmesWith('modification.read')],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return {
      kind: 'Contractmanagement',
      subtitle: [`${row.code} ${row.title}`, row.contractor],
      organisation: [row.programme, row.municipalities].filter(Boolean).join(' · '),
      fictitious: row.fictitious ? 'Voorbeeldbedragen, niet van een echt contract.' : null,
      source: { asOf: LocalDate.parse(this.clock.today()), knownOn: null, snapshot: null, template },
      hash: null,
      createdAt: this.clock.now().toISOString(),
    };
  }
}
