import { decimalString, MINUS, readDutchDecimal, type Reading } from '@koersvast/kernel';
import { TextInput, type TextInputProps } from '@mantine/core';
import { useStrictText, type StrictInputProps } from '@web/ui/form/use-strict-text';

const DECIMALS = 2;

/** `-2,5` -> `-2.50`, as the API writes a ratio. */
function read(text: string): Reading<string> {
  const typed = text.trim();
  const negative = typed.startsWith('-') || typed.startsWith(MINUS);
  const reading = readDutchDecimal(negative ? typed.slice(1).trim() : typed, DECIMALS);
  if (!reading.ok) return { ok: false, code: 'continuity.ratio', params: {} };
  return { ok: true, value: decimalString(negative ? -reading.value : reading.value, DECIMALS) };
}

const reader = { read, show: (value: string) => value.replace('.', ',') };

type RatioInputProps = StrictInputProps &
  Omit<TextInputProps, keyof StrictInputProps | 'rightSection'> & { unit?: string };

/** A ratio with two decimals, below nil too; empty stays empty. Use with `form.strict`. */
export function RatioInput({ value, onChange, onProblem, onBlur, unit, ...rest }: RatioInputProps) {
  const strict = useStrictText({ value, onChange, onProblem }, reader);
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      rightSection={unit}
      rightSectionPointerEvents="none"
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
