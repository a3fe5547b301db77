import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Texts, UnitOfWork } from '@koersvast/platform';
import { AwaitedDecisionsQuery } from '../../requirements/queries/awaited-decisions.query';
import type { RequirementFilter } from '../../requirements/queries/requirement-filter';
import { BulkChange, BulkRow, needsReason, shown, SkipReason, skipReason } from '../domain/bulk-change';
import type { RequirementBulkPreviewResponse } from '../http/requirement-bulk.response';

/** What a bulk change is about: hand-picked requirements, or all that a filter leaves. */
export interface BulkSelection {
  ids: readonly string[] | null;
  filter: RequirementFilter;
}

export interface ChosenRow extends BulkRow {
  id: string;
  code: string;
  title: string;
  rowVersion: number;
  owner: string;
  buildingBlock: string;
}

export interface BulkPlan {
  rows: ChosenRow[];
  skipped: { row: ChosenRow; reason: SkipReason }[];
  /** Of the chosen rows as they are now: the change is carried out on these, or not at all. */
  fingerprint: string;
}

const MOST = 10_000;
const SHOWN = 20;

/** What a bulk change would do: which rows, which not and why. */
@Injectable()
export class BulkPreviewQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly texts: Texts,
    private readonly awaited: AwaitedDecisionsQuery,
  ) {}

  /** @throws DomainError 422 more than ten thousand at once. */
  async plan(programmeId: string, tenderId: string, selection: BulkSelection, change: BulkChange): Promise<BulkPlan> {
    const { where, parameters } = await this.awaited.conditions(programmeId, { ...selection.filter, tenderId });
    const chosen = selection.ids === null ? '' : `and r.id = any ($${parameters.push(selection.ids)})`;
    const all = await this.unitOfWork.query<ChosenRow>(
      `select r.id, r.code, r.kind, r.state, r.title, r.chapter, r.row_version as "rowVersion", r.owner_id as "ownerId",
              r.building_block_id as "buildingBlockId", coalesce(u.name, '') as owner,
              coalesce(b.number || ' ' || b.name, '') as "buildingBlock",
              exists (select 1 from requirement_baseline_item i where i.requirement_id = r.id) as "inBaseline"
       from requirement r
       left join user_account u on u.id = r.owner_id
       left join building_block b on b.id = r.building_block_id
       where ${where} ${chosen} order by r.sort_code limit ${MOST + 1}`,
      parameters,
    );
    if (all.length > MOST) throw new DomainError('requirement-bulk.too-many', { params: { max: MOST } });
    const skipped = all.flatMap((row) => {
      const reason = skipReason(change, row);
      return reason ? [{ row, reason }] : [];
    });
    const left = new Set(skipped.map(({ row }) => row.id));
    const rows = all.filter(({ id }) => !left.has(id));
    return { rows, skipped, fingerprint: fingerprintOf(rows) };
  }

  async preview(
    programmeId: string,
    tenderId: string,
    selection: BulkSelection,
    change: BulkChange,
  ): Promise<RequirementBulkPreviewResponse> {
    const { rows, skipped, fingerprint } = await this.plan(programmeId, tenderId, selection, change);
    const after = await this.nameAfter(programmeId, change);
    return {
      chosen: rows.length + skipped.length,
      changing: rows.length,
      needsReason: needsReason(change, rows),
      skipped: this.reasons(skipped),
      examples: rows.slice(0, SHOWN).map((row) => ({
        id: row.id,
        code: row.code,
        title: row.title,
        ...(shown(change, row) ?? { before: change.field === 'owner' ? row.owner : row.buildingBlock, after }),
      })),
      fingerprint,
    };
  }

  private reasons(skipped: BulkPlan['skipped']): RequirementBulkPreviewResponse['skipped'] {
    const byReason = new Map<SkipReason, string[]>();
    for (const { row, reason } of skipped) byReason.set(reason, [...(byReason.get(reason) ?? []), row.code]);
    return [...byReason].map(([reason, codes]) => ({
      reason: this.texts.say(`requirement-bulk.${reason}`, {}),
      count: codes.length,
      codes: codes.slice(0, SHOWN),
    }));
  }

  /** @throws DomainError 422 an owner or building block that is not of this programme. */
  private async nameAfter(programmeId: string, change: BulkChange): Promise<string> {
    const name = async (sql: string, id: string | null, field: string, code: string) => {
      if (id === null) return '';
      const [row] = await this.unitOfWork.query<{ name: string }>(sql, [id, programmeId]);
      if (!row) throw new DomainError(code, { fields: [{ pointer: `/${field}`, code }] });
      return row.name;
    };
    if (change.field === 'owner') {
      return name(
        'select u.name from user_account u where u.id = $1 and u.id in (select user_id from role_grant where programme_id = $2)',
        change.ownerId,
        'ownerId',
        'requirement.unknown-owner',
      );
    }
    if (change.field !== 'buildingBlock') return '';
    return name(
      `select number || ' ' || name as name from building_block where id = $1 and programme_id = $2`,
      change.buildingBlockId,
      'buildingBlockId',
      'requirement.unknown-building-block',
    );
  }
}

const fingerprintOf = (rows: readonly ChosenRow[]): string =>
  createHash('sha256')
    .update(rows.map(({ id, rowVersion }) => `${id}:${rowVersion}`).join('\n'))
    .digest('hex')
    .slice(0, 32);
