import { ActionIcon, Button, NumberInput, SimpleGrid, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { Money } from '@koersvast/kernel';
import { t } from '@web/texts';
import { FactList } from '@web/ui/fact-list';
import { amount, date, money } from '@web/ui/format';
import { DateInput } from '@web/ui/form/date-input';
import { MoneyInput } from '@web/ui/form/money-input';
import type { ModificationFormState } from './modification-page';
import type { Modification } from './modification-values';
import classes from './modifications.module.css';
import { ObligationLines } from './obligation-lines';

interface ChangeFieldsProps {
  record: Modification;
  form: ModificationFormState;
  editable: boolean;
}

/** What the change is: words, days, amounts per year and obligations. */
export function ChangeFields({ record, form, editable }: ChangeFieldsProps) {
  if (!editable) return <ChangeFacts record={record} />;
  return (
    <div className={classes.fields}>
      <section className={classes.card} aria-labelledby="wat">
        <h2 id="wat">{t('modification.section.what')}</h2>
        <TextInput label={t('modification.field.title')} maxLength={200} {...form.field('title')} />
        <Textarea
          label={t('modification.field.description')}
          autosize
          minRows={3}
          classNames={{ input: 'kv-words' }}
          {...form.field('description')}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }} className={classes.pair}>
          <DateInput label={t('modification.field.effectiveOn')} {...form.strict('effectiveOn')} />
          <MoneyInput
            label={t('modification.field.amount')}
            description={t('modification.field.amount.hint')}
            {...form.strict('amount')}
          />
        </SimpleGrid>
        <YearLines form={form} record={record} />
      </section>
      <section className={classes.card} aria-labelledby="waarde">
        <h2 id="waarde">{t('modification.section.value')}</h2>
        <p className="kv-quiet">{t('modification.section.value.text')}</p>
        <SimpleGrid cols={{ base: 1, sm: 2 }} className={classes.pair}>
          <MoneyInput label={t('modification.field.originalValue')} {...form.strict('originalValue')} />
          <span />
          <MoneyInput
            label={t('modification.field.indexedValue')}
            description={t('modification.field.indexedValue.hint')}
            {...form.strict('indexedValue')}
          />
          <TextInput
            label={t('modification.field.indexationClause')}
            maxLength={200}
            {...form.field('indexationClause')}
          />
        </SimpleGrid>
      </section>
      <section className={classes.card} aria-labelledby="looptijd">
        <h2 id="looptijd">{t('modification.section.term')}</h2>
        <Switch
          label={t('modification.field.changesSettlement')}
          description={t('modification.field.changesSettlement.hint')}
          checked={form.values.changesSettlement}
          onChange={(event) => form.setValue('changesSettlement', event.currentTarget.checked)}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }} className={classes.pair}>
          <DateInput
            label={t('modification.field.newEndsOn')}
            description={t('modification.field.newEndsOn.hint', { date: date(record.contract.endsOn) })}
            {...form.strict('newEndsOn')}
          />
          <TextInput
            label={t('modification.field.newContractor')}
            description={t('modification.field.newContractor.hint', { name: record.contract.contractor })}
            maxLength={200}
            {...form.field('newContractor')}
          />
        </SimpleGrid>
      </section>
      <ObligationLines record={record} form={form} />
    </div>
  );
}

const years = (record: Modification): number[] => {
  const first = Number(record.contract.startsOn.slice(0, 4));
  const last = Number((record.newEndsOn ?? record.contract.endsOn).slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
};

function YearLines({ form, record }: { form: ModificationFormState; record: Modification }) {
  const lines = form.values.years;
  const total = Money.sum(lines.map((line) => Money.parse(line.amount ?? '0')));
  const next = years(record).find(
    (year) => lines.every((line) => line.year !== year) && year >= Number((form.values.effectiveOn ?? '0').slice(0, 4)),
  );
  const rest = Money.parse(form.values.amount ?? '0')
    .minus(total)
    .toString();
  return (
    <fieldset className={classes.lines}>
      <legend>{t('modification.field.years')}</legend>
      <p className="kv-quiet">{t('modification.years.text')}</p>
      {lines.map((line, index) => (
        <div key={index} className={classes.line}>
          <NumberInput
            label={t('modification.years.year')}
            hideControls
            thousandSeparator=""
            {...form.field(`years.${index}.year`)}
          />
          <MoneyInput label={t('modification.years.amount')} {...form.strict(`years.${index}.amount`)} />
          <ActionIcon
            aria-label={t('modification.years.remove', { year: line.year })}
            onClick={() => form.list.removeListItem('years', index)}
          >
            <IconTrash size={16} stroke={1.75} />
          </ActionIcon>
        </div>
      ))}
      <Stack gap="xs" align="flex-start">
        {lines.length > 0 && (
          <p className="kv-caption">
            {t('modification.years.total', {
              total: amount(total.toString(), { plus: true }),
              amount: amount(form.values.amount, { plus: true }),
            })}
          </p>
        )}
        <Button onClick={() => form.list.insertListItem('years', { year: next ?? '', amount: rest })}>
          {t('modification.years.add')}
        </Button>
      </Stack>
    </fieldset>
  );
}

function ChangeFacts({ record }: { record: Modification }) {
  const { contract } = record;
  return (
    <div className={classes.fields}>
      <section className={classes.card}>
        <p className="kv-words">{record.description}</p>
        <FactList
          facts={[
            [t('modification.field.contract'), `${contract.code} ${contract.title}`],
            [t('modification.field.effectiveOn'), record.effectiveOn && date(record.effectiveOn)],
            [t('modification.field.amount'), money(record.amount)],
            [
              t('modification.field.years'),
              record.years.map((line) => `${line.year}: ${amount(line.amount, { plus: true })}`).join('; '),
            ],
            [t('modification.field.originalValue'), record.originalValue && money(record.originalValue)],
            [t('modification.field.indexedValue'), record.indexedValue && money(record.indexedValue)],
            [t('modification.field.indexationClause'), record.indexationClause],
            [
              t('modification.field.changesSettlement'),
              t(record.changesSettlement ? 'modification.yes' : 'modification.no'),
            ],
            [t('modification.field.newEndsOn'), record.newEndsOn && date(record.newEndsOn)],
            [t('modification.field.newContractor'), record.newContractor],
          ]}
        />
      </section>
    </div>
  );
}
