import { Injectable } from '@nestjs/common';

/** The moment of now, so that tests can freeze it. Recorded moments come from the database, not from here. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Today as a legal date in the Netherlands, 'yyyy-mm-dd' (legal clocks count in Europe/Amsterdam). */
  today(): string {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(this.now());
  }
}
