/** Pictures that are to go onto a page: each is read by the office while the page is still being written. */
import { useRef, useState } from 'react';
import type { ReadAttachment } from '../../../../shared/areas/children/attachments.ts';
import { mostPictures } from '../../../../shared/areas/mentoring/growth.ts';
import { readFile } from '../../children/file/attachments/readFile.ts';

interface PictureRow {
  key: number;
  name: string;
  read: ReadAttachment | null;
  problem: unknown;
}

/** `reads` are those that were read, in the order in which they were chosen. */
export function usePictures() {
  const [rows, setRows] = useState<readonly PictureRow[]>([]);
  const lastKey = useRef(0);
  const change = (key: number, patch: Partial<PictureRow>) =>
    setRows((was) => was.map((row) => (row.key === key ? { ...row, ...patch } : row)));
  const add = async (files: readonly File[]) => {
    const some = files.slice(0, mostPictures - rows.length).map((file) => {
      lastKey.current += 1;
      return { file, key: lastKey.current };
    });
    const made = some.map(({ file, key }) => ({ key, name: file.name, read: null, problem: null }));
    setRows((was) => [...was, ...made]);
    for (const { file, key } of some)
      try {
        change(key, { read: await readFile(file) });
      } catch (problem) {
        change(key, { problem });
      }
  };
  return {
    rows,
    reads: rows.flatMap(({ read }) => (read ? [read] : [])),
    isReading: rows.some(({ read, problem }) => read === null && problem === null),
    add: (files: readonly File[]) => void add(files),
    leaveOut: (key: number) => setRows((was) => was.filter((row) => row.key !== key)),
  };
}
