import { NativeSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, apiQuery } from '@web/api/client';
import { asProblem } from '@web/api/problem';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { amount, percent } from '@web/ui/format';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import classes from './new-allocation-key.module.css';

type Preview = components['schemas']['KeyPreviewResponse'];
type Share = Preview['shares'][number];
type Effect = components['schemas']['KeyEffectResponse'];
type Proposed = Omit<components['schemas']['PreviewKeyRequest'], 'agreedBudgetId' | 'validFromDate' | 'dimension'> & {
  dimension: 'MUNICIPALITY';
  validFromDate: string | null;
};

const shareColumns: Column<Share>[] = [
  { id: 'name', header: t('allocation-key.dimension.MUNICIPALITY'), cell: (row) => row.name },
  {
    id: 'percentage',
    header: t('allocation-key.share'),
    width: 240,
    align: 'right',
    cell: (row) => (
      <>
        {row.holdsRemainder && <span className={classes.cent}>{t('allocation-key.remainder')}</span>}
        {percent(row.percentage)}
      </>
    ),
  },
];

const effectColumns: Column<Effect>[] = [
  {
    id: 'municipality',
    header: t('allocation-key.dimension.MUNICIPALITY'),
    width: 130,
    cell: (row) => row.municipality,
  },
  { id: 'current', header: t('allocation-key.now'), width: 130, align: 'right', cell: (row) => amount(row.current) },
  {
    id: 'proposed',
    header: t('allocation-key.then'),
    width: 130,
    align: 'right',
    cell: (row) => (
      <span title={row.holdsRemainderCent ? t('agreed-budget.split.remainder') : undefined}>
        {amount(row.proposed)}
        {row.holdsRemainderCent && ' *'}
      </span>
    ),
  },
  {
    id: 'change',
    header: t('allocation-key.change'),
    width: 130,
    align: 'right',
    cell: (row) => amount(row.change, { plus: true }),
  },
  {
    id: 'instalment',
    header: t('allocation-key.instalments'),
    align: 'right',
    meaning: t('allocation-key.instalments.meaning'),
    cell: (row) => `11 × ${amount(row.instalment)} + ${amount(row.lastInstalment)}`,
  },
];

/**
 * What the key gives, and what it does to a budget against the key of now. Keeps nothing.
 * @param whole every number that the method asks stands there; until then the server is not asked
 */
export function KeyEffectPreview({ proposed, whole }: { proposed: Proposed; whole: boolean }) {
  const { programmeId } = useScope();
  const { data: budgets } = apiQuery.useSuspenseQuery('get', '/agreed-budgets', {
    params: { query: { programmeId, limit: 50 } },
  });
  const [agreedBudgetId, choose] = useState(budgets.items[0]?.id ?? '');
  const [settled] = useDebouncedValue(proposed, 150);
  const ready = whole && settled.validFromDate !== null;
  const body = {
    ...{ ...settled, validFromDate: settled.validFromDate ?? '' },
    // A source is asked when the key is made, not while one looks at what it would do.
    components: settled.components?.map((one) => ({ ...one, source: one.source || '–' })),
    ...(agreedBudgetId ? { agreedBudgetId } : {}),
  };
  const preview = useQuery({
    queryKey: ['allocation-key-preview', programmeId, body],
    queryFn: async () =>
      (await api.POST('/allocation-key-previews', { params: { query: { programmeId } }, body })).data!,
    ...{ enabled: ready, placeholderData: keepPreviousData, retry: false },
  });
  return (
    <section className={classes.preview}>
      <h2>{t('allocation-key.preview')}</h2>
      {budgets.items.length > 0 && (
        <NativeSelect
          label={t('allocation-key.preview.budget')}
          mb="sm"
          data={budgets.items.map((one) => ({ value: one.id, label: `${one.contractCode} · ${one.year}` }))}
          value={agreedBudgetId}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      )}
      {!whole ? (
        <p className="kv-quiet" role="status">
          {t('allocation-key.preview.unfinished')}
        </p>
      ) : preview.error ? (
        <p className="kv-quiet" role="status">
          {asProblem(preview.error).message}
        </p>
      ) : (
        preview.data && <Outcome preview={preview.data} />
      )}
    </section>
  );
}

function Outcome({ preview: { shares, effect } }: { preview: Preview }) {
  return (
    <>
      <DataTable
        caption={t('allocation-key.shares')}
        columns={shareColumns}
        rows={shares}
        rowId={(row) => row.name}
        total={{ name: t('agreed-budget.total'), percentage: percent('100') }}
      />
      {effect && (
        <>
          <p className="kv-quiet">
            {t('allocation-key.effect', {
              year: effect.year,
              key: effect.currentKeyName ?? t('agreed-budget.split.imported'),
            })}
          </p>
          <DataTable
            caption={t('allocation-key.preview')}
            columns={effectColumns}
            rows={effect.municipalities}
            rowId={(row) => row.municipalityId}
            total={{ municipality: t('agreed-budget.total'), proposed: amount(effect.agreed) }}
          />
          <p className="kv-caption">{t('allocation-key.effect.note')}</p>
        </>
      )}
    </>
  );
}
