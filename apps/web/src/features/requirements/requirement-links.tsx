import { ActionIcon, Button, Group, NativeSelect, Stack } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { useIdempotencyKey } from '@web/ui/form/idempotency-key';
import { RecordLink } from '@web/ui/record-link';
import { StatusChip } from '@web/ui/status-chip';
import { useDeed } from '@web/ui/use-deed';
import type { Requirement } from './kinds';
import { RecordPicker } from './record-picker';
import classes from './requirement-panel.module.css';

type RequirementLink = components['schemas']['RequirementLinkResponse'];
type Relation = components['schemas']['LinkRequirementRequest']['relation'];

const RELATIONS: Relation[] = ['REFINES', 'DEPENDS_ON', 'CONFLICTS_WITH', 'REPLACES'];

/** What this requirement is to others; doubt is said where it stands. */
export function RequirementLinks({ requirement }: { requirement: Requirement }) {
  const { id } = requirement;
  const mayLink = useCan('requirement.write') && requirement.state !== 'WITHDRAWN';
  const { data } = apiQuery.useQuery('get', '/requirements/{id}/links', { params: { path: { id } } });
  return (
    <section>
      <h3>{t('requirement.links')}</h3>
      {data?.items.length === 0 && <p className="kv-quiet">{t('requirement.links.none')}</p>}
      {data?.items.map((link) => (
        <LinkLine key={link.id} requirementId={id} link={link} mayRemove={mayLink} />
      ))}
      {mayLink && <AddLink requirement={requirement} />}
    </section>
  );
}

function LinkLine(props: { requirementId: string; link: RequirementLink; mayRemove: boolean }) {
  const { requirementId, link, mayRemove } = props;
  const { other, relation, state, suspectCause } = link;
  const [confirm, dialog] = useConfirm();
  const { run } = useDeed();
  const remove = async (): Promise<void> => {
    const answer = await confirm({
      title: t('requirement.links.remove.title', { code: other.code }),
      text: t('requirement.links.remove.text'),
      confirm: t('requirement.links.remove.confirm'),
      reason: { label: t('requirement.ask.reason'), required: true },
    });
    if (!answer) return;
    const params = { path: { id: requirementId, linkId: link.id }, header: ifMatch(link.rowVersion) };
    await run(() => api.POST('/requirements/{id}/links/{linkId}/remove', { params, body: { reason: answer.reason } }));
  };
  return (
    <div className={classes.link}>
      <span>
        {t(`requirement.relation.${relation}`)}{' '}
        <RecordLink url={`/programma-van-eisen/${other.id}`}>{other.code}</RecordLink> {other.title}
        {state === 'SUSPECT' && (
          <>
            {' '}
            <StatusChip status="SUSPECT" /> <span className="kv-caption">{suspectCause}</span>
          </>
        )}
      </span>
      {mayRemove && (
        <ActionIcon aria-label={t('requirement.links.remove', { code: other.code })} onClick={() => void remove()}>
          <IconX size={16} />
        </ActionIcon>
      )}
      {dialog}
    </div>
  );
}

function AddLink({ requirement }: { requirement: Requirement }) {
  const [relation, setRelation] = useState<Relation>('REFINES');
  const [otherId, setOther] = useState<string | null>(null);
  const key = useIdempotencyKey();
  const { doing, run } = useDeed();
  const { id, tenderId } = requirement;
  const add = () =>
    run(async () => {
      const params = { path: { id }, header: idempotent(key.keyFor([relation, otherId])) };
      await api.POST('/requirements/{id}/links', { params, body: { relation, otherId: otherId! } });
      key.done();
      setOther(null);
    });
  return (
    <Stack gap="xs" mt="sm">
      <NativeSelect
        label={t('requirement.links.relation')}
        value={relation}
        onChange={(event) => setRelation(event.currentTarget.value as Relation)}
        data={RELATIONS.map((value) => ({ value, label: t(`requirement.relation.${value}`) }))}
      />
      <RecordPicker
        label={t('requirement.links.other')}
        value={otherId}
        onChange={setOther}
        useFound={(q) => useRequirements(tenderId, q, id)}
      />
      <Group>
        <Button size="xs" loading={doing} disabled={!otherId} onClick={() => void add()}>
          {t('requirement.links.add')}
        </Button>
      </Group>
    </Stack>
  );
}

function useRequirements(tenderId: string, q: string, exceptId: string) {
  const query = { tenderId, limit: 20, ...(q ? { q } : {}) };
  const { data } = apiQuery.useQuery('get', '/requirements', { params: { query } });
  return (data?.items ?? []).filter(({ id, state }) => id !== exceptId && state !== 'WITHDRAWN');
}
