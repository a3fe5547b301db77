import { Money } from '@koersvast/kernel';
import { keepPreviousData } from '@tanstack/react-query';
import { apiQuery } from '@web/api/client';
import type { paths } from '@web/api/schema';
import { t } from '@web/texts';
import { amount, whole } from '@web/ui/format';
import classes from './actuals.module.css';

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
  const facts: [string, string][] = [
    [t('actual.totals.count'), whole(count)],
    [t('actual.side.COST'), amount(costs)],
    [t('actual.side.INCOME'), amount(income)],
    ...(costs !== null && income !== null ? [[t('actual.totals.balance'), amount(balance)] as [string, string]] : []),
  ];
  return (
    <dl className={classes.totals} aria-label={t('actual.totals')}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
