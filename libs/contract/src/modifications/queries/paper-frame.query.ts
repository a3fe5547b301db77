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

const PROGRAMME = `
  p.name as programme, p.fictitious_amounts as fictitious,
  (select string_agg(m.name, ', ' order by m.name) from municipality m where m.programme_id = p.id) as municipalities`;

export type PaperFrame = Omit<ReportDocument, 'title' | 'facts' | 'sections'>;

/** Cover and stamp of the papers about one contract, or about all of a programme. */
@Injectable()
export class PaperFrameQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @param on the stand, 'yyyy-mm-dd'; today unless given. @throws DomainError 404 */
  async of(contractId: string, template: string, on?: string): Promise<PaperFrame> {
    const [row] = await this.unitOfWork.query<FrameRow>(
      `select ${PROGRAMME}, c.code, c.title, c.contractor from contract c join programme p on p.id = c.programme_id
       where c.id = $1 and c.programme_id = any ($2)`,
      [contractId, this.unitOfWork.actor.programmesWith('modification.read')],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return this.frame(row, [`${row.code} ${row.title}`, row.contractor], template, on);
  }

  /** @throws DomainError 404 */
  async ofProgramme(programmeId: string, template: string): Promise<PaperFrame> {
    const [row] = await this.unitOfWork.query<FrameRow>(
      `select ${PROGRAMME} from programme p where p.id = $1 and p.id = any ($2)`,
      [programmeId, this.unitOfWork.actor.programmesWith('contract.read')],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return this.frame(row, ['Alle contracten'], template);
  }

  private frame(row: FrameRow, subtitle: string[], template: string, on?: string): PaperFrame {
    return {
      kind: 'Contractmanagement',
      subtitle,
      organisation: [row.programme, row.municipalities].filter(Boolean).join(' · '),
      fictitious: row.fictitious ? 'Voorbeeldbedragen, niet van een echt contract.' : null,
      source: { asOf: LocalDate.parse(on ?? this.clock.today()), knownOn: null, snapshot: null, template },
      hash: null,
      createdAt: this.clock.now().toISOString(),
    };
  }
}
