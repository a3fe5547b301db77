import { Button } from '@mantine/core';
import { api, apiQuery, idempotent } from '@web/api/client';
import { useSession } from '@web/api/session';
import { useCan } from '@web/shell/scope';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { useIdempotencyKey } from '@web/ui/form/idempotency-key';
import { useDeed } from '@web/ui/use-deed';
import { Circle } from './circle';
import classes from './continuity.module.css';
import { Limits } from './limits';
import { QuarterDetail } from './quarter-detail';
import { QuarterTable } from './quarter-table';
import { Standing } from './standing';

/** All on the partner's money for who is named; for another, whom to ask. */
export function ContinuityView({ contractId }: { contractId: string }) {
  const { data } = apiQuery.useSuspenseQuery('get', '/contracts/{id}/continuity', {
    params: { path: { id: contractId } },
  });
  const [chosen, choose] = useSearchState('kwartaal', '');
  if (data.access === 'NOBODY_YET') return <Nobody contractId={contractId} />;
  if (data.access === 'OTHERS') {
    const names = data.members.map(({ name }) => name).join(', ');
    return <EmptyState title={t('continuity.others')} text={t('continuity.others.text', { names })} />;
  }
  const quarter = data.quarters.find((one) => one.quarter === chosen) ?? null;
  return (
    <div className={classes.page}>
      <Standing data={data} />
      <QuarterTable quarters={data.quarters} current={quarter?.quarter} limits={data.current!} onOpen={choose} />
      {quarter && <QuarterDetail contractId={contractId} quarter={quarter} onClose={() => choose('')} />}
      <div className={classes.twins}>
        <Circle data={data} />
        <Limits data={data} />
      </div>
    </div>
  );
}

function Nobody({ contractId }: { contractId: string }) {
  const mayWrite = useCan('continuity.write');
  const session = useSession();
  const key = useIdempotencyKey();
  const { doing, run } = useDeed();
  const begin = () =>
    run(() =>
      api.POST('/contracts/{id}/continuity/members', {
        params: { path: { id: contractId }, header: idempotent(key.keyFor([contractId])) },
        body: { userId: session!.user.id, watches: true },
      }),
    );
  return (
    <EmptyState
      title={t('continuity.nobody')}
      text={t('continuity.nobody.text')}
      action={
        mayWrite && (
          <Button variant="filled" loading={doing} onClick={() => void begin()}>
            {t('continuity.nobody.begin')}
          </Button>
        )
      }
    />
  );
}
