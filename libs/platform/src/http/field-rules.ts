import { LocalDate, Money, Percentage } from '@koersvast/kernel';
import { ValidateBy, type ValidationOptions } from 'class-validator';

const rule = (name: string, holds: (text: string) => boolean) => (options?: ValidationOptions) =>
  ValidateBy(
    {
      name,
      validator: { validate: (value: unknown) => typeof value === 'string' && holds(value), defaultMessage: () => '' },
    },
    options,
  );

/** An amount as the API writes it: `"1234567.89"`. */
export const IsMoneyText = rule('isMoneyText', (text) => Money.read(text).ok);

/** A percentage as the API writes it, at most six decimals: `"33.333333"`. */
export const IsPercentageText = rule('isPercentageText', (text) => Percentage.read(text).ok);

/** An existing calendar day, `yyyy-mm-dd`: 31 February is refused. */
export const IsLocalDate = rule('isLocalDate', (text) => LocalDate.read(text).ok);
