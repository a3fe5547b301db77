import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import { weightText } from '../../award-criteria/domain/weight';
import { compareBaselines } from '../domain/baseline-comparison';
import type { BaselineItem, FrozenCriterion } from '../domain/baseline-content';
import { APPROVAL_KINDS, roleOfApproval } from '../domain/baseline-purpose';
import type {
  BaselineApprovalResponse,
  BaselineComparisonResponse,
  BaselineItemHeadResponse,
  RequirementBaselineResponse,
  RequirementBaselineRowResponse,
} from '../http/requirement-baseline.response';
import { BaselineContentQuery } from './baseline-content.query';

type Row = Omit<RequirementBaselineRowResponse, 'approvals' | 'frozenAt' | 'decidedAt' | 'publishedAt'> & {
  frozenAt: Date;
  approvals: (Omit<BaselineApprovalResponse, 'role'> & { kind: string })[];
  decidedAt: Date | null;
  publishedAt: Date | null;
};

const KINDS = `array[${Object.values(APPROVAL_KINDS)
  .map((kind) => `'${kind}'`)
  .join(', ')}]`;

const SELECT = `
  select bl.id, bl.programme_id as "programmeId", bl.tender_id as "tenderId", bl.name, bl.note, bl.purpose,
         bl.content_hash as "contentHash", bl.requirement_count as "requirementCount", bl.state,
         freezer.name as "frozenBy", bl.frozen_at as "frozenAt", decider.name as "decidedBy", bl.decided_at as "decidedAt",
         bl.decision_note as "decisionNote", bl.criterion_count as "criterionCount", publisher.name as "publishedBy",
         bl.published_at as "publishedAt", bl.pdf_file_id as "pdfFileId", bl.xlsx_file_id as "xlsxFileId",
         (select a.id from approval a where a.kind = any (${KINDS}) and a.record_id = bl.id and a.state <> 'VOID'
          order by a.state = 'REQUESTED' desc, a.requested_at desc, a.kind limit 1) as "approvalId",
         (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.kind, 'state', a.state, 'decidedBy', u.name,
                   'decidedAt', a.decided_at, 'note', a.note) order by a.requested_at, a.kind), '[]')
          from approval a left join user_account u on u.id = a.decided_by
          where a.kind = any (${KINDS}) and a.record_id = bl.id) as approvals,
         bl.row_version as "rowVersion"
  from requirement_baseline bl
  join user_account freezer on freezer.id = bl.frozen_by
  left join user_account decider on decider.id = bl.decided_by
  left join user_account publisher on publisher.id = bl.published_by`;

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
    const { items: requirements, criteria, methodNote, tieRule } = await this.content.stored(id);
    return {
      ...(await this.head(id)),
      requirements: [...requirements],
      criteria: criteria.map(asText),
      methodNote,
      tieRule,
    };
  }

  /** What changed from the other baseline to this one. @throws DomainError 404, 422 other tender. */
  async comparison(id: string, otherId: string): Promise<BaselineComparisonResponse> {
    const [from, to] = [await this.head(otherId), await this.head(id)];
    if (from.tenderId !== to.tenderId) throw new DomainError('requirement-baseline.other-tender');
    const [before, after] = [await this.content.stored(otherId), await this.content.stored(id)];
    const { added, removed, changed, moved, unchanged, criteria } = compareBaselines(before, after);
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
      moved: moved.map(({ item, from: was, to: is }) => ({ ...itemHead(item), from: was, to: is })),
      criteria: {
        added: criteria.added.map(criterionHead),
        removed: criteria.removed.map(criterionHead),
        changed: criteria.changed.map(({ after: one, fields }) => ({ code: one.code, title: one.title, fields })),
      },
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
  publishedAt: row.publishedAt?.toISOString() ?? null,
  approvals: row.approvals.map(({ kind, ...approval }) => ({ ...approval, role: roleOfApproval(kind) })),
});

const itemHead = ({ requirementId, code, kind, title, versionNumber }: BaselineItem): BaselineItemHeadResponse => ({
  requirementId,
  code,
  kind,
  title,
  versionNumber,
});

const asText = ({ weight, ...one }: FrozenCriterion) => ({ ...one, weight: weightText(weight) });

const criterionHead = ({ code, title, weight }: FrozenCriterion) => ({ code, title, weight: weightText(weight) });
