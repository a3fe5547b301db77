import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { BudgetProgrammeEntity } from '../data/budget-programme.entity';
import { Iv3CodeEntity } from '../data/iv3-code.entity';
import { CATEGORY_CODE, type Iv3Kind, TASK_FIELD_CODE } from '../domain/iv3-code';

export interface NewIv3Code {
  kind: Iv3Kind;
  code: string;
  name: string;
  trendCode: string | null;
  validFrom: string;
  /** First day on which it no longer holds; null until further notice. */
  validTo: string | null;
  source: string;
}

export interface NewBudgetProgramme {
  municipalityId: string;
  code: string;
  name: string;
  validFrom: string;
  validTo: string | null;
}

/** What the programme adds to the codes that ship, and the programmes in which a municipality budgets. */
@Injectable()
export class KeepCodeBook {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 403/404, 409 there is one from that day, 422 form or term */
  async addCode(programmeId: string, input: NewIv3Code): Promise<void> {
    const { actor } = this.unitOfWork;
    actor.demand('municipal-budget.write', { programmeId });
    const form = input.kind === 'TASK_FIELD' ? TASK_FIELD_CODE : CATEGORY_CODE;
    if (!form.test(input.code)) throw at('/code', `municipal-budget.code-form.${input.kind}`);
    assertTerm(input);
    const id = newId();
    await this.unitOfWork.repo(Iv3CodeEntity).insert({ ...input, id, programmeId, recordedBy: actor.userId });
    this.audit('iv3-code.added', 'iv3-code', id, programmeId, input);
  }

  /** @throws DomainError 403/404, 409 the same code from the same day, 422 municipality or term */
  async addProgramme(programmeId: string, input: NewBudgetProgramme): Promise<string> {
    const { actor } = this.unitOfWork;
    const { municipalityId } = input;
    actor.demand('municipal-budget.write', { programmeId, municipalityId });
    const [known] = await this.unitOfWork.query('select 1 from municipality where id = $1 and programme_id = $2', [
      municipalityId,
      programmeId,
    ]);
    if (!known) throw at('/municipalityId', 'municipal-budget.municipality-unknown');
    assertTerm(input);
    const id = newId();
    await this.unitOfWork.repo(BudgetProgrammeEntity).insert({ ...input, id, programmeId, recordedBy: actor.userId });
    this.audit('budget-programme.added', 'budget-programme', id, programmeId, input);
    return id;
  }

  private audit(action: string, kind: string, recordId: string, programmeId: string, after: object): void {
    this.unitOfWork.audit({ action, kind, recordId, programmeId, after });
  }
}

function assertTerm({ validFrom, validTo }: { validFrom: string; validTo: string | null }): void {
  if (validTo && validTo <= validFrom) throw at('/validTo', 'municipal-budget.term');
}

const at = (pointer: string, code: string) => new DomainError(code, { fields: [{ pointer, code }] });
