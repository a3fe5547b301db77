import { Button, Modal, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { apiQuery } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { money } from '@web/ui/format';
import classes from './obligations.module.css';

/** A record that can be tied to an obligation. */
export interface Pick {
  id: string;
  code: string;
  title: string;
  detail: string;
}

interface LinkPickerProps {
  kind: 'indicator' | 'budget-line';
  /** Start of the text keys: `.add`, `.search`, `.empty`. */
  texts: string;
  contractId: string;
  /** Already tied. */
  taken: string[];
  onPick: (pick: Pick) => Promise<void>;
  onClose: () => void;
}

/** As many as one page of the API holds: a contract year has a line per municipality and bouwsteen. */
const SHOWN = 200;

/** Looks a KPI or budget line up by code or words, and ties the one that is chosen. */
export function LinkPicker({ kind, texts, contractId, taken, onPick, onClose }: LinkPickerProps) {
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text.trim(), 250);
  const found = usePicks(kind, contractId, q);
  const picks = found?.filter((pick) => !taken.includes(pick.id)) ?? [];
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`${texts}.add`)}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
      size="lg"
    >
      <TextInput
        data-autofocus
        label={t(`${texts}.search`)}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        mb="md"
      />
      {found && picks.length === 0 && <p role="status">{t(`${texts}.empty`)}</p>}
      <ul className={classes.links}>
        {picks.map((pick) => (
          <li key={pick.id}>
            <span className={classes.what}>
              <strong>{pick.code}</strong> {pick.title} <span className="kv-caption">{pick.detail}</span>
            </span>
            <Button aria-label={`${pick.code} ${t('obligation.link')}`} onClick={() => void onPick(pick)}>
              {t('obligation.link')}
            </Button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}

/** Records of one kind that fit the words; undefined while they are on their way. */
function usePicks(kind: LinkPickerProps['kind'], contractId: string, q: string): Pick[] | undefined {
  const { programmeId } = useScope();
  const query = { programmeId, limit: SHOWN, ...(q ? { q } : {}) };
  const indicators = apiQuery.useQuery(
    'get',
    '/indicators',
    { params: { query: { ...query, contractId } } },
    { enabled: kind === 'indicator' },
  ).data?.items;
  const lines = apiQuery.useQuery('get', '/budget-lines', { params: { query } }, { enabled: kind === 'budget-line' })
    .data?.items;
  if (kind === 'indicator') {
    return indicators?.map(({ id, code, name, contractCode }) => ({ id, code, title: name, detail: contractCode }));
  }
  return lines
    ?.filter((line) => line.contractId === contractId)
    .map(({ id, code, title, amount }) => ({ id, code, title, detail: money(amount) }));
}
