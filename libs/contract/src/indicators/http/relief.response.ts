/** Wat niet hoeft te worden geregistreerd. */
export class ReliefResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  contractId: string;
  contractCode: string;
  /** NRG-001; uniek binnen het contract. */
  code: string;
  title: string;
  /** Waarom het niet nodig is, of waar het al staat. */
  reason: string;
  /** Minuten per registratie. */
  minutesEach: number;
  timesPerQuarter: number;
  /** Minuten per keer maal keren per kwartaal. */
  minutesPerQuarter: number;
  agreedOn: string;
  /** Waarom het toch wordt geregistreerd; null zolang het vrijgesteld is. */
  withdrawnReason: string | null;
  rowVersion: number;
}

export class ReliefListResponse {
  items: ReliefResponse[];
  next: string | null;
  /** Wat alles samen scheelt; wat is ingetrokken telt niet mee. */
  savedMinutesPerQuarter: number;
}
