import { ActionIcon, Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { Percentage } from '@koersvast/kernel';
import { notifications } from '@mantine/notifications';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, apiQuery, idempotent } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { PercentageInput } from '@web/ui/form/percentage-input';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import classes from './municipal-budgets.module.css';

const UP = '/taakvelden?tab=profielen';
const emptyShare = { budgetProgrammeId: '', taskField: '', category: 'L3.4.1', percentage: null as string | null };
const need = (value: string | null) => (value?.trim() ? null : t('municipal-budget.field.need'));
const totalOf = (shares: { percentage: string | null }[]): Percentage =>
  Percentage.sum(shares.map(({ percentage }) => Percentage.parse(percentage ?? '0')));

function useProfileForm() {
  const { programmeId, municipalityId, year } = useScope();
  const client = useQueryClient();
  const navigate = useNavigate();
  return useRecordForm({
    initial: {
      ...{ municipalityId: municipalityId ?? '', contractId: '', decisionReference: '' },
      validFrom: `${year}-01-01` as string | null,
      shares: [emptyShare, emptyShare],
    },
    validate: {
      ...{ municipalityId: need, contractId: need, decisionReference: need, validFrom: need },
      shares: (value) =>
        totalOf(value).isHundred() ? null : t('allocation-key.need.hundred', { total: totalOf(value).format() }),
    },
    save: ({ validFrom, shares, ...values }, { key }) =>
      api.POST('/task-field-profiles', {
        params: { query: { programmeId }, header: idempotent(key) },
        body: {
          ...values,
          validFrom: validFrom!,
          shares: shares.map((share) => ({ ...share, percentage: share.percentage ?? '0' })),
        },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      notifications.show({ message: t('profile.made') });
      await navigate({ to: '/taakvelden', search: { tab: 'profielen' } as never });
    },
  });
}

type ProfileForm = ReturnType<typeof useProfileForm>;

/** A profile of one municipality and contract from a day on: exactly 100 % together. */
export function NewProfile() {
  const { programmeId, municipalities } = useScope();
  const { data: contracts } = apiQuery.useSuspenseQuery('get', '/contracts', { params: { query: { programmeId } } });
  const form = useProfileForm();
  const choose = { value: '', label: t('municipal-budget.field.choose') };
  return (
    <>
      <PageHeader title={t('profile.new')} lead={t('profile.lead')} crumbs={[{ label: t('code-book.nav'), to: UP }]} />
      <form {...form.props} className={classes.form}>
        <FormErrorSummary errors={form.errors} />
        <Stack gap="md">
          <div className={classes.pair}>
            <NativeSelect
              label={t('municipal-budget.municipality')}
              {...form.field('municipalityId')}
              data={[choose, ...municipalities.map(({ id, name }) => ({ value: id, label: name }))]}
            />
            <NativeSelect
              label={t('difference.contract')}
              {...form.field('contractId')}
              data={[
                choose,
                ...contracts.items.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` })),
              ]}
            />
            <DateInput label={t('code-book.from')} {...form.strict('validFrom')} />
            <TextInput label={t('profile.decision')} maxLength={200} {...form.field('decisionReference')} />
          </div>
          {form.values.municipalityId && <Shares form={form} municipalityId={form.values.municipalityId} />}
          <Group gap="sm">
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('profile.new')}
            </Button>
            <LinkButton to={UP}>{t('ui.cancel')}</LinkButton>
          </Group>
        </Stack>
        {form.guard}
      </form>
    </>
  );
}

function Shares({ form, municipalityId }: { form: ProfileForm; municipalityId: string }) {
  const { programmeId } = useScope();
  const { data: codes } = apiQuery.useQuery('get', '/iv3-codes', { params: { query: { programmeId } } });
  const { data: programmes } = apiQuery.useQuery('get', '/budget-programmes', {
    params: { query: { programmeId, municipalityId } },
  });
  const day = form.values.validFrom ?? '';
  const choose = { value: '', label: t('municipal-budget.field.choose') };
  const of = (kind: string, mark: string) =>
    (codes?.items ?? [])
      .filter((one) => one.kind === kind && one.code.startsWith(mark))
      .filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo > day))
      .map(({ code, name }) => ({ value: code, label: `${code} ${name}` }));
  const shares = form.values.shares;
  return (
    <fieldset className={classes.shares} id={form.field('shares').id} tabIndex={-1}>
      <legend>{t('profile.shares')}</legend>
      {programmes?.items.length === 0 && <p className="kv-quiet">{t('profile.no-programmes')}</p>}
      {shares.map((_, index) => (
        <div key={index} className={classes.share} role="group" aria-label={t('profile.share', { n: index + 1 })}>
          <NativeSelect
            label={t('municipal-budget.field.programme')}
            {...form.field(`shares.${index}.budgetProgrammeId`)}
            data={[
              choose,
              ...(programmes?.items ?? []).map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
            ]}
          />
          <NativeSelect
            label={t('municipal-budget.field.task-field')}
            {...form.field(`shares.${index}.taskField`)}
            data={[choose, ...of('TASK_FIELD', '')]}
          />
          <NativeSelect
            label={t('municipal-budget.field.category')}
            {...form.field(`shares.${index}.category`)}
            data={of('CATEGORY', 'L')}
          />
          <PercentageInput
            label={t('profile.percentage', { n: index + 1 })}
            {...form.strict(`shares.${index}.percentage`)}
          />
          <ActionIcon
            variant="subtle"
            disabled={shares.length === 1}
            aria-label={t('profile.remove-share', { n: index + 1 })}
            onClick={() => form.list.removeListItem('shares', index)}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="subtle"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => form.list.insertListItem('shares', emptyShare)}
      >
        {t('profile.add-share')}
      </Button>
      <Total shares={shares} />
    </fieldset>
  );
}

/** The sum while typing, and what is left or too much. */
function Total({ shares }: { shares: { percentage: string | null }[] }) {
  const total = totalOf(shares);
  const difference = Percentage.hundred.minus(total);
  const state = difference.isZero() ? 'right' : difference.isNegative() ? 'more' : 'less';
  const size = difference.isNegative() ? difference.negate() : difference;
  return (
    <p className={classes.sum} data-state={state} role="status">
      {t('profile.sum', { total: total.format() })} {t(`profile.sum.${state}`, { difference: size.format() })}
    </p>
  );
}
