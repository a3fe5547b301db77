import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { api } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { useDeed } from '@web/ui/use-deed';
import type { Obligation } from './obligation-state';
import classes from './obligations.module.css';

type Outcome = components['schemas']['BulkConfirmResponse'];

/** The chosen rows: counted by the server first, confirmed after a yes. */
export function BulkConfirm({ rows, onDone }: { rows: Obligation[]; onDone: () => void }) {
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const items = rows.map(({ id, rowVersion }) => ({ id, rowVersion }));
  const start = () =>
    run(async () => {
      const preview = (await api.POST('/obligations/bulk-confirm', { body: { items, preview: true } })).data!;
      if (preview.confirmed === 0) {
        await confirm({
          title: t('obligation.bulk.none'),
          text: <Skipped outcome={preview} />,
          confirm: t('ui.close'),
        });
        return;
      }
      const count = preview.confirmed;
      const answer = await confirm({
        title: t('obligation.bulk.title', { count }),
        text: (
          <>
            <p>{t('obligation.bulk.text')}</p>
            <Skipped outcome={preview} />
          </>
        ),
        confirm: t('obligation.bulk.confirm', { count }),
      });
      if (!answer) return;
      const done = (await api.POST('/obligations/bulk-confirm', { body: { items } })).data!;
      notifications.show({ message: t('obligation.bulk.done', { count: done.confirmed }) });
      onDone();
    });
  const refuse = () =>
    run(async () => {
      const reason = t('obligation.reject.reason');
      const preview = (await api.POST('/obligations/bulk-reject', { body: { items, reason, preview: true } })).data!;
      const count = preview.confirmed;
      const skipped = <Skipped outcome={preview} />;
      if (count === 0) {
        await confirm({ title: t('obligation.bulk.none-rejected'), text: skipped, confirm: t('ui.close') });
        return;
      }
      const answer = await confirm({
        title: t('obligation.bulk.reject.title', { count }),
        text: (
          <>
            <p>{t('obligation.reject.text')}</p>
            {skipped}
          </>
        ),
        confirm: t('obligation.bulk.reject.confirm', { count }),
        reason: { label: reason, required: true },
        danger: true,
      });
      if (!answer) return;
      const done = (await api.POST('/obligations/bulk-reject', { body: { items, reason: answer.reason } })).data!;
      notifications.show({ message: t('obligation.bulk.reject.done', { count: done.confirmed }) });
      onDone();
    });
  return (
    <div className={classes.bulk} role="region" aria-label={t('obligation.chosen', { count: rows.length })}>
      <strong>{t('obligation.chosen', { count: rows.length })}</strong>
      <Button variant="filled" loading={doing} onClick={() => void start()}>
        {t('obligation.bulk.start')}
      </Button>
      <Button disabled={doing} onClick={() => void refuse()}>
        {t('obligation.bulk.reject')}
      </Button>
      <Button variant="subtle" onClick={onDone}>
        {t('obligation.bulk.clear')}
      </Button>
      {dialog}
    </div>
  );
}

function Skipped({ outcome }: { outcome: Outcome }) {
  if (outcome.skipped.length === 0) return null;
  return (
    <>
      <p>{t('obligation.bulk.skipped', { count: outcome.skipped.length })}</p>
      <ul className={classes.skipped}>
        {outcome.skipped.map((row) => (
          <li key={row.id}>
            {row.code} {t(`obligation.skip.${row.reason}`)}
          </li>
        ))}
      </ul>
    </>
  );
}
