import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Role } from '@koersvast/platform';

export type Column = Role | 'anonymous';

/** 'GET /jobs/{id}' -> who gets past the door. Each column is written out: nobody is let in or kept out by silence. */
export type AccessMatrix = Record<string, Record<Column, boolean>>;

/** All `*.matrix.ts` of this folder, by file. */
export function readMatrices(): { file: string; matrix: AccessMatrix }[] {
  return readdirSync(__dirname)
    .filter((file) => file.endsWith('.matrix.ts'))
    .map((file) => ({ file, matrix: require(join(__dirname, file)).matrix as AccessMatrix }));
}

const pathsOf = (target: object): string[] => [Reflect.getMetadata(PATH_METADATA, target) ?? ''].flat() as string[];

const joined = (...parts: string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .map((segment) => segment.replace(/^:(\w+)$/, '{$1}'))
    .join('/')}`;

/** Every route of the running application as 'GET /jobs/{id}', from the controllers themselves. */
export function routesOf(app: NestFastifyApplication): string[] {
  const scanner = new MetadataScanner();
  const routes = app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ instance, metatype }) =>
      scanner
        .getAllMethodNames(Object.getPrototypeOf(instance))
        .map((name) => instance[name] as object)
        .filter((handler) => Reflect.hasMetadata(PATH_METADATA, handler))
        .flatMap((handler) => {
          const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] ?? 'GET';
          return pathsOf(metatype!).flatMap((base) =>
            pathsOf(handler).map((path) => `${method} ${joined(base, path)}`),
          );
        }),
    );
  return [...new Set(routes)].sort();
}
