import { Money } from '@koersvast/kernel';
import type { components } from '@web/api/schema';

export type MunicipalBudget = components['schemas']['MunicipalBudgetResponse'];
export type BudgetLine = components['schemas']['MunicipalBudgetLineResponse'];
export type Side = BudgetLine['side'];

export interface Figures {
  original: string;
  amendments: string;
  current: string;
}

export interface TaskFieldNode {
  code: string;
  name: string | null;
  figures: Figures;
  lines: BudgetLine[];
}

export interface ProgrammeNode {
  id: string;
  code: string;
  name: string;
  figures: Figures;
  taskFields: TaskFieldNode[];
}

/** Sums of lines of one side; lasten and baten are never added together. */
export const figuresOf = (lines: readonly BudgetLine[]): Figures => {
  const sum = (of: keyof Figures) => Money.sum(lines.map((line) => Money.parse(line[of]))).toString();
  return { original: sum('original'), amendments: sum('amendments'), current: sum('current') };
};

/** Programme, taakveld and lines of one side, in the order in which the API gives them. */
export function treeOf(lines: readonly BudgetLine[]): ProgrammeNode[] {
  return grouped(lines, (line) => line.budgetProgrammeId).map(([id, own]) => ({
    ...{ id, code: own[0]!.programmeCode, name: own[0]!.programmeName, figures: figuresOf(own) },
    taskFields: grouped(own, (line) => line.taskField).map(([code, under]) => ({
      ...{ code, name: under[0]!.taskFieldName, figures: figuresOf(under), lines: under },
    })),
  }));
}

function grouped(lines: readonly BudgetLine[], by: (line: BudgetLine) => string): [string, BudgetLine[]][] {
  const groups = new Map<string, BudgetLine[]>();
  for (const line of lines) groups.set(by(line), [...(groups.get(by(line)) ?? []), line]);
  return [...groups];
}

/** Baten minus lasten. */
export const balanceOf = (cost: string, income: string): string =>
  Money.parse(income).minus(Money.parse(cost)).toString();
