/** Every paper of the demo school, and which kinds of personal values are found in it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { everyone } from '../../shared/areas/children/filter.ts';
import { type CallName, calls } from '../../shared/areas.ts';
import { demoPassword } from '../../shared/demo/password.ts';
import { makeDemoSchool } from '../../shared/demo/school.ts';
import { inputs, moreInputs, nobody } from './inputs.ts';
import { TestOffice, testDay } from './office.ts';
import { textOf } from './textOf.ts';

/** What a paper holds of whom. */
export type Found = 'childName' | 'kinName' | 'helperName' | 'phone' | 'idNumber';

/** Whose sample is of all at once, which this school may not have, or of records that no list names. */
const oneAtATime: Record<string, object> = {
  'mentoring.handbook': { staffId: nobody },
  'children.surveyPaper': { classId: nobody },
  'admin.regulationPaper': { versionIds: null },
};

export class DemoPapers {
  readonly office = new TestOffice();
  private readonly values: Record<Found, string[]> = {
    ...{ childName: [], kinName: [], helperName: [], phone: [], idNumber: [] },
  };
  private readonly ids = new Map<string, Set<string>>();

  async make(): Promise<void> {
    const { office, values } = this;
    const census = path.resolve(import.meta.dirname, '../../shared/demo/census.xlsx');
    await makeDemoSchool(office.call, new Uint8Array(readFileSync(census)), testDay);
    await office.call('admin.signIn', { username: 'lin', password: demoPassword });
    const { rows } = await office.call('children.list', { filter: everyone, columns: [] });
    const numbers = (phones: readonly { number: string }[] | null) =>
      phones?.map((each) => each.number) ?? [];
    for (const { id } of rows) {
      const { child, kin } = await office.call('children.get', { id, day: null });
      const reveal = async (field: string) =>
        ((await office.call('children.reveal', { childId: id, path: field })) as { value: unknown }).value;
      values.childName.push(child.name);
      values.kinName.push(...kin.flatMap(({ name }) => name ?? []));
      values.phone.push(...kin.flatMap((each) => numbers(each.phones)), ...[child.homePhone ?? []].flat());
      const idNumber = await reveal('idNumber');
      if (typeof idNumber === 'string') values.idNumber.push(idNumber);
    }
    await office.call('children.startSurvey', null);
    for (const { helper } of await office.call('guardians.helpers', null)) {
      values.helperName.push(helper.name);
      if (helper.phone) values.phone.push(helper.phone);
    }
    const staff = (await office.call('admin.staffNames', null)).map(({ name }) => name);
    // a name that somebody of the staff has too, or that is part of ordinary words, tells nothing
    const tells = (text: string) => text.length >= 3 && !staff.includes(text);
    for (const kind of Object.keys(values) as Found[])
      values[kind] = [...new Set(values[kind].filter(tells))];
    values.kinName = values.kinName.filter((name) => !values.childName.includes(name));
    await this.gatherIds();
  }

  /** Ids that an area's lists name, for the papers that are of one record. */
  private async gatherIds(): Promise<void> {
    for (const [name, { kind }] of calls) {
      const samples = [inputs[name as CallName], ...(moreInputs[name as CallName] ?? [])];
      for (const input of samples) {
        if (kind !== 'query' || JSON.stringify(input)?.includes(nobody)) continue;
        const answer = await this.office.call(name as CallName, input as never).catch(() => null);
        const area = name.slice(0, name.indexOf('.'));
        const ids = JSON.stringify(answer, (_, value) => (value instanceof Uint8Array ? null : value)).match(
          /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g,
        );
        const known = this.ids.get(area) ?? new Set<string>();
        this.ids.set(area, known);
        for (const id of ids ?? []) known.add(id);
      }
    }
  }

  /**
   * The texts of a paper as it can be made of the demo school: of its sample, or of the first records that it can be of.
   * `more`: asked for in this way.
   */
  async textsOf(name: string, more: object = {}): Promise<{ input: unknown; text: string }[]> {
    const made: { input: unknown; text: string }[] = [];
    for (const sample of [inputs[name as CallName], ...(moreInputs[name as CallName] ?? [])]) {
      const written = JSON.stringify({ ...(sample as object), ...oneAtATime[name] });
      const area = name.slice(0, name.indexOf('.'));
      const ids = ['children', area].flatMap((each) => [...(this.ids.get(each) ?? [])]);
      const tries = written.includes(nobody) ? ids.map((id) => written.replaceAll(nobody, id)) : [written];
      let found = 0;
      for (const each of tries) {
        const input = { ...(JSON.parse(each) as object), ...more };
        const answer = await this.office.call(name as CallName, input as never).catch(() => null);
        if (answer === null) continue;
        made.push({ input, text: await textOf(answer) });
        found += 1;
        if (found === 3) break;
      }
    }
    return made;
  }

  foundIn(text: string): Found[] {
    return (Object.keys(this.values) as Found[]).filter((kind) =>
      this.values[kind].some((value) => text.includes(value)),
    );
  }

  end(): Promise<void> {
    return this.office.end();
  }
}
