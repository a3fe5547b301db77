import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import type { useRecordForm } from '@web/ui/form/use-record-form';

/** What a person fills in of a contract; dates `yyyy-mm-dd` or null while they cannot be read. */
export type ContractValues = {
  title: string;
  startsOn: string | null;
  endsOn: string | null;
  paymentRoute: 'A' | 'B' | 'C';
};

type Form = Pick<ReturnType<typeof useRecordForm>, 'field' | 'strict'> & { values: ContractValues };

export const contractRules = {
  title: (value: string) => (value.trim() ? null : t('contract.need-title')),
  startsOn: (value: string | null) => (value ? null : t('contract.need-start')),
  endsOn: (value: string | null, values: ContractValues) => {
    if (!value) return t('contract.need-end');
    return values.startsOn && value < values.startsOn ? t('contract.need-later') : null;
  },
};

export const contractLabels = () => ({
  title: t('contract.field.title'),
  startsOn: t('contract.field.starts'),
  endsOn: t('contract.field.ends'),
  paymentRoute: t('contract.field.route'),
});

const routes = ['A', 'B', 'C'] as const;

/** Title, term and payment route: the same for a new and for an existing contract. */
export function ContractFields({ form, startFixed = false }: { form: Form; startFixed?: boolean }) {
  const labels = contractLabels();
  return (
    <>
      <TextInput label={labels.title} maxLength={200} {...form.field('title')} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DateInput label={labels.startsOn} disabled={startFixed} {...form.strict('startsOn')} />
        <DateInput label={labels.endsOn} {...form.strict('endsOn')} />
      </SimpleGrid>
      <Select
        label={labels.paymentRoute}
        description={t(`contract.route.${form.values.paymentRoute}.meaning`)}
        data={routes.map((value) => ({ value, label: `${value} · ${t(`contract.route.${value}`)}` }))}
        {...form.field('paymentRoute')}
      />
    </>
  );
}
