import { LocalDate } from '@koersvast/kernel';

/** Today in the Netherlands, 'yyyy-mm-dd'. */
export const today = (): string => LocalDate.today();
