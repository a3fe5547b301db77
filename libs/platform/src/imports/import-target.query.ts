import { Injectable } from '@nestjs/common';
import { importTemplate, SheetColumns } from '@koersvast/sheets';
import type { Actor } from '../access/actor';
import { UnitOfWork } from '../database/unit-of-work';
import type { ImportColumnResponse, ImportTargetResponse } from './http/import.response';
import { ImportTargets, isBulk } from './import-target';
import type { ImportPlace, ImportTargetFacts } from './import-target-facts';

/** The columns of a target as the screen shows them. */
export const columnsOf = (target: ImportTargetFacts<SheetColumns>): ImportColumnResponse[] =>
  Object.entries(target.columns).map(([key, { title, required }]) => ({
    key,
    title,
    required,
    example: target.examples?.[key] ?? null,
  }));

/** Programme-wide, or into the workgroups of the actor. */
export const mayImportInto = (actor: Actor, target: ImportTargetFacts, programmeId: string): boolean =>
  actor.can(target.permission, { programmeId }) ||
  (target.ofWorkgroup === true && actor.workgroupsWith(target.permission, programmeId).length > 0);

/** Whose form somebody means who names no record: the one workgroup in which he may import, if there is just one. */
function soleWorkgroup(actor: Actor, target: ImportTargetFacts, programmeId: string): string | null {
  if (!target.ofWorkgroup || actor.can(target.permission, { programmeId })) return null;
  const own = actor.workgroupsWith(target.permission, programmeId);
  return own.length === 1 ? own[0]! : null;
}

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
      .filter(({ target }) => mayImportInto(actor, target, programmeId))
      .map(({ code, target }) => ({
        code,
        title: target.title,
        ofTender: target.ofTender ?? false,
        columns: columnsOf(target),
        megabytes: isBulk(target) ? 512 : 20,
        hasControlTotal: target.controlColumn !== undefined,
      }))
      .sort((a, b) => a.title.localeCompare(b.title, 'nl'));
  }

  /** The form of the target, or a workbook with the header row and a sheet that explains the columns. */
  async template(code: string, place: ImportPlace): Promise<{ name: string; bytes: Buffer }> {
    const target = this.targets.of(code);
    const { actor } = this.unitOfWork;
    const recordId = place.recordId ?? soleWorkgroup(actor, target, place.programmeId);
    actor.demand(target.permission, { ...place, workgroupId: target.ofWorkgroup ? recordId : null });
    if (target.template) return target.template({ ...place, recordId });
    return { name: `sjabloon-${code}.xlsx`, bytes: await importTemplate(columnsOf(target)) };
  }
}
