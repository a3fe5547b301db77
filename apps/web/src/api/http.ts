import { Problem, problemOf } from './problem';

const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

let csrfToken: string | null = null;
const signedOutListeners = new Set<() => void>();

/** The token of the session, sent back as X-CSRF-Token on every unsafe method. */
export const setCsrfToken = (token: string | null): void => {
  csrfToken = token;
};

/** Called when the server no longer knows the session (401 on anything but signing in). Returns how to stop listening. */
export const onSignedOut = (listener: () => void): (() => void) => {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
};

/**
 * fetch for the API: cookie, CSRF token, Dutch texts; throws a {@link Problem} on every refusal and on no answer (status 0),
 * so that a caller only handles success.
 */
export async function apiFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, { credentials: 'same-origin', ...init });
  request.headers.set('Accept-Language', document.documentElement.lang || 'nl');
  const unsafe = UNSAFE.has(request.method);
  const again = unsafe && csrfToken ? request.clone() : null;
  const response = await send(request);
  if (response.ok) return response;
  const problem = await problemOf(response);
  // Signing in elsewhere in this browser replaced the token: ask for the new one and send once more.
  if (again && problem.code === 'platform.csrf') {
    const session = (await (await apiFetch('/api/v1/session')).json()) as { csrfToken: string };
    csrfToken = session.csrfToken;
    const second = await send(again);
    if (second.ok) return second;
    throw await problemOf(second);
  }
  const isSession = new URL(request.url).pathname.endsWith('/session');
  if (response.status === 401 && !isSession) signedOutListeners.forEach((listener) => listener());
  throw problem;
}

/** One attempt; no answer at all becomes a Problem with status 0. */
function send(request: Request): Promise<Response> {
  if (UNSAFE.has(request.method) && csrfToken) request.headers.set('X-CSRF-Token', csrfToken);
  return fetch(request).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem(0);
  });
}

/** JSON request outside the generated client: session, set-up, scope and search. */
export async function sendJson<T>(
  method: string,
  path: string,
  body?: unknown,
  headers?: HeadersInit,
  signal?: AbortSignal,
): Promise<T> {
  const response = await apiFetch(path, {
    method,
    signal,
    headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return (response.status === 204 ? undefined : await response.json()) as T;
}
