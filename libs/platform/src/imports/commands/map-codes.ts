import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '../../database/unit-of-work';
import { ImportBatchStore } from '../import-batch.store';
import { ImportCodes } from '../import-codes';
import { ImportTargets } from '../import-target';
import type { UnknownCode } from '../import-target-facts';

export interface MapCodesInput {
  id: string;
  codes: (UnknownCode & { value: string })[];
  rowVersion: number;
}

/** Says what codes of a file stand for; remembered for the programme. The import is to be checked again. */
@Injectable()
export class MapCodes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly targets: ImportTargets,
    private readonly store: ImportBatchStore,
    private readonly codes: ImportCodes,
  ) {}

  /** @throws DomainError 409 wrong step, 412 stale, 422 a value that cannot be chosen. */
  async execute({ id, codes, rowVersion }: MapCodesInput): Promise<void> {
    const batch = await this.store.forChange(id, rowVersion, 'CHECKED');
    const target = this.targets.of(batch.target);
    this.unitOfWork.actor.demand(target.permission, batch);
    const choices = await target.codeChoices?.(batch.programmeId);
    if (!choices) throw new DomainError('platform.import-no-codes');
    const strange = codes.flatMap(({ column, value }, index) =>
      choices[column]?.some((choice) => choice.value === value) ? [] : [index],
    );
    if (strange.length > 0) {
      throw new DomainError('platform.import-code-value', {
        fields: strange.map((index) => ({ pointer: `/codes/${index}/value`, code: 'platform.import-code-value' })),
      });
    }
    await this.codes.remember(batch.programmeId, batch.target, codes);
    await this.store.set(id, { state: 'MAPPING', job_id: null });
    this.unitOfWork.audit({
      action: 'import.codes-mapped',
      kind: 'import',
      recordId: id,
      programmeId: batch.programmeId,
      after: { target: batch.target, codes },
    });
  }
}
