import { Button, Group } from '@mantine/core';
import { api, idempotent } from '@web/api/client';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { useIdempotencyKey } from '@web/ui/form/idempotency-key';
import { useDeed } from '@web/ui/use-deed';
import type { Assessment } from './assessment-data';
import classes from './assessments.module.css';

/** What an assessor signs before seeing any offer. */
export function Declaration({ assessment }: { assessment: Assessment }) {
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const key = useIdempotencyKey();
  const { id, declaration } = assessment;
  const send = (interest?: string) => {
    const body = { version: declaration.version, interest };
    const params = { path: { id }, header: idempotent(key.keyFor(body)) };
    return run(() => api.POST('/assessments/{id}/declaration', { params, body }));
  };
  const report = async () => {
    const answer = await confirm({
      title: t('assessment.interest.title'),
      text: t('assessment.interest.text'),
      confirm: t('assessment.interest.send'),
      reason: { label: t('assessment.interest.which'), required: true },
    });
    if (answer) await send(answer.reason);
  };
  return (
    <section className={classes.declaration}>
      <h2>{t('assessment.declaration')}</h2>
      <p>{t('assessment.declaration.lead')}</p>
      <ol className="kv-words">
        {declaration.text.split('\n').map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <p className="kv-caption">{t('assessment.declaration.version', { version: declaration.version })}</p>
      <Group gap="sm">
        <Button onClick={() => void report()} disabled={doing}>
          {t('assessment.interest')}
        </Button>
        <Button variant="filled" loading={doing} onClick={() => void send()}>
          {t('assessment.declaration.sign')}
        </Button>
      </Group>
      {dialog}
    </section>
  );
}
