import { Button, Checkbox, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '@web/texts';
import classes from './party-choice.module.css';

interface PartyChoiceProps {
  label: string;
  parties: { id: string; name: string }[];
  value: string[];
  onChange: (ids: string[]) => void;
  error?: ReactNode;
  id?: string;
}

/** One or more parties out of the list; with a word for all of them at once. */
export function PartyChoice({ label, parties, value, onChange, error, id }: PartyChoiceProps) {
  const all = parties.every((party) => value.includes(party.id));
  return (
    <Checkbox.Group
      id={id}
      tabIndex={-1}
      label={label}
      error={error}
      value={value}
      onChange={onChange}
      description={t('outcome.parties.chosen', { count: value.length, total: parties.length })}
    >
      <Stack gap={6} mt={6} className={classes.list}>
        {parties.map((party) => (
          <Checkbox key={party.id} value={party.id} label={party.name} />
        ))}
      </Stack>
      {parties.length > 1 && (
        <Group mt={6}>
          <Button size="compact-sm" onClick={() => onChange(all ? [] : parties.map((party) => party.id))}>
            {t(all ? 'outcome.parties.none' : 'outcome.parties.all')}
          </Button>
        </Group>
      )}
    </Checkbox.Group>
  );
}
