export const PARTY_STATES = ['ADDED', 'INVITED', 'RESPONDED', 'DECLINED', 'WITHDRAWN'] as const;
export type PartyState = (typeof PARTY_STATES)[number];

/** A number of the Chamber of Commerce has eight digits; people write blanks and dots in it. */
export const tidyKvk = (typed: string): string => typed.replace(/[\s.]/g, '');

export const isKvk = (number: string): boolean => /^\d{8}$/.test(number) && number !== '00000000';
