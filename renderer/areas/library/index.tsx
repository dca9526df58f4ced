/** 图书: the catalogue, the lending desk, cards. */
import type { Area } from '../area.ts';

export const libraryArea: Area = { routes: [], navigation: [], finders: [], commands: [] };
