import { estimatedValue, Money } from '@koersvast/kernel';
import { Button, NumberInput, Radio, SimpleGrid, Stack, Textarea } from '@mantine/core';
import { t } from '@web/texts';
import { FactList } from '@web/ui/fact-list';
import { money } from '@web/ui/format';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { MoneyInput } from '@web/ui/form/money-input';
import type { Tender } from './tender-state';
import { useTenderForm } from './use-tender-form';
import classes from './tenders.module.css';

type Values = {
  basis: 'TOTAL' | 'MONTHLY';
  price: string | null;
  optionsValue: string | null;
  termMonths: number | '';
  extensionCount: number | '';
  extensionMonths: number | '';
  clusteringMotivation: string;
  noLotsMotivation: string;
};

const valuesOf = (tender: Tender): Values => ({
  basis: tender.monthlyPrice ? 'MONTHLY' : 'TOTAL',
  price: tender.totalPrice ?? tender.monthlyPrice,
  optionsValue: tender.optionsValue,
  termMonths: tender.termMonths ?? '',
  extensionCount: tender.extensionCount,
  extensionMonths: tender.extensionMonths,
  clusteringMotivation: tender.clusteringMotivation,
  noLotsMotivation: tender.noLotsMotivation,
});

const labels = () => ({
  basis: t('tender.value.basis'),
  price: t('tender.value.price'),
  optionsValue: t('tender.value.options'),
  termMonths: t('tender.value.term'),
  extensionCount: t('tender.value.extensions'),
  extensionMonths: t('tender.value.extension-months'),
  clusteringMotivation: t('tender.field.clustering'),
  noLotsMotivation: t('tender.field.lots'),
});

/** The value of the tender with its arithmetic, and the two motivations. */
export function TenderValue({ tender }: { tender: Tender }) {
  const names = labels();
  if (tender.mayChange && tender.state === 'PREPARATION') return <ValueForm tender={tender} />;
  return (
    <FactList
      facts={[
        [t('tender.value.total'), money(tender.estimatedValue)],
        [names.termMonths, tender.termMonths],
        [names.extensionCount, tender.extensionCount],
        [
          names.clusteringMotivation,
          <span key="c" className="kv-words">
            {tender.clusteringMotivation}
          </span>,
        ],
        [
          names.noLotsMotivation,
          <span key="l" className="kv-words">
            {tender.noLotsMotivation}
          </span>,
        ],
      ]}
    />
  );
}

function ValueForm({ tender }: { tender: Tender }) {
  const names = labels();
  const form = useTenderForm(tender, {
    valuesOf,
    labels: names,
    body: ({ basis, price, termMonths, extensionCount, extensionMonths, optionsValue, ...motivations }) => ({
      totalPrice: basis === 'TOTAL' ? price : null,
      monthlyPrice: basis === 'MONTHLY' ? price : null,
      optionsValue: optionsValue ?? '0.00',
      termMonths: termMonths === '' ? null : termMonths,
      extensionCount: extensionCount === '' ? 0 : extensionCount,
      extensionMonths: extensionMonths === '' ? 0 : extensionMonths,
      ...motivations,
    }),
  });
  const { basis } = form.values;
  return (
    <form {...form.props} className={classes.fields}>
      <Stack gap="md">
        <FormErrorSummary errors={form.errors} />
        <Radio.Group label={names.basis} {...form.field('basis')}>
          <Stack gap={8} mt={4}>
            <Radio value="TOTAL" label={t('tender.value.basis.TOTAL')} />
            <Radio value="MONTHLY" label={t('tender.value.basis.MONTHLY')} />
          </Stack>
        </Radio.Group>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <MoneyInput
            label={t(`tender.value.price.${basis}`)}
            description={t('tender.value.excluding')}
            {...form.strict('price')}
          />
          <MoneyInput
            label={names.optionsValue}
            description={t('tender.value.options.hint')}
            {...form.strict('optionsValue')}
          />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <NumberInput label={names.termMonths} min={1} max={600} {...form.field('termMonths')} />
          <NumberInput label={names.extensionCount} min={0} max={50} {...form.field('extensionCount')} />
          <NumberInput label={names.extensionMonths} min={0} max={600} {...form.field('extensionMonths')} />
        </SimpleGrid>
        <Arithmetic values={form.values} />
        <Textarea
          label={names.clusteringMotivation}
          description={t('tender.clustering.hint')}
          autosize
          minRows={3}
          {...form.field('clusteringMotivation')}
        />
        <Textarea
          label={names.noLotsMotivation}
          description={t('tender.lots.hint')}
          autosize
          minRows={3}
          {...form.field('noLotsMotivation')}
        />
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

const amountOf = (text: string | null) => (text === null ? null : Money.parse(text));

/** The same rule as the server's, so that the figure moves while one types. */
function Arithmetic({ values }: { values: Values }) {
  const price = amountOf(values.price);
  const optionsValue = amountOf(values.optionsValue) ?? Money.zero;
  const { total, rule, months } = estimatedValue({
    totalPrice: values.basis === 'TOTAL' ? price : null,
    monthlyPrice: values.basis === 'MONTHLY' ? price : null,
    termMonths: values.termMonths === '' ? null : values.termMonths,
    extensionCount: Number(values.extensionCount),
    extensionMonths: Number(values.extensionMonths),
    optionsValue,
  });
  return (
    <section className={classes.aside} aria-live="polite">
      <h2>{t('tender.value.total')}</h2>
      <p className={classes.sum}>{total ? total.format() : t('ui.empty')}</p>
      <p className="kv-quiet">
        {t(`tender.value.rule.${rule}`, {
          price: price?.format() ?? '',
          options: optionsValue.format(),
          months: months ?? 0,
        })}
      </p>
    </section>
  );
}
