import { Button, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api, ifMatch } from '@web/api/client';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { FactList } from '@web/ui/fact-list';
import { date } from '@web/ui/format';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { ContractFields, contractLabels, contractRules, type ContractValues } from './contract-fields';
import type { Contract } from './contract-page';
import classes from './contracts.module.css';

const valuesOf = ({ title, startsOn, endsOn, paymentRoute }: Contract): ContractValues => ({
  title,
  startsOn,
  endsOn,
  paymentRoute,
});

/** The head of a contract: to change for who may, else to read. */
export function ContractCore({ contract }: { contract: Contract }) {
  const mayWrite = useCan('contract.write');
  if (mayWrite && contract.state !== 'ENDED') return <CoreForm contract={contract} />;
  const route = contract.paymentRoute;
  return (
    <FactList
      facts={[
        [t('contract.field.title'), contract.title],
        [t('contract.column.contractor'), contract.contractor],
        [t('contract.field.starts'), date(contract.startsOn)],
        [t('contract.field.ends'), date(contract.endsOn)],
        [
          t('contract.field.route'),
          `${route} · ${t(`contract.route.${route}`)}. ${t(`contract.route.${route}.meaning`)}`,
        ],
      ]}
    />
  );
}

function CoreForm({ contract }: { contract: Contract }) {
  const client = useQueryClient();
  const path = { id: contract.id };
  const form = useRecordForm({
    initial: valuesOf(contract),
    rowVersion: contract.rowVersion,
    validate: contractRules,
    save: ({ title, startsOn, endsOn, paymentRoute }, { rowVersion }) =>
      api.PATCH('/contracts/{id}', {
        params: { path, header: ifMatch(rowVersion) },
        body: { title, startsOn: startsOn ?? undefined, endsOn: endsOn ?? undefined, paymentRoute },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      notifications.show({ message: t('contract.saved') });
    },
    merge: {
      reload: async () => {
        const { data } = await api.GET('/contracts/{id}', { params: { path } });
        return { values: valuesOf(data!), rowVersion: data!.rowVersion };
      },
      labels: contractLabels(),
      describe: (field, value) =>
        field === 'paymentRoute' ? `${String(value)} · ${t(`contract.route.${String(value)}`)}` : undefined,
    },
  });
  return (
    <form {...form.props} className={classes.fields}>
      <Stack gap="md">
        <FormErrorSummary errors={form.errors} />
        <FactList facts={[[t('contract.column.contractor'), contract.contractor]]} />
        <ContractFields form={form} />
        <div>
          <Button type="submit" variant="filled" loading={form.saving} disabled={!form.dirty}>
            {t('ui.save')}
          </Button>
        </div>
        {form.guard}
      </Stack>
    </form>
  );
}
