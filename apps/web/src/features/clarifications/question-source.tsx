import { Button } from '@mantine/core';
import { useState } from 'react';
import { api, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { FactList } from '@web/ui/fact-list';
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
        <FactList
          facts={[
            [t('clarification.field.party'), source.party || t('clarification.party.unknown')],
            [
              t('clarification.received-text'),
              <span key="text" className={`kv-words ${classes.words}`}>
                {source.receivedText}
              </span>,
            ],
            [t('clarification.field.motive'), source.confidentialMotive],
            [t('clarification.decision.reason'), source.decisionReason],
          ]}
        />
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
