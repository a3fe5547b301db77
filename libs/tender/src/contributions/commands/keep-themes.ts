import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import { ContributionStore } from '../data/contribution.store';

/** Own labels under which sentences are gathered. */
@Injectable()
export class KeepThemes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contributions: ContributionStore,
  ) {}

  /** @throws DomainError 403, 409 the label is there already. */
  async make(programmeId: string, label: string): Promise<string> {
    this.unitOfWork.actor.demand('contribution.treat', { programmeId });
    const id = newId();
    await this.unitOfWork.query(
      'insert into contribution_theme (id, programme_id, label, recorded_by) values ($1, $2, $3, $4)',
      [id, programmeId, label, this.unitOfWork.actor.userId],
    );
    this.audit('contribution-theme.made', id, programmeId, { after: { label } });
    return id;
  }

  /** @throws DomainError 403/404, 409, 412 */
  async rename(id: string, rowVersion: number, label: string): Promise<void> {
    const [theme] = await this.unitOfWork.query<{ programmeId: string; label: string; rowVersion: number }>(
      `select programme_id as "programmeId", label, row_version as "rowVersion" from contribution_theme where id = $1 for update`,
      [id],
    );
    if (!theme) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('contribution.treat', theme);
    assertFresh(theme.rowVersion, rowVersion);
    await this.unitOfWork.query(
      'update contribution_theme set label = $2, row_version = row_version + 1 where id = $1',
      [id, label],
    );
    this.audit('contribution-theme.changed', id, theme.programmeId, {
      before: { label: theme.label },
      after: { label },
    });
  }

  /** Gives many sentences one theme, or none. Answers how many changed. @throws DomainError 422 */
  async give(programmeId: string, ids: readonly string[], themeId: string | null): Promise<number> {
    this.unitOfWork.actor.demand('contribution.treat', { programmeId });
    const label = themeId ? await this.labelOf(programmeId, themeId) : null;
    const rows = await this.contributions.lockMany(programmeId, ids);
    let changed = 0;
    for (const row of rows.values()) {
      if (row.themeId === themeId) continue;
      changed += 1;
      await this.contributions.update(row, { themeId });
      this.unitOfWork.audit({
        action: 'contribution.themed',
        kind: 'contribution',
        recordId: row.id,
        programmeId,
        before: { themeId: row.themeId },
        after: { themeId, theme: label },
      });
    }
    return changed;
  }

  private async labelOf(programmeId: string, themeId: string): Promise<string> {
    const [theme] = await this.unitOfWork.query<{ label: string }>(
      'select label from contribution_theme where id = $1 and programme_id = $2',
      [themeId, programmeId],
    );
    if (theme) return theme.label;
    throw new DomainError('contribution.unknown-theme', {
      fields: [{ pointer: '/themeId', code: 'contribution.unknown-theme' }],
    });
  }

  private audit(
    action: string,
    recordId: string,
    programmeId: string,
    facts: { before?: object; after: object },
  ): void {
    this.unitOfWork.audit({ action, kind: 'contribution-theme', recordId, programmeId, ...facts });
  }
}
