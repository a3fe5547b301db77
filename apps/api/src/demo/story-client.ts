import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId } from '@koersvast/kernel';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the answers of many routes, each read by who asked
type Answer = any;

/** Somebody of the demo who works over the API as in a browser: signs in, keeps the session, and stops at a refusal. */
export class StoryClient {
  private cookie = '';
  private csrfToken = '';

  private constructor(private readonly app: NestFastifyApplication) {}

  static async signIn(app: NestFastifyApplication, email: string, password: string): Promise<StoryClient> {
    const client = new StoryClient(app);
    client.csrfToken = (await client.call('POST', '/session', { email, password })).csrfToken;
    return client;
  }

  get(path: string): Promise<Answer> {
    return this.call('GET', path);
  }

  post(path: string, body: object = {}, ifMatch?: number): Promise<Answer> {
    return this.call('POST', path, body, ifMatch);
  }

  patch(path: string, body: object, ifMatch: number): Promise<Answer> {
    return this.call('PATCH', path, body, ifMatch);
  }

  put(path: string, body: object, ifMatch?: number): Promise<Answer> {
    return this.call('PUT', path, body, ifMatch);
  }

  /** One file as multipart/form-data, with plain fields before it. */
  upload(
    path: string,
    file: { name: string; bytes: Buffer },
    fields: Record<string, string> = {},
    ifMatch?: number,
  ): Promise<Answer> {
    const boundary = `grens${newId()}`;
    const part = (name: string, more = '') =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n`;
    const plain = Object.entries(fields).map(([name, value]) => `${part(name)}\r\n${value}\r\n`);
    const head = `${part('file', `; filename="${file.name}"`)}Content-Type: application/octet-stream\r\n\r\n`;
    const payload = Buffer.concat([
      Buffer.from(plain.join('') + head),
      file.bytes,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);
    return this.call('POST', path, payload, ifMatch, `multipart/form-data; boundary=${boundary}`);
  }

  /** The bytes behind an address. */
  async download(path: string): Promise<Buffer> {
    const headers = { ...(this.cookie && { cookie: this.cookie }) };
    const answer = await this.app.inject({ method: 'GET', url: `/api/v1${path}`, headers });
    if (answer.statusCode !== 200) throw new Error(`GET ${path}: ${answer.statusCode}`);
    return answer.rawPayload;
  }

  /** Every item of a list, page after page. */
  async all(path: string): Promise<Answer[]> {
    const items: Answer[] = [];
    let after = '';
    for (;;) {
      const page = await this.get(`${path}${path.includes('?') ? '&' : '?'}limit=200${after}`);
      items.push(...page.items);
      if (!page.next) return items;
      after = `&after=${encodeURIComponent(page.next)}`;
    }
  }

  private async call(
    method: 'GET' | 'POST' | 'PATCH' | 'PUT',
    path: string,
    body?: object,
    ifMatch?: number,
    type?: string,
  ): Promise<Answer> {
    const answer = await this.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: {
        ...(this.cookie && { cookie: this.cookie }),
        ...(this.csrfToken && { 'x-csrf-token': this.csrfToken }),
        ...(method === 'POST' && { 'idempotency-key': newId() }),
        ...(type && { 'content-type': type }),
        ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
      },
      ...(body && { payload: body }),
    });
    const [session] = answer.cookies.filter(({ name }) => name.endsWith('koersvast'));
    if (session) this.cookie = `${session.name}=${session.value}`;
    if (answer.statusCode >= 300)
      throw new Error(`${method} ${path}: ${answer.statusCode} ${answer.body.slice(0, 1_000)}`);
    return answer.body === '' ? null : (JSON.parse(answer.body) as Answer);
  }
}
