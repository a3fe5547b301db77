import { Button } from '@mantine/core';
import { useState } from 'react';
import { api, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { useDeed } from '@web/ui/use-deed';
import type { Question } from './states';
import classes from './clarifications.module.css';

type Source = components['schemas']['ClarificationQuestionSourceResponse'];

/** Who asked: shown only when asked for, since each look is in the audit. Here the wish for confidentiality is decided. */
export function QuestionSource({ question }: { question: Question }) {
  const { id, code, rowVersion, confidentiality, mayRegister } = question;
  const [source, setSource] = useState<Source | null>(null);
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const look = () =>
    run(async () => {
      const { data } = await api.GET('/clarification-questions/{id}/source', { params: { path: { id } } });
      setSource(data!);
    });
  const decide = async (granted: boolean) => {
    const given = await confirm({
      title: t(granted ? 'clarification.grant.title' : 'clarification.refuse.title', { code }),
      text: t(granted ? 'clarification.grant.text' : 'clarification.refuse.text'),
      confirm: t(granted ? 'clarification.grant' : 'clarification.refuse'),
      reason: { label: t('clarification.decision.reason'), required: true },
    });
    if (!given) return;
    await run(async () => {
      await api.POST('/clarification-questions/{id}/decide-confidentiality', {
        params: { path: { id }, header: ifMatch(rowVersion) },
        body: { granted, reason: given.reason },
      });
      if (source) setSource({ ...source, decisionReason: given.reason });
    });
  };
  return (
    <section className={classes.block}>
      <h2>{t('clarification.source')}</h2>
      {source ? (
        <dl className={classes.stacked}>
          <Fact name={t('clarification.field.party')} value={source.party || t('clarification.party.unknown')} />
          <Fact name={t('clarification.received-text')} value={source.receivedText} words />
          <Fact name={t('clarification.field.motive')} value={source.confidentialMotive} words />
          <Fact name={t('clarification.decision.reason')} value={source.decisionReason} words />
        </dl>
      ) : (
        <>
          <p className="kv-caption">{t('clarification.source.hint')}</p>
          <Button size="xs" loading={doing} onClick={() => void look()}>
            {t('clarification.source.show')}
          </Button>
        </>
      )}
      {confidentiality === 'ASKED' && mayRegister && (
        <>
          <p>{t('clarification.confidentiality.decide')}</p>
          <Button size="xs" mr="xs" onClick={() => void decide(true)}>
            {t('clarification.grant')}
          </Button>
          <Button size="xs" onClick={() => void decide(false)}>
            {t('clarification.refuse')}
          </Button>
        </>
      )}
      {dialog}
    </section>
  );
}

function Fact({ name, value, words = false }: { name: string; value: string | null; words?: boolean }) {
  if (!value) return null;
  return (
    <div>
      <dt className="kv-caption">{name}</dt>
      <dd className={words ? `kv-words ${classes.words}` : undefined}>{value}</dd>
    </div>
  );
}
