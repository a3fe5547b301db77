import { LocalDate } from '@koersvast/kernel';
import { ActionIcon, Popover, TextInput, type TextInputProps } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { useDisclosure } from '@mantine/hooks';
import { IconCalendar } from '@tabler/icons-react';
import { useRef } from 'react';
import { t } from '@web/texts';
import { useStrictText, type StrictInputProps } from './use-strict-text';

const reader = { read: (text: string) => LocalDate.readDutch(text), show: (value: string) => LocalDate.format(value) };

type DateInputProps = StrictInputProps &
  Omit<TextInputProps, keyof StrictInputProps | 'rightSection'> & {
    /** First and last day that the calendar offers, `yyyy-mm-dd`; the form's own rule says why another day is wrong. */
    min?: string;
    max?: string;
  };

/** A calendar day: typed as 31-12-2026 or picked; 31-02-2027 stays in sight as an error. Gives `yyyy-mm-dd`. Use with `form.strict`. */
export function DateInput({ value, onChange, onProblem, onBlur, min, max, ...rest }: DateInputProps) {
  const strict = useStrictText({ value, onChange, onProblem }, reader);
  const [open, calendar] = useDisclosure(false);
  const input = useRef<HTMLInputElement>(null);
  const pick = (day: string | null): void => {
    strict.pick(day);
    calendar.close();
    input.current?.focus();
  };
  return (
    <TextInput
      ref={input}
      placeholder={t('ui.date.placeholder')}
      autoComplete="off"
      {...rest}
      rightSection={
        <Popover opened={open} onChange={(next) => !next && calendar.close()} trapFocus returnFocus withRoles={false}>
          <Popover.Target>
            <ActionIcon
              onClick={calendar.toggle}
              aria-label={t('ui.date.pick')}
              aria-expanded={open}
              aria-haspopup="dialog"
              size={26}
              disabled={rest.disabled}
            >
              <IconCalendar size={16} stroke={1.75} />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown role="dialog" aria-label={t('ui.date.pick')}>
            <DatePicker
              value={value ?? null}
              defaultDate={value ?? undefined}
              minDate={min}
              maxDate={max}
              allowDeselect
              onChange={pick}
              ariaLabels={{
                previousMonth: t('ui.date.previous-month'),
                nextMonth: t('ui.date.next-month'),
                previousYear: t('ui.date.previous-year'),
                nextYear: t('ui.date.next-year'),
                previousDecade: t('ui.date.previous-decade'),
                nextDecade: t('ui.date.next-decade'),
                monthLevelControl: t('ui.date.choose-month'),
                yearLevelControl: t('ui.date.choose-year'),
              }}
            />
          </Popover.Dropdown>
        </Popover>
      }
      value={strict.text}
      onChange={(event) => strict.type(event.currentTarget.value)}
      onBlur={(event) => {
        strict.leave();
        onBlur?.(event);
      }}
    />
  );
}
