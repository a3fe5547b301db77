import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import { compareBaselines, type BaselineItem } from '../domain/baseline-content';
import type {
  BaselineComparisonResponse,
  BaselineItemHeadResponse,
  RequirementBaselineResponse,
  RequirementBaselineRowResponse,
} from '../http/requirement-baseline.response';
import { BaselineContentQuery } from './baseline-content.query';

type Row = Omit<RequirementBaselineRowResponse, 'frozenAt' | 'decidedAt'> & { frozenAt: Date; decidedAt: Date | null };

const SELECT = `
  select bl.id, bl.programme_id as "programmeId", bl.tender_id as "tenderId", bl.name, bl.note,
         bl.content_hash as "contentHash", bl.requirement_count as "requirementCount", bl.state,
         freezer.name as "frozenBy", bl.frozen_at as "frozenAt", decider.name as "decidedBy", bl.decided_at as "decidedAt",
         bl.decision_note as "decisionNote", bl.pdf_file_id as "pdfFileId", bl.xlsx_file_id as "xlsxFileId",
         a.id as "approvalId", bl.row_version as "rowVersion"
  from requirement_baseline bl
  join user_account freezer on freezer.id = bl.frozen_by
  left join user_account decider on decider.id = bl.decided_by
  left join approval a on a.kind = 'requirement-baseline' and a.record_id = bl.id and a.state <> 'VOID'`;

@Injectable()
export class BaselineListQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly content: BaselineContentQuery,
  ) {}

  async page(
    programmeId: string,
    filter: PageRequest & { tenderId?: string; state?: string },
  ): Promise<Page<RequirementBaselineRowResponse>> {
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `${SELECT} where bl.programme_id = $1 and ($2::uuid is null or bl.tender_id = $2)
                and ($3::text is null or bl.state = $3)`,
        parameters: [programmeId, filter.tenderId ?? null, filter.state ?? null],
        sorts: { frozenAt: { column: '"frozenAt"', type: 'timestamptz' }, name: { column: 'name', type: 'text' } },
        defaultSort: '-frozenAt',
      },
      filter,
    );
    return { items: items.map(present), next };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<RequirementBaselineResponse> {
    return { ...(await this.head(id)), requirements: await this.content.items(id) };
  }

  /** What changed from the other baseline to this one. @throws DomainError 404, 422 other tender. */
  async comparison(id: string, otherId: string): Promise<BaselineComparisonResponse> {
    const [from, to] = [await this.head(otherId), await this.head(id)];
    if (from.tenderId !== to.tenderId) throw new DomainError('requirement-baseline.other-tender');
    const { added, removed, changed, unchanged } = compareBaselines(
      await this.content.items(otherId),
      await this.content.items(id),
    );
    return {
      from: { id: from.id, name: from.name },
      to: { id: to.id, name: to.name },
      added: added.map(itemHead),
      removed: removed.map(itemHead),
      changed: changed.map(({ before, after, fields }) => ({
        ...itemHead(after),
        fromVersion: before.versionNumber,
        toVersion: after.versionNumber,
        fields,
      })),
      unchanged,
    };
  }

  private async head(id: string): Promise<RequirementBaselineRowResponse> {
    const [row] = await this.unitOfWork.query<Row>(`${SELECT} where bl.id = $1`, [id]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return present(row);
  }
}

const present = (row: Row): RequirementBaselineRowResponse => ({
  ...row,
  frozenAt: row.frozenAt.toISOString(),
  decidedAt: row.decidedAt?.toISOString() ?? null,
});

const itemHead = ({ requirementId, code, kind, title, versionNumber }: BaselineItem): BaselineItemHeadResponse => ({
  requirementId,
  code,
  kind,
  title,
  versionNumber,
});
