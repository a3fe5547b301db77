/** Who is expected at a meeting; without an address nothing is mailed. */
export interface Attendee {
  name: string;
  email: string | null;
  /** Who told that they would not come. */
  absent: boolean;
}
