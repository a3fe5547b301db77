import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS } from '@koersvast/platform';

export interface RouteRule {
  controller: string;
  handler: string;
  permission: string | undefined;
}

/** Walks all routes at start: one without @Access stops the application (security.md T2). */
@Injectable()
export class RouteRules implements OnApplicationBootstrap {
  private readonly scanner = new MetadataScanner();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const open = this.all().filter((rule) => rule.permission === undefined);
    if (open.length > 0) {
      throw new Error(`Routes without @Access: ${open.map((rule) => `${rule.controller}.${rule.handler}`).join(', ')}`);
    }
  }

  all(): RouteRule[] {
    return this.discovery.getControllers().flatMap(({ instance, metatype }) =>
      this.scanner
        .getAllMethodNames(Object.getPrototypeOf(instance))
        .filter((name) => Reflect.hasMetadata(PATH_METADATA, instance[name]))
        .map((handler) => ({
          controller: metatype!.name,
          handler,
          permission: this.reflector.getAllAndOverride<string | undefined>(ACCESS, [instance[handler], metatype!]),
        })),
    );
  }
}
