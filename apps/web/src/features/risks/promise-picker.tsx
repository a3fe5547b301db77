import { Button, Modal, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { apiQuery } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import classes from './risks.module.css';

interface PromisePickerProps {
  contractId: string;
  /** Already tied. */
  taken: string[];
  onPick: (record: { kind: 'obligation' | 'indicator'; id: string }) => Promise<unknown>;
  onClose: () => void;
}

const SHOWN = 50;

/** Looks an obligation or KPI of one contract up by code or words. */
export function PromisePicker({ contractId, taken, onPick, onClose }: PromisePickerProps) {
  const { programmeId } = useScope();
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text.trim(), 250);
  const query = { programmeId, contractId, limit: SHOWN, ...(q ? { q } : {}) };
  const obligations = apiQuery.useQuery('get', '/obligations', { params: { query } }).data?.items;
  const indicators = apiQuery.useQuery('get', '/indicators', { params: { query } }).data?.items;
  const groups = [
    {
      kind: 'obligation' as const,
      label: t('risk.link.obligations'),
      rows: (obligations ?? []).map(({ id, code, title }) => ({ id, code, title })),
    },
    {
      kind: 'indicator' as const,
      label: t('risk.link.indicators'),
      rows: (indicators ?? []).map(({ id, code, name }) => ({ id, code, title: name })),
    },
  ].map((group) => ({ ...group, rows: group.rows.filter(({ id }) => !taken.includes(id)) }));
  const nothing = obligations && indicators && groups.every(({ rows }) => rows.length === 0);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('risk.link.title')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <TextInput
        data-autofocus
        label={t('risk.link.search')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        mb="md"
      />
      {nothing && <p role="status">{t('risk.link.empty')}</p>}
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ kind, label, rows }) => (
          <section key={kind} aria-label={label}>
            <h3>{label}</h3>
            <ul className={classes.list}>
              {rows.map(({ id, code, title }) => (
                <li key={id}>
                  <span>
                    <strong>{code}</strong> {title}
                  </span>
                  <Button
                    aria-label={t('risk.link.pick', { code })}
                    onClick={() => void onPick({ kind, id }).then(onClose)}
                  >
                    {t('risk.link.word')}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </Modal>
  );
}
