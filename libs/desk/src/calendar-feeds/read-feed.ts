import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate } from '@koersvast/kernel';
import { Actor, ActorResolver, CalendarEntry, Clock, Settings, UnitOfWork } from '@koersvast/platform';
import { CalendarQuery, entryKey } from '../calendar/calendar.query';
import { KIND_WORDS, outsideWords } from '../calendar/outside-words';
import { tokenHash } from './calendar-feeds';
import { Feed, feedTag, icalendar } from './domain/icalendar';

const DAYS_BACK = 90;
const DAYS_AHEAD = 550;

interface Subscriber {
  id: string;
  userId: string;
  programmeId: string;
  programme: string;
}

/** The calendar behind a secret link: read as the person whose link it is, with the rights of now. */
@Injectable()
export class ReadFeed {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly actors: ActorResolver,
    private readonly calendar: CalendarQuery,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** Opens its own units of work. @throws DomainError 404 unknown, renewed or withdrawn, or a person who may no longer look */
  async of(token: string): Promise<{ text: string; tag: string }> {
    const subscriber = await this.subscriber(token);
    const actor = subscriber && (await this.actors.actorOf(subscriber.userId, 'calendar feed'));
    if (!subscriber || !actor?.can('calendar.read', { programmeId: subscriber.programmeId })) {
      throw new DomainError('calendar.feed-unknown', { status: 404 });
    }
    const today = this.clock.today() as LocalDate;
    const [from, to] = [LocalDate.addDays(today, -DAYS_BACK), LocalDate.addDays(today, DAYS_AHEAD)];
    const entries = await this.unitOfWork.read(actor, () => this.calendar.all(subscriber.programmeId, { from, to }));
    const feed: Feed = {
      name: `Koersvast ${subscriber.programme}`,
      madeAt: this.clock.now(),
      events: entries.map((entry) => this.event(entry)),
    };
    return { text: icalendar(feed), tag: feedTag(feed) };
  }

  /** Also notes that the link is used, so that its owner can see whether somebody still reads it. */
  private subscriber(token: string): Promise<Subscriber | undefined> {
    return this.unitOfWork.run(Actor.system('calendar feed'), async () => {
      const [row] = await this.unitOfWork.query<Subscriber>(
        `select f.id, f.user_id as "userId", f.programme_id as "programmeId", p.name as programme
         from calendar_feed f join programme p on p.id = f.programme_id where f.token_hash = $1`,
        [tokenHash(token)],
      );
      if (row) {
        await this.unitOfWork.query(
          `update calendar_feed set read_at = $2 where id = $1 and (read_at is null or read_at < $2::timestamptz - interval '1 hour')`,
          [row.id, this.clock.now()],
        );
      }
      return row;
    });
  }

  private event(entry: CalendarEntry) {
    return {
      uid: `${entryKey(entry)}@koersvast`,
      on: entry.on,
      summary: outsideWords(entry),
      description: [KIND_WORDS[entry.kind], entry.done ? 'Gedaan' : '', entry.fixed ? 'Staat vast' : ''].filter(Boolean).join('. '), // prettier-ignore
      url: new URL(entry.url, this.settings.PUBLIC_URL).href,
      category: KIND_WORDS[entry.kind],
      sequence: entry.revision,
    };
  }
}
