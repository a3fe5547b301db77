import { Button } from '@mantine/core';
import { api, ifMatch } from '@web/api/client';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { useDeed } from '@web/ui/use-deed';
import type { Baseline } from './baseline-state';

/** Makes an approved baseline public; what stands in the way is said by the server, with the records. */
export function PublishBaseline({ baseline }: { baseline: Baseline }) {
  const may = useCan('requirement-baseline.publish');
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const { id, name, rowVersion, requirementCount, state, publishedAt, purpose } = baseline;
  if (!may || state !== 'APPROVED' || publishedAt || purpose !== 'PUBLICATION') return null;
  const publish = async (): Promise<void> => {
    const answer = await confirm({
      title: t('baseline.publish.title', { name }),
      text: t('baseline.publish.text', { count: requirementCount }),
      confirm: t('baseline.publish'),
    });
    if (!answer) return;
    const params = { path: { id }, header: ifMatch(rowVersion) };
    await run(() => api.POST('/requirement-baselines/{id}/publish', { params }), t('baseline.publish.done', { name }));
  };
  return (
    <>
      <Button variant="filled" loading={doing} onClick={() => void publish()}>
        {t('baseline.publish')}
      </Button>
      {dialog}
    </>
  );
}
