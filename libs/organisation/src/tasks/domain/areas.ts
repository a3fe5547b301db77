/** Fields of work that follow from contracting (domain C5, C6, E). */
export const AREAS = [
  'CONTRACT',
  'ADMINISTRATION',
  'PAYMENT',
  'REPORTING',
  'DATA',
  'QUALITY',
  'COMPLAINTS',
  'LEGAL',
  'COMMUNICATION',
  'OTHER',
] as const;
export type TaskArea = (typeof AREAS)[number];
