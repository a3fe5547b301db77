import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId } from '@koersvast/kernel';

export interface Answer<T = any> {
  status: number;
  headers: Record<string, string | string[] | number | undefined>;
  body: T;
  /** The answer as it came, for files. */
  bytes: Buffer;
}

export interface CallOptions {
  ifMatch?: number | string;
  idempotencyKey?: string | null;
  headers?: Record<string, string>;
}

/** A browser's worth of manners against the application: keeps the cookie, sends the CSRF token and an Idempotency-Key. */
export class ApiClient {
  /** Cookie header of the session, for what inject cannot do. */
  cookie = '';
  csrfToken = '';
  userId = '';

  constructor(private readonly app: NestFastifyApplication) {}

  async signIn(email: string, password: string): Promise<Answer> {
    const answer = await this.post('/session', { email, password });
    if (answer.status === 200) {
      this.csrfToken = answer.body.csrfToken;
      this.userId = answer.body.user.id;
    }
    return answer;
  }

  get = <T = any>(path: string, options?: CallOptions) => this.call<T>('GET', path, undefined, options);
  post = <T = any>(path: string, body: unknown = {}, options?: CallOptions) =>
    this.call<T>('POST', path, body, options);
  put = <T = any>(path: string, body: unknown, options?: CallOptions) => this.call<T>('PUT', path, body, options);
  patch = <T = any>(path: string, body: unknown, options?: CallOptions) => this.call<T>('PATCH', path, body, options);
  delete = <T = any>(path: string, options?: CallOptions) => this.call<T>('DELETE', path, undefined, options);

  /** Sends one file as multipart/form-data, with plain fields before it. */
  async upload<T = any>(
    path: string,
    file: { name: string; bytes: Buffer; type?: string },
    fields: Record<string, string> = {},
    options: CallOptions = {},
  ) {
    const boundary = `grens${newId()}`;
    const parts = Object.entries(fields).map(
      ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${file.name}"\r\nContent-Type: ${file.type ?? 'application/octet-stream'}\r\n\r\n`;
    const payload = Buffer.concat([
      Buffer.from(parts.join('') + head),
      file.bytes,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);
    return this.call<T>('POST', path, payload, {
      ...options,
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    });
  }

  async call<T>(method: string, path: string, body: unknown, options: CallOptions = {}): Promise<Answer<T>> {
    const headers: Record<string, string> = { ...(this.cookie ? { cookie: this.cookie } : {}) };
    if (method !== 'GET' && this.csrfToken) headers['x-csrf-token'] = this.csrfToken;
    if (method === 'POST' && options.idempotencyKey !== null)
      headers['idempotency-key'] = options.idempotencyKey ?? newId();
    if (options.ifMatch !== undefined)
      headers['if-match'] = typeof options.ifMatch === 'number' ? `"${options.ifMatch}"` : options.ifMatch;
    const answer = await this.app.inject({
      method: method as 'GET',
      url: path.startsWith('/api/') ? path : `/api/v1${path}`,
      headers: { ...headers, ...options.headers },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    const [set] = answer.cookies.filter((cookie) => cookie.name.endsWith('koersvast'));
    if (set) this.cookie = set.value ? `${set.name}=${set.value}` : '';
    return { status: answer.statusCode, headers: answer.headers, body: parse(answer), bytes: answer.rawPayload };
  }
}

function parse(answer: { headers: Record<string, unknown>; payload: string }) {
  return /json/.test(String(answer.headers['content-type'] ?? '')) ? JSON.parse(answer.payload) : undefined;
}
