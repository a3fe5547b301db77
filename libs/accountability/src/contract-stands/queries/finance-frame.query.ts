import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import type { ReportDocument } from '@koersvast/reports';

export type FinanceFrame = Omit<ReportDocument, 'title' | 'facts' | 'sections'>;

interface FrameRow {
  programme: string;
  municipalities: string[];
  fictitious: boolean;
}

/** What a paper of the money is about. */
export interface FrameOf {
  programmeId: string;
  /** One municipality, or null for all. */
  municipalityId: string | null;
  subtitle: string[];
  /** Stand, 'yyyy-mm-dd'. */
  asOf: string;
  /** Until when the books were read, 'yyyy-mm-dd'; null when that is the making. */
  knownOn: string | null;
  template: string;
}

/** Cover and stamp of the papers of the money; what the papers hold is the business of their own query. */
@Injectable()
export class FinanceFrameQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404 */
  async of({ programmeId, municipalityId, subtitle, asOf, knownOn, template }: FrameOf): Promise<FinanceFrame> {
    const [row] = await this.unitOfWork.query<FrameRow>(
      `select p.name as programme, p.fictitious_amounts as fictitious,
              array(select m.name from municipality m where m.programme_id = p.id and ($2::uuid is null or m.id = $2)
                    order by m.sort) as municipalities
       from programme p where p.id = $1`,
      [programmeId, municipalityId],
    );
    if (!row || row.municipalities.length === 0) throw new DomainError('platform.not-found', { status: 404 });
    return {
      ...{ kind: 'Planning en control', subtitle },
      organisation: `${row.programme} · ${row.municipalities.join(', ')}`,
      fictitious: row.fictitious
        ? 'Dit papier toont hoe Koersvast werkt en zegt niets over werkelijke uitgaven.'
        : null,
      source: { asOf, knownOn, snapshot: null, template },
      hash: null,
      createdAt: this.clock.now().toISOString(),
    };
  }
}
