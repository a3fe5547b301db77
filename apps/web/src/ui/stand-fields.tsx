import { LocalDate } from '@koersvast/kernel';
import { Button, Group } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useSearchParams, useSetSearchParams } from '@web/shell/search-state';
import { t } from '@web/texts';
import { DateInput } from './form/date-input';
import classes from './stand-fields.module.css';

interface AddressDayProps {
  /** Parameter of the address that keeps the day. */
  name: string;
  label: string;
  /** `yyyy-mm-dd`; null shows an empty field. */
  value: string | null;
}

/** A day of the address as a field. What cannot be read stays in sight with why, and leaves the screen as it was. */
export function AddressDay({ name, label, value }: AddressDayProps) {
  const set = useSetSearchParams();
  const [wrong, setWrong] = useState<string | null>(null);
  return (
    <DateInput
      className={classes.day}
      label={label}
      value={value}
      error={wrong}
      onChange={(next) => next !== null && set({ [name]: next })}
      onProblem={(message, shown) => setWrong(shown ? message : null)}
    />
  );
}

interface StandFieldsProps {
  /** The stand that the screen shows, `yyyy-mm-dd`. */
  asOf: string;
  /** False for figures that are always as known now. */
  known?: boolean;
  children?: ReactNode;
}

/** Stand op and Bekend op (`stand` and `bekend` in the address): as it was valid on one day, as it was known on another. */
export function StandFields({ asOf, known = true, children }: StandFieldsProps) {
  const { stand, bekend } = useSearchParams();
  const set = useSetSearchParams();

  return (
    <Group className={classes.stand}>
      <AddressDay name="stand" label={t('ui.stand.as-of')} value={asOf} />
      {known && <AddressDay name="bekend" label={t('ui.stand.known-at')} value={bekend ?? LocalDate.at(new Date())} />}
      {(stand !== undefined || bekend !== undefined) && (
        <Button variant="subtle" onClick={() => set({ stand: undefined, bekend: undefined })}>
          {t('ui.stand.now')}
        </Button>
      )}
      {children}
    </Group>
  );
}
