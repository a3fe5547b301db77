import { Button, NumberInput, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { ContractFields, contractRules } from './contract-fields';
import type { Contract } from './contract-page';
import { TermsLists } from './terms-lists';
import { termsBody, termsValues, type Terms, type TermsValues } from './terms-values';
import { KeyDates } from './terms-view';
import classes from './contracts.module.css';

const deciders = ['MUNICIPALITY', 'CONTRACTOR', 'JOINT_BODY', 'REFERRERS'] as const;

/** All that the contract says. Once it runs, a change asks from when it holds and why. */
export function TermsForm({ contract, terms }: { contract: Contract; terms: Terms }) {
  const client = useQueryClient();
  const path = { id: contract.id };
  const runs = contract.state === 'ACTIVE';
  const initial = termsValues(terms);
  const form = useRecordForm<TermsValues, unknown>({
    initial,
    rowVersion: contract.rowVersion,
    validate: {
      ...contractRules,
      reason: (value) => (runs && !value.trim() ? t('contract.need-reason') : null),
    },
    save: (values, { rowVersion }) =>
      api.PATCH('/contracts/{id}', {
        params: { path, header: ifMatch(rowVersion) },
        body: termsBody(values, initial) as never,
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      notifications.show({ message: t('contract.saved') });
    },
  });
  return (
    <form {...form.props} className={classes.terms}>
      <Stack gap="md">
        <FormErrorSummary errors={form.errors} />
        {/* The options stand above the form, with what was decided on them. */}
        <KeyDates terms={{ ...terms, renewals: [] }} />
        <ContractFields form={form as never} startFixed={runs} />
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <NumberInput label={t('contract.field.notice')} min={0} max={60} {...form.field('noticeMonths')} />
          <Select
            label={t('contract.field.access')}
            data={[
              { value: '', label: t('contract.access.unknown') },
              ...deciders.map((value) => ({ value, label: t(`contract.access.${value}`) })),
            ]}
            allowDeselect={false}
            {...form.field('accessDecider')}
          />
          <TextInput label={t('contract.field.access-basis')} maxLength={1000} {...form.field('accessBasis')} />
        </SimpleGrid>
        <TermsLists form={form} />
        {runs && form.dirty && (
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <DateInput
              label={t('contract.field.valid-from')}
              description={t('contract.field.valid-from.hint')}
              {...form.strict('validFrom')}
            />
            <Textarea
              label={t('contract.field.reason')}
              description={t('contract.field.reason.hint')}
              maxLength={4000}
              {...form.field('reason')}
            />
          </SimpleGrid>
        )}
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
