import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { AwardCriterionStore } from '../data/award-criterion.store';
import type { AwardCriterionEntity, CriterionKind } from '../data/award-criterion.entity';
import { demandPlace } from '../domain/criteria-tree';
import { orderedScale, ScaleLevel } from '../domain/scale';
import { readWeight, weightText } from '../domain/weight';
import { AwardCriterionListQuery } from '../queries/award-criterion-list.query';
import { ScoredRequirementsQuery } from '../queries/scored-requirements.query';

export interface ReviseAwardCriterionInput {
  id: string;
  rowVersion: number;
  /** Only what changes. */
  change: {
    kind?: CriterionKind;
    title?: string;
    description?: string;
    weight?: string;
    scale?: readonly ScaleLevel[];
    parentId?: string | null;
    position?: number;
    requirementIds?: readonly string[];
  };
  reason: string;
}

/** Changes a criterion; once published only with the reason, and then it waits for a new baseline. */
@Injectable()
export class ReviseAwardCriterion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly scored: ScoredRequirementsQuery,
    private readonly list: AwardCriterionListQuery,
    private readonly criteria: AwardCriterionStore,
  ) {}

  /** @throws DomainError 403/404, 409 withdrawn, 412 stale, 422 reason missing or a value that cannot be. */
  async execute({ id, rowVersion, change, reason }: ReviseAwardCriterionInput): Promise<void> {
    const row = await this.criteria.lock(id, rowVersion);
    const { programmeId, tenderId } = row;
    this.unitOfWork.actor.demand('award-criterion.write', { programmeId, tenderId });
    demandChangeable(row, reason);
    const before = await this.list.one(id);
    const values = await this.values(row, change);
    await this.criteria.update(row, { ...values, state: 'DRAFT' });
    if (change.requirementIds) {
      await this.scored.demand(tenderId, change.requirementIds);
      await this.criteria.scores(row, change.requirementIds);
    }
    this.unitOfWork.audit({
      action: 'award-criterion.revised',
      kind: 'award-criterion',
      recordId: id,
      programmeId,
      before: { ...pick(row, Object.keys(values)), requirementIds: before.requirements.map((one) => one.id) },
      after: { ...values, requirementIds: change.requirementIds, ...(reason ? { reason } : {}) },
    });
  }

  private async values(row: AwardCriterionEntity, change: ReviseAwardCriterionInput['change']) {
    const values: Partial<AwardCriterionEntity> = {};
    const { kind, title, description, weight, scale, parentId, position } = change;
    if (kind !== undefined) values.kind = kind;
    if (title !== undefined) values.title = title;
    if (description !== undefined) values.description = description;
    if (weight !== undefined && weight !== weightText(row.weight)) values.weight = readWeight(weight);
    if (scale !== undefined) values.scale = orderedScale(scale);
    if (parentId !== undefined || position !== undefined) {
      Object.assign(values, await this.place(row, parentId === undefined ? row.parentId : parentId, position));
    }
    return values;
  }

  /** Makes room among the new siblings; the others keep their order. */
  private async place(row: AwardCriterionEntity, parentId: string | null, wanted: number | undefined) {
    const tree = await this.criteria.lockTree(row.tenderId);
    this.scored.demandParent(tree, parentId);
    demandPlace(tree, row.id, parentId);
    const siblings = tree
      .filter((one) => one.parentId === parentId && one.id !== row.id)
      .sort((one, other) => one.position - other.position);
    const at = Math.min(Math.max(1, wanted ?? siblings.length + 1), siblings.length + 1);
    const order = [...siblings.slice(0, at - 1), row, ...siblings.slice(at - 1)];
    for (const [index, one] of order.entries()) {
      if (one.id !== row.id && one.position !== index + 1) await this.criteria.update(one, { position: index + 1 });
    }
    return { parentId, position: at };
  }
}

function demandChangeable({ state }: AwardCriterionEntity, reason: string): void {
  if (state === 'WITHDRAWN') throw new DomainError('award-criterion.withdrawn', { status: 409 });
  if (state === 'PUBLISHED' && reason === '') {
    const code = 'award-criterion.reason-missing';
    throw new DomainError(code, { fields: [{ pointer: '/changeReason', code }] });
  }
}

const pick = (row: AwardCriterionEntity, keys: string[]) =>
  Object.fromEntries(keys.map((key) => [key, row[key as keyof AwardCriterionEntity]]));
