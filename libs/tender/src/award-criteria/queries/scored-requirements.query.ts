import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { KIND_RULES, type RequirementKind } from '../../requirements/domain/requirement-kind';
import type { TreeNode } from '../domain/criteria-tree';

const unknown = (pointer: string, code: string, params = {}) =>
  new DomainError(code, { params, fields: [{ pointer, code, params }] });

/** What a criterion refers to must be there, in its own tender. */
@Injectable()
export class ScoredRequirementsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Only what is scored on the offer hangs under a criterion: a wens or a gunningscriterium (domain A4). @throws DomainError 422 */
  async demand(tenderId: string, requirementIds: readonly string[]): Promise<void> {
    if (requirementIds.length === 0) return;
    const rows = await this.unitOfWork.query<{ code: string; kind: RequirementKind }>(
      `select code, kind from requirement where id = any ($1) and tender_id = $2 and state <> 'WITHDRAWN' order by code`,
      [requirementIds, tenderId],
    );
    if (rows.length !== requirementIds.length) throw unknown('/requirementIds', 'award-criterion.unknown-requirement');
    const odd = rows.find(({ kind }) => kind !== 'WISH' && kind !== 'AWARD');
    if (odd) {
      const params = { code: odd.code, kind: KIND_RULES[odd.kind].label.toLowerCase() };
      throw unknown('/requirementIds', 'award-criterion.not-scored', params);
    }
  }

  /** The parent is one of the living criteria of the tender. @throws DomainError 422 */
  demandParent(tree: readonly TreeNode[], parentId: string | null): void {
    if (parentId === null || tree.some(({ id }) => id === parentId)) return;
    throw unknown('/parentId', 'award-criterion.unknown-parent');
  }
}
