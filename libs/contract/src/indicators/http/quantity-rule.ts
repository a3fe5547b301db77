import { ValidateBy } from 'class-validator';
import { isQuantityText } from '../domain/measure';

/** A number as the API writes it, not negative, at most four decimals: `"91.4"`. */
export const IsQuantityText = () =>
  ValidateBy({
    name: 'isQuantityText',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && !value.startsWith('-') && isQuantityText(value),
      defaultMessage: () => 'code:indicator.number',
    },
  });
