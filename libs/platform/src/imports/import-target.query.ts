import { Injectable } from '@nestjs/common';
import { importTemplate, SheetColumns } from '@koersvast/sheets';
import { UnitOfWork } from '../database/unit-of-work';
import type { ImportColumnResponse, ImportTargetResponse } from './http/import.response';
import { ImportPlace, ImportTargetPort, ImportTargets } from './import-target';

/** The columns of a target as the screen shows them. */
export const columnsOf = (target: ImportTargetPort<SheetColumns>): ImportColumnResponse[] =>
  Object.entries(target.columns).map(([key, { title, required }]) => ({
    key,
    title,
    required,
    example: target.examples?.[key] ?? null,
  }));

/** What can be imported into, and an empty workbook for it. */
@Injectable()
export class ImportTargetQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly targets: ImportTargets,
  ) {}

  /** Targets that the actor may import into. */
  list(programmeId: string): ImportTargetResponse[] {
    const { actor } = this.unitOfWork;
    return this.targets
      .all()
      .filter(({ target }) => actor.can(target.permission, { programmeId }))
      .map(({ code, target }) => ({
        code,
        title: target.title,
        ofTender: target.ofTender ?? false,
        columns: columnsOf(target),
        hasControlTotal: target.controlColumn !== undefined,
      }))
      .sort((a, b) => a.title.localeCompare(b.title, 'nl'));
  }

  /** The form of the target, or a workbook with the header row and a sheet that explains the columns. */
  async template(code: string, place: ImportPlace): Promise<{ name: string; bytes: Buffer }> {
    const target = this.targets.of(code);
    this.unitOfWork.actor.demand(target.permission, place);
    if (target.template) return target.template(place);
    return { name: `sjabloon-${code}.xlsx`, bytes: await importTemplate(columnsOf(target)) };
  }
}
