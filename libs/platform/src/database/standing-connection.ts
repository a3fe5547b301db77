import { Client } from 'pg';

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 10_000;

/**
 * A connection that stays: for LISTEN, and for a lock that must go when the process goes. Comes back by itself when the
 * database was away; `prepare` runs on every new connection.
 */
export class StandingConnection {
  private client: Client | null = null;
  private opening: Promise<void> | null = null;
  private retry: NodeJS.Timeout | null = null;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly name: string,
    private readonly prepare: (client: Client) => Promise<void>,
  ) {}

  /** Ready once it is connected and prepared. @throws when the database cannot be reached now. */
  open(): Promise<void> {
    this.closed = false;
    this.opening ??= this.connect().catch((error: Error) => {
      this.opening = null;
      throw error;
    });
    return this.opening;
  }

  /** Until it is opened again; waits for an attempt that is under way, so that nothing stays connected. */
  async close(): Promise<void> {
    this.closed = true;
    if (this.retry) clearTimeout(this.retry);
    await this.opening?.catch(() => undefined);
    const { client } = this;
    this.client = this.opening = null;
    await client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new Client({ connectionString: this.url, application_name: this.name, keepAlive: true });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await this.prepare(client);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    this.client = client;
    client.once('end', () => this.lost(client));
  }

  private lost(client: Client): void {
    if (this.client !== client) return;
    this.client = this.opening = null;
    this.again(FIRST_PAUSE);
  }

  private again(pause: number): void {
    if (this.closed) return;
    this.retry = setTimeout(() => {
      this.open().catch(() => this.again(Math.min(pause * 2, LONGEST_PAUSE)));
    }, pause);
    this.retry.unref();
  }
}
