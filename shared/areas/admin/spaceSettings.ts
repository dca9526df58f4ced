/** What a school asks of its rooms; each province has its own standard, an empty one is the published one (domain.md 1.12). */
import * as z from 'zod';
import { field } from '../../record.ts';

/** Square metres. */
export const usualSpace = { indoorLeast: 40, outdoorLeast: 100 } as const;

const squareMetres = (zh: string, en: string) =>
  field({ check: z.int().min(1).max(100_000), kind: 'number', zh, en, section: 'rooms', width: 110 });

export const spaceSettings = {
  indoorLeast: squareMetres('室内面积至少几平方米', 'Square metres indoors, at least'),
  outdoorLeast: squareMetres('户外场地至少几平方米', 'Square metres outdoors, at least'),
};
