import { Money } from '@koersvast/kernel';
import { TextInput, type TextInputProps } from '@mantine/core';
import { useStrictText, type StrictInputProps } from './use-strict-text';
import classes from './strict-input.module.css';

const reader = {
  read: (text: string) => Money.readDutch(text),
  show: (value: string) => Money.parse(value).format({ symbol: false }),
};

type MoneyInputProps = StrictInputProps & Omit<TextInputProps, keyof StrictInputProps | 'leftSection'>;

/** An amount in euros: typed as 1.234.567,89, given to the form as the API writes it ("1234567.89"). Use with `form.strict`. */
export function MoneyInput({ value, onChange, onProblem, onBlur, ...rest }: MoneyInputProps) {
  const strict = useStrictText({ value, onChange, onProblem }, reader);
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      leftSection="€"
      leftSectionPointerEvents="none"
      classNames={{ input: classes.number }}
      {...rest}
      value={strict.text}
      onChange={(event) => strict.type(event.currentTarget.value)}
      onBlur={(event) => {
        strict.leave();
        onBlur?.(event);
      }}
    />
  );
}
