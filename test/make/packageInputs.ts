/** A good input for every call of packages. */
import type { PackageChoice, packagesCalls } from '../../shared/areas/packages/calls.ts';
import { chosenKinds } from '../../shared/areas/packages/model.ts';
import type { Input } from '../../shared/call.ts';
import { nobody, nothing } from './nobody.ts';

type Calls = typeof packagesCalls;

const choice: PackageChoice = {
  ...{ purpose: '半年总结', receiver: '县教育局', detail: 'masked' },
  kinds: chosenKinds,
  period: { from: '2026-07-01', to: '2026-11-23' },
  ...{ reportIds: [], photoIds: [], materialIds: [] },
};

const noFolder = '/no/such/stick';

export const packageInputs: { [N in keyof Calls as `packages.${N}`]: Input<Calls[N]> } = {
  'packages.lastSentFile': { what: 'children.roster' },
  'packages.keepSentFile': {
    ...{ what: 'children.roster', format: 'xlsx', receiver: '乡卫生院', purpose: '体检名单' },
    fields: ['child.name'],
  },
  'packages.sentFiles': null,
  'packages.offer': null,
  'packages.photos': choice.period,
  'packages.materials': choice.period,
  'packages.material': { id: nothing },
  'packages.outline': choice,
  'packages.write': { choice, folder: noFolder, passphrase: 'k7mq-3hxp-9dwn-f4tz', delivered: true },
  'packages.sent': null,
  'packages.removeAgreement': { id: nothing },
  'packages.packagesAt': { folder: noFolder },
  'packages.open': { folder: noFolder, name: '包.tongjia', passphrase: 'k7mq-3hxp-9dwn-f4tz' },
  'packages.rows': { readId: nobody, kind: 'figures', from: 0 },
  'packages.part': { readId: nobody, path: 'photos/0001.jpg' },
};
