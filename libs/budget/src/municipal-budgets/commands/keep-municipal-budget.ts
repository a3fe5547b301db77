import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate, newId } from '@koersvast/kernel';
import { Clock, SearchIndex, UnitOfWork } from '@koersvast/platform';
import { MunicipalBudgetAdoptionEntity } from '../data/municipal-budget-adoption.entity';
import { MunicipalBudgetEntity } from '../data/municipal-budget.entity';
import { MunicipalBudgetStore } from '../data/municipal-budget.store';

export interface Adoption {
  decisionReference: string;
  /** The day of the raad, 'yyyy-mm-dd'. */
  decidedOn: string;
}

/** Opens the begroting of a municipality and year, and records that the raad adopted it. */
@Injectable()
export class KeepMunicipalBudget {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: MunicipalBudgetStore,
    private readonly search: SearchIndex,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403/404, 409 there is one already, 422 municipality of another programme */
  async open(programmeId: string, municipalityId: string, year: number): Promise<string> {
    const { actor } = this.unitOfWork;
    actor.demand('municipal-budget.write', { programmeId, municipalityId });
    const [municipality] = await this.unitOfWork.query<{ name: string }>(
      'select name from municipality where id = $1 and programme_id = $2',
      [municipalityId, programmeId],
    );
    if (!municipality) throw at('/municipalityId', 'municipal-budget.municipality-unknown');
    const id = newId();
    const row = { id, programmeId, municipalityId, year, recordedBy: actor.userId };
    await this.unitOfWork.repo(MunicipalBudgetEntity).insert(row);
    const title = `Begroting ${year} ${municipality.name}`;
    await this.search.put({
      ...{ kind: 'municipal-budget', recordId: id, programmeId, code: String(year), title, text: title },
      url: `/begroting/${id}`,
    });
    this.audit('municipal-budget.opened', row, { municipality: municipality.name, year });
    return id;
  }

  /**
   * The original (primitieve) begroting as the raad adopted it (Gemeentewet 191): from here on it is fixed.
   * @throws DomainError 403, 404, 409 adopted before, 412, 422 no lines, or a day that has yet to come
   */
  async adopt(id: string, { decisionReference, decidedOn }: Adoption, rowVersion: number): Promise<void> {
    const budget = await this.store.lock(id, 'municipal-budget.write', rowVersion);
    await this.store.demandDraft(id);
    if (decidedOn > this.clock.today()) throw at('/decidedOn', 'municipal-budget.decided-later');
    const last = LocalDate.of(budget.year, 12, 31);
    if (decidedOn > last) throw at('/decidedOn', 'municipal-budget.decided-after-year', { year: budget.year });
    const [line] = await this.unitOfWork.query(
      'select 1 from municipal_budget_line where municipal_budget_id = $1 limit 1',
      [id],
    );
    if (!line) throw new DomainError('municipal-budget.no-lines');
    const { programmeId } = budget;
    await this.unitOfWork.repo(MunicipalBudgetAdoptionEntity).insert({
      ...{ municipalBudgetId: id, programmeId, decisionReference, decidedOn },
      recordedBy: this.unitOfWork.actor.userId,
    });
    await this.store.touch(budget);
    this.audit('municipal-budget.adopted', budget, { decisionReference, decidedOn });
  }

  private audit(action: string, { id, programmeId }: { id: string; programmeId: string }, after: object): void {
    this.unitOfWork.audit({ action, kind: 'municipal-budget', recordId: id, programmeId, after });
  }
}

const at = (pointer: string, code: string, params = {}) =>
  new DomainError(code, { params, fields: [{ pointer, code, params }] });
