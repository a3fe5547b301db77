import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { apiQuery } from '@web/api/client';
import { useTender } from '@web/features/requirements/use-tender';
import { useCan } from '@web/shell/scope';
import { useSearchParams, useSetSearchParams } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { PageHeader } from '@web/ui/page-header';
import { AwardMethod } from './award-method';
import classes from './award-criteria.module.css';
import { CriterionPanel } from './criterion-panel';
import { CriteriaTable } from './criteria-table';
import { balance, type Criterion, type Typed } from './weights';

/** The tree of award criteria with live sums; one opens beside it. */
export function AwardCriteriaPage() {
  const { tender } = useTender();
  if (!tender) return <EmptyState title={t('requirement.no-tender')} text={t('requirement.no-tender.text')} />;
  return <Tree tenderId={tender.id} />;
}

function Tree({ tenderId }: { tenderId: string }) {
  const mayWrite = useCan('award-criterion.write');
  const { criterium, onder } = useSearchParams();
  const set = useSetSearchParams();
  const [typed, setTyped] = useState<Typed>(new Map());
  const { data } = apiQuery.useSuspenseQuery('get', '/award-criteria', { params: { query: { tenderId } } });
  const { items } = data;
  const open = items.find(({ id }) => id === criterium);
  const adding = mayWrite && criterium === 'nieuw';
  const add = (
    <Button
      variant="filled"
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={() => set({ criterium: 'nieuw' })}
    >
      {t('award-criterion.new')}
    </Button>
  );
  const close = () => set({ criterium: undefined, onder: undefined });
  return (
    <>
      <PageHeader title={t('award-criterion.nav')} lead={t('award-criterion.lead')} actions={mayWrite && add} />
      {items.length === 0 ? (
        <EmptyState
          title={t('award-criterion.empty')}
          text={t(mayWrite ? 'award-criterion.empty.may' : 'award-criterion.empty.read')}
        />
      ) : (
        <>
          <Total criteria={items} typed={typed} />
          <CriteriaTable criteria={items} mayWrite={mayWrite} typed={typed} onTyped={setTyped} />
        </>
      )}
      <AwardMethod tenderId={tenderId} mayWrite={mayWrite} />
      {(open || adding) && (
        <CriterionPanel
          key={`${open?.id ?? 'nieuw'} ${onder ?? ''}`}
          tenderId={tenderId}
          criterion={open}
          parentId={adding ? (onder ?? null) : (open?.parentId ?? null)}
          criteria={items}
          mayWrite={mayWrite}
          onClose={close}
        />
      )}
    </>
  );
}

/** What the main criteria add up to while somebody types. */
function Total({ criteria, typed }: { criteria: Criterion[]; typed: Typed }) {
  const { state, total, rest } = balance(criteria, typed);
  return (
    <p className={classes.total} data-state={state} role="status">
      <strong>{t('award-criterion.total', { total })}</strong>
      <span>{t(`award-criterion.total.${state}`, { rest })}</span>
    </p>
  );
}
