import { NativeSelect, TextInput } from '@mantine/core';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import type { RecordForm } from '@web/ui/form/use-record-form';
import classes from './municipal-budgets.module.css';

const BASES = ['CONTRACT', 'SUBSIDY', 'JOINT_CONTRIBUTION', 'PERSONAL_BUDGET', 'OWN'] as const;
const BOUNDARIES = ['IN_CONTRACT', 'GRJR', 'MUNICIPAL_OTHER'] as const;
const TREATMENTS = ['EXEMPT', 'COMPENSABLE', 'PASSED_ON', 'COST_INCREASING'] as const;

type Content = Required<Omit<components['schemas']['NewAmendmentLineRequest'], 'contractId'>>;

/** Where a line stands and on what ground, as a form keeps it; an empty text is nothing chosen. */
export type LinePlace = Content & { contractId: string };

export const emptyPlace: LinePlace = {
  ...{ budgetProgrammeId: '', taskField: '', category: '', side: 'COST', legalBasis: 'OWN' },
  ...{ boundary: 'MUNICIPAL_OTHER', contractId: '', description: '', vatTreatment: 'EXEMPT' },
};

/** Lines on these grounds may name a contract. */
export const mayNameContract = ({ legalBasis }: Pick<LinePlace, 'legalBasis'>): boolean =>
  legalBasis === 'CONTRACT' || legalBasis === 'JOINT_CONTRIBUTION';

/** As the API takes it; a contract that was chosen before the ground changed does not go with it. */
export const contentOf = ({ contractId, ...place }: LinePlace) => ({
  ...place,
  contractId: mayNameContract(place) && contractId ? contractId : null,
});

const options = (prefix: string, values: readonly string[]) =>
  values.map((value) => ({ value, label: t(`municipal-budget.${prefix}.${value}`) }));

interface PlaceFieldsProps {
  budgetId: string;
  values: LinePlace;
  field: (name: keyof LinePlace) => ReturnType<RecordForm['field']>;
}

/** Programme, taakveld, category, ground, contract and VAT of a line, of what holds in the year of its begroting. */
export function LinePlaceFields({ budgetId, values, field }: PlaceFieldsProps) {
  const { programmeId } = useScope();
  const { data: book } = apiQuery.useQuery('get', '/municipal-budgets/{id}/code-book', {
    params: { path: { id: budgetId } },
  });
  const { data: contracts } = apiQuery.useQuery('get', '/contracts', { params: { query: { programmeId } } });
  const choose = { value: '', label: t('municipal-budget.field.choose') };
  const codes = (kind: string, mark: string) =>
    (book?.codes ?? [])
      .filter((one) => one.kind === kind && one.code.startsWith(mark))
      .map(({ code, name }) => ({ value: code, label: `${code} ${name}` }));
  const programmes = (book?.programmes ?? []).map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }));
  const sides = [
    { value: 'COST', label: t('municipal-budget.cost') },
    { value: 'INCOME', label: t('municipal-budget.income') },
  ];
  const select = (name: keyof LinePlace, label: string, data: { value: string; label: string }[]) => (
    <NativeSelect label={t(`municipal-budget.field.${label}`)} {...field(name)} data={data} />
  );
  return (
    <>
      <TextInput label={t('municipal-budget.field.description')} maxLength={400} {...field('description')} />
      <div className={classes.pair}>
        {select('budgetProgrammeId', 'programme', [choose, ...programmes])}
        {select('side', 'side', sides)}
        {select('taskField', 'task-field', [choose, ...codes('TASK_FIELD', '')])}
        {select('category', 'category', [choose, ...codes('CATEGORY', values.side === 'COST' ? 'L' : 'B')])}
        {select('legalBasis', 'basis', options('basis', BASES))}
        {select('boundary', 'boundary', options('boundary', BOUNDARIES))}
        {mayNameContract(values) &&
          select('contractId', 'contract', [
            choose,
            ...(contracts?.items ?? []).map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` })),
          ])}
        {select('vatTreatment', 'vat-treatment', options('vat', TREATMENTS))}
      </div>
    </>
  );
}
