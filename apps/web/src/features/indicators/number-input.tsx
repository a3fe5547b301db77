import { decimalString, readDutchDecimal, type Reading } from '@koersvast/kernel';
import { TextInput, type TextInputProps } from '@mantine/core';
import { useStrictText, type StrictInputProps } from '@web/ui/form/use-strict-text';

const DECIMALS = 4;

/** `1.234,5` -> `1234.5`, as the API writes a quantity. */
function read(text: string): Reading<string> {
  const reading = readDutchDecimal(text.trim(), DECIMALS);
  if (reading.ok) return { ok: true, value: decimalString(reading.value, DECIMALS).replace(/\.?0+$/, '') };
  return { ok: false, code: 'indicator.number', params: { value: text.trim() } };
}

const reader = { read, show: (value: string) => value.replace('.', ',') };

type NumberInputProps = StrictInputProps &
  Omit<TextInputProps, keyof StrictInputProps | 'rightSection'> & { unit?: string };

/** A measured quantity, nil or more; empty stays empty. Use with `form.strict`. */
export function NumberInput({ value, onChange, onProblem, onBlur, unit, ...rest }: NumberInputProps) {
  const strict = useStrictText({ value, onChange, onProblem }, reader);
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      rightSection={unit || undefined}
      rightSectionWidth={unit ? 56 : undefined}
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
