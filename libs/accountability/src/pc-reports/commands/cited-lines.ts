import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { TraceLinks } from '@koersvast/trace';
import type { HeldParagraph } from '../data/report-paragraph.store';
import { citedLines, FigureSheet } from '../domain/figure-token';

interface Tie {
  id: string;
  lineId: string;
  rowVersion: number;
}

/** Keeps the joints budget line -> paragraph equal to what the text cites. */
@Injectable()
export class CitedLines {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: TraceLinks,
  ) {}

  async tie({ paragraph, version }: HeldParagraph, sheet: FigureSheet): Promise<void> {
    const { id, programmeId, code, state } = paragraph;
    const cited = state === 'WITHDRAWN' ? [] : citedLines(version.text, sheet);
    for (const tie of await this.ties(id)) {
      if (cited.some(({ lineId }) => lineId === tie.lineId)) continue;
      await this.links.withdraw(tie.id, `${code} haalt deze regel niet meer aan`, tie.rowVersion);
    }
    for (const line of cited) {
      await this.links.link({
        programmeId,
        type: 'CITED_IN',
        from: { kind: 'budget-line', id: line.lineId!, versionId: line.lineVersionId },
        to: { kind: 'report-paragraph', id, versionId: version.id },
      });
    }
  }

  private ties(paragraphId: string): Promise<Tie[]> {
    return this.unitOfWork.query<Tie>(
      `select id, from_id as "lineId", row_version as "rowVersion" from trace_link
       where type = 'CITED_IN' and from_kind = 'budget-line' and to_id = $1 and state <> 'WITHDRAWN'`,
      [paragraphId],
    );
  }
}
