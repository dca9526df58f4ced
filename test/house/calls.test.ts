import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handlers } from '../../electron/office/registry.ts';
import { type CallName, calls } from '../../shared/areas.ts';
import { may, type Role, roles } from '../../shared/roles.ts';
import { inputs } from '../make/inputs.ts';
import { TestOffice } from '../make/office.ts';

/** These end or change the session, so the next call would be made by somebody else. */
const changesSession: CallName[] = ['admin.lock', 'admin.leaveDemo'];

describe('the contract', () => {
  it('has a handler for every call and no other', () => {
    const names = Object.entries(handlers).flatMap(([area, of]) =>
      Object.keys(of).map((name) => `${area}.${name}`),
    );
    expect(names.toSorted()).toEqual([...calls.keys()].toSorted());
  });
});

describe('every call by every role', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = new TestOffice();
    await office.setUp();
    for (const role of roles) await office.addStaff(role, role);
  });
  afterAll(() => office.end());

  it.each(roles)('is answered or refused for the %s as shared/roles.ts says', async (role: Role) => {
    await office.signIn(role);
    for (const [name, call] of calls) {
      if (changesSession.includes(name as CallName)) continue;
      const allowed =
        ['anyone', 'signedIn'].includes(call.access) || may(role, call.access as Parameters<typeof may>[1]);
      const problem = await office.problem(name, inputs[name as CallName]);
      if (allowed)
        expect(
          ['notAllowed', 'notSignedIn', 'invalidInput', 'unexpected', 'unknownCall'],
          name,
        ).not.toContain(problem?.code);
      else expect(problem, name).toEqual({ code: 'notAllowed' });
    }
  });

  it('is refused to nobody who is signed out but where anyone may', async () => {
    await office.call('admin.lock', null);
    for (const [name, call] of calls) {
      const problem = await office.problem(name, inputs[name as CallName]);
      if (call.access === 'anyone') expect(problem?.code, name).not.toBe('notSignedIn');
      else expect(problem, name).toEqual({ code: 'notSignedIn' });
    }
  });
});
