import { Button, Checkbox, NumberInput, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { date } from '@web/ui/format';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import type { Tender } from './tender-state';
import { TermCalculator } from './term-calculator';
import { useTenderForm } from './use-tender-form';
import classes from './tenders.module.css';

type Clock = components['schemas']['TenderClockResponse'];

const columns: Column<Clock>[] = [
  { id: 'label', header: t('tender.clock.label'), width: 200, cell: (row) => row.label },
  {
    id: 'origin',
    header: t('tender.clock.origin'),
    width: 130,
    cell: (row) =>
      row.article ? t('tender.clock.law', { article: row.article }) : t(`tender.clock.origin.${row.origin}`),
  },
  { id: 'days', header: t('tender.clock.days'), width: 70, align: 'right', cell: (row) => row.days ?? '–' },
  {
    id: 'event',
    header: t('tender.clock.event'),
    width: 190,
    cell: (row) =>
      row.eventOn ? t('tender.clock.event-on', { event: row.event, date: date(row.eventOn) }) : row.event,
  },
  {
    id: 'last',
    header: t('tender.clock.last'),
    width: 110,
    cell: (row) => (row.lastDay ? date(row.lastDay) : '–'),
  },
  {
    id: 'advised',
    header: t('tender.clock.advised'),
    width: 110,
    cell: (row) => (row.advised ? <strong>{date(row.advised)}</strong> : '–'),
  },
  {
    id: 'remark',
    header: t('tender.clock.remark'),
    cell: (row) => (
      <span className="kv-caption">
        {row.otherDay && `${t('tender.clock.other', { date: date(row.otherDay), reason: row.closedBecause ?? '' })} `}
        {!row.otherDay && row.closedBecause && `${t('tender.clock.closed', { reason: row.closedBecause })} `}
        {row.remark}
      </span>
    ),
  },
];

/** The clauses of the tender document, the clocks that follow, and a calculator for any term. */
export function TenderTerms({ tender }: { tender: Tender }) {
  const path = { id: tender.id };
  const { data } = apiQuery.useSuspenseQuery('get', '/tenders/{id}/clocks', { params: { path } });
  return (
    <Stack gap="lg">
      {tender.mayChange && tender.state === 'PREPARATION' && <ClauseForm tender={tender} />}
      <section>
        <h2>{t('tender.clock.title')}</h2>
        <DataTable caption={t('tender.clock.title')} columns={columns} rows={data.items} rowId={(row) => row.code} />
      </section>
      <TermCalculator />
    </Stack>
  );
}

const valuesOf = (tender: Tender) => ({
  standstillDays: tender.standstillDays ?? ('' as number | ''),
  standstillOrigin: tender.standstillOrigin ?? '',
  standstillRolls: tender.standstillRolls,
  standstillClause: tender.standstillClause,
  challengeDays: tender.challengeDays ?? ('' as number | ''),
  offerValidityDays: tender.offerValidityDays ?? ('' as number | ''),
});

const labels = () => ({
  standstillDays: t('tender.field.standstill'),
  standstillOrigin: t('tender.field.standstill-origin'),
  standstillRolls: t('tender.field.standstill-rolls'),
  standstillClause: t('tender.field.standstill-clause'),
  challengeDays: t('tender.field.challenge'),
  offerValidityDays: t('tender.field.validity'),
});

const orNull = (value: number | '') => (value === '' ? null : value);

function ClauseForm({ tender }: { tender: Tender }) {
  const names = labels();
  const form = useTenderForm(tender, {
    valuesOf,
    labels: names,
    body: ({ standstillOrigin, standstillDays, challengeDays, offerValidityDays, ...rest }) => ({
      ...rest,
      standstillDays: orNull(standstillDays),
      standstillOrigin: (standstillOrigin || null) as 'LAW' | 'TENDER_DOC' | null,
      challengeDays: orNull(challengeDays),
      offerValidityDays: orNull(offerValidityDays),
    }),
  });
  const sas = tender.procedureRegime === 'SAS';
  const origins = ['LAW', 'TENDER_DOC'].map((value) => ({
    value,
    label: t(`tender.clock.origin.${value}`),
    disabled: sas && value === 'LAW',
  }));
  return (
    <form {...form.props} className={classes.fields}>
      <Stack gap="md">
        <FormErrorSummary errors={form.errors} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NumberInput
            label={names.standstillDays}
            description={t(sas ? 'tender.standstill.sas' : 'tender.standstill.regular')}
            min={1}
            max={365}
            {...form.field('standstillDays')}
          />
          <Select
            label={names.standstillOrigin}
            description={t('tender.standstill-origin.hint')}
            data={origins}
            clearable
            {...form.field('standstillOrigin')}
            value={form.values.standstillOrigin || null}
            onChange={(value) => form.setValue('standstillOrigin', (value ?? '') as 'LAW' | 'TENDER_DOC' | '')}
          />
        </SimpleGrid>
        <TextInput label={names.standstillClause} maxLength={500} {...form.field('standstillClause')} />
        <Checkbox
          label={names.standstillRolls}
          checked={form.values.standstillRolls}
          onChange={(event) => form.setValue('standstillRolls', event.currentTarget.checked)}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NumberInput
            label={names.challengeDays}
            description={t('tender.challenge.hint')}
            min={1}
            max={365}
            {...form.field('challengeDays')}
          />
          <NumberInput
            label={names.offerValidityDays}
            description={t('tender.validity.hint')}
            min={1}
            max={730}
            {...form.field('offerValidityDays')}
          />
        </SimpleGrid>
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
