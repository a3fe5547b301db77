import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';

type Target = components['schemas']['ConclusionTargetResponse'];

export interface ChoiceProps {
  value: string[];
  onChange: (ids: string[]) => void;
}

interface TargetChoiceProps extends ChoiceProps {
  /** What the conclusion leads to already. */
  known: readonly Target[];
}

/** What was typed, once the hand rests. */
function useWords() {
  const [words, setWords] = useState('');
  const [q] = useDebouncedValue(words.trim(), 250);
  return { words, setWords, query: { limit: 30, ...(q ? { q } : {}) } };
}

/** Requirements that come of the conclusion, found by their words. */
export function RequirementChoice({ tenderId, ...props }: TargetChoiceProps & { tenderId: string }) {
  const { programmeId } = useScope();
  const typed = useWords();
  const query = { programmeId, tenderId, ...typed.query } as never;
  const { data } = apiQuery.useQuery(
    'get',
    '/requirements',
    { params: { query } },
    { placeholderData: keepPreviousData },
  );
  return <TargetChoice {...props} kind="requirement" found={data?.items ?? []} typed={typed} />;
}

/** Sentences of workgroups to which the conclusion speaks, found by their words. */
export function ContributionChoice(props: TargetChoiceProps) {
  const { programmeId } = useScope();
  const typed = useWords();
  const query = { programmeId, ...typed.query } as never;
  const { data } = apiQuery.useQuery(
    'get',
    '/contributions',
    { params: { query } },
    { placeholderData: keepPreviousData },
  );
  const found = (data?.items ?? []).map(({ id, code, sentence }) => ({ id, code, title: sentence }));
  return <TargetChoice {...props} kind="contribution" found={found} typed={typed} />;
}

interface ListProps extends TargetChoiceProps {
  kind: Target['kind'];
  found: readonly { id: string; code: string; title: string }[];
  typed: ReturnType<typeof useWords>;
}

const LONGEST = 110;

const labelOf = ({ code, title }: { code: string; title: string }): string =>
  `${code} ${title.length > LONGEST ? `${title.slice(0, LONGEST - 1)}…` : title}`;

function TargetChoice({ kind, known, found, typed, value, onChange }: ListProps) {
  const mine = known.filter((target) => target.kind === kind);
  const options = new Map([...mine, ...found].map((one) => [one.id, labelOf(one)]));
  // What was chosen and then searched away keeps its words.
  const [seen] = useState(() => new Map<string, string>());
  for (const [id, label] of options) seen.set(id, label);
  for (const id of value) options.set(id, seen.get(id) ?? id);
  return (
    <MultiSelect
      label={t(`conclusion.field.${kind}s`)}
      description={t(`conclusion.field.${kind}s.hint`)}
      data={[...options].map(([id, label]) => ({ value: id, label }))}
      value={value}
      onChange={onChange}
      searchable
      searchValue={typed.words}
      onSearchChange={typed.setWords}
      nothingFoundMessage={t('ui.list.nothing')}
    />
  );
}
