import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { ModificationMandate, ModificationMandatePort, ModificationMandates } from './approval-mandate';

@Injectable()
@ModificationMandate('register')
class Register implements ModificationMandatePort {
  limitOf(_programmeId: string, userId: string): Promise<Money | null> {
    return Promise.resolve(userId === 'without' ? null : Money.parse('500000'));
  }
}

const mandates = async (...providers: (new () => object)[]) => {
  const module = await Test.createTestingModule({
    imports: [DiscoveryModule],
    providers: [ModificationMandates, ...providers],
  }).compile();
  return module.get(ModificationMandates);
};

describe('the mandate of who approves a change @eis KV-1070', () => {
  it('goes up to and including its amount, up and down', async () => {
    const register = await mandates(Register);
    await register.demand('p', 'u', Money.parse('500000.00'));
    await register.demand('p', 'u', Money.parse('-500000.00'));
    const beyond = { code: 'modification.mandate', status: 403 };
    await expect(register.demand('p', 'u', Money.parse('500000.01'))).rejects.toMatchObject(beyond);
    await expect(register.demand('p', 'u', Money.parse('-500000.01'))).rejects.toMatchObject(beyond);
  });

  it('sets no limit where none is registered', async () => {
    await (await mandates(Register)).demand('p', 'without', Money.parse('900000000'));
    await (await mandates()).demand('p', 'u', Money.parse('900000000'));
  });
});
