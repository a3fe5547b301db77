import { Money } from '@koersvast/kernel';
import { keepPreviousData } from '@tanstack/react-query';
import { apiQuery } from '@web/api/client';
import type { paths } from '@web/api/schema';
import { t } from '@web/texts';
import { amount, whole } from '@web/ui/format';
import { KeyFigures } from '@web/ui/key-figures';

type Question = NonNullable<paths['/actuals/totals']['get']['parameters']['query']>;

/** Lasten and baten of the whole selection, over all pages. */
export function ActualTotals({ question }: { question: Question }) {
  const { data } = apiQuery.useQuery(
    'get',
    '/actuals/totals',
    { params: { query: question } },
    { placeholderData: keepPreviousData, throwOnError: true },
  );
  if (!data) return null;
  const { costs, income, count } = data;
  const balance = Money.parse(costs ?? '0.00')
    .minus(Money.parse(income ?? '0.00'))
    .toString();
  return (
    <section aria-label={t('actual.totals')}>
      <KeyFigures
        items={[
          { label: t('actual.totals.count'), value: whole(count) },
          { label: t('actual.side.COST'), value: amount(costs) },
          { label: t('actual.side.INCOME'), value: amount(income) },
          ...(costs !== null && income !== null ? [{ label: t('actual.totals.balance'), value: amount(balance) }] : []),
        ]}
      />
    </section>
  );
}
