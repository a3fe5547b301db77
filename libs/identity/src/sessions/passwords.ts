import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { DomainError } from '@koersvast/kernel';

/** argon2id, 64 MiB, 3 passes (security.md T16). */
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };
const AT_ONCE = 4;
const IN_LINE = 40;
const NOBODY = '$argon2id$v=19$m=65536,t=3,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

/** Passwords: hashing costs memory, so that only a few run at once and the rest wait in a short line. */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly line: (() => void)[] = [];

  hash(password: string): Promise<string> {
    return this.inLine(() => hash(password, COST));
  }

  /** Takes the same time for an account that does not exist, so that the answer tells nothing. */
  matches(stored: string | null, password: string): Promise<boolean> {
    return this.inLine(async () => {
      const right = await verify(stored ?? NOBODY, password).catch(() => false);
      return right && stored !== null;
    });
  }

  private async inLine<T>(work: () => Promise<T>): Promise<T> {
    if (this.line.length >= IN_LINE)
      throw new DomainError('platform.too-often', { status: 429, params: { seconds: 5 } });
    if (this.running >= AT_ONCE) await new Promise<void>((resolve) => this.line.push(resolve));
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.line.shift()?.();
    }
  }
}
