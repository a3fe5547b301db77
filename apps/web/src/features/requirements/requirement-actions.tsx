import { Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ifMatch } from '@web/api/client';
import { asProblem } from '@web/api/problem';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { LinkButton } from '@web/ui/link-button';
import type { Requirement } from './kinds';

type Step = Requirement['actions'][number];
/** The step that leads on is the primary one; these two ask why. */
const ONWARD: Step[] = ['submit', 'adopt', 'publish'];

/** Steps in the life of a requirement, as far as the server says that this person may take them. */
export function RequirementActions({ requirement }: { requirement: Requirement }) {
  const client = useQueryClient();
  const [confirm, dialog] = useConfirm();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { id, code, rowVersion, actions, mayRevise } = requirement;
  const take = async (step: Step): Promise<void> => {
    const answer = ONWARD.includes(step)
      ? { reason: '' }
      : await confirm({
          title: t(`requirement.ask.${step}`, { code }),
          text: t(`requirement.ask.${step}.text`),
          confirm: t(`requirement.action.${step}`),
          reason: { label: t('requirement.ask.reason'), required: true },
          danger: step === 'withdraw',
        });
    if (!answer) return;
    setBusy(true);
    try {
      await api.POST(`/requirements/{id}/${step}`, {
        params: { path: { id }, header: ifMatch(rowVersion) },
        body: { reason: answer.reason },
      });
      setProblem(null);
    } catch (error) {
      setProblem(asProblem(error).message);
    } finally {
      setBusy(false);
      await client.invalidateQueries();
    }
  };
  if (actions.length === 0 && !mayRevise) return null;
  return (
    <div>
      <Group gap="xs">
        {actions.map((step) => (
          <Button
            key={step}
            size="xs"
            variant={ONWARD.includes(step) ? 'filled' : 'default'}
            loading={busy}
            onClick={() => void take(step)}
          >
            {t(`requirement.action.${step}`)}
          </Button>
        ))}
        {mayRevise && (
          <LinkButton size="xs" to={`/programma-van-eisen/${id}/bewerken`}>
            {t('requirement.edit-button')}
          </LinkButton>
        )}
      </Group>
      {problem && <p role="alert">{problem}</p>}
      {dialog}
    </div>
  );
}
