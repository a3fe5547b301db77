import { queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { sendJson, setCsrfToken } from './http';
import { Problem } from './problem';
import type { components } from './schema';

/** What the server says about who is signed in. */
export type Session = components['schemas']['SessionResponse'];

const remember = (session: Session): Session => {
  setCsrfToken(session.csrfToken);
  return session;
};

/** The session, or null when nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: Infinity,
  gcTime: Infinity,
  retry: false,
  queryFn: async (): Promise<Session | null> => {
    try {
      return remember(await sendJson<Session>('GET', '/api/v1/session'));
    } catch (error) {
      if (error instanceof Problem && (error.status === 401 || error.status === 403)) return null;
      throw error;
    }
  },
});

export const useSession = (): Session | null => useQuery(sessionQuery).data ?? null;

/** Whether the signed-in person holds a permission in any programme; the server decides again per record. */
export const allowed = (session: Session | null, permission: string | undefined): boolean =>
  permission === undefined || (session?.permissions.includes(permission) ?? false);

/** Signs in and forgets everything that was read as somebody else. */
export async function signIn(client: QueryClient, email: string, password: string): Promise<Session> {
  const before = client.getQueryData<Session | null>(sessionQuery.queryKey);
  const session = remember(await sendJson<Session>('POST', '/api/v1/session', { email, password }));
  if (before?.user.id !== session.user.id) client.removeQueries({ predicate: (q) => q.queryKey[0] !== 'session' });
  client.setQueryData(sessionQuery.queryKey, session);
  return session;
}

export function useSignOut(): (everywhere: boolean) => Promise<void> {
  const client = useQueryClient();
  return async (everywhere) => {
    await sendJson('DELETE', everywhere ? '/api/v1/sessions' : '/api/v1/session');
    setCsrfToken(null);
    // A full load, so that nothing that was read stays in memory.
    client.clear();
    window.location.assign('/aanmelden');
  };
}
