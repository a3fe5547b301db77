import { types } from 'pg';
import { parse } from 'pg-connection-string';
import type { DataSourceOptions } from 'typeorm';

// A calendar date is a string 'yyyy-mm-dd' everywhere; pg would make it a moment in the zone of the machine.
types.setTypeParser(types.builtins.DATE, (value) => value);

/**
 * TypeORM options for a postgresql:// URL, with TCP or with a socket folder in ?host=. Server and client both give up on
 * a statement: `statement_timeout` alone does not help when the network is gone.
 */
export function postgresOptions(url: string, name: string): DataSourceOptions & { type: 'postgres' } {
  const { host, port, user, password, database } = parse(url);
  return {
    type: 'postgres',
    host: host ?? undefined,
    port: port ? Number(port) : 5432,
    username: user,
    password: password || undefined,
    database: database ?? undefined,
    applicationName: name,
    installExtensions: false,
    synchronize: false,
    connectTimeoutMS: 5_000,
    poolErrorHandler: () => undefined,
    extra: {
      max: 10,
      // A new connection costs more than the request that asked for it: two stay, the rest for five quiet minutes.
      min: 2,
      idleTimeoutMillis: 300_000,
      // Statements that do not wait for each other's answer, such as BEGIN and the first, go out together.
      pipeline: true,
      statement_timeout: 60_000,
      query_timeout: 65_000,
      idle_in_transaction_session_timeout: 60_000,
    },
  };
}
