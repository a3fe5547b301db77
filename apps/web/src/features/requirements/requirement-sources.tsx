import { ActionIcon, Button, Group, Stack } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { useIdempotencyKey } from '@web/ui/form/idempotency-key';
import { useDeed } from '@web/ui/use-deed';
import type { Requirement } from './kinds';
import { RecordPicker } from './record-picker';
import classes from './requirement-panel.module.css';

/** Sentences that this requirement comes from; more can come, and go with a reason. */
export function RequirementSources({ requirement }: { requirement: Requirement }) {
  const { id, rowVersion, sources } = requirement;
  const mayLink = useCan('requirement.write') && requirement.state !== 'WITHDRAWN';
  const [confirm, dialog] = useConfirm();
  const { run } = useDeed();
  const remove = async (contributionId: string, code: string): Promise<void> => {
    const answer = await confirm({
      title: t('requirement.sources.remove.title', { code }),
      text: t('requirement.links.remove.text'),
      confirm: t('requirement.links.remove.confirm'),
      reason: { label: t('requirement.ask.reason'), required: true },
    });
    if (!answer) return;
    const params = { path: { id, contributionId }, header: ifMatch(rowVersion) };
    await run(() =>
      api.POST('/requirements/{id}/sources/{contributionId}/remove', { params, body: { reason: answer.reason } }),
    );
  };
  return (
    <section>
      <h3>{t('requirement.sources')}</h3>
      {sources.length === 0 && <p className="kv-quiet">{t('requirement.no-sources')}</p>}
      {sources.map((source) => (
        <div key={source.id} className={`${classes.source} ${classes.link}`}>
          <span>
            <span className="kv-words">“{source.sentence}”</span>
            <br />
            <Link to={`/werkgroepinbreng/${source.id}`}>{source.code}</Link>{' '}
            <span className="kv-caption">
              {t('requirement.source', { workgroup: source.workgroupNumber, question: source.question })} ·{' '}
              {source.workgroup}
            </span>
          </span>
          {mayLink && (
            <ActionIcon
              aria-label={t('requirement.sources.remove', { code: source.code })}
              onClick={() => void remove(source.id, source.code)}
            >
              <IconX size={16} />
            </ActionIcon>
          )}
        </div>
      ))}
      {mayLink && <AddSource requirement={requirement} />}
      {dialog}
    </section>
  );
}

function AddSource({ requirement }: { requirement: Requirement }) {
  const [contributionId, setContribution] = useState<string | null>(null);
  const key = useIdempotencyKey();
  const { doing, run } = useDeed();
  const { id, programmeId, sources } = requirement;
  const taken = sources.map((source) => source.id);
  const add = () =>
    run(async () => {
      const params = { path: { id }, header: idempotent(key.keyFor(contributionId)) };
      await api.POST('/requirements/{id}/sources', { params, body: { contributionIds: [contributionId!] } });
      key.done();
      setContribution(null);
    });
  return (
    <Stack gap="xs" mt="sm">
      <RecordPicker
        label={t('requirement.sources.add.field')}
        value={contributionId}
        onChange={setContribution}
        useFound={(q) => useSentences(programmeId, q).filter((one) => !taken.includes(one.id))}
      />
      <Group>
        <Button size="xs" loading={doing} disabled={!contributionId} onClick={() => void add()}>
          {t('requirement.sources.add')}
        </Button>
      </Group>
    </Stack>
  );
}

function useSentences(programmeId: string, q: string) {
  const query = { programmeId, limit: 20, ...(q ? { q } : {}) };
  const { data } = apiQuery.useQuery('get', '/contributions', { params: { query } });
  return (data?.items ?? []).map(({ id, code, sentence }) => ({ id, code, title: sentence.slice(0, 120) }));
}
