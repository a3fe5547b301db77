import { Button, Group } from '@mantine/core';
import { api } from '@web/api/client';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { StatusChip } from '@web/ui/status-chip';
import { useDeed } from '@web/ui/use-deed';
import classes from './quarterly.module.css';
import type { QuarterlyRequest } from './request-state';

type Finding = QuarterlyRequest['findings'][number];

/** What was noticed at the last workbook; each asks for an explanation or a correction. */
export function Findings({ request, mayWrite }: { request: QuarterlyRequest; mayWrite: boolean }) {
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const open = request.findings.filter(({ explanation }) => explanation === null);
  const mayExplain = mayWrite && request.state === 'RECEIVED';
  const explain = async (findings: Finding[]) => {
    const title =
      findings.length === 1 ? t('quarterly.explain.one', { place: findings[0]!.place }) : t('quarterly.explain.all');
    const answer = await confirm({
      title,
      text: t('quarterly.explain.text'),
      confirm: t('quarterly.explain'),
      reason: { label: t('quarterly.explain.label'), required: true },
    });
    if (!answer) return;
    const body = { findingIds: findings.map(({ id }) => id), explanation: answer.reason };
    await run(() => api.POST('/quarterly-requests/{id}/explain', { params: { path: { id: request.id } }, body }));
  };
  return (
    <section className={classes.card}>
      <Group justify="space-between">
        <h2>{t('quarterly.findings')}</h2>
        {mayExplain && open.length > 1 && (
          <Button loading={doing} onClick={() => void explain(open)}>
            {t('quarterly.explain.all')}
          </Button>
        )}
      </Group>
      {open.length === 0 && <p className="kv-quiet">{t('quarterly.findings.none')}</p>}
      <ul className={classes.findings}>
        {request.findings.map((one) => (
          <li key={one.id} data-done={one.explanation !== null || undefined}>
            <StatusChip
              status={one.kind}
              label={t(`quarterly.kind.${one.kind}`)}
              tone={one.explanation === null ? 'warn' : 'quiet'}
            />
            <div className={classes.what}>
              <strong>{one.place}</strong> {one.message}
              {one.explanation !== null && (
                <p className="kv-words">
                  {t('quarterly.explained', { name: one.explainedBy ?? '', text: one.explanation })}
                </p>
              )}
            </div>
            {mayExplain && one.explanation === null && (
              <Button
                size="compact-sm"
                aria-label={t('quarterly.explain.one', { place: one.place })}
                onClick={() => void explain([one])}
              >
                {t('quarterly.explain')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {dialog}
    </section>
  );
}
