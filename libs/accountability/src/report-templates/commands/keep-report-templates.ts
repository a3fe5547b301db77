import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import { DisplayUnit, DraftSection, keyedSections } from '../../pc-reports/domain/report-layout';
import { HeldTemplate, ReportTemplateStore } from '../data/report-template.store';

export interface TemplateInput {
  name: string;
  unit: DisplayUnit;
  sections: DraftSection[];
  /** Why this version came; may be empty for the first. */
  note: string;
}

/** Begins, revises and withdraws templates. Reports keep the version with which they began. */
@Injectable()
export class KeepReportTemplates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ReportTemplateStore,
  ) {}

  /** Answers the id. @throws DomainError 403, 409 the name is taken, 422 sections or municipality. */
  async add(programmeId: string, municipalityId: string | null, input: TemplateInput): Promise<string> {
    this.unitOfWork.actor.demand('report-template.write', { programmeId, municipalityId });
    await this.demandMunicipality(programmeId, municipalityId);
    const { name, ...content } = input;
    const sections = keyedSections(content.sections);
    const id = await this.store.add(programmeId, { name, municipalityId }, { ...content, sections });
    this.audit('report-template.added', { id, programmeId }, { name, municipalityId, sections });
    return id;
  }

  /** Makes the next version. @throws DomainError 403, 404, 409 withdrawn or name taken, 412, 422. */
  async revise(id: string, input: TemplateInput, rowVersion: number): Promise<void> {
    const template = await this.store.lock(id);
    assertFresh(template.rowVersion, rowVersion);
    const { name, ...content } = input;
    const sections = keyedSections(content.sections);
    await this.store.revise(template, name, { ...content, sections });
    const after = { name, versionNumber: template.versionNumber + 1, note: input.note, sections };
    this.audit('report-template.revised', template, after);
  }

  /** No longer for new reports. @throws DomainError 403, 404, 409, 412. */
  async withdraw(id: string, rowVersion: number): Promise<void> {
    const template = await this.store.lock(id);
    assertFresh(template.rowVersion, rowVersion);
    await this.store.withdraw(template);
    this.audit('report-template.withdrawn', template, { name: template.name });
  }

  private async demandMunicipality(programmeId: string, id: string | null): Promise<void> {
    if (id === null) return;
    const found = await this.unitOfWork.query('select 1 from municipality where id = $1 and programme_id = $2', [
      id,
      programmeId,
    ]);
    if (found.length > 0) return;
    const code = 'pc-report.unknown-municipality';
    throw new DomainError(code, { fields: [{ pointer: '/municipalityId', code }] });
  }

  private audit(action: string, { id, programmeId }: Pick<HeldTemplate, 'id' | 'programmeId'>, after: object): void {
    this.unitOfWork.audit({ action, kind: 'report-template', recordId: id, programmeId, after });
  }
}
