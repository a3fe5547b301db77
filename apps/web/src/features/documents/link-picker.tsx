import { Button, Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, idempotent, ifMatch } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { useIdempotencyKey } from '@web/ui/form/idempotency-key';
import { useDeed } from '@web/ui/use-deed';
import type { DocumentDetail, LinkKind } from './document';

interface Choice {
  value: string;
  label: string;
}

type Item = { id: string; code?: string; title?: string; label?: string };

/** Where each kind is chosen from; the other kinds are put from their own page. */
const LISTS = {
  contract: '/contracts',
  tender: '/tenders',
  obligation: '/obligations',
  modification: '/modifications',
  meeting: '/meetings',
  milestone: '/milestones',
} as const;
type Listed = keyof typeof LISTS;

/** Puts a document to another record as well. */
export function LinkPicker({ document }: { document: DocumentDetail }) {
  const { programmeId } = useScope();
  const [kind, setKind] = useState<Listed>('contract');
  const [recordId, setRecordId] = useState<string | null>(null);
  const key = useIdempotencyKey();
  const { doing, run } = useDeed();
  const { data = [] } = useQuery({
    queryKey: ['document-link-choices', programmeId, kind],
    queryFn: async (): Promise<Choice[]> => {
      const { data: page } = await api.GET(LISTS[kind] as '/contracts', {
        params: { query: { programmeId, limit: 200 } },
      });
      return (page as { items: Item[] }).items.map(({ id, code, title, label }) => ({
        value: id,
        label: [code, title ?? label].filter(Boolean).join(' '),
      }));
    },
  });
  const put = async () => {
    const header = { ...idempotent(key.keyFor([kind, recordId])), ...ifMatch(document.rowVersion) };
    const params = { path: { id: document.id }, header };
    const body = { kind: kind as LinkKind, recordId: recordId! };
    if (await run(() => api.POST('/documents/{id}/links', { params, body }))) {
      setRecordId(null);
      key.done();
    }
  };
  return (
    <Group gap="xs" align="flex-end">
      <Select
        label={t('document.links.kind')}
        w={170}
        allowDeselect={false}
        data={(Object.keys(LISTS) as Listed[]).map((value) => ({ value, label: t(`document.record.${value}`) }))}
        value={kind}
        onChange={(next) => {
          setKind((next ?? 'contract') as Listed);
          setRecordId(null);
        }}
      />
      <Select
        label={t('document.links.which')}
        style={{ flex: 1, minWidth: 180 }}
        searchable
        limit={100}
        nothingFoundMessage={t('document.links.nothing')}
        data={data.filter(({ value }) => !document.links.some(({ recordId: put_ }) => put_ === value))}
        value={recordId}
        onChange={setRecordId}
      />
      <Button disabled={!recordId} loading={doing} onClick={() => void put()}>
        {t('document.links.add')}
      </Button>
    </Group>
  );
}
