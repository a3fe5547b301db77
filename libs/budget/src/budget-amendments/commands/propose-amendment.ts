import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { CodeSeries, SearchIndex, UnitOfWork } from '@koersvast/platform';
import { codeOfYear } from '../../municipal-budgets/domain/code-of-year';
import { BudgetAmendmentEntity } from '../data/budget-amendment.entity';
import { BudgetAmendmentStore } from '../data/budget-amendment.store';
import { JointAmendmentEntity } from '../data/joint-amendment.entity';
import { assertProposed } from '../domain/amendment-state';
import { AmendmentContent, type AskedAmendment } from './amendment-content';

export const AMENDMENT_KIND = 'budget-amendment';

export interface AmendmentSource {
  jointAmendmentId?: string;
  agreedBudgetVersionId?: string;
}

export interface JointPartAsked {
  municipalBudgetId: string;
  rows: AskedAmendment['rows'];
}

/** Proposes what a begroting should change; nothing of it counts before it is decided. */
@Injectable()
export class ProposeAmendment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: BudgetAmendmentStore,
    private readonly content: AmendmentContent,
    private readonly codes: CodeSeries,
    private readonly search: SearchIndex,
  ) {}

  /** @throws DomainError 403, 404, 422 the begroting was not adopted, or what the rows break */
  async propose(budgetId: string, asked: AskedAmendment, source: AmendmentSource = {}): Promise<string> {
    const { actor } = this.unitOfWork;
    const place = await this.store.place(budgetId);
    const { programmeId, municipalityId, municipality, year } = place;
    actor.demand('budget-amendment.write', { programmeId, municipalityId });
    await this.content.weigh(place, asked, null);
    const { number } = await this.codes.next(programmeId, budgetId, 'BW');
    const code = codeOfYear('BW', year, number);
    const id = newId();
    const { title, reason, kind, duration } = asked;
    await this.unitOfWork.repo(BudgetAmendmentEntity).insert({
      ...{ id, programmeId, municipalBudgetId: budgetId, number, code, title, reason, kind, duration },
      ...source,
      recordedBy: actor.userId,
    });
    await this.content.keep(place, id, asked);
    await this.index(id, programmeId, code, municipality, asked);
    this.audit('budget-amendment.proposed', id, programmeId, undefined, { code, municipality, year, ...asked });
    return id;
  }

  /** @throws DomainError 403, 404, 409 no draft any more, 412, 422 */
  async change(id: string, asked: AskedAmendment, rowVersion: number): Promise<void> {
    const { row, place } = await this.store.lock(id, 'budget-amendment.write', rowVersion);
    assertProposed(row.state);
    await this.content.keep(place, id, asked);
    const { title, reason, kind, duration } = asked;
    await this.store.update(row, { title, reason, kind, duration });
    await this.index(id, row.programmeId, row.code, place.municipality, asked);
    const before = { title: row.title, reason: row.reason, kind: row.kind, duration: row.duration };
    this.audit('budget-amendment.changed', id, row.programmeId, before, asked);
  }

  /**
   * One proposal for several municipalities, which decide one by one (domain C6).
   * @throws DomainError 403, 404, 422 fewer than two, or a municipality twice
   */
  async proposeJoint(
    programmeId: string,
    year: number,
    asked: Omit<AskedAmendment, 'rows'>,
    parts: readonly (JointPartAsked & { agreedBudgetVersionId?: string })[],
  ): Promise<{ id: string; amendmentIds: string[] }> {
    const budgets = new Set(parts.map(({ municipalBudgetId }) => municipalBudgetId));
    if (parts.length < 2 || budgets.size < parts.length) {
      throw new DomainError('budget-amendment.joint-parts', {
        fields: [{ pointer: '/parts', code: 'budget-amendment.joint-parts' }],
      });
    }
    const { number } = await this.codes.next(programmeId, programmeId, 'GBW');
    const code = codeOfYear('GBW', year, number);
    const id = newId();
    const { title } = asked;
    const recordedBy = this.unitOfWork.actor.userId;
    await this.unitOfWork.repo(JointAmendmentEntity).insert({ id, programmeId, code, year, title, recordedBy });
    const amendmentIds: string[] = [];
    for (const [index, { municipalBudgetId, rows, agreedBudgetVersionId }] of parts.entries()) {
      const place = await this.store.place(municipalBudgetId);
      if (place.programmeId !== programmeId || place.year !== year) {
        throw new DomainError('budget-amendment.joint-year', { params: { year } });
      }
      const source = { jointAmendmentId: id, agreedBudgetVersionId };
      const part = this.propose(municipalBudgetId, { ...asked, rows }, source);
      amendmentIds.push(await part.catch(refusedAt(`/parts/${index}`)));
    }
    const kind = 'joint-amendment';
    this.unitOfWork.audit({
      action: 'joint-amendment.proposed',
      kind,
      recordId: id,
      programmeId,
      after: { code, title },
    });
    return { id, amendmentIds };
  }

  private index(id: string, programmeId: string, code: string, municipality: string, asked: AskedAmendment) {
    return this.search.put({
      ...{ kind: AMENDMENT_KIND, recordId: id, programmeId, code, title: `${asked.title} (${municipality})` },
      text: asked.reason,
      url: `/begrotingswijzigingen/${id}`,
    });
  }

  private audit(action: string, recordId: string, programmeId: string, before?: object, after?: object): void {
    this.unitOfWork.audit({ action, kind: AMENDMENT_KIND, recordId, programmeId, before, after });
  }
}

/** What one part of a joint proposal is refused for stands at that part. */
const refusedAt =
  (pointer: string) =>
  (error: unknown): never => {
    if (!(error instanceof DomainError)) throw error;
    const { code, status, params } = error;
    const fields = error.fields.map((field) => ({ ...field, pointer: `${pointer}${field.pointer}` }));
    throw new DomainError(code, { status, params, fields });
  };
