import { Injectable } from '@nestjs/common';
import { LocalDate, Money } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { LineContent } from '../data/municipal-budget.store';
import type { Iv3Kind } from '../domain/iv3-code';

interface Term {
  validFrom: string;
  validTo: string | null;
}

interface BudgetThere {
  id: string;
  municipalityId: string;
  year: number;
  adopted: boolean;
  lines: { identity: string; net: Money; since: string }[];
}

/** What the rows of a file are held against; names and codes as they come, case aside. */
export interface ImportPlace {
  municipality(name: string): { id: string } | undefined;
  programme(municipalityId: string, code: string, year: number): { id: string } | undefined;
  code(kind: Iv3Kind, code: string, year: number): boolean;
  contract(code: string, year: number): { id: string } | undefined;
  budget(municipalityId: string, year: number): BudgetThere | undefined;
  /** What makes it the same line in another file, within its budget. */
  identity(line: Pick<LineContent, 'budgetProgrammeId' | 'taskField' | 'category' | 'side' | 'description'>): string;
}

const identity: ImportPlace['identity'] = ({ budgetProgrammeId, taskField, category, side, description }) =>
  [budgetProgrammeId, taskField, category, side, description.trim().toLowerCase()].join('|');

const holds = ({ validFrom, validTo }: Term, year: number): boolean =>
  validFrom <= `${year}-12-31` && (validTo === null || validTo > `${year}-01-01`);

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

@Injectable()
export class ImportPlaceQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(programmeId: string): Promise<ImportPlace> {
    const ask = <R>(sql: string) => this.unitOfWork.query<R>(sql, [programmeId]);
    const municipalities = await ask<{ id: string; code: string; name: string }>(
      'select id, code, name from municipality where programme_id = $1',
    );
    const programmes = await ask<{ id: string; municipalityId: string; code: string } & Term>(
      `select id, municipality_id as "municipalityId", code, valid_from as "validFrom", valid_to as "validTo"
       from budget_programme where programme_id = $1`,
    );
    const codes = await ask<{ kind: Iv3Kind; code: string } & Term>(
      `select kind, code, valid_from as "validFrom", valid_to as "validTo" from iv3_code
       where programme_id is null or programme_id = $1`,
    );
    const contracts = await ask<{ id: string; code: string; startsOn: string; endsOn: string }>(
      'select id, code, starts_on as "startsOn", ends_on as "endsOn" from contract where programme_id = $1',
    );
    const budgets = await this.budgets(programmeId);
    return {
      identity,
      municipality: (name) => municipalities.find((one) => same(one.name, name) || same(one.code, name)),
      programme: (municipalityId, code, year) =>
        programmes.find((one) => one.municipalityId === municipalityId && same(one.code, code) && holds(one, year)),
      code: (kind, code, year) => codes.some((one) => one.kind === kind && one.code === code && holds(one, year)),
      contract: (code, year) =>
        contracts.find(
          (one) => same(one.code, code) && one.startsOn <= `${year}-12-31` && one.endsOn >= `${year}-01-01`,
        ),
      budget: (municipalityId, year) =>
        budgets.find((one) => one.municipalityId === municipalityId && one.year === year),
    };
  }

  private async budgets(programmeId: string): Promise<BudgetThere[]> {
    type Row = Omit<BudgetThere, 'lines'>;
    const budgets = await this.unitOfWork.query<Row>(
      `select m.id, m.municipality_id as "municipalityId", m.year, a.municipal_budget_id is not null as adopted
       from municipal_budget m left join municipal_budget_adoption a on a.municipal_budget_id = m.id
       where m.programme_id = $1`,
      [programmeId],
    );
    type Line = Parameters<typeof identity>[0] & { budgetId: string; net: string; recordedAt: Date };
    const drafts = budgets.filter(({ adopted }) => !adopted).map(({ id }) => id);
    const lines = await this.unitOfWork.query<Line>(
      `select municipal_budget_id as "budgetId", budget_programme_id as "budgetProgrammeId", task_field as "taskField", category,
              side, description, net_cents::text as net, recorded_at as "recordedAt"
       from municipal_budget_line where municipal_budget_id = any ($1)`,
      [drafts],
    );
    return budgets.map((budget) => ({
      ...budget,
      lines: lines
        .filter(({ budgetId }) => budgetId === budget.id)
        .map((line) => ({
          identity: identity(line),
          net: Money.fromCents(line.net),
          since: LocalDate.at(line.recordedAt),
        })),
    }));
  }
}
