import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { Iv3Kind } from '../domain/iv3-code';

export interface BookedCode {
  kind: Iv3Kind;
  code: string;
  name: string;
}

export interface BookedProgramme {
  id: string;
  code: string;
  name: string;
}

/** What a line may be written on in a year: codes of Iv3, programmes of the municipality, contracts. */
@Injectable()
export class BudgetCodeBook {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Taakvelden and categories that hold on a day of the year, shipped ones and those of the programme. */
  codes(programmeId: string, year: number): Promise<BookedCode[]> {
    return this.unitOfWork.query<BookedCode>(
      `select distinct on (kind, code) kind, code, name from iv3_code
       where (programme_id is null or programme_id = $1) and valid_from < make_date($2 + 1, 1, 1)
         and (valid_to is null or valid_to > make_date($2, 1, 1))
       order by kind, code, programme_id nulls last, valid_from desc`,
      [programmeId, year],
    );
  }

  programmes(municipalityId: string, year: number): Promise<BookedProgramme[]> {
    return this.unitOfWork.query<BookedProgramme>(
      `select id, code, name from budget_programme where municipality_id = $1 and valid_from < make_date($2 + 1, 1, 1)
         and (valid_to is null or valid_to > make_date($2, 1, 1)) order by code, valid_from desc`,
      [municipalityId, year],
    );
  }

  /** @throws DomainError 422 naming the field that points at nothing in that year */
  async demand(
    budget: { programmeId: string; municipalityId: string; year: number },
    line: { budgetProgrammeId: string; taskField: string; category: string; contractId?: string | null },
    pointer = '',
  ): Promise<void> {
    const { programmeId, municipalityId, year } = budget;
    const [codes, programmes] = [await this.codes(programmeId, year), await this.programmes(municipalityId, year)];
    const at = (field: string, code: string, params = {}) =>
      new DomainError(code, { params, fields: [{ pointer: `${pointer}/${field}`, code, params }] });
    if (!programmes.some(({ id }) => id === line.budgetProgrammeId)) {
      throw at('budgetProgrammeId', 'municipal-budget.programme-unknown', { year });
    }
    const known = (kind: Iv3Kind, code: string) => codes.some((one) => one.kind === kind && one.code === code);
    if (!known('TASK_FIELD', line.taskField)) {
      throw at('taskField', 'municipal-budget.task-field-unknown', { code: line.taskField, year });
    }
    if (!known('CATEGORY', line.category)) {
      throw at('category', 'municipal-budget.category-unknown', { code: line.category, year });
    }
    if (line.contractId && !(await this.contractRuns(programmeId, line.contractId, year))) {
      throw at('contractId', 'budget.contract-unknown');
    }
  }

  /** Whether the contract is of the programme and runs on a day of the year. */
  private async contractRuns(programmeId: string, contractId: string, year: number): Promise<boolean> {
    const [row] = await this.unitOfWork.query(
      'select 1 from contract where id = $1 and programme_id = $2 and starts_on < $4 and ends_on >= $3',
      [contractId, programmeId, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)],
    );
    return row !== undefined;
  }
}
