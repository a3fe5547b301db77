import { Percentage } from '@koersvast/kernel';
import { TextInput, type TextInputProps } from '@mantine/core';
import { useStrictText, type StrictInputProps } from './use-strict-text';
import classes from './strict-input.module.css';

const reader = {
  read: (text: string) => Percentage.readDutch(text),
  show: (value: string) => value.replace('.', ','),
};

type PercentageInputProps = StrictInputProps & Omit<TextInputProps, keyof StrictInputProps | 'rightSection'>;

/** A percentage: typed as 4,96, given to the form as the API writes it ("4.96"). Use with `form.strict`. */
export function PercentageInput({ value, onChange, onProblem, onBlur, ...rest }: PercentageInputProps) {
  const strict = useStrictText({ value, onChange, onProblem }, reader);
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      rightSection="%"
      rightSectionPointerEvents="none"
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
