import { useMemo } from 'react';
import { apiQuery } from '@web/api/client';
import { useSession } from '@web/api/session';
import { t } from '@web/texts';
import { kindOptions, STATES } from './kinds';
import { chapterOptions, type Outline } from './outline-nodes';

/** Names of the filters, as in the address and the request. */
export const FILTERS = ['chapter', 'kind', 'state', 'buildingBlockId', 'ownerId', 'awaits'] as const;

interface Choice {
  value: string;
  label: string;
}

/** Building blocks and colleagues of the programme, to filter by and to choose from. */
export function useChoices(programmeId: string | undefined): { blocks: Choice[]; colleagues: Choice[] } {
  const query = { programmeId, limit: 200 };
  const blocks = apiQuery.useQuery('get', '/building-blocks', { params: { query } }).data;
  const colleagues = apiQuery.useQuery('get', '/colleagues', {
    params: { query: { ...query, permission: 'requirement.read' } },
  }).data;
  return useMemo(
    () => ({
      blocks: (blocks?.items ?? []).map((one) => ({ value: one.id, label: `${one.number} ${one.name}` })),
      colleagues: (colleagues?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
    }),
    [blocks, colleagues],
  );
}

/** Filters above the list; the first owner is oneself. */
export function useFilters(
  { blocks, colleagues }: { blocks: Choice[]; colleagues: Choice[] },
  outline: Outline | undefined,
) {
  const userId = useSession()?.user.id;
  return useMemo(() => {
    const others = colleagues.filter(({ value }) => value !== userId);
    const me = userId ? [{ value: userId, label: t('requirement.filter.mine') }] : [];
    const states = STATES.map((value) => ({ value, label: t(`status.${value}`) }));
    const chapter = chapterOptions(outline);
    const options = {
      chapter,
      kind: kindOptions(),
      state: states,
      buildingBlockId: blocks,
      ownerId: [...me, ...others],
      awaits: [{ value: 'true', label: t('requirement.filter.awaits.yes') }],
    };
    const names = { buildingBlockId: 'block', ownerId: 'owner' } as Partial<Record<(typeof FILTERS)[number], string>>;
    return FILTERS.map((name) => ({
      name,
      label: t(`requirement.filter.${names[name] ?? name}`),
      options: options[name],
    }));
  }, [blocks, colleagues, userId, outline]);
}
