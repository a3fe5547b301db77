import { queryOptions } from '@tanstack/react-query';
import { sendJson } from '@web/api/http';

/** Whether this installation has no account yet, so that the first administrator must be made. */
export const setupQuery = queryOptions({
  queryKey: ['setup'],
  retry: false,
  queryFn: () => sendJson<{ needed: boolean }>('GET', '/api/v1/setup'),
});
