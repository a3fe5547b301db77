import { Injectable } from '@nestjs/common';
import { DomainError, Money, type TextParams } from '@koersvast/kernel';
import { type ImportScope, ImportTarget, type ImportTargetPort, type RowFinding, Texts } from '@koersvast/platform';
import type { TypedRow } from '@koersvast/sheets';
import { KeepMunicipalBudget } from '../commands/keep-municipal-budget';
import { type LineContent, MunicipalBudgetStore } from '../data/municipal-budget.store';
import { assertPlace, type LineAmounts, lineAmounts } from '../domain/budget-line-amount';
import { type ImportPlace, ImportPlaceQuery } from '../queries/import-place.query';
import { municipalBudgetColumns } from './municipal-budget-columns';

type Columns = typeof municipalBudgetColumns;
type Row = TypedRow<Columns>;
type Finding = RowFinding<keyof Columns & string>;

interface Wrong {
  problems: Finding['problems'];
}

interface Placed {
  municipalityId: string;
  budget: ReturnType<ImportPlace['budget']>;
  content: LineContent;
  amounts: LineAmounts;
  identity: string;
}

/** Where the fields of a line stand in the file. */
const COLUMN: Record<string, keyof Columns & string> = {
  ...{ '/contractId': 'contract', '/boundary': 'boundary', '/category': 'category', '/net': 'net', '/vat': 'vat' },
  '/vatTreatment': 'vatTreatment',
};

/** Lines of begrotingen as a target of the import wizard: into drafts, which it begins when they are not there. */
@Injectable()
@ImportTarget('municipal-budget')
export class MunicipalBudgetImport implements ImportTargetPort<Columns> {
  readonly title: string;
  readonly permission = 'municipal-budget.write';
  readonly columns = municipalBudgetColumns;
  readonly controlColumn = 'net';
  readonly examples = {
    ...{
      municipality: 'Schiedam',
      year: '2026',
      programme: '6',
      taskField: '6.752',
      category: 'L3.4.1',
      side: 'lasten',
    },
    ...{ basis: 'contract', contract: 'CON-001', boundary: 'contract', description: 'Jeugdhulp ambulant' },
    ...{ vatTreatment: 'vrijgesteld', net: '1.250.000,00', vat: '' },
  };

  constructor(
    private readonly places: ImportPlaceQuery,
    private readonly store: MunicipalBudgetStore,
    private readonly keep: KeepMunicipalBudget,
    texts: Texts,
  ) {
    this.title = texts.say('municipal-budget.import.title');
  }

  async check(rows: Row[], { programmeId }: ImportScope): Promise<Finding[]> {
    const place = await this.places.of(programmeId);
    return rows.map((row) => {
      const found = this.line(row, place);
      if ('problems' in found) return { identity: `row ${row.number}`, problems: found.problems, presentSince: null };
      const present = found.budget?.lines.find((line) => line.identity === found.identity);
      const finding = { identity: `${found.municipalityId}|${row.values.year}|${found.identity}`, presentSince: null };
      if (!present) return { ...finding, problems: [] };
      if (present.net.equals(row.values.net)) return { ...finding, problems: [], presentSince: present.since };
      const params = { booked: present.net.format() };
      return { ...finding, problems: [{ column: 'net', code: 'municipal-budget.import.other-amount', params }] };
    });
  }

  async commit(rows: Row[], { programmeId }: ImportScope): Promise<void> {
    const place = await this.places.of(programmeId);
    const opened = new Map<string, string>();
    for (const row of rows) {
      const found = this.line(row, place);
      if ('problems' in found) continue;
      const { municipalityId, content, amounts } = found;
      const { year } = row.values;
      const key = `${municipalityId} ${year}`;
      const id = found.budget?.id ?? opened.get(key) ?? (await this.keep.open(programmeId, municipalityId, year));
      opened.set(key, id);
      await this.store.addLine({ id, programmeId, year }, content, amounts);
    }
  }

  private line({ values }: Row, place: ImportPlace): Placed | Wrong {
    const problems: Finding['problems'] = [];
    const say = (column: keyof Columns & string, code: string, params: TextParams = {}) =>
      void problems.push({ column, code, params });
    const { year } = values;
    const municipality = place.municipality(values.municipality);
    if (!municipality) say('municipality', 'municipal-budget.municipality-unknown');
    const programme = municipality && place.programme(municipality.id, values.programme, year);
    if (municipality && !programme) say('programme', 'municipal-budget.programme-unknown', { year });
    if (!place.code('TASK_FIELD', values.taskField, year)) {
      say('taskField', 'municipal-budget.task-field-unknown', { code: values.taskField, year });
    }
    if (!place.code('CATEGORY', values.category, year)) {
      say('category', 'municipal-budget.category-unknown', { code: values.category, year });
    }
    const contract = values.contract ? place.contract(values.contract, year) : null;
    if (values.contract && !contract) say('contract', 'budget.contract-unknown');
    const budget = municipality ? place.budget(municipality.id, year) : undefined;
    if (budget?.adopted) say('year', 'municipal-budget.adopted');
    if (problems.length > 0 || !municipality || !programme) return { problems };
    const content: LineContent = {
      ...{ budgetProgrammeId: programme.id, taskField: values.taskField, category: values.category, side: values.side },
      ...{ legalBasis: values.basis, contractId: contract?.id ?? null, description: values.description },
      boundary: values.boundary ?? (contract ? 'IN_CONTRACT' : 'MUNICIPAL_OTHER'),
      vatTreatment: values.vatTreatment ?? 'EXEMPT',
    };
    const amounts = ruled(content, values.net, values.vat ?? Money.zero);
    if ('problems' in amounts) return amounts;
    return { municipalityId: municipality.id, budget, content, amounts, identity: place.identity(content) };
  }
}

/** The rules of a line, each refusal at its column. */
function ruled(content: LineContent, net: Money, vat: Money): LineAmounts | Wrong {
  try {
    assertPlace(content);
    return lineAmounts(content.side, content.vatTreatment, net, vat);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, params, fields } = error;
    return { problems: [{ column: COLUMN[fields[0]?.pointer ?? ''] ?? null, code, params }] };
  }
}
