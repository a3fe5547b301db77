export * from './domain-error';
export * from './id';
export * from './reading';
export * from './money';
export * from './run-rate';
export * from './percentage';
export * from './allocation';
export * from './local-date';
export * from './local-moment';
export * from './period';
export * from './legal-terms';
export * from './contract-dates';
export * from './bsn';
export * from './canonical-json';
export * from './formula-safe';
export * from './texts.nl';
export {
  MINUS,
  NO_BREAK_SPACE,
  decimalString,
  divideRounded,
  groupThousands,
  readDutchDecimal,
  unitsOfDecimal,
} from './dutch-decimal';
export { MONTH_NAMES, MONTH_SHORT, DAY_NAMES } from './dutch-calendar';
