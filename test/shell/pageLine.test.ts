/** No call is left hanging when the office dies. */
import { describe, expect, it } from 'vitest';
import { PageLine } from '../../electron/shell/pageLine.ts';
import type { FromOffice, ToOffice } from '../../shared/door.ts';

function line() {
  const heard: FromOffice[] = [];
  const posted: ToOffice[] = [];
  const page = new PageLine((message) => heard.push(message));
  return { page, heard, posted, connect: () => page.connect((message) => posted.push(message)) };
}

const call = (id: number): ToOffice => ({ id, call: 'a.b', input: null });
const gone = (id: number): FromOffice => ({ id, ok: false, problem: { code: 'officeGone' } });

describe("a page's line to the office", () => {
  it('keeps what is sent before the first office, in order', () => {
    const { page, posted, connect, heard } = line();
    page.send(call(1));
    page.send(call(2));
    page.send({ id: 1, cancel: true });
    connect();
    expect(posted).toEqual([call(1), call(2), { id: 1, cancel: true }]);
    expect(heard).toEqual([{ event: 'ready' }]);
  });

  it('answers each open call once when the office dies, and no answered one', () => {
    const { page, heard, connect } = line();
    connect();
    for (const id of [1, 2, 3]) page.send(call(id));
    page.receive({ id: 2, ok: true, value: 1 });
    page.receive({ id: 3, progress: { done: 1, total: 2 } });
    heard.length = 0;
    page.disconnect();
    expect(heard).toEqual([gone(1), gone(3), { event: 'gone' }]);
  });

  it('answers calls at once while the office is gone, and drops cancels', () => {
    const { page, heard, posted, connect } = line();
    connect();
    page.disconnect();
    heard.length = 0;
    page.send(call(1));
    page.send({ id: 1, cancel: true });
    expect(heard).toEqual([gone(1)]);
    expect(posted).toEqual([]);
  });

  it('works on when the office is back', () => {
    const { page, heard, posted, connect } = line();
    connect();
    page.disconnect();
    connect();
    page.send(call(1));
    page.receive({ id: 1, ok: true, value: 1 });
    expect(posted).toEqual([call(1)]);
    expect(heard.slice(-2)).toEqual([{ event: 'ready' }, { id: 1, ok: true, value: 1 }]);
  });

  it('answers early calls when the first office dies before it came', () => {
    const { page, heard, posted, connect } = line();
    page.send(call(1));
    page.disconnect();
    expect(heard).toEqual([gone(1), { event: 'gone' }]);
    connect();
    expect(posted).toEqual([]);
  });
});
