import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';

export const ACCESS = 'koersvast:access';
export const CREATES = 'koersvast:creates';
export const OWN_TRANSACTION = 'koersvast:own-transaction';

/**
 * The permission that a route needs: a name from a permission table, 'signed-in' for any account, or 'public'. A route
 * without it does not exist: the guard refuses it and the application does not start.
 */
export const Access = (permission: string) => SetMetadata(ACCESS, permission);

/** A POST that makes a record: answers 201 and asks an Idempotency-Key, whose second use gets the first answer. */
export const Creates = (status = 201) =>
  applyDecorators(
    SetMetadata(CREATES, status),
    HttpCode(status),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description:
        'Eigen kenmerk van dit verzoek (8-200 tekens); herhalen geeft hetzelfde antwoord en maakt niets dubbel.',
      schema: { type: 'string', minLength: 8, maxLength: 200 },
    }),
  );

/** The handler opens its units of work itself (streams, sign-in): no transaction around it. */
export const OwnTransaction = () => SetMetadata(OWN_TRANSACTION, true);
