import { Link } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

/** A path of the API with its query (`/programma-van-eisen?eis=…`) as the router takes it. */
export function addressOf(url: string, extra: Record<string, string> = {}): { to: string; search: never } {
  const at = new URL(url, window.location.origin);
  return { to: at.pathname, search: { ...Object.fromEntries(at.searchParams), ...extra } as never };
}

interface RecordLinkProps extends ComponentPropsWithRef<'a'> {
  /** As the API gives it in `url`, or written out: a path, with or without a query. */
  url: string;
  /** More search parameters, e.g. the panel to open. */
  search?: Record<string, string>;
  /** All of the present address stays: for a record that opens beside its list. */
  keepSearch?: boolean;
}

/** A link to a record inside the app; programme, municipality and year walk along. */
export function RecordLink({ url, search, keepSearch, ...rest }: RecordLinkProps) {
  return <Link {...addressOf(url, search)} {...(keepSearch ? { search: true as never } : {})} {...rest} />;
}
