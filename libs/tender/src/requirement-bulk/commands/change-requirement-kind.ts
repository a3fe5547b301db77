import { Injectable } from '@nestjs/common';
import { CodeSeries, SearchIndex, UnitOfWork } from '@koersvast/platform';
import { RequirementStore } from '../../requirements/data/requirement.store';
import { KIND_RULES, RequirementKind } from '../../requirements/domain/requirement-kind';

/** A draft becomes another kind of requirement: it gets the next code of that kind, and its old code stays taken. */
@Injectable()
export class ChangeRequirementKind {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requirements: RequirementStore,
    private readonly codes: CodeSeries,
    private readonly searchIndex: SearchIndex,
  ) {}

  /** The caller has looked whether it may (domain/bulk-change). @throws DomainError 403/404, 412 stale. */
  async execute(id: string, rowVersion: number, kind: RequirementKind): Promise<void> {
    const row = await this.requirements.lock(id, rowVersion);
    const { programmeId, tenderId } = row;
    this.unitOfWork.actor.demand('requirement.write', { programmeId, tenderId });
    const { number, code } = await this.codes.next(programmeId, tenderId, KIND_RULES[kind].series);
    await this.requirements.update(row, { kind, number, code });
    const { title, text, rationale, evidence } = await this.requirements.current(row);
    await this.searchIndex.put({
      kind: 'requirement',
      recordId: id,
      programmeId,
      tenderId,
      code,
      title,
      text: [text, rationale, evidence].filter(Boolean).join('\n'),
      url: `/programma-van-eisen/${id}`,
    });
    this.unitOfWork.audit({
      action: 'requirement.kind-changed',
      kind: 'requirement',
      recordId: id,
      programmeId,
      before: { kind: row.kind, code: row.code },
      after: { kind, code },
    });
  }
}
